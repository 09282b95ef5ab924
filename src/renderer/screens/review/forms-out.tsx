// Chooses who gets a form and has main write the files. Part of owner-forms.tsx.

import { FileSpreadsheet, FolderOpen } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { FormsMade } from '#contract'
import { formFor, formPeople } from '#core'
import { COMMON_TEXT, EXPORT_TEXT, FORMS_TEXT, pluralize, problemText } from '#wording'
import { useLibrary } from '../../session/use-app.tsx'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { useWriting, type WritingTask } from '../../session/use-writing.ts'
import { Banner } from '../../widgets/banner.tsx'
import { Button, Buttons } from '../../widgets/button.tsx'
import { EmptyState } from '../../widgets/empty-state.tsx'
import field from '../../widgets/field.module.css'
import { Card, Note, Row, Stack } from '../../widgets/layout.tsx'
import { RunningTask } from '../../widgets/running-task.tsx'
import { toggled } from '../../widgets/toggled.ts'
import { ProblemBanner } from '../problem-banner.tsx'
import styles from './owner-forms.module.css'

export function FormsOut() {
  const library = useLibrary()
  const session = useSession()
  const { workbook, assessment, save } = useSessionState()
  const making = useWriting('workbook:make-forms')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const people = useMemo(() => formPeople(workbook), [workbook])
  const style = useNumberStyle()
  const rowsOf = useMemo(
    () => new Map(people.map(({ id }) => [id, formFor(workbook, id, assessment.asOf)?.rows.length ?? 0])),
    [workbook, assessment.asOf, people],
  )
  const wanted = people.filter(({ id }) => !left.has(id))
  if (people.length === 0) {
    return <EmptyState title={FORMS_TEXT.empty}>{FORMS_TEXT.emptyText}</EmptyState>
  }

  return (
    <Stack as="section" aria-labelledby="forms-out">
      <h3 id="forms-out">{FORMS_TEXT.send}</h3>
      <Stack as="fieldset" gap={2} className={styles.people} disabled={making.state.kind === 'running'}>
        <legend className={field.legend}>{FORMS_TEXT.recipients}</legend>
        <Buttons>
          <Button kind="quiet" onClick={() => setLeft(new Set())} disabled={left.size === 0}>
            {FORMS_TEXT.selectAll}
          </Button>
          <Button kind="quiet" onClick={() => setLeft(new Set(people.map(({ id }) => id)))} disabled={wanted.length === 0}>
            {FORMS_TEXT.selectNone}
          </Button>
        </Buttons>
        <ul>
          {people.map((person) => (
            <li key={person.id}>
              <Row as="label" className={styles.person}>
                <input type="checkbox" checked={!left.has(person.id)} onChange={() => setLeft(toggled(left, person.id))} />
                <span>{person.name}</span>
                <Note as="span" className={styles.muted}>
                  {pluralize(rowsOf.get(person.id) ?? 0, 'components', style)}
                </Note>
              </Row>
            </li>
          ))}
        </ul>
      </Stack>
      {save.kind === 'not-saved' ? (
        <Banner tone="problem" actions={<Button onClick={() => void session.retrySave()}>{COMMON_TEXT.retry}</Button>}>
          {FORMS_TEXT.notSaved} {problemText(save.problem, style)}
        </Banner>
      ) : null}
      <MakingAction
        making={making}
        count={wanted.length}
        isBlocked={save.kind === 'not-saved'}
        onMake={() => void making.start({ people: wanted.map(({ id }) => id) })}
        onShowFolder={() => void library.ask('workbook:show-exported', 'folder')}
      />
    </Stack>
  )
}

interface MakingActionProps {
  readonly making: Pick<WritingTask<unknown, FormsMade>, 'state' | 'cancel'>
  readonly count: number
  readonly isBlocked: boolean
  readonly onMake: () => void
  readonly onShowFolder: () => void
}

function MakingAction({ making: { state, cancel }, count, isBlocked, onMake, onShowFolder }: MakingActionProps) {
  const style = useNumberStyle()
  if (state.kind === 'running') {
    const { progress, cancelling } = state
    const label = progress?.step === 'writing' ? FORMS_TEXT.writing(progress.done + 1, progress.total, style) : FORMS_TEXT.waiting
    return (
      <RunningTask
        label={label}
        done={progress?.step === 'writing' ? progress.done : null}
        total={progress?.total ?? 1}
        onCancel={cancel}
        isCancelling={cancelling}
      />
    )
  }
  return (
    <>
      <ProblemBanner problem={state.kind === 'failed' ? state.problem : null} />
      {state.kind === 'cancelled' ? <Banner tone="info">{FORMS_TEXT.canceled}</Banner> : null}
      {state.kind === 'done' ? (
        <Card gap={2} align="start" className={styles.done} role="status">
          <p>{FORMS_TEXT.saved(state.written.forms.length, state.written.folder, style)}</p>
          <ul className={styles.files}>
            {state.written.forms.map(({ file }) => (
              <li key={file}>{file}</li>
            ))}
          </ul>
          <Button icon={<FolderOpen />} onClick={onShowFolder}>
            {EXPORT_TEXT.showInFolder}
          </Button>
        </Card>
      ) : null}
      <div>
        <Button icon={<FileSpreadsheet />} disabled={isBlocked || count === 0} onClick={onMake}>
          {FORMS_TEXT.create(count, style)}
        </Button>
      </div>
    </>
  )
}

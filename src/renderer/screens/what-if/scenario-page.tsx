// One scenario: its name and what can be done with it, its changes, and beside them what they do.

import { Copy, Pencil, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { duplicateScenario, type Edit, fieldSpec, removeScenario, renameScenario, type Scenario } from '#core'
import { COMMON_TEXT, problemText, WHAT_IF_TEXT } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { type BuildEdit, useApplyEdit, useCommit } from '../../session/use-session.tsx'
import { Button, Buttons, IconButton } from '../../widgets/button.tsx'
import { Note, Row, Stack } from '../../widgets/layout.tsx'
import { Select } from '../../widgets/select.tsx'
import { TextDialog } from '../../widgets/text-dialog.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { AddChangeDialog } from './add-change-dialog.tsx'
import { ChangeRows } from './change-rows.tsx'
import { FiguresTable } from './figures-table.tsx'
import { MovedVerdicts } from './moved-verdicts.tsx'
import { TakeOverDialog } from './take-over-dialog.tsx'
import { useJudgedScenario } from './use-judged-scenario.ts'
import styles from './what-if.module.css'

export interface ScenarioPageProps {
  readonly scenario: Scenario
  readonly beside: Scenario | null
  readonly others: readonly Scenario[]
  readonly disabled: boolean
  readonly onBeside: (id: string | null) => void
  readonly onChosen: (id: string | null) => void
}

type OpenDialog = 'rename' | 'add' | 'take-over' | null

export function ScenarioPage({ scenario, beside, others, disabled, onBeside, onChosen }: ScenarioPageProps) {
  const apply = useApplyEdit()
  const commit = useCommit()
  const style = useNumberStyle()
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const { judged, isWorking } = useJudgedScenario(scenario)
  const second = useJudgedScenario(beside)
  const close = () => setDialog(null)
  const isEmpty = scenario.changes.length === 0

  function run(build: BuildEdit): Edit | null {
    const edit = apply(build)
    if (edit.ok) return edit.value
    showToast({ title: problemText(edit.problem, style), tone: 'problem' })
    return null
  }

  function duplicate(): void {
    const edit = run((context) => duplicateScenario(context, scenario.id))
    if (edit?.op === 'add') onChosen(edit.record.id)
  }

  function remove(): void {
    if (run((context) => removeScenario(context, scenario.id)) === null) return
    onChosen(null)
    showToast({ title: WHAT_IF_TEXT.removed(scenario.name), description: WHAT_IF_TEXT.undoRestores })
  }

  return (
    <Stack gap={5}>
      <Row>
        <h2 className={styles.title}>{scenario.name}</h2>
        <IconButton label={WHAT_IF_TEXT.rename} icon={<Pencil />} disabled={disabled} onClick={() => setDialog('rename')} />
        <IconButton label={WHAT_IF_TEXT.duplicate} icon={<Copy />} disabled={disabled} onClick={duplicate} />
        <IconButton label={WHAT_IF_TEXT.remove} icon={<Trash2 />} disabled={disabled} onClick={remove} />
        <Note as="span" role="status">
          {isWorking || second.isWorking ? WHAT_IF_TEXT.working : ''}
        </Note>
      </Row>
      <Stack as="section" aria-labelledby="what-if-changes">
        <h3 id="what-if-changes">{WHAT_IF_TEXT.changes}</h3>
        <ChangeRows scenario={scenario} judged={judged} disabled={disabled} />
        <Buttons>
          <Button icon={<Plus />} disabled={disabled} onClick={() => setDialog('add')}>
            {WHAT_IF_TEXT.addChangeMore}
          </Button>
          <Button kind="primary" disabled={disabled || isEmpty} onClick={() => setDialog('take-over')}>
            {WHAT_IF_TEXT.applyMore}
          </Button>
        </Buttons>
      </Stack>
      {judged === null ? null : (
        <>
          <Stack as="section" aria-labelledby="what-if-figures">
            <Row align="end" justify="space-between">
              <h3 id="what-if-figures">{WHAT_IF_TEXT.compared}</h3>
              {others.length === 0 ? null : (
                <div className={styles.beside}>
                  <Select
                    label={WHAT_IF_TEXT.also}
                    value={beside?.id ?? null}
                    options={others.map(({ id, name }) => ({ value: id, label: name }))}
                    blank={WHAT_IF_TEXT.noOther}
                    onChange={onBeside}
                  />
                </div>
              )}
            </Row>
            <FiguresTable judged={judged} beside={second.judged} />
          </Stack>
          <MovedVerdicts judged={judged} beside={second.judged} />
        </>
      )}
      {dialog === 'rename' ? (
        <TextDialog
          title={WHAT_IF_TEXT.rename}
          label={COMMON_TEXT.name}
          value={scenario.name}
          action={COMMON_TEXT.rename}
          maxLength={fieldSpec('scenarios', 'name').max}
          commit={(typed) => commit((context) => renameScenario(context, scenario.id, typed))}
          onClose={close}
        />
      ) : null}
      {dialog === 'add' ? <AddChangeDialog scenario={scenario} onClose={close} /> : null}
      {dialog === 'take-over' ? <TakeOverDialog scenario={scenario} judged={judged} onClose={close} /> : null}
    </Stack>
  )
}

// Owner forms that came back: which files they are, what they would change, and where people disagree. Part of owner-forms.tsx.

import { FolderInput } from 'lucide-react'
import type { FormReview, ReadForm } from '#core'
import { FORMS_TEXT, problemText, readFormText } from '#wording'
import { useLibrary } from '../../session/use-app.tsx'
import { type FormReading, useFormReading } from '../../session/use-forms.ts'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { Note, Row, Stack } from '../../widgets/layout.tsx'
import lines from '../../widgets/lines.module.css'
import { RunningTask } from '../../widgets/running-task.tsx'
import { ProblemBanner } from '../problem-banner.tsx'
import { FormProposals } from './form-proposals.tsx'
import styles from './owner-forms.module.css'

export function FormsIn() {
  const style = useNumberStyle()
  const library = useLibrary()
  const session = useSession()
  const reading = useFormReading(session, library)
  const { review, progress, problem, applied } = reading
  return (
    <Stack as="section" aria-labelledby="forms-in">
      <h3 id="forms-in">{FORMS_TEXT.read}</h3>
      <ProblemBanner problem={problem} />
      {applied === null ? null : <Banner tone="info">{FORMS_TEXT.applied(applied, style)}</Banner>}
      {progress === null ? null : (
        <RunningTask
          label={FORMS_TEXT.reading(progress.done + 1, progress.total, style)}
          done={progress.done}
          total={progress.total}
          onCancel={reading.cancel}
        />
      )}
      <Row gap={3}>
        <Button icon={<FolderInput />} disabled={progress !== null} onClick={() => void reading.read()}>
          {review === null ? FORMS_TEXT.readForms : FORMS_TEXT.readMore}
        </Button>
        {review === null ? null : (
          <Button kind="quiet" onClick={reading.putAway}>
            {FORMS_TEXT.clear}
          </Button>
        )}
      </Row>
      {review === null ? null : <Returned review={review} reading={reading} />}
    </Stack>
  )
}

function Returned({ review, reading }: { readonly review: FormReview; readonly reading: FormReading }) {
  const style = useNumberStyle()
  const readOnly = useSessionState((state) => state.opened.readOnly)
  const asked = review.proposals.filter(({ id }) => reading.isAsked(id)).length
  return (
    <>
      <ul className={`${lines.lines} ${styles.formFiles}`} aria-label={FORMS_TEXT.forms}>
        {review.files.map((form) => (
          <FormFile key={form.file} form={form} />
        ))}
      </ul>
      {review.doubts.length === 0 ? null : (
        <ul className={styles.doubts} aria-label={FORMS_TEXT.doubts}>
          {review.doubts.map(({ componentId, component, by }) => (
            <li key={componentId}>{FORMS_TEXT.doubt(by, component)}</li>
          ))}
        </ul>
      )}
      {review.proposals.length === 0 ? (
        <Note className={styles.muted}>{FORMS_TEXT.noChanges}</Note>
      ) : (
        <>
          <FormProposals proposals={review.proposals} reading={reading} />
          <Row gap={3}>
            <Button kind="primary" disabled={reading.ready === 0 || readOnly !== null} onClick={reading.apply}>
              {FORMS_TEXT.apply(reading.ready, style)}
            </Button>
            {asked === 0 ? null : (
              <Note as="span" className={styles.muted}>
                {FORMS_TEXT.open(asked, style)}
              </Note>
            )}
          </Row>
        </>
      )}
    </>
  )
}

function FormFile({ form }: { readonly form: ReadForm }) {
  const rev = useSessionState((state) => state.workbook.rev)
  const style = useNumberStyle()
  const { file, person, rows, asOf, refused, remarks } = form
  return (
    <li>
      <p className={styles.fileName}>{file}</p>
      {refused === null && person !== null && asOf !== null && form.rev !== null ? (
        <Note className={styles.muted}>{readFormText({ person, rows, asOf, rev: form.rev }, rev, style)}</Note>
      ) : null}
      {refused === null ? null : <p className={styles.refused}>{FORMS_TEXT.notUsed(problemText(refused, style))}</p>}
      {remarks.length === 0 ? null : (
        <ul className={styles.remarks}>
          {remarks.map((remark) => (
            <li key={problemText(remark, style)}>{problemText(remark, style)}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

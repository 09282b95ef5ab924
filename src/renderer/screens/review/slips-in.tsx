// Slips that came back: which files they are, what they would change, and where people disagree. Part of slips.tsx.

import { FolderInput } from 'lucide-react'
import type { ReadSlip, SlipReview } from '#core'
import { FORMS_TEXT, problemText, readSlipText } from '#wording'
import { useLibrary } from '../../session/use-app.tsx'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { type SlipReading, useSlipReading } from '../../session/use-slips.ts'
import { Banner } from '../../widgets/banner.tsx'
import { Button } from '../../widgets/button.tsx'
import { RunningTask } from '../../widgets/running-task.tsx'
import { SlipProposals } from './slip-proposals.tsx'
import styles from './slips.module.css'

export function SlipsIn() {
  const library = useLibrary()
  const session = useSession()
  const reading = useSlipReading(session, library)
  const { review, progress, problem, applied } = reading
  return (
    <section className={styles.part} aria-labelledby="slips-in">
      <h3 id="slips-in">{FORMS_TEXT.read}</h3>
      {problem === null ? null : <Banner tone="problem">{problemText(problem)}</Banner>}
      {applied === null ? null : <Banner tone="info">{FORMS_TEXT.applied(applied)}</Banner>}
      {progress === null ? null : (
        <RunningTask
          label={FORMS_TEXT.reading(progress.done + 1, progress.total)}
          done={progress.done}
          total={progress.total}
          onCancel={reading.cancel}
        />
      )}
      <div className={styles.buttons}>
        <Button icon={<FolderInput />} disabled={progress !== null} onClick={() => void reading.read()}>
          {review === null ? FORMS_TEXT.readForms : FORMS_TEXT.readMore}
        </Button>
        {review === null ? null : (
          <Button kind="quiet" onClick={reading.putAway}>
            {FORMS_TEXT.clear}
          </Button>
        )}
      </div>
      {review === null ? null : <Returned review={review} reading={reading} />}
    </section>
  )
}

function Returned({ review, reading }: { readonly review: SlipReview; readonly reading: SlipReading }) {
  const readOnly = useSessionState((state) => state.opened.readOnly)
  const asked = review.proposals.filter(({ id }) => reading.isAsked(id)).length
  return (
    <>
      <ul className={styles.slipFiles} aria-label={FORMS_TEXT.forms}>
        {review.files.map((slip) => (
          <SlipFile key={slip.file} slip={slip} />
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
        <p className={styles.muted}>{FORMS_TEXT.noChanges}</p>
      ) : (
        <>
          <SlipProposals proposals={review.proposals} reading={reading} />
          <div className={styles.buttons}>
            <Button kind="primary" disabled={reading.ready === 0 || readOnly !== null} onClick={reading.apply}>
              {FORMS_TEXT.apply(reading.ready)}
            </Button>
            {asked === 0 ? null : <span className={styles.muted}>{FORMS_TEXT.open(asked)}</span>}
          </div>
        </>
      )}
    </>
  )
}

function SlipFile({ slip }: { readonly slip: ReadSlip }) {
  const rev = useSessionState((state) => state.workbook.rev)
  const { file, person, rows, asOf, refused, remarks } = slip
  return (
    <li>
      <p className={styles.fileName}>{file}</p>
      {refused === null && person !== null && asOf !== null && slip.rev !== null ? (
        <p className={styles.muted}>{readSlipText({ person, rows, asOf, rev: slip.rev }, rev)}</p>
      ) : null}
      {refused === null ? null : <p className={styles.refused}>{FORMS_TEXT.notUsed(problemText(refused))}</p>}
      {remarks.length === 0 ? null : (
        <ul className={styles.remarks}>
          {remarks.map((remark) => (
            <li key={problemText(remark)}>{problemText(remark)}</li>
          ))}
        </ul>
      )}
    </li>
  )
}

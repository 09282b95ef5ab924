// The end of the walk: what was decided, answered and carried, what the data check says, and the lock itself.

import { useState } from 'react'
import {
  type Assessment,
  carriedDecisions,
  carriedRationales,
  lockCautions,
  MIN_REASON_LENGTH,
  type ReviewItem,
  type ReviewWalk,
  reviewOf,
} from '#core'
import {
  COMMON_TEXT,
  cautionText,
  DECISION_LABELS,
  formatList,
  ITEM_STATES,
  REVIEW_TEXT,
  RULE_WORDS,
  STEP_LABELS,
  VERDICT_WORDS,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useSession, useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import { Dialog } from '../../widgets/dialog.tsx'
import field from '../../widgets/field.module.css'
import { type FormRefusal, Refusable, refusalOf } from '../../widgets/form-refusal.tsx'
import { Card, Note, Row, Stack } from '../../widgets/layout.tsx'
import table from '../../widgets/table.module.css'
import { TableHead } from '../../widgets/table-head.tsx'
import { keeping, TextField } from '../../widgets/text-field.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import { useShown } from './presenter.tsx'
import styles from './review.module.css'
import { useQuestionFocus } from './use-question-focus.ts'

export interface LockPageProps {
  readonly walk: ReviewWalk
  readonly assessment: Assessment
}

export function LockPage({ walk, assessment }: LockPageProps) {
  const style = useNumberStyle()
  const shown = useShown()
  const review = useSessionState((state) => reviewOf(state.workbook))
  const { quarters } = useSession()
  const question = useQuestionFocus()
  const [by, setBy] = useState(review.attendees[0] ?? '')
  const [reason, setReason] = useState('')
  const [refusal, setRefusal] = useState<FormRefusal | null>(null)
  const [isLocking, setIsLocking] = useState(false)
  const { quarter, revision, asOf } = walk.open
  const isBlocked = walk.blockers.length > 0
  const cautions = lockCautions(walk)
  const [isAsking, setIsAsking] = useState(false)

  /** What should be known first is asked about once; a reason that is missing is refused before that. */
  function askOrLock(): void {
    const lacksReason = isBlocked && reason.trim().length < MIN_REASON_LENGTH
    if (cautions.length > 0 && !lacksReason) setIsAsking(true)
    else void lock()
  }

  async function lock(): Promise<void> {
    setIsLocking(true)
    setRefusal(null)
    const dataReason = isBlocked ? reason.trim() : null
    const locked = await quarters.lock({ quarter, revision, asOf, lockedBy: by.trim() === '' ? null : by.trim(), dataReason })
    setIsLocking(false)
    if (!locked.ok) return setRefusal(refusalOf(locked, style, ['reason', 'lockedBy']))
    showToast({
      title: REVIEW_TEXT.lockedNow(quarter),
      description: REVIEW_TEXT.locked,
    })
  }

  return (
    <Card as="section" className={styles.card} aria-labelledby="review-lock">
      <h2 id="review-lock" ref={question} className={styles.question} tabIndex={-1}>
        {REVIEW_TEXT.lockQuestion(quarter, walk.left, carriedDecisions(walk), style)}
      </h2>
      <Note>{REVIEW_TEXT.asOf(asOf, style)}</Note>
      <Summary walk={walk} assessment={assessment} />
      <Refusable refusal={refusal} size="body">
        {isBlocked ? (
          <Stack gap={2} className={styles.warning}>
            <h3>{VERDICT_WORDS.fixBeforeLock}</h3>
            {shown.hidesNames ? (
              <p>{REVIEW_TEXT.failing(walk.blockers.length, style)}</p>
            ) : (
              <ul>
                {walk.blockers.map((blocker) => (
                  <li key={`${blocker.name} ${blocker.verdict.code}`}>{REVIEW_TEXT.blocker(blocker, style)}</li>
                ))}
              </ul>
            )}
            <TextField
              name="reason"
              label={REVIEW_TEXT.lockReason(MIN_REASON_LENGTH, style)}
              hint={REVIEW_TEXT.reasonHint}
              multiline
              value={reason}
              commit={keeping(setReason)}
            />
          </Stack>
        ) : null}
        <div className={field.fields}>
          <TextField
            name="lockedBy"
            label={REVIEW_TEXT.lockedBy}
            placeholder={REVIEW_TEXT.lockedByExample}
            value={by}
            commit={keeping(setBy)}
          />
        </div>
      </Refusable>
      <Row className={styles.answers}>
        <Button kind="primary" disabled={isLocking} onClick={askOrLock}>
          {isLocking ? REVIEW_TEXT.locking : REVIEW_TEXT.lock(quarter)}
        </Button>
      </Row>
      {isAsking ? (
        <Dialog
          title={REVIEW_TEXT.lockTitle(quarter)}
          action={{
            label: REVIEW_TEXT.lock(quarter),
            onClick: () => {
              setIsAsking(false)
              void lock()
            },
          }}
          onClose={() => setIsAsking(false)}
        >
          <Stack as="ul" gap={2}>
            {cautions.map((caution) => (
              <li key={caution.code}>{cautionText(caution, style)}</li>
            ))}
          </Stack>
        </Dialog>
      ) : null}
    </Card>
  )
}

/** What this review did, step by step. */
function Summary({ walk, assessment }: LockPageProps) {
  const style = useNumberStyle()
  const shown = useShown()
  const review = useSessionState((state) => reviewOf(state.workbook))
  const carried = new Set(review.carried)
  const rationales = carriedRationales(walk)
  const components = assessment.components.filter(({ subject }) => carried.has(subject.component.id)).length
  return (
    <>
      <table className={`${table.table} ${table.figures} ${styles.summary}`}>
        <TableHead columns={[COMMON_TEXT.step, ITEM_STATES.answered, ITEM_STATES.carried, REVIEW_TEXT.open]} />
        <tbody>
          {walk.steps
            .filter(({ step, items }) => step !== 'lock' && items.length > 0)
            .map(({ step, items }) => (
              <tr key={step}>
                <th scope="row">{STEP_LABELS[step]}</th>
                <td>{count(items, 'answered')}</td>
                <td>{count(items, 'carried')}</td>
                <td>{count(items, 'open')}</td>
              </tr>
            ))}
        </tbody>
      </table>
      <Decided walk={walk} />
      {components === 0 ? null : <p>{REVIEW_TEXT.carriedForward(components, style)}</p>}
      {rationales === 0 ? null : <p>{REVIEW_TEXT.withoutRationale(rationales, style)}</p>}
      <CameUp walk={walk} />
      {review.attendees.length === 0 || shown.hidesNames ? null : <p>{REVIEW_TEXT.attended(review.attendees)}</p>}
      {review.notes === null ? null : <p className={styles.notes}>{review.notes}</p>}
    </>
  )
}

/** What the review did not promise to ask: it is named here, and asked in the next one. */
function CameUp({ walk }: Pick<LockPageProps, 'walk'>) {
  const style = useNumberStyle()
  const shown = useShown()
  if (walk.raised.length === 0) return null
  const names = [...new Set(walk.raised.flatMap(namesOf))]
  return (
    <>
      <p>{REVIEW_TEXT.cameUp(walk.raised.length, style)}</p>
      {shown.hidesNames || names.length === 0 ? null : <Note>{formatList(names)}</Note>}
    </>
  )
}

/** Whom or what a question is about. */
function namesOf(item: ReviewItem): readonly string[] {
  if ('entries' in item) return item.entries.map(({ subject }) => subject.component.name)
  if ('entry' in item) return item.entry === null ? [] : [item.entry.subject.component.name]
  if (item.kind === 'prices') return item.name === '' ? item.lines.map(({ component }) => component.name) : [item.name]
  if (item.kind === 'company-wide') return [RULE_WORDS[item.finding.rule].name]
  return item.kind === 'owners' ? [item.person.name] : []
}

function Decided({ walk }: Pick<LockPageProps, 'walk'>) {
  const items = walk.steps.flatMap((step) => step.items)
  const decided = items
    .flatMap((item) => (item.kind === 'decide' ? [item.entry] : item.kind === 'small' ? item.entries : []))
    .filter(({ toDecide }) => !toDecide)
  const companyWide = items.flatMap((item) => (item.kind === 'company-wide' && item.state === 'answered' ? [item.finding] : []))
  if (decided.length + companyWide.length === 0) return null
  return (
    <>
      <h3>{COMMON_TEXT.decided}</h3>
      <Stack as="ul" gap={1}>
        {decided.map(({ subject, decision }) => (
          <li key={subject.component.id}>
            {subject.component.name}: {DECISION_LABELS[decision?.choice ?? 'keep']}
          </li>
        ))}
        {companyWide.map(({ rule, exemption, decision }) => (
          <li key={rule}>
            {RULE_WORDS[rule].name}: {DECISION_LABELS[exemption === null ? (decision?.choice ?? 'keep') : 'keep']}
          </li>
        ))}
      </Stack>
    </>
  )
}

function count(items: readonly ReviewItem[], wanted: ReviewItem['state']): number {
  return items.filter(({ state }) => state === wanted).length
}

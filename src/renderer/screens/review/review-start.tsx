// Before the walk: which quarter it is and why, what is unusual about it, how many prompts there are, and what is promised.

import { useEffect, useRef, useState } from 'react'
import { beginReview, type OpenQuarter, type ReviewWalk, reviewOf, startReview } from '#core'
import {
  COMMON_TEXT,
  decisionAbout,
  decisionText,
  openQuarterText,
  promptsText,
  quarterText,
  REVIEW_TEXT,
  STEP_LABELS,
  skippedText,
  stepCountText,
} from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { useCommit, useSessionState } from '../../session/use-session.tsx'
import { Button } from '../../widgets/button.tsx'
import field from '../../widgets/field.module.css'
import { Card, Note, Row, Stack } from '../../widgets/layout.tsx'
import { Refusal } from '../../widgets/refusal.tsx'
import { Select } from '../../widgets/select.tsx'
import { showToast } from '../../widgets/toasts.tsx'
import styles from './review.module.css'
import { ReviewDay } from './review-day.tsx'

export interface ReviewStartProps {
  readonly walk: ReviewWalk
  readonly onGo: () => void
}

export function ReviewStart({ walk, onGo }: ReviewStartProps) {
  const style = useNumberStyle()
  const commit = useCommit()
  const today = useSessionState((state) => state.assessment.asOf)
  const review = useSessionState((state) => reviewOf(state.workbook))
  const [refusal, setRefusal] = useState<string | null>(null)
  const start = useRef<HTMLDivElement>(null)
  const { open } = walk
  const isThisQuarter = walk.isBegun && review.quarter === open.quarter
  const isBegunLater = review.startedAt !== null && review.startedAt.slice(0, 10) > today
  const skipped = skippedText(open, today, style)
  useEffect(() => start.current?.querySelector<HTMLElement>('button')?.focus(), [])

  function begin(): void {
    const goesOn = isThisQuarter && !isBegunLater
    const sentence = goesOn && review.asked.length > 0 ? null : commit((context) => beginReview(context, walk, goesOn))
    setRefusal(sentence)
    if (sentence === null) onGo()
  }

  /** A review that has begun moves with what was answered; before that, only the choice is kept. */
  function choose(quarter: string | null): void {
    if (quarter === null || quarter === open.quarter) return
    const from = review.quarter
    const sentence = commit((context) => startReview(context, quarter))
    setRefusal(sentence)
    if (sentence === null && from !== null) showToast({ title: REVIEW_TEXT.moved(from, quarter) })
  }

  return (
    <>
      <Card as="section" className={styles.card}>
        <p className={styles.lead}>{openQuarterText(open, style)}</p>
        {skipped === null ? null : <p className={styles.warning}>{skipped}</p>}
        {isBegunLater ? <p className={styles.warning}>{REVIEW_TEXT.begunLater(review.startedAt ?? '', style)}</p> : null}
        {walk.isBegun && review.quarter !== null && review.quarter !== open.quarter ? (
          <p className={styles.warning}>{REVIEW_TEXT.moved(review.quarter, open.quarter)}</p>
        ) : null}
        {open.choices.length < 2 ? null : (
          <div className={field.fields}>
            <Select
              label={COMMON_TEXT.quarter}
              value={open.quarter}
              options={open.choices.map((value) => ({ value, label: quarterText(value) }))}
              onChange={choose}
            />
          </div>
        )}
        <p className={styles.figure}>{promptsText(walk.prompts, walk.left, isThisQuarter, style)}</p>
        <p>{REVIEW_TEXT.walk}</p>
        <Row as="ul" gap={5} align="stretch">
          {walk.steps
            .filter(({ step, items }) => step !== 'lock' && items.length > 0)
            .map(({ step, ...counts }) => (
              <li key={step}>
                {STEP_LABELS[step]} <Note as="span">{stepCountText(counts, style)}</Note>
              </li>
            ))}
        </Row>
        <Refusal sentence={refusal} size="body" />
        <Row ref={start} className={styles.answers}>
          <Button kind="primary" onClick={begin}>
            {isBegunLater ? COMMON_TEXT.startOver : isThisQuarter ? REVIEW_TEXT.resume : REVIEW_TEXT.start(open.quarter)}
          </Button>
        </Row>
        <Note>{REVIEW_TEXT.otherCopy}</Note>
      </Card>
      <Running walk={walk} />
    </>
  )
}

/** What was promised and is due later: told here, asked when its day has come. */
function Running({ walk }: Pick<ReviewStartProps, 'walk'>) {
  const style = useNumberStyle()
  const components = useSessionState((state) => state.workbook.tables.components)
  if (walk.running.length === 0) return null
  return (
    <Card as="section" className={styles.card} aria-labelledby="review-running">
      <h2 id="review-running">{REVIEW_TEXT.dueLater}</h2>
      <Stack as="ul" gap={1}>
        {walk.running.map((decision) => (
          <li key={decision.id}>
            {decisionAbout(decision, components[decision.componentId ?? '']?.name)}: {decisionText(decision, style)}
          </li>
        ))}
      </Stack>
    </Card>
  )
}

export interface ReviewClosedProps {
  readonly open: Exclude<OpenQuarter, { kind: 'open' }>
  readonly onGoToExport: () => void
}

/** No quarter is open: it is locked, or the clock is wrong. */
export function ReviewClosed({ open, onGoToExport }: ReviewClosedProps) {
  const style = useNumberStyle()
  const next = useRef<HTMLDivElement>(null)
  // Right after the lock the button that had the focus is gone.
  useEffect(() => next.current?.querySelector<HTMLElement>('button')?.focus(), [])
  return (
    <Card as="section" className={styles.card}>
      <p className={open.kind === 'locked' ? styles.lead : styles.warning} role={open.kind === 'locked' ? undefined : 'alert'}>
        {openQuarterText(open, style)}
      </p>
      {open.kind === 'locked' ? (
        <>
          <p>{REVIEW_TEXT.afterLock}</p>
          <Row ref={next} className={styles.answers}>
            <Button kind="primary" onClick={onGoToExport}>
              {REVIEW_TEXT.goToExport}
            </Button>
          </Row>
        </>
      ) : null}
      {open.kind === 'clock-behind' ? null : <ReviewDay list={null} />}
    </Card>
  )
}

// The steps of a review, with what is left of each; one may go to any of them at any time.

import type { ReviewStep, ReviewWalk } from '#core'
import { REVIEW_TEXT, STEP_LABELS, stepCountText } from '#wording'
import { useNumberStyle } from '../../session/use-number-style.ts'
import { Note } from '../../widgets/layout.tsx'
import styles from './review.module.css'

export interface StepListProps {
  readonly walk: ReviewWalk
  readonly current: ReviewStep
  readonly onGoTo: (step: ReviewStep) => void
}

export function StepList({ walk, current, onGoTo }: StepListProps) {
  const style = useNumberStyle()
  return (
    <nav className={styles.steps} aria-label={REVIEW_TEXT.steps}>
      <ol>
        {walk.steps.map(({ step, ...counts }) => (
          <li key={step}>
            <button type="button" aria-current={step === current ? 'step' : undefined} onClick={() => onGoTo(step)}>
              <span>{STEP_LABELS[step]}</span>
              <Note as="span">{step === 'lock' ? '' : stepCountText(counts, style)}</Note>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

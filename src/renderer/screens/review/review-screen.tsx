// The quarterly review: prepare it a week before, walk through it, lock the quarter, and see over the quarters what
// decisions came to.

import { CalendarCheck } from 'lucide-react'
import { useState } from 'react'
import { RAIL_ENTRIES, REVIEW_TEXT } from '#wording'
import { useGo } from '../../navigation/navigation.tsx'
import type { ScreenDescription } from '../../navigation/screen-description.ts'
import { ScreenTabs } from '../../navigation/screen-tabs.tsx'
import { useSessionState } from '../../session/use-session.tsx'
import { Row } from '../../widgets/layout.tsx'
import page from '../../widgets/page.module.css'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { LockedQuarters } from './locked-quarters.tsx'
import { PreparePage } from './prepare-page.tsx'
import styles from './review.module.css'
import { ReviewClosed, ReviewStart } from './review-start.tsx'
import { ReviewWalkPage } from './review-walk-page.tsx'
import { type ReviewFacts, useReviewWalk } from './use-review-walk.ts'

export const REVIEW: ScreenDescription = { icon: CalendarCheck, Component: ReviewScreen }

const PARTS = [
  { value: 'review', label: REVIEW_TEXT.review },
  { value: 'prepare', label: REVIEW_TEXT.prepare },
] as const
type Part = (typeof PARTS)[number]['value']

function ReviewScreen() {
  const facts = useReviewWalk()
  const [part, setPart] = useState<Part>('review')
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  const [isWalking, setIsWalking] = useState(false)
  // After a lock the next review has not begun.
  const isInWalk = isWalking && facts.kind === 'open' && facts.walk.isBegun
  return (
    <div className={`${page.page} ${styles.screen}`}>
      <Row as="header" gap={3} justify="space-between">
        <h1>{facts.kind === 'open' ? REVIEW_TEXT.title(facts.open.quarter) : RAIL_ENTRIES.review}</h1>
        {isInWalk ? null : (
          <SegmentedChoice
            label={REVIEW_TEXT.parts}
            hideLabel
            value={part}
            options={PARTS}
            onChange={(next) => setPart(next ?? 'review')}
          />
        )}
        {isInWalk ? null : <ScreenTabs />}
      </Row>
      {isInWalk ? (
        <ReviewWalkPage walk={facts.walk} assessment={facts.assessment} onLeave={() => setIsWalking(false)} />
      ) : (
        <ReviewPart part={part} facts={facts} onGo={() => setIsWalking(true)} />
      )}
      {isInWalk || part !== 'review' ? null : <LockedQuarters disabled={isReadOnly} />}
    </div>
  )
}

interface ReviewPartProps {
  readonly part: Part
  readonly facts: ReviewFacts
  readonly onGo: () => void
}

function ReviewPart({ part, facts, onGo }: ReviewPartProps) {
  const go = useGo()
  if (facts.kind === 'judging') return <p role="status">{REVIEW_TEXT.judging}</p>
  if (facts.kind === 'closed') return <ReviewClosed open={facts.open} onGoToExport={() => go('export')} />
  return part === 'prepare' ? <PreparePage walk={facts.walk} /> : <ReviewStart walk={facts.walk} onGo={onGo} />
}

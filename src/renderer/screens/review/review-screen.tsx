// The quarterly review: prepare it a week before, walk through it, lock the quarter, and see over the quarters what
// decisions came to.

import { useState } from 'react'
import { quarterText } from '#wording'
import type { Library } from '../../session/library.ts'
import { useSessionState } from '../../session/use-session.tsx'
import type { SlipLibrary } from '../../session/use-slips.ts'
import page from '../../widgets/page.module.css'
import { SegmentedChoice } from '../../widgets/segmented-choice.tsx'
import { CalendarContext } from './calendar-context.ts'
import { DecisionsPage } from './decisions-page.tsx'
import { LockedQuarters } from './locked-quarters.tsx'
import { PreparePage } from './prepare-page.tsx'
import styles from './review.module.css'
import { ReviewClosed, ReviewStart } from './review-start.tsx'
import { ReviewWalkPage } from './review-walk-page.tsx'
import { type ReviewFacts, useReviewWalk } from './use-review-walk.ts'

export interface ReviewScreenProps {
  readonly library: Pick<Library, 'saveCalendar'> & SlipLibrary
  readonly onOpenPage: (componentId: string) => void
  readonly onGoToExport: () => void
}

const PARTS = [
  { value: 'review', label: 'Review' },
  { value: 'prepare', label: 'Prepare' },
  { value: 'decisions', label: 'Decisions' },
] as const
type Part = (typeof PARTS)[number]['value']

export function ReviewScreen({ library, onOpenPage, onGoToExport }: ReviewScreenProps) {
  const facts = useReviewWalk()
  const [part, setPart] = useState<Part>('review')
  const isReadOnly = useSessionState((state) => state.save.kind === 'read-only')
  const [isWalking, setIsWalking] = useState(false)
  // After a lock the next review has not begun.
  const isInWalk = isWalking && facts.kind === 'open' && facts.walk.isBegun
  return (
    <CalendarContext value={library.saveCalendar}>
      <div className={`${page.page} ${styles.screen}`}>
        <header className={styles.headline}>
          <h1>{facts.kind === 'open' ? `Review of ${quarterText(facts.open.quarter)}` : 'Review'}</h1>
          {isInWalk ? null : (
            <SegmentedChoice
              label="Part of the review"
              hideLabel
              value={part}
              options={PARTS}
              onChange={(next) => setPart(next ?? 'review')}
            />
          )}
        </header>
        {isInWalk ? (
          <ReviewWalkPage walk={facts.walk} assessment={facts.assessment} onLeave={() => setIsWalking(false)} onOpenPage={onOpenPage} />
        ) : (
          <ReviewPart
            part={part}
            facts={facts}
            library={library}
            onGo={() => setIsWalking(true)}
            onOpenPage={onOpenPage}
            onGoToExport={onGoToExport}
          />
        )}
        {isInWalk || part !== 'review' ? null : <LockedQuarters disabled={isReadOnly} />}
      </div>
    </CalendarContext>
  )
}

interface ReviewPartProps {
  readonly part: Part
  readonly facts: ReviewFacts
  readonly library: SlipLibrary
  readonly onGo: () => void
  readonly onOpenPage: (componentId: string) => void
  readonly onGoToExport: () => void
}

function ReviewPart({ part, facts, library, onGo, onOpenPage, onGoToExport }: ReviewPartProps) {
  if (facts.kind === 'judging') return <p role="status">The list is being judged…</p>
  if (part === 'decisions') return <DecisionsPage onOpenPage={onOpenPage} />
  if (facts.kind === 'closed') return <ReviewClosed open={facts.open} onGoToExport={onGoToExport} />
  return part === 'prepare' ? <PreparePage walk={facts.walk} library={library} /> : <ReviewStart walk={facts.walk} onGo={onGo} />
}

// The review as the screen shows it: the open quarter by the calendar, judged for its own day, and the prompts of its walk.

import { useMemo } from 'react'
import { type Assessment, assess, type Open, type OpenQuarter, openQuarter, type ReviewWalk, reviewWalk } from '#core'
import { useSessionState } from '../../session/use-session.tsx'

export type ReviewFacts =
  /** The list is still being judged after opening. */
  | { readonly kind: 'judging' }
  | { readonly kind: 'closed'; readonly open: Exclude<OpenQuarter, Open> }
  | { readonly kind: 'open'; readonly open: Open; readonly assessment: Assessment; readonly walk: ReviewWalk }

export function useReviewWalk(): ReviewFacts {
  const workbook = useSessionState((state) => state.workbook)
  const present = useSessionState((state) => state.assessment)
  const isJudged = useSessionState((state) => state.isJudged)
  return useMemo((): ReviewFacts => {
    const open = openQuarter(workbook, present.asOf)
    if (open.kind !== 'open') return { kind: 'closed', open }
    if (!isJudged) return { kind: 'judging' }
    const assessment = open.asOf === present.asOf ? present : assess(workbook, open.asOf)
    return { kind: 'open', open, assessment, walk: reviewWalk(workbook, assessment, open) }
  }, [workbook, present, isJudged])
}

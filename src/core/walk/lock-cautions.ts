// What whoever locks a quarter should know first. None of it forbids the lock: it is said, and asked about once.

import { daysBetween } from '../amounts/series.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { ComponentAssessment } from '../assessment/component-assessment.ts'
import type { ReviewItem } from './review-item.ts'
import type { ReviewWalk } from './review-walk.ts'

export type LockCaution =
  /** The quarter is not in its last week yet: what changes until then counts for the next one. */
  | { readonly code: 'early'; readonly last: IsoDate; readonly daysLeft: number }
  | { readonly code: 'open'; readonly count: number }
  /** Decisions that were put off and not made. */
  | { readonly code: 'carried'; readonly count: number }
  /** What came up since the review began. */
  | { readonly code: 'raised'; readonly count: number }
  /** Data checks that fail. */
  | { readonly code: 'blocked'; readonly count: number }

/** A quarter is locked in its last week, or once it is over. */
const LAST_WEEK_DAYS = 7

/** In the order in which they weigh; empty: the lock asks nothing. */
export function lockCautions(walk: Pick<ReviewWalk, 'open' | 'steps' | 'left' | 'raised' | 'blockers'>): readonly LockCaution[] {
  const { asOf, last } = walk.open
  const daysLeft = daysBetween(asOf, last)
  const carried = carriedDecisions(walk)
  const cautions: LockCaution[] = []
  if (daysLeft >= LAST_WEEK_DAYS) cautions.push({ code: 'early', last, daysLeft })
  if (walk.left > 0) cautions.push({ code: 'open', count: walk.left })
  if (carried > 0) cautions.push({ code: 'carried', count: carried })
  if (walk.raised.length > 0) cautions.push({ code: 'raised', count: walk.raised.length })
  if (walk.blockers.length > 0) cautions.push({ code: 'blocked', count: walk.blockers.length })
  return cautions
}

/** Components, and findings about the company, whose decision was carried forward: each once, whatever else was asked of it. */
export function carriedDecisions({ steps }: Pick<ReviewWalk, 'steps'>): number {
  const carried = steps.flatMap(({ items }) => items).filter(({ state }) => state === 'carried')
  return new Set(carried.flatMap(decisionsOf)).size
}

/** What tells them apart: ids of components, and keys of findings. */
function decisionsOf(item: ReviewItem): readonly string[] {
  if (item.kind === 'company-wide') return [item.key]
  if (item.kind === 'decide' || item.kind === 'answers') return idsToDecide([item.entry])
  return item.kind === 'small' ? idsToDecide(item.entries) : []
}

function idsToDecide(entries: readonly ComponentAssessment[]): readonly string[] {
  return entries.filter(({ toDecide }) => toDecide).map(({ subject }) => subject.component.id)
}

/** Components on watch whose rationale or plan was carried forward, not written. */
export function carriedRationales({ steps }: Pick<ReviewWalk, 'steps'>): number {
  return steps
    .flatMap(({ items }) => items)
    .filter(({ state }) => state === 'carried')
    .reduce((sum, item) => sum + (item.kind === 'rationale' ? 1 : item.kind === 'small-rationales' ? item.entries.length : 0), 0)
}

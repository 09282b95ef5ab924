// What the parts of the walk read: the workbook judged for the day of the open quarter, and what this review has recorded
// so far. A review that has not begun has recorded nothing.

import type { IsoTime } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import type { QuarterRecord, RecordMeta } from '../inventory/tables.ts'
import { newRecord, type Workbook } from '../inventory/workbook.ts'
import { lockedBefore, type OpenQuarter } from '../quarters/open-quarter.ts'
import type { ItemState } from './review-item.ts'

export type Open = Extract<OpenQuarter, { readonly kind: 'open' }>

export interface ReviewView {
  readonly workbook: Workbook
  readonly assessment: Assessment
  readonly open: Open
  /** null: not begun. What is newer was done in this review. */
  readonly since: IsoTime | null
  readonly lastLock: QuarterRecord | null
  readonly carried: ReadonlySet<string>
  readonly confirmed: ReadonlySet<string>
}

const NOTHING: ReadonlySet<string> = new Set()

/** @param assessment for the day `open.asOf` */
export function reviewView(workbook: Workbook, assessment: Assessment, open: Open): ReviewView {
  const review = reviewOf(workbook)
  const isBegun = review.startedAt !== null
  return {
    workbook,
    assessment,
    open,
    since: review.startedAt,
    lastLock: lockedBefore(workbook, open.quarter),
    carried: isBegun ? new Set(review.carried) : NOTHING,
    confirmed: isBegun ? new Set(review.confirmed) : NOTHING,
  }
}

/** The record of the review; a workbook without one has not begun any. */
export function reviewOf(workbook: Workbook) {
  return workbook.tables.review['review'] ?? newRecord('review', 'review')
}

/**
 * The state of an item, null where it has nothing to ask and nothing was said of it.
 * @param isOpen what the records say, whatever the review has recorded
 * @param closes whether saying that it is still right is the answer, and changes no record
 */
export function stateOf({ carried, confirmed }: ReviewView, key: string, isOpen: boolean, closes: boolean): ItemState | null {
  if (isOpen && carried.has(key)) return 'carried'
  if (confirmed.has(key)) return isOpen && !closes ? 'open' : 'answered'
  return isOpen ? 'open' : null
}

/** A field, or with none named any field, was set in this review. */
export function isTouched({ since }: Pick<ReviewView, 'since'>, meta: RecordMeta, field?: string): boolean {
  if (since === null) return false
  const origins = field === undefined ? Object.values(meta) : [meta[field]]
  return origins.some((origin) => origin !== undefined && origin.at >= since)
}

/** Set since the last lock: somebody has looked at it in this quarter. Before the first lock nobody has. */
export function isSetSinceLock({ lastLock }: Pick<ReviewView, 'lastLock'>, meta: RecordMeta, field: string): boolean {
  const at = meta[field]?.at
  return lastLock?.lockedAt != null && at !== undefined && at > lastLock.lockedAt
}

/** The moment a record was made: that of its oldest field. */
export function madeAt(meta: RecordMeta): string | null {
  return Object.values(meta).reduce<string | null>((first, { at }) => (first === null || at < first ? at : first), null)
}

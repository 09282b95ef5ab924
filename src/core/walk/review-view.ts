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
  /** What it said that it asks, as it began; null: it has not begun, or has said nothing. */
  readonly asked: ReadonlySet<string> | null
  readonly settled: ReadonlySet<string>
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
    asked: isBegun && review.asked.length > 0 ? new Set(review.asked) : null,
    settled: isBegun ? new Set(review.settled) : NOTHING,
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
export function stateOf(view: ReviewView, key: string, isOpen: boolean, closes: boolean): ItemState | null {
  const { carried, confirmed } = view
  if (isOpen && carried.has(key)) return 'carried'
  if (confirmed.has(key)) return isOpen && !closes ? openOrRaised(view, key) : 'answered'
  return isOpen ? openOrRaised(view, key) : null
}

/** A review asks what it said at its start, each once: whatever else comes up is for the next one. */
export function openOrRaised({ asked, settled }: ReviewView, key: string): 'open' | 'raised' {
  return asked === null || (asked.has(key) && !settled.has(key)) ? 'open' : 'raised'
}

/**
 * The small ones that are asked about together. A review that has begun keeps to what it gathered then, so that nothing
 * becomes a question of its own by an answer.
 * @param memberKey what the review keeps of one that is asked together with others
 */
export function isGathered({ asked }: ReviewView, memberKey: string, isSmall: boolean): boolean {
  return asked === null ? isSmall : asked.has(memberKey)
}

/** A field, or with none named any field, was set in this review. */
export function isTouched({ since }: Pick<ReviewView, 'since'>, meta: RecordMeta, field?: string): boolean {
  if (since === null) return false
  const origins = field === undefined ? Object.values(meta) : [meta[field]]
  return origins.some((origin) => origin !== undefined && origin.at >= since)
}

/**
 * Typed, or brought by an import, after the last lock; before the first lock at or after the last import. What was set
 * longer ago than prices may be is out of date all the same.
 */
export function isSetLately({ lastLock, workbook, assessment }: ReviewView, meta: RecordMeta, field: string): boolean {
  const at = meta[field]?.at
  if (at === undefined || at.slice(0, 10) < assessment.setting.oldestCostDay) return false
  if (lastLock?.lockedAt != null) return at > lastLock.lockedAt
  return Object.values(workbook.tables.imports).every((record) => (madeAt(record.meta) ?? '') <= at)
}

/** The moment a record was made: that of its oldest field. */
export function madeAt(meta: RecordMeta): string | null {
  return Object.values(meta).reduce<string | null>((first, { at }) => (first === null || at < first ? at : first), null)
}

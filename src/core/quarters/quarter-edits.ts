// The edits around a lock: start a review, lock, reopen, approve. The frozen file is written first (main); the edit then
// names it, so that a file nobody names was never locked. None of them can be taken back with Undo: what was locked is reopened, visibly.

import type { IsoDate, IsoTime } from '../amounts/units.ts'
import { MIN_REASON_LENGTH } from '../edits/exemption-edits.ts'
import type { BatchEdit, Edit, EditLabel } from '../inventory/edit.ts'
import { addRecord, type EditContext, recordOf, recordsOf, setFields, stepOf } from '../inventory/edits.ts'
import { initialValues } from '../inventory/field.ts'
import { lockedQuarters } from '../inventory/locked-quarters.ts'
import { reviewFields } from '../inventory/planning.ts'
import { lockedQuarterId } from '../inventory/quarter-record.ts'
import type { QuarterRecord } from '../inventory/tables.ts'
import { newRecord } from '../inventory/workbook.ts'
import { problem } from '../problem.ts'
import { fail, type Result } from '../result.ts'

/** What main answers once the frozen file is on disk. */
export interface FrozenQuarter
  extends Pick<QuarterRecord, 'quarter' | 'revision' | 'lockedBy' | 'dataReason' | 'sha256' | 'figures' | 'people' | 'prices'> {
  readonly asOf: IsoDate
  readonly ruleSetVersion: string
}

const LOCKING: ReadonlySet<EditLabel['code']> = new Set(['lock-quarter', 'reopen-quarter', 'approve-quarter'])

/** Not to be taken back: a lock, a reopening, an approval. */
export function isFinal({ label }: Edit): boolean {
  return LOCKING.has(label.code)
}

/**
 * Starts (or moves) the review to a quarter; answers given so far stay.
 * @param asked what it says that it asks (review-walk.ts); left out, it says so when it is gone on with
 */
export function startReview(context: EditContext, quarter: string, asked: readonly string[] = []): Result<Edit> {
  const begun = setFields(context, 'review', 'review', { quarter, startedAt: context.at, step: 'promised', asked, settled: [] })
  return stepOf(context, { code: 'start-review', facts: { quarter } }, [begun])
}

/** Names the frozen file in the workbook and starts the next review blank. A quarter is locked once a revision. */
export function lockQuarter(context: EditContext, frozen: FrozenQuarter): Result<BatchEdit> {
  const id = lockedQuarterId(frozen.quarter, frozen.revision)
  if (recordOf(context.workbook, 'quarters', id) !== undefined) return fail(problem('quarter-locked-already', { quarter: frozen.quarter }))
  const added = addRecord(context, 'quarters', { ...frozen, id, lockedAt: context.at })
  const cleared = setFields(context, 'review', 'review', initialValues(reviewFields))
  return stepOf(context, { code: 'lock-quarter', facts: { quarter: frozen.quarter } }, [
    added,
    ...withoutOldPrices(context, id, frozen),
    cleared,
  ])
}

/** Prices are compared with the last lock, or with the one before it while that is reopened: older ones are dropped, so that forty quarters do not hold them forty times. */
function withoutOldPrices(context: EditContext, id: string, { quarter, revision }: FrozenQuarter): readonly ReturnType<typeof setFields>[] {
  const quarters = recordsOf(context.workbook, 'quarters')
  const locking = { ...newRecord('quarters', id), quarter, revision }
  const newest = lockedQuarters({ tables: { quarters: Object.fromEntries([...quarters, locking].map((record) => [record.id, record])) } })
  const kept = new Set(newest.slice(-2).map((record) => record.id))
  return quarters
    .filter((record) => record.prices.length > 0 && !kept.has(record.id))
    .map((record) => setFields(context, 'quarters', record.id, { prices: [] }))
}

/** @param reason why, 20 characters at least: the next revision carries it */
export function reopenQuarter(context: EditContext, id: string, reason: string): Result<BatchEdit> {
  const record = recordOf(context.workbook, 'quarters', id)
  if (record === undefined) return fail(problem('record-missing', { table: 'quarters', id }))
  const text = reason.trim()
  if (text.length < MIN_REASON_LENGTH) return fail(problem('reason-too-short', { length: text.length, min: MIN_REASON_LENGTH }))
  const reopened = setFields(context, 'quarters', id, { reopenedAt: context.at, reopenReason: text })
  return stepOf(context, { code: 'reopen-quarter', facts: { quarter: record.quarter } }, [reopened])
}

interface Approval {
  readonly by: string
  readonly at: IsoTime
  /** Hash of the approval file; null when it was recorded here. */
  readonly sha256: string | null
}

/** A name alone may be corrected or followed by a file; what came as a file stays. */
export function approveQuarter(context: EditContext, id: string, { by, at, sha256 }: Approval): Result<BatchEdit> {
  const record = recordOf(context.workbook, 'quarters', id)
  if (record === undefined) return fail(problem('record-missing', { table: 'quarters', id }))
  if (by.trim() === '') return fail(problem('text-empty', { field: 'approvedBy' }))
  if (record.approvalSha256 !== null && record.approvalSha256 !== sha256) {
    return fail(problem('quarter-approved-already', { quarter: record.quarter, by: record.approvedBy ?? '' }))
  }
  const approved = setFields(context, 'quarters', id, { approvedBy: by, approvedAt: at, approvalSha256: sha256 })
  return stepOf(context, { code: 'approve-quarter', facts: { quarter: record.quarter } }, [approved])
}

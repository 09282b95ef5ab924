// Edits of a review: answers are ordinary edits, with a note in the review that they were given here; carrying forward,
// confirming, who was there and notes are kept in the review itself, which the lock freezes.

import type { IsoDate } from '../amounts/units.ts'
import { changeBill } from '../edits/bill-edits.ts'
import { changeGrant } from '../edits/credit-edits.ts'
import type { BatchEdit, Edit, SetEdit } from '../inventory/edit.ts'
import { allOf, batch, changesNothing, type EditContext, setField, setFields, stepOf } from '../inventory/edits.ts'
import type { Decision } from '../inventory/tables.ts'
import { problem } from '../problem.ts'
import { startReview } from '../quarters/quarter-edits.ts'
import { fail, ok, type Result } from '../result.ts'
import { type CreditsItem, type PricesItem, promiseKey, type ReviewItem, type ReviewStep, rationaleKey } from './review-item.ts'
import { reviewOf } from './review-view.ts'
import { askedKeys, type ReviewWalk } from './review-walk.ts'

/** The answer to a prompt: its edits, and that it was given in this review. @param name whom or what it is about, for the menu */
export function answerItem(context: EditContext, key: string, edits: readonly Edit[], name: string): Result<BatchEdit> {
  return stepOf(context, { code: 'review-answers', facts: { name } }, [...edits, added(context, 'confirmed', [key])])
}

/** "Still right": the prices are from this day on. */
export function confirmPrices(context: EditContext, item: PricesItem, asOf: IsoDate): Result<BatchEdit> {
  const dated: Result<Edit[]> =
    item.billId === null
      ? allOf(item.lines.map(({ line }) => setField(context, 'costLines', line.id, 'costAsOf', asOf)))
      : allOf([changeBill(context, item.billId, { date: asOf })])
  return dated.ok ? answerItem(context, item.key, dated.value, item.name) : dated
}

/** "The balance is still right": it is that of this day. */
export function confirmCredits(context: EditContext, { key, grant }: CreditsItem, asOf: IsoDate): Result<BatchEdit> {
  const dated = changeGrant(context, grant.id, { asOf })
  return dated.ok ? answerItem(context, key, [dated.value], grant.vendor) : dated
}

/** Where a bill is found, remembered with the bill, or with each price of the vendor. */
export function rememberPlace(context: EditContext, { billId, lines, name }: PricesItem, foundAt: string | null): Result<BatchEdit> {
  if (billId !== null) return changeBill(context, billId, { foundAt })
  const fields = lines.map(({ line }) => setField(context, 'costLines', line.id, 'foundAt', foundAt))
  return stepOf(context, { code: 'change-field', facts: { field: 'foundAt', name } }, fields)
}

/** Left as they are, and recorded so: one prompt, or the whole rest. */
export function carryForward(context: EditContext, item: ReviewItem, name: string): Result<BatchEdit> {
  const keys = carriedKeys(item)
  return stepOf(context, { code: 'carry-forward', facts: { name, count: keys.length } }, [added(context, 'carried', keys)])
}

/** A promise that is kept later: its new day, so that the next review asks. */
export function postponePromise(context: EditContext, decision: Decision, due: IsoDate | null, today: IsoDate): Result<BatchEdit> {
  if (due === null) return fail(problem('date-needed', { field: 'due' }))
  if (due < today) return fail(problem('date-too-early', { field: 'due', date: due, earliest: today }))
  const set = setField(context, 'decisions', decision.id, 'due', due)
  if (!set.ok) return set
  const name = context.workbook.tables.components[decision.componentId ?? '']?.name ?? ''
  return answerItem(context, promiseKey(decision.id), [set.value], name)
}

/** Names as typed, each once. */
export function setAttendees(context: EditContext, names: readonly string[]): Result<SetEdit> {
  const each = [...new Set(names.map((name) => name.trim()).filter((name) => name !== ''))]
  return setField(context, 'review', 'review', 'attendees', each, LABEL)
}

export function setReviewNotes(context: EditContext, notes: string | null): Result<SetEdit> {
  return setField(context, 'review', 'review', 'notes', notes, LABEL)
}

/**
 * Keeps what the review asks: from now on it asks no more than that. A review that goes on, begun by a version that kept
 * nothing or moved from another quarter, promises what is open now.
 */
export function beginReview(context: EditContext, walk: Pick<ReviewWalk, 'open' | 'steps'>, goesOn: boolean): Result<Edit> {
  const { quarter } = walk.open
  const asked = askedKeys(walk)
  if (!goesOn) return startReview(context, quarter, asked)
  return stepOf(context, { code: 'start-review', facts: { quarter } }, [setFields(context, 'review', 'review', { asked, settled: [] })])
}

/**
 * The same edit, with a note of every question that was answered before it: none of them is asked again by what it changes.
 * @param walk of the workbook as it is now
 */
export function notingSettled(context: EditContext, walk: Pick<ReviewWalk, 'steps'>, edit: Edit): Result<Edit> {
  const { asked, settled } = reviewOf(context.workbook)
  if (asked.length === 0 || changesNothing(edit)) return ok(edit)
  const open = new Set(askedKeys(walk))
  const known = new Set(settled)
  const done = asked.filter((key) => !open.has(key) && !known.has(key))
  if (done.length === 0) return ok(edit)
  const noted = setField(context, 'review', 'review', 'settled', [...settled, ...done])
  return noted.ok ? ok(batch(context, [edit, noted.value], edit.label)) : noted
}

/** Where somebody went; only a hint for going on later. */
export function goToStep(context: EditContext, step: ReviewStep): Result<SetEdit> {
  return setField(context, 'review', 'review', 'step', step, { code: 'review-step', facts: {} })
}

const LABEL = { code: 'review-answers', facts: {} } as const

function carriedKeys(item: ReviewItem): readonly string[] {
  if (item.kind === 'rest' || item.kind === 'small') return item.entries.map(({ subject }) => subject.component.id)
  if (item.kind === 'small-rationales') return item.entries.map(({ subject }) => rationaleKey(subject.component.id))
  return [item.key]
}

function added(context: EditContext, list: 'carried' | 'confirmed', keys: readonly string[]): Result<SetEdit> {
  return setField(context, 'review', 'review', list, [...new Set([...reviewOf(context.workbook)[list], ...keys])])
}

// Edits of bills: an invoice as one record, split over components. Each part is a cost line of its
// component, and every edit here leaves the parts in step with their bill and within its amount.

import type { BasisPoints, MinorUnits } from '../amounts/units.ts'
import { allocatedOf, partAmounts } from '../costs/bill.ts'
import type { BillValues } from '../inventory/cost.ts'
import type { BatchEdit, Edit, EditLabel } from '../inventory/edit.ts'
import {
  addRecord,
  allOf,
  batch,
  currencyOf,
  type EditContext,
  recordOf,
  removeRecord,
  setField,
  setFields,
  stepOf,
} from '../inventory/edits.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import type { Bill, CostLine } from '../inventory/tables.ts'
import { newRecord } from '../inventory/workbook.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'

/** What a part takes of its bill: an amount per period, a share of whatever the bill comes to, or nothing any more. */
export type PartWish = { readonly amount: MinorUnits } | { readonly share: BasisPoints } | null

/** Parts of a bill in the order in which they were added. */
export function partsOfBill(context: Pick<EditContext, 'workbook'>, billId: string): readonly CostLine[] {
  return indexOf(context.workbook.tables).billParts.get(billId) ?? []
}

/** A bill states an amount: a blank one could not be split, and the total would not know it is there. */
export function addBill(context: EditContext, values: Partial<BillValues> & Pick<BillValues, 'vendor' | 'amount'>): Result<BatchEdit> {
  const currency = currencyOf(context.workbook)
  const added = addRecord(context, 'bills', { currency, ...values })
  if (!added.ok) return added
  if (values.amount === null) return fail(problem('bill-without-amount', { vendor: values.vendor }))
  return ok(batch(context, [added.value], { code: 'add-bill', facts: { name: values.vendor } }))
}

/** Fields of a bill; currency, period and date go to its parts too, and parts that are shares are worked out anew. */
export function changeBill(context: EditContext, billId: string, values: Partial<BillValues>): Result<BatchEdit> {
  const bill = recordOf(context.workbook, 'bills', billId)
  if (!bill) return fail(problem('record-missing', { table: 'bills', id: billId }))
  if (values.amount === null) return fail(problem('bill-without-amount', { vendor: bill.vendor }))
  const label: EditLabel = { code: 'change-bill', facts: { name: bill.vendor } }
  const parts = partsOfBill(context, billId)
  return stepOf(context, label, [
    setFields(context, 'bills', billId, values),
    ...parts.map(({ id }) => setFields(context, 'costLines', id, followingFields(values))),
    amountEdits(context, { ...bill, ...values }, parts),
  ])
}

/** The bill and its parts: what the components had of it is no longer their cost. */
export function removeBill(context: EditContext, billId: string): Result<BatchEdit> {
  const bill = recordOf(context.workbook, 'bills', billId)
  if (!bill) return fail(problem('record-missing', { table: 'bills', id: billId }))
  const parts = partsOfBill(context, billId).map((part) => removeRecord(context, 'costLines', part))
  return ok(batch(context, [...parts, removeRecord(context, 'bills', bill)], { code: 'remove-bill', facts: { name: bill.vendor } }))
}

/** One component's part of a bill. More than the bill is refused with how much is too much. */
export function setBillPart(context: EditContext, billId: string, componentId: string, wish: PartWish): Result<BatchEdit> {
  const bill = recordOf(context.workbook, 'bills', billId)
  if (!bill) return fail(problem('record-missing', { table: 'bills', id: billId }))
  if (bill.amount === null) return fail(problem('bill-without-amount', { vendor: bill.vendor }))
  const parts = partsOfBill(context, billId)
  const existing = parts.find((part) => part.componentId === componentId) ?? null
  const wanted =
    wish === null ? null : { ...(existing ?? newPart(context, bill, componentId)), billShare: null, amount: null, ...wishedValues(wish) }
  const next = partsWith(parts, existing, wanted)
  const amounts = amountEdits(context, bill, next, wanted?.id)
  if (!amounts.ok) return amounts
  const own = partEdits(context, existing, wanted && { ...wanted, amount: partAmounts(bill, next)[next.indexOf(wanted)] ?? null })
  return stepOf(context, { code: 'split-bill', facts: { name: bill.vendor } }, [own, amounts])
}

function wishedValues(wish: NonNullable<PartWish>): Partial<CostLine> {
  return 'share' in wish ? { billShare: wish.share } : { amount: wish.amount }
}

function newPart(context: EditContext, { id: billId, vendor, currency, per, date }: Bill, componentId: string): CostLine {
  return { ...newRecord('costLines', context.newId()), componentId, billId, label: vendor, currency, per, costAsOf: date }
}

function partsWith(parts: readonly CostLine[], existing: CostLine | null, wanted: CostLine | null): readonly CostLine[] {
  if (existing === null) return wanted === null ? parts : [...parts, wanted]
  return parts.flatMap((part) => (part === existing ? (wanted ?? []) : part))
}

/** The part itself: added with what its bill says, changed, or removed. */
function partEdits(context: EditContext, existing: CostLine | null, part: CostLine | null): Result<Edit[]> {
  if (part === null) return ok(existing === null ? [] : [removeRecord(context, 'costLines', existing)])
  const { id, componentId, billId, billShare, amount, label, currency, per, costAsOf } = part
  if (existing === null) {
    const dated = costAsOf === null ? {} : { costAsOf }
    return allOf<Edit>([addRecord(context, 'costLines', { id, componentId, billId, billShare, amount, label, currency, per, ...dated })])
  }
  return setFields(context, 'costLines', id, { billShare, amount })
}

/** What the bill says of all its parts alike. */
function followingFields({ currency, per, date }: Partial<BillValues>): Partial<CostLine> {
  return {
    ...(currency === undefined ? {} : { currency }),
    ...(per === undefined ? {} : { per }),
    ...(date === undefined ? {} : { costAsOf: date }),
  }
}

/** Amounts of parts that follow, typedId left out because it has an edit of its own. Refuses parts that together are more than the bill. */
function amountEdits(
  context: EditContext,
  bill: Pick<Bill, 'vendor' | 'amount' | 'currency'>,
  parts: readonly CostLine[],
  typedId?: string,
): Result<Edit[]> {
  const amounts = partAmounts(bill, parts)
  const overMinor = allocatedOf(parts.map((part, index) => ({ ...part, amount: amounts[index] ?? null }))) - (bill.amount ?? 0)
  if (overMinor > 0) return fail(problem('bill-over-allocated', { vendor: bill.vendor, overMinor, currency: bill.currency }))
  return allOf(
    parts.flatMap(({ id, amount }, index) => {
      const next = amounts[index] ?? null
      return id === typedId || next === amount ? [] : [setField(context, 'costLines', id, 'amount', next)]
    }),
  )
}

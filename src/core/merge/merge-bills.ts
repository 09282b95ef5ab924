// Bills that both copies changed: their parts follow the bill again, as after any edit of it. Called once the questions of a
// merge are answered.

import { allocatedOf, partAmounts } from '../costs/bill.ts'
import { groupedBy } from '../grouped-by.ts'
import { sameValue } from '../inventory/apply-edit.ts'
import { recordsOf } from '../inventory/edits.ts'
import type { Bill, CostLine } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'

/** @param sides both copies: a bill that stands as it does in one of them is in order as it is */
export function withBillsInStep(merged: Workbook, sides: readonly Workbook[]): Result<Workbook> {
  const known = sides.map(partsByBill)
  const costLines: Record<string, CostLine> = { ...merged.tables.costLines }
  let refused: Problem | null = null
  for (const [id, parts] of partsByBill(merged)) {
    const bill = merged.tables.bills[id]
    if (bill === undefined) continue
    const isAsIn = (side: Workbook, at: number) => sameValue(side.tables.bills[id], bill) && sameValue(known[at]?.get(id) ?? [], parts)
    if (sides.some(isAsIn)) continue
    const followed = inStep(bill, parts)
    const overMinor = allocatedOf(followed) - (bill.amount ?? 0)
    if (overMinor > 0) refused ??= problem('bill-over-allocated', { vendor: bill.vendor, overMinor, currency: bill.currency })
    for (const part of followed) costLines[part.id] = part
  }
  return refused === null ? ok({ ...merged, tables: { ...merged.tables, costLines } }) : fail(refused)
}

/** By id, so that the rounding is the same in whichever copy it is done. */
function partsByBill(workbook: Workbook): ReadonlyMap<string, readonly CostLine[]> {
  const groups = groupedBy(recordsOf(workbook, 'costLines'), ({ billId }) => billId ?? undefined)
  for (const group of groups.values()) group.sort((a, b) => (a.id < b.id ? -1 : 1))
  return groups
}

function inStep(bill: Bill, parts: readonly CostLine[]): readonly CostLine[] {
  const amounts = partAmounts(bill, parts)
  const { currency, per, date } = bill
  return parts.map((part, at) => ({ ...part, amount: amounts[at] ?? null, currency, per, costAsOf: date ?? part.costAsOf }))
}

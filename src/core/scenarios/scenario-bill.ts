// A bill whose parts become others: it becomes as much more or less as they do, so that what nobody bears of it stays what
// it was. Used where a scenario grows some parts of a bill, or takes one away.

import { type MinorUnits, minorUnits } from '../amounts/units.ts'
import type { Edit } from '../inventory/edit.ts'
import { recordOf, removeRecord, setField } from '../inventory/edits.ts'
import type { CostLine } from '../inventory/tables.ts'
import { ok, type Result } from '../result.ts'
import type { ChangeContext } from './scenario-change.ts'

/** @param next what a part comes to per period of the bill; gone: the component has no part any more */
export function resizeBill(
  context: ChangeContext,
  billId: string,
  next: (part: CostLine) => MinorUnits | null | 'gone',
): readonly Result<Edit>[] {
  const bill = recordOf(context.workbook, 'bills', billId)
  const edits: Result<Edit>[] = []
  let difference = 0
  for (const part of context.index.billParts.get(billId) ?? []) {
    const amount = next(part)
    if (part.componentId !== null) difference += (amount === 'gone' ? 0 : (amount ?? 0)) - (part.amount ?? 0)
    if (amount === 'gone') edits.push(ok(removeRecord(context, 'costLines', part)))
    // A share of a bill that is another one would be another amount: from here on the amount itself stands.
    else edits.push(...changed(context, part, 'billShare', null), ...changed(context, part, 'amount', amount))
  }
  if (bill === undefined || bill.amount === null || difference === 0) return edits
  return [...edits, setField(context, 'bills', billId, 'amount', minorUnits(Math.max(0, bill.amount + difference)))]
}

function changed(context: ChangeContext, part: CostLine, field: 'billShare' | 'amount', value: unknown): readonly Result<Edit>[] {
  return part[field] === value ? [] : [setField(context, 'costLines', part.id, field, value)]
}

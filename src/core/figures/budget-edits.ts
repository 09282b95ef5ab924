// Edits of the budget: an amount for a month, or one for several months together, which is spread evenly over them.

import { divideRounded } from '../amounts/rounding.ts'
import { type MinorUnits, minorUnits } from '../amounts/units.ts'
import type { BatchEdit, Edit } from '../inventory/edit.ts'
import { addRecord, allOf, type EditContext, recordsOf, removeRecord, setField, stepOf } from '../inventory/edits.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'

/**
 * One record a month, whatever there was before. Running sums are rounded, not the parts one by one, so that the months make
 * exactly the amount. Vector: 100.00 over three months is 33.33, 33.34, 33.33.
 * @param months "2026-10", in their order; without one it is refused
 * @param total null: they have no budget any more, which is not a budget of 0
 */
export function setBudget(context: EditContext, months: readonly string[], total: MinorUnits | null): Result<BatchEdit> {
  if (months.length === 0) return fail(problem('not-a-date', { field: 'month', text: '' }))
  const upTo = (count: number) => divideRounded((total ?? 0) * count, months.length)
  const amounts = months.map((month, at) => ({ month, amount: total === null ? null : minorUnits(upTo(at + 1) - upTo(at)) }))
  return setBudgetMonths(context, amounts)
}

export interface BudgetMonth {
  /** "2026-10" */
  readonly month: string
  /** null: no budget any more. */
  readonly amount: MinorUnits | null
}

/** Sets an amount for each month, as one step. @param months in their order, each once */
export function setBudgetMonths(context: EditContext, months: readonly BudgetMonth[]): Result<BatchEdit> {
  const edits = months.map(({ month, amount }) => monthEdits(context, month, amount))
  return stepOf(context, { code: 'change-budget', facts: { name: periodName(months.map(({ month }) => month)) } }, edits)
}

/** The id comes of the month, so that two copies of a workbook that both got a budget have one, not two that add up. */
const budgetId = (month: string): string => `budget-${month}`

function monthEdits(context: EditContext, month: string, amount: MinorUnits | null): Result<Edit[]> {
  const [kept, ...more] = recordsOf(context.workbook, 'budget').filter((record) => record.month === month)
  const removed: Edit[] = more.map((record) => removeRecord(context, 'budget', record))
  if (kept === undefined)
    return amount === null ? ok([]) : allOf<Edit>([addRecord(context, 'budget', { id: budgetId(month), month, amount })])
  if (amount === null) return ok([removeRecord(context, 'budget', kept), ...removed])
  const set = setField(context, 'budget', kept.id, 'amount', amount)
  return set.ok ? ok([set.value, ...removed]) : set
}

/** "2026-10", or "2026-10 to 2026-12" */
function periodName(months: readonly string[]): string {
  return months.length === 1 ? (months[0] ?? '') : `${months[0]} to ${months.at(-1)}`
}

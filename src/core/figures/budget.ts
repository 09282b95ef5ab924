// The budget for infrastructure, a month at a time, at list price like the costs it is held against.

import type { IsoDate } from '../amounts/units.ts'
import { recordsOf } from '../inventory/edits.ts'
import type { Workbook } from '../inventory/workbook.ts'

/** "2026-11" → smallest units of the workbook's currency. Records of one month add up; a month without an amount is not in it. */
export type Budget = ReadonlyMap<string, number>

export function budgetOf(workbook: Workbook): Budget {
  const budget = new Map<string, number>()
  for (const { month, amount } of recordsOf(workbook, 'budget'))
    if (month !== null && amount !== null) budget.set(month, (budget.get(month) ?? 0) + amount)
  return budget
}

/** Of several months together; null: one of them has no budget, and a part of a budget is none. */
export function budgetFor(budget: Budget, months: readonly IsoDate[]): number | null {
  let sum = 0
  for (const month of months) {
    const amount = budget.get(month.slice(0, 7))
    if (amount === undefined) return null
    sum += amount
  }
  return months.length === 0 ? null : sum
}

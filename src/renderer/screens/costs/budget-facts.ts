// What the budget section shows: the months of this quarter and of the next four with their budget, and what they cost.

import { addMonths, budgetFor, budgetOf, type InvestorFigures, type IsoDate, quarterOf, quarterRange, type Workbook } from '#core'

export interface BudgetQuarter {
  /** "2026Q4" */
  readonly quarter: string
  readonly months: readonly { readonly month: string; readonly amountMinor: number | null }[]
  /** null: a month of it has none. */
  readonly totalMinor: number | null
  /** null: no total is known. */
  readonly costMinor: number | null
}

const IN_QUARTER = 3

/** @param fiscalStart month in which the fiscal year starts, from 1 */
export function budgetQuarters(workbook: Workbook, figures: InvestorFigures, asOf: IsoDate, fiscalStart: number): readonly BudgetQuarter[] {
  const budget = budgetOf(workbook)
  const isPriced = figures.next.length > 0
  const { first } = quarterRange(quarterOf(asOf, fiscalStart), fiscalStart)
  return figures.ahead.map(({ quarter, listMinor }, at) => {
    const days = Array.from({ length: IN_QUARTER }, (_, month) => addMonths(first, at * IN_QUARTER + month))
    return {
      quarter,
      months: days.map((day) => ({ month: day.slice(0, 7), amountMinor: budget.get(day.slice(0, 7)) ?? null })),
      totalMinor: budgetFor(budget, days),
      costMinor: isPriced ? listMinor : null,
    }
  })
}

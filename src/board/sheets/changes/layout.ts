// What Changes holds: the locked quarters in a row with the present after them, the charts of them, and, where the last locked quarter is at
// hand, what moved since.

import {
  type Assessment,
  compareStates,
  inOneGo,
  type LockedQuarter,
  lockedQuarters,
  lockedState,
  type QuarterRecord,
  type StateComparison,
  type Workbook,
} from '#core'

import { type BudgetBlock, budgetBlock, type VarianceBlock, varianceBlock } from './variance-block.ts'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly changes: ChangesLayout | null
  }
}

export interface ChangesLayout {
  /** The oldest first. */
  readonly quarters: readonly QuarterRecord[]
  readonly first: number
  /** The row of the present. */
  readonly now: number
  /** Row of the findings; the charts cover so many rows below it. */
  readonly chartsHeading: number
  readonly chartRows: number
  readonly movesHeading: number
  readonly since: QuarterRecord
  /** null: the file of that quarter is not at hand. */
  readonly comparison: StateComparison | null
  /** Why the list cost is not what it was; null: it is, or nothing can be compared. */
  readonly variance: VarianceBlock | null
  /** How the quarter compares with its budget; null: it has none, or nothing can be compared. */
  readonly budget: BudgetBlock | null
}

/** Fewer where the budget stands on the page, too. */
const CHART_ROWS = { alone: 17, withBudget: 12, least: 10 } as const
/** Of both blocks, beside which charts of all rows leave room for a movement on the page. */
const MOST_CAUSES = 12

export interface ChangesSource {
  readonly workbook: Workbook
  readonly assessment: Assessment
  /** The last locked quarter, where its file was read. */
  readonly past: LockedQuarter | null
  /** Costs by month stands in the pack, which the budget is compared with. */
  readonly hasMonths: boolean
}

/** null: no quarter is locked. */
export function changesLayout({ workbook, assessment, past, hasMonths }: ChangesSource, first: number): ChangesLayout | null {
  const quarters = lockedQuarters(workbook)
  const since = quarters.at(-1)
  if (since === undefined) return null
  const now = first + quarters.length
  const isIt = past !== null && past.review.quarter === since.quarter && past.review.revision === since.revision
  const after = { workbook, assessment, asOf: assessment.asOf }
  const comparison = isIt ? compareStates(inOneGo(lockedState(past)), after) : null
  const chartsHeading = now + 2
  const [causes, steps] =
    comparison === null ? [null, null] : [varianceBlock(since, comparison, 0), budgetBlock(since, comparison, after, 0)]
  const over = Math.max(0, (causes?.rows.length ?? 0) + (steps?.rows.length ?? 0) - MOST_CAUSES)
  const chartRows = steps === null || !hasMonths ? CHART_ROWS.alone : Math.max(CHART_ROWS.least, CHART_ROWS.withBudget - over)
  const afterCharts = chartsHeading + chartRows + 2
  const variance = comparison === null ? null : varianceBlock(since, comparison, afterCharts)
  const afterVariance = variance === null ? afterCharts : variance.last + 2
  const budget = comparison === null || !hasMonths ? null : budgetBlock(since, comparison, after, afterVariance)
  const movesHeading = budget === null ? afterVariance : budget.last + 2
  return { quarters, first, now, chartsHeading, chartRows, movesHeading, since, comparison, variance, budget }
}

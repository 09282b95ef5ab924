// Why the list cost is not what it was at the last lock, cause by cause, how the quarter compares with its budget, and where both stand.

import {
  type BudgetBridge,
  budgetBridge,
  COST_STEPS,
  type CostStep,
  type CostSteps,
  costSteps,
  type QuarterRecord,
  type StateComparison,
} from '#core'

export interface VarianceBlock {
  readonly heading: number
  /** Smallest units of the workbook's currency, a month. */
  readonly costs: CostSteps
  /** Those that are not 0, from the second row below the headers on. What was changed in the file is below them. */
  readonly rows: readonly CostStep[]
  /** Of the present at list price. */
  readonly now: number
  /** What credits pay and what is left stand below it. */
  readonly hasCredits: boolean
  readonly last: number
}

export interface BudgetBlock {
  readonly heading: number
  readonly bridge: BudgetBridge
  /** Those that are not 0, from the third row below the headers on. What was changed in the file is below them. */
  readonly rows: readonly BudgetRow[]
  readonly last: number
}

/** once: what is paid once. recorded: months that are recorded at another price. */
export type BudgetCause = CostStep | 'once' | 'recorded'

/** Smallest units of the workbook's currency, of the whole quarter. */
type BudgetRow = readonly [cause: BudgetCause, minor: number]

/** null: both are the same, or one of them is not known, or they count in different currencies. */
export function varianceBlock(since: QuarterRecord, comparison: StateComparison, heading: number): VarianceBlock | null {
  const costs = costSteps(since.figures.monthlyCost, comparison)
  if (costs === null || (comparison.costs.variances.length === 0 && costs.startMinor === costs.endMinor)) return null
  const rows = COST_STEPS.filter((step) => costs.steps[step] !== 0)
  const now = heading + 4 + rows.length
  const paid = [since.figures, comparison.after.figures].map(({ monthlyCost, cashAfterCredits }) =>
    cashAfterCredits === null ? null : (monthlyCost ?? 0) - cashAfterCredits,
  )
  const hasCredits = !paid.includes(null) && paid.some((minor) => minor !== 0)
  return { heading, costs, rows, now, hasCredits, last: hasCredits ? now + 2 : now }
}

/** null: the quarter has no budget, or nothing can be compared. */
export function budgetBlock(
  since: QuarterRecord,
  comparison: StateComparison,
  after: Parameters<typeof budgetBridge>[0],
  heading: number,
): BudgetBlock | null {
  const costs = costSteps(since.figures.monthlyCost, comparison)
  const bridge = costs === null ? null : budgetBridge(after, costs)
  if (bridge === null) return null
  const all: readonly BudgetRow[] = [
    ...COST_STEPS.map((step): BudgetRow => [step, bridge.steps[step]]),
    ...([
      ['once', bridge.onceMinor],
      ['recorded', bridge.recordedMinor],
    ] as const),
  ]
  const rows = all.filter(([, minor]) => minor !== 0)
  // Budget, lock, what was changed in the file, list, credits, net.
  return { heading, bridge, rows, last: heading + 1 + 6 + rows.length }
}

// From what the list cost a month at one lock to what it costs now, step by step: the causes of all components, what bills leave, and
// what is counted by other rules since. The steps add up.

import type { StateComparison } from './compare-states.ts'
import { VARIANCE_CAUSES, type VarianceCause, varianceTotals } from './cost-variance.ts'

export type CostStep = VarianceCause | 'bills' | 'otherwise'
/** In the order in which they are told. */
export const COST_STEPS: readonly CostStep[] = [
  ...VARIANCE_CAUSES.filter((cause) => cause !== 'price'),
  ...(['bills', 'otherwise', 'price'] as const),
]

/** Smallest units of the workbook's currency, a month. */
export interface CostSteps {
  readonly startMinor: number
  readonly endMinor: number
  readonly steps: Readonly<Record<CostStep, number>>
}

/**
 * What is left is the price.
 * @param startMinor as it was said at the lock; null: it was not known
 * @returns null: one of both is not known, or they count in different currencies
 */
export function costSteps(startMinor: number | null, { before, after, costs }: StateComparison): CostSteps | null {
  const endMinor = after.figures.monthlyCost
  const { totalMinor, unallocatedMinor, variances } = costs
  if (startMinor === null || endMinor === null || totalMinor === null || before.figures.currency !== after.figures.currency) return null
  const { price: _, ...causes } = varianceTotals(variances)
  const known = { ...causes, bills: unallocatedMinor ?? 0, otherwise: endMinor - totalMinor - startMinor }
  const price = endMinor - startMinor - Object.values(known).reduce((sum, minor) => sum + minor, 0)
  return { startMinor, endMinor, steps: { ...known, price } }
}

// What is said of the cost of one component, wherever it stands: a part is never said as if it were the whole.

import type { ComponentCost, Totals } from '#core'
import { COMMON_TEXT } from './common.ts'
import { formatList, NOT_SET, type NumberStyle, pluralize } from './quantities.ts'

/** A figure made of all costs: "≥ $1,702.50" while the cost of a component or a bill is not known, or not all of it: that makes it more. */
export function totalCostText(figure: string, withoutCost: number): string {
  return withoutCost === 0 ? figure : COMMON_TEXT.atLeast(figure)
}

export type CostGaps = Pick<Totals, 'componentsWithoutCost' | 'billsWithoutCost'>

export function withoutCostCount({ componentsWithoutCost, billsWithoutCost }: CostGaps): number {
  return componentsWithoutCost + billsWithoutCost
}

/** "2 components and 1 bill without a complete cost"; "" where every cost is known. */
export function withoutCostText({ componentsWithoutCost, billsWithoutCost }: CostGaps, style: Pick<NumberStyle, 'locale'>): string {
  const gaps = [
    ...(componentsWithoutCost === 0 ? [] : [pluralize(componentsWithoutCost, 'components', style)]),
    ...(billsWithoutCost === 0 ? [] : [pluralize(billsWithoutCost, 'bills', style)]),
  ]
  return gaps.length === 0 ? '' : `${formatList(gaps)} without a complete cost`
}

/** "$1,000"; "≥ $1,000" while another of its prices is not known; "Too large"; "Not set". @param format of an amount in the workbook's currency */
export function componentCostText(cost: ComponentCost, format: (minor: number) => string): string {
  return knownCostText(cost, format) ?? NOT_SET
}

/** The same; null where nothing of it is known. */
export function knownCostText({ monthlyCost, knownCost, isCostTooLarge }: ComponentCost, format: (minor: number) => string): string | null {
  if (monthlyCost !== null) return format(monthlyCost)
  if (isCostTooLarge) return COMMON_TEXT.costTooLarge
  return knownCost > 0 ? COMMON_TEXT.atLeast(format(knownCost)) : null
}

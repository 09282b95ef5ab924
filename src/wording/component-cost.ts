// What is said of the cost of one component, wherever it stands: a part is never said as if it were the whole.

import type { ComponentCost, Totals } from '#core'
import { COMMON_TEXT } from './common.ts'
import { formatList, formatShare, NOT_SET, type NumberStyle, pluralize, roundedDown } from './quantities.ts'

/**
 * A figure made of all costs: "≥ $1,702.50" while the cost of a component or a bill is not known, or not all of it: that makes it more.
 * Then it is rounded down, because no more than that is known.
 */
export function totalCostText(value: number, format: FigureFormat, withoutCost: number, style: NumberStyle): string {
  return withoutCost === 0 ? format(value, style) : COMMON_TEXT.atLeast(format(value, roundedDown(style)))
}

type FigureFormat = (value: number, style: NumberStyle) => string

/** "≥ 21.6%": the time of a component or a person while more of it is not set. */
export function shareAtLeast(bp: number, style: NumberStyle): string {
  return COMMON_TEXT.atLeast(formatShare(bp, roundedDown(style)))
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
export function componentCostText(cost: ComponentCost, format: FigureFormat, style: NumberStyle): string {
  return knownCostText(cost, format, style) ?? NOT_SET
}

/** The same; null where nothing of it is known. */
export function knownCostText(
  { monthlyCost, knownCost, isCostTooLarge }: ComponentCost,
  format: FigureFormat,
  style: NumberStyle,
): string | null {
  if (monthlyCost !== null) return format(monthlyCost, style)
  if (isCostTooLarge) return COMMON_TEXT.costTooLarge
  return knownCost > 0 ? COMMON_TEXT.atLeast(format(knownCost, roundedDown(style))) : null
}

// What is said of the cost of one component, wherever it stands: a part is never said as if it were the whole.

import type { ComponentCost } from '#core'
import { COMMON_TEXT } from './common.ts'
import { NOT_SET } from './quantities.ts'

/** A figure made of all costs: "≥ $1,702.50" while the cost of a component is not known, or not all of it: that makes it more. */
export function totalCostText(figure: string, componentsWithoutCost: number): string {
  return componentsWithoutCost === 0 ? figure : COMMON_TEXT.atLeast(figure)
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

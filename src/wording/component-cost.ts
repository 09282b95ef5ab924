// What is said of the cost of one component, wherever it stands: a part is never said as if it were the whole.

import type { ComponentCost } from '#core'
import { COMMON_TEXT } from './common.ts'
import { NOT_SET } from './quantities.ts'

/** "$1,000"; "≥ $1,000" while another of its prices is not known; "Not set". @param format of an amount in the workbook's currency */
export function componentCostText(cost: ComponentCost, format: (minor: number) => string): string {
  return knownCostText(cost, format) ?? NOT_SET
}

/** The same; null where nothing of it is known. */
export function knownCostText({ monthlyCost, knownCost }: ComponentCost, format: (minor: number) => string): string | null {
  if (monthlyCost !== null) return format(monthlyCost)
  return knownCost > 0 ? COMMON_TEXT.atLeast(format(knownCost)) : null
}

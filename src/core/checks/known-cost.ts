// What a component costs at least: the lines with a known price, though another one is blank. More of it only adds to that.

import { lacksRate } from '../costs/monthly-cost.ts'
import { isRequestPath } from './applies.ts'
import { allOf, anyOf, column, compare, type FormulaColumn, holds, type InputColumn, is, isBlank, not, sumOf, zero } from './formula.ts'
import { MONTHLY_COST_READS } from './reads.ts'
import type { ComponentSubject, Setting } from './subject.ts'

/** Blank where the whole cost is known, or nothing of it. */
export const COST_BESIDE_BLANKS = {
  unit: 'minor',
  reads: MONTHLY_COST_READS,
  read: ({ monthlyCost, knownCost }) => (monthlyCost === null ? knownCost || null : null),
} as const satisfies InputColumn

export const KNOWN_COST: FormulaColumn = {
  name: 'knownCost',
  unit: 'whole',
  formula: sumOf(column('costUnits', 'whole'), column('spendBesideBlanks', 'minor')),
}

/** Whether a price is missing. Of a request path none is asked for: it counts where it is entered. */
export function isCostOpen({ component, monthlyCost, knownCost, costLines }: ComponentSubject, setting: Setting): boolean {
  return monthlyCost === null && (!isRequestPath(component) || knownCost > 0 || lacksRate(costLines, setting))
}

export const COST_OPEN: FormulaColumn = {
  name: 'costNotKnown',
  unit: 'flag',
  formula: allOf(
    holds('countsInTotals'),
    isBlank(column('cost', 'minor')),
    anyOf(not(is('kind', 'request-path')), compare(column('knownCost', 'whole'), '>', zero), is('rateMissing', 'yes')),
  ),
}

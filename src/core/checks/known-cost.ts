// What a component costs at least: the lines with a known price, though another one is blank. More of it only adds to that.

import { column, type FormulaColumn, type InputColumn, sumOf } from './formula.ts'
import { MONTHLY_COST_READS } from './reads.ts'

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

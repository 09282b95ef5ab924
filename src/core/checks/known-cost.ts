// What a component costs at least: the lines with a known price, though another one is blank. More of it only adds to that.

import { knownMonthlyPart } from '../costs/monthly-cost.ts'
import { column, type FormulaColumn, type InputColumn, sumOf } from './formula.ts'
import { MONTHLY_COST_READS } from './reads.ts'
import type { ComponentSubject, Setting } from './subject.ts'

/** Minor units a month; the whole cost where all of it is known. */
export function knownCost({ costLines, monthlyCost }: ComponentSubject, setting: Setting): number {
  return monthlyCost ?? knownMonthlyPart(costLines, setting)
}

/** Blank where the whole cost is known, or nothing of it. */
export const COST_BESIDE_BLANKS = {
  unit: 'minor',
  reads: MONTHLY_COST_READS,
  read: (subject, setting) => (subject.monthlyCost === null ? knownCost(subject, setting) || null : null),
} as const satisfies InputColumn

export const KNOWN_COST: FormulaColumn = {
  name: 'knownCost',
  unit: 'whole',
  formula: sumOf(column('costUnits', 'whole'), column('spendBesideBlanks', 'minor')),
}

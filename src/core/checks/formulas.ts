// The Excel side of every rule, in the order of the catalogue. src/board writes them into cells.

import { addMonths } from '../amounts/calendar.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { countsInTotals } from './applies.ts'
import { componentDataFormula, importDataFormula, personDataFormula } from './data-quality/formula.ts'
import { differentiationFormula, edgeShareFormula } from './differentiation/formula.ts'
import { isEarly } from './differentiation/rule.ts'
import type { FormulaValue } from './evaluate-formula.ts'
import type { RuleFormula } from './formula.ts'
import { headcountShareFormula } from './headcount-share/formula.ts'
import { ownerTimeFormula } from './owner-time/formula.ts'
import { recommendationFormula } from './recommendation/formula.ts'
import { reversibilityFormula } from './reversibility/formula.ts'

export const COMPONENT_FORMULAS: readonly RuleFormula[] = [
  ownerTimeFormula,
  headcountShareFormula,
  differentiationFormula,
  reversibilityFormula,
  recommendationFormula,
  componentDataFormula,
]
export const PERSON_FORMULAS: readonly RuleFormula[] = [personDataFormula]
export const PORTFOLIO_FORMULAS: readonly RuleFormula[] = [edgeShareFormula, importDataFormula]

/** What formulas find on the Inputs sheet: typed facts, and what follows from them for every row. */
export function inputsOfFormulas({ asOf, setting, components }: Assessment): Readonly<Record<string, FormulaValue>> {
  const counted = components.filter(({ subject }) => countsInTotals(subject.component)).map(({ subject }) => subject.component.edge)
  return {
    asOf,
    lastEasyDay: addMonths(asOf, setting.limits['reverse-months']),
    oldestCostDay: addMonths(asOf, -setting.limits['cost-age-months']),
    headcount: setting.company.headcount,
    engineerMonthlyCost: setting.company.engineerMonthlyCost,
    isEarly: isEarly(setting.company.stage) ? 1 : 0,
    edgeYes: counted.filter((edge) => edge === 'yes').length,
    edgeAnswered: counted.filter((edge) => edge !== null).length,
    imports: setting.imports.length,
    undatedImports: setting.imports.filter(({ pricesAsOf }) => pricesAsOf === null).length,
  }
}

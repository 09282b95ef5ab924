// The list of rules, in the order in which screens, JSON and workbook show them. A rule joins here
// and nowhere else in core: its codes, limits and formulas come with its folder.

import * as boringServing from './boring-serving/rule.ts'
import * as breakEven from './break-even/rule.ts'
import type { RuleId } from './codes.ts'
import { type ComponentRows, componentRows } from './component-row.ts'
import * as credits from './credits/rule.ts'
import * as dataQuality from './data-quality/rule.ts'
import * as differentiation from './differentiation/rule.ts'
import * as evalBeforeUsers from './eval-before-users/rule.ts'
import * as firstHundredCustomers from './first-hundred-customers/rule.ts'
import * as focus from './focus/rule.ts'
import { type FormulaCells, formulaCells, formulasOf, readsOf } from './formula-cells.ts'
import { formulaCheck, verdictBy } from './formula-check.ts'
import * as gpusAtSeed from './gpus-at-seed/rule.ts'
import * as headcountShare from './headcount-share/rule.ts'
import * as inflection from './inflection/rule.ts'
import { type ListRows, listRows } from './list-row.ts'
import * as managedData from './managed-data/rule.ts'
import * as managedEquivalent from './managed-equivalent/rule.ts'
import * as observability from './observability/rule.ts'
import * as operableStack from './operable-stack/rule.ts'
import * as opsTax from './ops-tax/rule.ts'
import * as overbuildPattern from './overbuild-pattern/rule.ts'
import * as ownCompute from './own-compute/rule.ts'
import * as ownerTime from './owner-time/rule.ts'
import { PERSON_ROWS } from './person-row.ts'
import * as plumbingVsMoat from './plumbing-vs-moat/rule.ts'
import * as prematureInferenceSaving from './premature-inference-saving/rule.ts'
import * as priceJump from './price-jump/rule.ts'
import * as recommendation from './recommendation/rule.ts'
import * as reversibility from './reversibility/rule.ts'
import type { Rule, RuleParts, RuleTerms } from './rule.ts'
import * as runway from './runway/rule.ts'
import * as runwaySpent from './runway-spent/rule.ts'
import * as selfHostedModel from './self-hosted-model/rule.ts'
import * as speedBeforeCost from './speed-before-cost/rule.ts'
import * as spendConcentration from './spend-concentration/rule.ts'
import * as theWall from './the-wall/rule.ts'

export const RULE_FOLDERS = [
  ownerTime,
  headcountShare,
  differentiation,
  reversibility,
  recommendation,
  inflection,
  ownCompute,
  gpusAtSeed,
  credits,
  firstHundredCustomers,
  managedData,
  plumbingVsMoat,
  boringServing,
  observability,
  evalBeforeUsers,
  selfHostedModel,
  prematureInferenceSaving,
  opsTax,
  overbuildPattern,
  runwaySpent,
  managedEquivalent,
  theWall,
  operableStack,
  runway,
  focus,
  speedBeforeCost,
  breakEven,
  dataQuality,
  priceJump,
  spendConcentration,
] as const

export const FORMULA_CELLS: FormulaCells = /* @__PURE__ */ formulaCells(RULE_FOLDERS.map(({ rule }) => rule.formulas))
export const COMPONENT_ROWS: ComponentRows = /* @__PURE__ */ componentRows(FORMULA_CELLS)
export const LIST_ROWS: ListRows = /* @__PURE__ */ listRows(FORMULA_CELLS, COMPONENT_ROWS)
export const RULES: readonly Rule[] = /* @__PURE__ */ allRules()

function allRules(): readonly Rule[] {
  return RULE_FOLDERS.map(({ terms, rule: parts }) => {
    const { id, kind, theme, headline = false, version = 1, limits = {} }: RuleTerms & { readonly id: RuleId } = terms
    const { component, person, portfolio, formulas }: RuleParts = parts
    const ownLimits = Object.keys(limits).map((limit) => `policy.${limit}` as const)
    const reads = [...new Set([...readsOf(formulasOf(formulas), FORMULA_CELLS), ...parts.reads, ...ownLimits])]
    return {
      ...{ id, kind, theme, headline, version, ...parts, reads },
      ...(component && formulas.component ? formulaCheck({ id, kind }, component, formulas.component, COMPONENT_ROWS) : {}),
      ...(person && formulas.person ? { ofPerson: verdictBy({ id, kind }, person, formulas.person, PERSON_ROWS) } : {}),
      ...(portfolio && formulas.portfolio ? { ofPortfolio: verdictBy({ id, kind }, portfolio, formulas.portfolio, LIST_ROWS) } : {}),
    }
  })
}

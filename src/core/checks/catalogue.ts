// The list of rules, in the order in which screens, JSON and workbook show them. A rule joins here
// and nowhere else in core: its codes, limits and formulas come with its folder.

import * as boringServing from './boring-serving/rule.ts'
import * as breakEven from './break-even/rule.ts'
import * as credits from './credits/rule.ts'
import * as dataQuality from './data-quality/rule.ts'
import * as differentiation from './differentiation/rule.ts'
import * as evalBeforeUsers from './eval-before-users/rule.ts'
import * as firstHundredCustomers from './first-hundred-customers/rule.ts'
import * as focus from './focus/rule.ts'
import * as gpusAtSeed from './gpus-at-seed/rule.ts'
import * as headcountShare from './headcount-share/rule.ts'
import * as inflection from './inflection/rule.ts'
import * as managedData from './managed-data/rule.ts'
import * as managedEquivalent from './managed-equivalent/rule.ts'
import * as observability from './observability/rule.ts'
import * as operableStack from './operable-stack/rule.ts'
import * as opsTax from './ops-tax/rule.ts'
import * as overbuildPattern from './overbuild-pattern/rule.ts'
import * as ownCompute from './own-compute/rule.ts'
import * as ownerTime from './owner-time/rule.ts'
import * as plumbingVsMoat from './plumbing-vs-moat/rule.ts'
import * as prematureInferenceSaving from './premature-inference-saving/rule.ts'
import * as priceJump from './price-jump/rule.ts'
import * as recommendation from './recommendation/rule.ts'
import * as reversibility from './reversibility/rule.ts'
import type { Rule, RuleTerms } from './rule.ts'
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

export const RULES: readonly Rule[] = RULE_FOLDERS.map(({ terms, rule }) => {
  const { kind, theme, headline = false, version = 1, limits = {} }: RuleTerms = terms
  const ownLimits = Object.keys(limits).map((limit) => `policy.${limit}` as const)
  return { id: terms.id, kind, theme, headline, version, ...rule, reads: [...rule.reads, ...ownLimits] }
})

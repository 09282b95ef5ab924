// The words of every rule: the one list of this module that a rule joins.

import type { RuleId } from '#core'
import { boringServingWords } from './boring-serving.ts'
import { breakEvenWords } from './break-even.ts'
import { creditsWords } from './credits.ts'
import { dataQualityWords } from './data-quality.ts'
import { differentiationWords } from './differentiation.ts'
import { evalBeforeUsersWords } from './eval-before-users.ts'
import { firstHundredCustomersWords } from './first-hundred-customers.ts'
import { focusWords } from './focus.ts'
import { gpusAtSeedWords } from './gpus-at-seed.ts'
import { headcountShareWords } from './headcount-share.ts'
import { inflectionWords } from './inflection.ts'
import { managedDataWords } from './managed-data.ts'
import { managedEquivalentWords } from './managed-equivalent.ts'
import { observabilityWords } from './observability.ts'
import { operableStackWords } from './operable-stack.ts'
import { opsTaxWords } from './ops-tax.ts'
import { overbuildPatternWords } from './overbuild-pattern.ts'
import { ownComputeWords } from './own-compute.ts'
import { ownerTimeWords } from './owner-time.ts'
import { plumbingVsMoatWords } from './plumbing-vs-moat.ts'
import { prematureInferenceSavingWords } from './premature-inference-saving.ts'
import { priceJumpWords } from './price-jump.ts'
import { recommendationWords } from './recommendation.ts'
import { reversibilityWords } from './reversibility.ts'
import type { RuleWords } from './rule-words.ts'
import { runwayWords } from './runway.ts'
import { runwaySpentWords } from './runway-spent.ts'
import { selfHostedModelWords } from './self-hosted-model.ts'
import { speedBeforeCostWords } from './speed-before-cost.ts'
import { spendConcentrationWords } from './spend-concentration.ts'
import { theWallWords } from './the-wall.ts'

export const RULE_WORDS: { readonly [R in RuleId]: RuleWords<R> } = {
  'owner-time': ownerTimeWords,
  'headcount-share': headcountShareWords,
  differentiation: differentiationWords,
  reversibility: reversibilityWords,
  recommendation: recommendationWords,
  'gpus-at-seed': gpusAtSeedWords,
  'managed-data': managedDataWords,
  'boring-serving': boringServingWords,
  'self-hosted-model': selfHostedModelWords,
  observability: observabilityWords,
  'eval-before-users': evalBeforeUsersWords,
  'the-wall': theWallWords,
  'managed-equivalent': managedEquivalentWords,
  'first-hundred-customers': firstHundredCustomersWords,
  'overbuild-pattern': overbuildPatternWords,
  'operable-stack': operableStackWords,
  'plumbing-vs-moat': plumbingVsMoatWords,
  focus: focusWords,
  runway: runwayWords,
  'ops-tax': opsTaxWords,
  'break-even': breakEvenWords,
  'premature-inference-saving': prematureInferenceSavingWords,
  'speed-before-cost': speedBeforeCostWords,
  'own-compute': ownComputeWords,
  inflection: inflectionWords,
  'runway-spent': runwaySpentWords,
  credits: creditsWords,
  'price-jump': priceJumpWords,
  'spend-concentration': spendConcentrationWords,
  'data-quality': dataQualityWords,
}

type Lookups = Pick<RuleWords<never>, 'notApplicable' | 'limits' | 'inputs' | 'choices' | 'changes' | 'columns'>

/** What is looked up by name in all of them, without the codes in their types. */
export const ALL_WORDS: readonly Lookups[] = Object.values(RULE_WORDS)

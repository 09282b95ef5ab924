// The words of every rule: the one list of this room that a rule joins.

import type { RuleId } from '#core'
import { dataQualityWords } from './data-quality.ts'
import { differentiationWords } from './differentiation.ts'
import { headcountShareWords } from './headcount-share.ts'
import { ownerTimeWords } from './owner-time.ts'
import { recommendationWords } from './recommendation.ts'
import { reversibilityWords } from './reversibility.ts'
import type { RuleWords } from './rule-words.ts'

export const RULE_WORDS: { readonly [R in RuleId]: RuleWords<R> } = {
  'owner-time': ownerTimeWords,
  'headcount-share': headcountShareWords,
  differentiation: differentiationWords,
  reversibility: reversibilityWords,
  recommendation: recommendationWords,
  'data-quality': dataQualityWords,
}

/** The same without the codes in their types, to look something up in all of them. */
export const ALL_WORDS = Object.values(RULE_WORDS) as readonly RuleWords<never>[]

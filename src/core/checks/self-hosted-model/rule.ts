// R16 · self-hosted-model. The article's second mistake: hosting a model that can be called by API.
// Only a regulation, written down and looked at again, is a reason; not even being our edge is.

import { componentRule } from '../formula-check.ts'
import { basisInput, isBasisInForce } from '../regulatory-basis.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { selfHostedModelFormulas } from './formula.ts'

export const terms = {
  id: 'self-hosted-model',
  kind: 'check',
  theme: 'mistakes',
  version: 2,
  codes: ['model-has-api', 'model-api-unsure', 'model-has-no-api', 'model-regulated'],
} as const satisfies RuleTerms

/** Vectors: an API and no basis FAIL; a basis in force EXEMPT, an expired one FAIL again; no API PASS. */
export const rule: RuleParts = componentRule<'self-hosted-model', { apiAvailable: 'yes' | 'no' | 'unsure'; basis: boolean }>(terms, {
  reads: [],
  formulas: selfHostedModelFormulas,
  inputs: {
    apiAvailable: {
      unit: 'choice',
      from: 'component',
      // A regulation leaves no choice, so that no answer is needed beside it.
      probes: (subject, setting) => (isBasisInForce(subject, setting) ? ['unsure'] : ['yes', 'no']),
      read: ({ component }) => component.apiAvailable,
      turns: (value) => (value === 'yes' ? ['no'] : ['yes']),
    },
    basis: basisInput,
  },
  show: ({ basis }, { component: { apiAvailable, regulatoryBasis } }) => ({
    value: { value: apiAvailable, unit: 'choice' },
    facts: {
      ...(apiAvailable === 'unsure' && !basis ? { missing: ['apiAvailable'] } : {}),
      ...(regulatoryBasis.review === null ? {} : { basisReview: regulatoryBasis.review }),
    },
  }),
})

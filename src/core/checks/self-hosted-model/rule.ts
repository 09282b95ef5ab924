// R16 · self-hosted-model. The article's second mistake: hosting a model that can be called by API.
// Only a regulation, written down and looked at again, is a reason; not even being our edge is.

import { appliesToKinds } from '../applies.ts'
import { componentRule } from '../define-check.ts'
import { SCOPE_READS } from '../reads.ts'
import { basisInput, basisUntil, isBasisInForce } from '../regulatory-basis.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { ComponentSubject, Setting } from '../subject.ts'
import { selfHostedModelFormulas } from './formula.ts'

export const terms = {
  id: 'self-hosted-model',
  kind: 'check',
  theme: 'mistakes',
  version: 2,
  codes: ['model-has-api', 'model-api-unsure', 'model-has-no-api', 'model-regulated'],
} as const satisfies RuleTerms

const appliesToModels = appliesToKinds(['model-self-hosted'])

/** Whether the check fails: advice never says "build" then. */
export function isModelByApi(subject: ComponentSubject, setting: Setting): boolean {
  const { component } = subject
  return appliesToModels(subject) === null && component.apiAvailable === 'yes' && basisUntil(component, setting) === null
}

/** Vectors: an API and no basis FAIL; a basis in force EXEMPT, an expired one FAIL again; no API PASS. */
export const rule: RuleParts = componentRule<'self-hosted-model', { apiAvailable: 'yes' | 'no' | 'unsure'; basis: boolean }>(terms, {
  reads: [...SCOPE_READS, 'components.apiAvailable', 'components.regulatoryBasis', 'policy.basis-months'],
  formulas: selfHostedModelFormulas,
  applies: appliesToModels,
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
  decide({ apiAvailable, basis }) {
    if (apiAvailable === 'no') return { state: 'PASS', code: 'model-has-no-api' }
    if (basis) return { state: 'EXEMPT', code: 'model-regulated' }
    return apiAvailable === 'yes' ? { state: 'FAIL', code: 'model-has-api' } : { state: 'UNKNOWN', code: 'model-api-unsure' }
  },
  show: ({ basis }, { component: { apiAvailable, regulatoryBasis } }) => ({
    value: { value: apiAvailable, unit: 'choice' },
    facts: {
      ...(apiAvailable === 'unsure' && !basis ? { missing: ['apiAvailable'] } : {}),
      ...(regulatoryBasis.review === null ? {} : { basisReview: regulatoryBasis.review }),
    },
  }),
})

// R13 · boring-serving. The article's third layer: up to seed, serving is a container behind a load
// balancer. What orchestrates requests, scales by itself or clusters containers is not ours to run.

import type { Stage } from '../../inventory/company.ts'
import type { Edge, Hosting, Kind } from '../../inventory/component.ts'
import { componentRule } from '../formula-check.ts'
import { edgeInput, hostingInput, stageInput } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { boringServingFormulas } from './formula.ts'

export const terms = {
  id: 'boring-serving',
  kind: 'check',
  theme: 'layers',
  codes: ['serving-run-ourselves', 'cluster-for-later', 'serving-is-edge', 'serving-later', 'serving-handed-over'],
  notApplicable: ['gateway-not-ours'],
} as const satisfies RuleTerms

/** Vectors: up to seed and not our edge, self-run FAIL, provider-managed Kubernetes WATCH; our edge or a later stage PASS. */
export const rule: RuleParts = componentRule<'boring-serving', { hosting: Hosting; edge: Edge; stage: Stage; kind: Kind }>(terms, {
  reads: [],
  formulas: boringServingFormulas,
  inputs: {
    hosting: hostingInput,
    edge: edgeInput,
    stage: stageInput,
    kind: { unit: 'choice', from: 'component', probes: [], read: ({ component }) => component.kind },
  },
  show: ({ stage, kind }) => ({ value: { value: stage, unit: 'choice' }, facts: { kind } }),
})

// R13 · boring-serving. The article's third layer: up to seed, serving is a container behind a load
// balancer. What orchestrates requests, scales by itself or clusters containers is not ours to run.

import type { Stage } from '../../inventory/company.ts'
import type { Edge, Hosting, Kind } from '../../inventory/component.ts'
import { appliesToKinds } from '../applies.ts'
import { componentRule } from '../define-check.ts'
import { isSelfRun } from '../hosting.ts'
import { edgeInput, hostingInput, isUpToSeed, stageInput } from '../inputs.ts'
import { SCOPE_READS } from '../reads.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { boringServingFormulas } from './formula.ts'

export const terms = {
  id: 'boring-serving',
  kind: 'check',
  theme: 'layers',
  codes: ['serving-run-ourselves', 'cluster-for-later', 'serving-is-edge', 'serving-later', 'serving-handed-over'],
  notApplicable: ['gateway-not-ours'],
} as const satisfies RuleTerms

const appliesToServing = appliesToKinds(['request-orchestrator', 'autoscaler', 'kubernetes', 'gateway'])

/** Vectors: up to seed and not our edge, self-run FAIL, provider-managed Kubernetes WATCH; our edge or a later stage PASS. */
export const rule: RuleParts = componentRule<'boring-serving', { hosting: Hosting; edge: Edge; stage: Stage; kind: Kind }>(terms, {
  reads: [...SCOPE_READS, 'components.origin', 'components.hosting', 'components.edge', 'company.stage'],
  formulas: boringServingFormulas,
  /** A gateway is boring unless it is our own code. */
  applies(subject) {
    const { kind, origin } = subject.component
    return appliesToServing(subject) ?? (kind === 'gateway' && origin !== 'own-code' ? 'gateway-not-ours' : null)
  },
  inputs: {
    hosting: hostingInput,
    edge: edgeInput,
    stage: stageInput,
    kind: { unit: 'choice', from: 'component', probes: [], read: ({ component }) => component.kind },
  },
  decide({ hosting, edge, stage, kind }) {
    const isRunByUs = isSelfRun({ hosting })
    const isManagedCluster = hosting === 'provider-managed' && kind === 'kubernetes'
    if (!isRunByUs && !isManagedCluster) return { state: 'PASS', code: 'serving-handed-over' }
    if (!isUpToSeed(stage)) return { state: 'PASS', code: 'serving-later' }
    if (edge === 'yes') return { state: 'PASS', code: 'serving-is-edge' }
    return isRunByUs ? { state: 'FAIL', code: 'serving-run-ourselves' } : { state: 'WATCH', code: 'cluster-for-later' }
  },
  show: ({ stage, kind }) => ({ value: { value: stage, unit: 'choice' }, facts: { kind } }),
})

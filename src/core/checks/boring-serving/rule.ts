// R13 · boring-serving. The article's third layer: up to seed, serving is a container behind a load
// balancer. What orchestrates requests, scales by itself or clusters containers is not ours to run.

import type { Stage } from '../../inventory/company.ts'
import type { Edge, Hosting, Kind } from '../../inventory/component.ts'
import { appliesToKinds } from '../applies.ts'
import type { CodeOf, NotApplicableCode } from '../codes.ts'
import { defineCheck, type Outcome } from '../define-check.ts'
import { isSelfRun } from '../hosting.ts'
import { edgeInput, hostingInput, isUpToSeed, stageInput } from '../inputs.ts'
import type { Rule, RuleTerms } from '../rule.ts'
import type { ComponentSubject } from '../subject.ts'
import { boringServingFormulas } from './formula.ts'

export const terms = {
  id: 'boring-serving',
  codes: ['serving-run-ourselves', 'cluster-for-later', 'serving-is-edge', 'serving-later', 'serving-handed-over'],
  notApplicable: ['gateway-not-ours'],
} as const satisfies RuleTerms

const appliesToServing = appliesToKinds(['request-orchestrator', 'autoscaler', 'kubernetes', 'gateway'])

/** A gateway is boring unless it is our own code. */
function applies(subject: ComponentSubject): NotApplicableCode | null {
  const { kind, origin } = subject.component
  return appliesToServing(subject) ?? (kind === 'gateway' && origin !== 'own-code' ? 'gateway-not-ours' : null)
}

type BoringServingInputs = { hosting: Hosting; edge: Edge; stage: Stage; kind: Kind }

function decide({ hosting, edge, stage, kind }: BoringServingInputs): Outcome<CodeOf<'boring-serving'>> {
  const isRunByUs = isSelfRun({ hosting })
  const isManagedCluster = hosting === 'provider-managed' && kind === 'kubernetes'
  if (!isRunByUs && !isManagedCluster) return { state: 'PASS', code: 'serving-handed-over' }
  if (!isUpToSeed(stage)) return { state: 'PASS', code: 'serving-later' }
  if (edge === 'yes') return { state: 'PASS', code: 'serving-is-edge' }
  return isRunByUs ? { state: 'FAIL', code: 'serving-run-ourselves' } : { state: 'WATCH', code: 'cluster-for-later' }
}

/** Vectors: up to seed and not our edge, self-run FAIL, provider-managed Kubernetes WATCH; our edge or a later stage PASS. */
const evaluate = defineCheck<'boring-serving', ComponentSubject, BoringServingInputs>({
  id: 'boring-serving',
  applies,
  inputs: {
    hosting: hostingInput,
    edge: { ...edgeInput, turns: (value) => (value === 'yes' ? ['no'] : ['yes']) },
    stage: stageInput,
    kind: { unit: 'choice', from: 'component', probes: [], read: ({ component }) => component.kind },
  },
  decide,
  show: ({ stage, kind }) => ({ value: { value: stage, unit: 'choice' }, facts: { kind } }),
})

export const rule: Rule = {
  id: terms.id,
  version: 1,
  kind: 'check',
  theme: 'layers',
  headline: false,
  reads: ['components.lifecycle', 'components.kind', 'components.origin', 'components.hosting', 'components.edge', 'company.stage'],
  ofComponent: evaluate,
  formulas: boringServingFormulas,
}

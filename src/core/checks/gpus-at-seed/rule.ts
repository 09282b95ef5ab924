// R08 · gpus-at-seed. The article's first layer, compute: up to seed nobody should run GPUs of their
// own, unless the product is a foundation model. Rented bare machines count as our own.

import type { Stage } from '../../inventory/company.ts'
import type { Hosting, Kind } from '../../inventory/component.ts'
import { appliesToKinds } from '../applies.ts'
import type { NotApplicableCode } from '../codes.ts'
import { componentRule } from '../define-check.ts'
import { isSelfRun } from '../hosting.ts'
import { hostingInput, isUpToSeed, stageInput } from '../inputs.ts'
import { SCOPE_READS } from '../reads.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { ComponentSubject, Setting } from '../subject.ts'
import { gpusAtSeedFormulas } from './formula.ts'

export const terms = {
  id: 'gpus-at-seed',
  kind: 'check',
  theme: 'layers',
  codes: ['own-gpus-too-early', 'own-gpus-later', 'gpus-handed-over'],
  notApplicable: ['product-is-the-model'],
} as const satisfies RuleTerms

/** Graphics processors themselves, and models that run on some of ours. */
export const GPU_KINDS: readonly Kind[] = ['gpu', 'model-self-hosted']
const appliesToGpus = appliesToKinds(GPU_KINDS)

function applies(subject: ComponentSubject, { company }: Setting): NotApplicableCode | null {
  const why = appliesToGpus(subject) ?? (isSelfRun(subject.component) ? null : 'not-self-run')
  return why ?? (company.coreProduct === 'foundation-model' ? 'product-is-the-model' : null)
}

/** Whether the check fails: advice never says "build" then. */
export function isGpuTooEarly(subject: ComponentSubject, setting: Setting): boolean {
  const { stage } = setting.company
  return applies(subject, setting) === null && stage !== null && isUpToSeed(stage)
}

/** Vectors: pre-seed and seed FAIL, Series A PASS; rented bare machines count as self-run; stage not set UNKNOWN. */
export const rule: RuleParts = componentRule<'gpus-at-seed', { stage: Stage; hosting: Hosting }>(terms, {
  reads: [...SCOPE_READS, 'components.hosting', 'components.edge', 'company.stage', 'company.coreProduct'],
  formulas: gpusAtSeedFormulas,
  applies,
  inputs: { hosting: hostingInput, stage: stageInput },
  decide({ stage, hosting }) {
    if (!isSelfRun({ hosting })) return { state: 'PASS', code: 'gpus-handed-over' }
    return isUpToSeed(stage) ? { state: 'FAIL', code: 'own-gpus-too-early' } : { state: 'PASS', code: 'own-gpus-later' }
  },
  show: ({ stage }, { component: { kind, edge } }) => ({ value: { value: stage, unit: 'choice' }, facts: { kind, edge } }),
})

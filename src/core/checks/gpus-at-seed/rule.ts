// R08 · gpus-at-seed. The article's first layer, compute: up to seed nobody should run GPUs of their
// own, unless the product is a foundation model. Rented bare machines count as our own.

import type { Stage } from '../../inventory/company.ts'
import type { Hosting, Kind } from '../../inventory/component.ts'
import { componentRule } from '../formula-check.ts'
import { hostingInput, stageInput } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { gpusAtSeedFormulas } from './formula.ts'

export const terms = {
  id: 'gpus-at-seed',
  kind: 'check',
  theme: 'layers',
  codes: ['own-gpus-too-early', 'own-gpus-later'],
  notApplicable: ['product-is-the-model'],
} as const satisfies RuleTerms

/** Graphics processors themselves, and models that run on some of ours. */
export const GPU_KINDS: readonly Kind[] = ['gpu', 'model-self-hosted']

/** Vectors: pre-seed and seed FAIL, Series A PASS; rented bare machines count as self-run; stage not set UNKNOWN. */
export const rule: RuleParts = componentRule<'gpus-at-seed', { stage: Stage; hosting: Hosting }>(terms, {
  reads: ['components.edge'],
  formulas: gpusAtSeedFormulas,
  inputs: { hosting: hostingInput, stage: stageInput },
  show: ({ stage }, { component: { kind, edge } }) => ({ value: { value: stage, unit: 'choice' }, facts: { kind, edge } }),
})

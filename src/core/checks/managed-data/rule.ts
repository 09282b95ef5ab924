// R11 · managed-data. The article's second layer: a database, a vector store, a queue and their like
// are bought, unless the way we keep data is what customers choose us for.

import type { Edge, Hosting, Kind } from '../../inventory/component.ts'
import { appliesToKinds } from '../applies.ts'
import { componentRule } from '../define-check.ts'
import { isSelfRun } from '../hosting.ts'
import { edgeInput, hostingInput } from '../inputs.ts'
import { SCOPE_READS } from '../reads.ts'
import { basisInput, isBasisInForce } from '../regulatory-basis.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { managedDataFormulas } from './formula.ts'

export const terms = {
  id: 'managed-data',
  kind: 'check',
  theme: 'layers',
  version: 2,
  codes: ['data-run-ourselves', 'data-perhaps-edge', 'data-is-edge', 'data-regulated', 'data-handed-over'],
} as const satisfies RuleTerms

export const DATA_STORE_KINDS: readonly Kind[] = [
  'database',
  'vector-store',
  'object-store',
  'cache',
  'search',
  'stream',
  'queue',
  'warehouse',
  'orchestrator',
]
const appliesToDataStores = appliesToKinds(DATA_STORE_KINDS)

/** Vectors: not our edge FAIL, unsure UNKNOWN, our edge PASS; a regulatory basis in force EXEMPT, unless it is our edge. */
export const rule: RuleParts = componentRule<'managed-data', { hosting: Hosting; edge: Edge; basis: boolean }>(terms, {
  reads: [...SCOPE_READS, 'components.hosting', 'components.edge', 'components.regulatoryBasis', 'policy.basis-months'],
  formulas: managedDataFormulas,
  applies(subject) {
    return appliesToDataStores(subject) ?? (isSelfRun(subject.component) ? null : 'not-self-run')
  },
  inputs: {
    hosting: hostingInput,
    // A regulation leaves no choice, so that no answer is needed beside it.
    edge: { ...edgeInput, probes: (subject, setting) => (isBasisInForce(subject, setting) ? ['unsure'] : ['no', 'yes']) },
    basis: basisInput,
  },
  decide({ hosting, edge, basis }) {
    if (!isSelfRun({ hosting })) return { state: 'PASS', code: 'data-handed-over' }
    if (edge === 'yes') return { state: 'PASS', code: 'data-is-edge' }
    if (basis) return { state: 'EXEMPT', code: 'data-regulated' }
    return edge === 'unsure' ? { state: 'UNKNOWN', code: 'data-perhaps-edge' } : { state: 'FAIL', code: 'data-run-ourselves' }
  },
  show: ({ edge, basis }, { component }) => ({
    value: { value: component.edge, unit: 'choice' },
    facts: {
      kind: component.kind,
      ...(edge === 'unsure' && !basis ? { missing: ['edge'] } : {}),
      ...(component.regulatoryBasis.review === null ? {} : { basisReview: component.regulatoryBasis.review }),
    },
  }),
})

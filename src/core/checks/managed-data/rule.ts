// R11 · managed-data. The article's second layer: a database, a vector store, a queue and their like
// are bought, unless the way we keep data is what customers choose us for.

import type { Edge, Hosting, Kind } from '../../inventory/component.ts'
import { componentRule } from '../formula-check.ts'
import { edgeInput, hostingInput } from '../inputs.ts'
import { basisInput, isBasisInForce } from '../regulatory-basis.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { managedDataFormulas } from './formula.ts'

export const terms = {
  id: 'managed-data',
  kind: 'check',
  theme: 'layers',
  version: 2,
  codes: ['data-run-ourselves', 'data-perhaps-edge', 'data-is-edge', 'data-regulated'],
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

/** Vectors: not our edge FAIL, unsure UNKNOWN, our edge PASS; a regulatory basis in force EXEMPT, unless it is our edge. */
export const rule: RuleParts = componentRule<'managed-data', { hosting: Hosting; edge: Edge; basis: boolean }>(terms, {
  reads: [],
  formulas: managedDataFormulas,
  inputs: {
    hosting: hostingInput,
    // A regulation leaves no choice, so that no answer is needed beside it.
    edge: { ...edgeInput, probes: (subject, setting) => (isBasisInForce(subject, setting) ? ['unsure'] : ['no', 'yes']) },
    basis: basisInput,
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

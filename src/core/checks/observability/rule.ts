// R14 · observability. The one thing the article wants from day one: for every path that answers a
// customer's request, latency step by step, tokens, errors, and what a request costs.

import type { Lifecycle } from '../../inventory/component.ts'
import type { Component } from '../../inventory/tables.ts'
import { componentRule, type InputSpec } from '../define-check.ts'
import { SCOPE_READS } from '../reads.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { ComponentSubject } from '../subject.ts'
import { observabilityFormulas } from './formula.ts'
import { costTick, latencyTick, type Tick } from './signals.ts'

export const terms = {
  id: 'observability',
  kind: 'check',
  theme: 'layers',
  version: 2,
  codes: ['observed', 'not-observed', 'plan-to-observe'],
} as const satisfies RuleTerms

type ObservabilityInputs = { latency: Tick; tokens: Tick; errors: Tick; costPerRequest: Tick; lifecycle: Lifecycle }
const SIGNALS = ['latency', 'tokens', 'errors', 'costPerRequest'] as const

function lacking(values: ObservabilityInputs): readonly string[] {
  return SIGNALS.filter((signal) => values[signal] === 'no')
}

function signal(read: (component: Component) => Tick | null): InputSpec<ComponentSubject, Tick> {
  return {
    unit: 'choice',
    from: 'component',
    probes: ['yes', 'no'],
    read: ({ component }) => read(component),
    turns: (value) => (value === 'no' ? ['yes'] : ['no']),
  }
}

/** Vectors: live with one signal missing FAIL, planned WATCH; not applicable counts as measured; retiring is judged as live. */
export const rule: RuleParts = componentRule<'observability', ObservabilityInputs>(terms, {
  reads: [...SCOPE_READS, 'components.observability', 'components.steps', 'components.requestsPerMonth'],
  formulas: observabilityFormulas,
  /** Request paths alone: every other component is N/A, whatever its layer. */
  applies({ component }) {
    if (component.lifecycle === 'retired') return 'retired'
    if (component.kind === null) return 'kind-not-set'
    return component.kind === 'request-path' ? null : 'other-kind'
  },
  inputs: {
    latency: signal(latencyTick),
    tokens: signal(({ observability }) => observability.tokens),
    errors: signal(({ observability }) => observability.errors),
    costPerRequest: signal(costTick),
    lifecycle: { unit: 'choice', from: 'component', probes: [], read: ({ component }) => component.lifecycle },
  },
  decide(values) {
    if (lacking(values).length === 0) return { state: 'PASS', code: 'observed' }
    return values.lifecycle === 'planned' ? { state: 'WATCH', code: 'plan-to-observe' } : { state: 'FAIL', code: 'not-observed' }
  },
  show: (values) => ({ value: { value: SIGNALS.length - lacking(values).length, unit: 'count' }, facts: { lacking: lacking(values) } }),
})

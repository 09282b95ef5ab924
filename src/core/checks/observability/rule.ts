// R14 · observability. The one thing the article wants from day one: for every path that answers a
// customer's request, latency step by step, tokens, errors, and what a request costs.

import type { Lifecycle } from '../../inventory/component.ts'
import type { Component } from '../../inventory/tables.ts'
import type { InputSpec } from '../explain-check.ts'
import { componentRule } from '../formula-check.ts'
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

function signal(cell: string, read: (component: Component) => Tick | null): InputSpec<ComponentSubject, Tick> {
  return {
    unit: 'choice',
    from: 'component',
    probes: ['yes', 'no'],
    read: ({ component }) => read(component),
    turns: (value) => (value === 'no' ? ['yes'] : ['no']),
    cells: (value) => ({ [cell]: value }),
  }
}

/** Vectors: live with one signal missing FAIL, planned WATCH; not applicable counts as measured; retiring is judged as live. */
export const rule: RuleParts = componentRule<'observability', ObservabilityInputs>(terms, {
  reads: [],
  formulas: observabilityFormulas,
  inputs: {
    latency: signal('pathLatency', latencyTick),
    tokens: signal('pathTokens', ({ observability }) => observability.tokens),
    errors: signal('pathErrors', ({ observability }) => observability.errors),
    costPerRequest: signal('pathCost', costTick),
    lifecycle: { unit: 'choice', from: 'component', probes: [], read: ({ component }) => component.lifecycle },
  },
  show: (values) => ({ value: { value: SIGNALS.length - lacking(values).length, unit: 'count' }, facts: { lacking: lacking(values) } }),
})

// R10 · first-hundred-customers. The first hundred customers can be had on rented endpoints, without
// anybody hired for infrastructure and without compute of our own.

import type { Kind } from '../../inventory/component.ts'
import type { Component } from '../../inventory/tables.ts'
import { listRule } from '../formula-check.ts'
import { isSelfRun } from '../hosting.ts'
import { infraPeople } from '../infra-people.ts'
import { countInput, turnsAt } from '../inputs.ts'
import { countOf, kindsNotSaid } from '../list-sums.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { firstHundredCustomersFormulas } from './formula.ts'

export const terms = {
  id: 'first-hundred-customers',
  kind: 'check',
  theme: 'layers',
  codes: ['no-infra-of-our-own', 'infra-before-customers', 'customers-enough'],
  limits: { 'first-customers': { default: 100, unit: 'count', min: 1, max: 100_000, source: 'article', date: '2026-11' } },
} as const satisfies RuleTerms

const COMPUTE: readonly (Kind | null)[] = ['gpu', 'model-self-hosted', 'kubernetes']

export function isOwnedCompute(component: Component): boolean {
  return COMPUTE.includes(component.kind) && isSelfRun(component)
}

/** Vectors: 99 customers with an infrastructure hire WATCH, 100 PASS; not known UNKNOWN only with a hire or compute of our own. */
export const rule: RuleParts = listRule<'first-hundred-customers', { customers: number; infraHires: number; ownedCompute: number }>(terms, {
  reads: [],
  formulas: firstHundredCustomersFormulas,
  limit: 'first-customers',
  inputs: {
    customers: {
      unit: 'count',
      from: 'company',
      probes: [0, Number.MAX_SAFE_INTEGER],
      read: (_, { company }) => company.customers,
      turns: turnsAt('first-customers'),
    },
    infraHires: countInput('people', (_, setting) => infraPeople(setting).length),
    ownedCompute: countInput('computed', (subject) => countOf(subject, isOwnedCompute)),
  },
  show: ({ customers, infraHires, ownedCompute }, subject, { limits }, code) => ({
    ...(code === 'no-infra-of-our-own'
      ? {}
      : { value: { value: customers, unit: 'count' as const }, margin: limits['first-customers'] - customers }),
    limit: 'first-customers',
    facts: { infraHires, ownedCompute, kindsNotSaid: kindsNotSaid(subject) },
  }),
})

// R15 · eval-before-users. The article's first mistake: an evaluation framework of our own before
// users have produced the cases that would give it something to say.

import type { Approach } from '../../inventory/component.ts'
import { componentRule } from '../formula-check.ts'
import { turnsAt } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { evalBeforeUsersFormulas } from './formula.ts'

export const terms = {
  id: 'eval-before-users',
  kind: 'check',
  theme: 'mistakes',
  codes: ['eval-without-users', 'eval-with-few-cases', 'eval-with-users'],
  notApplicable: ['eval-bought'],
  limits: {
    'eval-users': { default: 20, unit: 'count', min: 1, max: 100_000, source: 'house default', date: '2026-11' },
    'eval-cases': { default: 200, unit: 'count', min: 1, max: 1_000_000, source: 'house default', date: '2026-11' },
  },
} as const satisfies RuleTerms

const PLENTY = Number.MAX_SAFE_INTEGER

/** Vectors: 0 users FAIL; 19 users or 199 cases WATCH; 20 and 200 PASS. */
export const rule: RuleParts = componentRule<'eval-before-users', { activeUsers: number; loggedCases: number; approach: Approach }>(terms, {
  reads: [],
  formulas: evalBeforeUsersFormulas,
  limit: 'eval-users',
  inputs: {
    activeUsers: {
      unit: 'count',
      from: 'company',
      probes: [0, 1, PLENTY],
      read: (_, { company }) => company.activeUsers,
      turns: (value, { limits }) =>
        value === 0 ? [limits['eval-users'], 1] : value < limits['eval-users'] ? [limits['eval-users']] : [limits['eval-users'] - 1, 0],
    },
    loggedCases: {
      unit: 'count',
      from: 'company',
      probes: [0, PLENTY],
      read: (_, { company }) => company.loggedCases,
      turns: turnsAt('eval-cases'),
    },
    approach: { unit: 'choice', from: 'component', probes: [], read: ({ component }) => component.approach, turns: () => ['buy'] },
  },
  show({ activeUsers, loggedCases }, _, { limits }) {
    const isShortOfCases = activeUsers >= limits['eval-users']
    return {
      value: { value: isShortOfCases ? loggedCases : activeUsers, unit: 'count' },
      limit: isShortOfCases ? 'eval-cases' : 'eval-users',
      margin: isShortOfCases ? limits['eval-cases'] - loggedCases : limits['eval-users'] - activeUsers,
      facts: { activeUsers, loggedCases, usersLimit: limits['eval-users'], casesLimit: limits['eval-cases'] },
    }
  },
})

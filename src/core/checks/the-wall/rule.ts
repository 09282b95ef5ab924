// R22 · the-wall. The article's opposite mistake: what customers choose us for rests on something we
// cannot change, and it has begun to cost customers.

import { componentRule } from '../formula-check.ts'
import { countInput } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { theWallFormulas } from './formula.ts'
import { openLimits } from './open-limits.ts'

export const terms = {
  id: 'the-wall',
  kind: 'check',
  theme: 'building',
  codes: ['no-wall', 'at-the-wall'],
  notApplicable: ['not-called-edge', 'built-by-us'],
} as const satisfies RuleTerms

/** Vectors: our edge, not built by us, one open blocking limit WATCH; closed or none PASS. */
export const rule: RuleParts = componentRule<'the-wall', { blockingLimits: number }>(terms, {
  reads: ['evidence.customer', 'evidence.amount'],
  formulas: theWallFormulas,
  inputs: {
    blockingLimits: countInput('evidence', (subject) => openLimits(subject).length),
  },
  show(_, subject) {
    const open = openLimits(subject)
    const amounts = open.flatMap(({ amount }) => (amount === null ? [] : [amount]))
    return {
      value: { value: open.length, unit: 'count' },
      facts: {
        customers: open.flatMap(({ customer }) => (customer === null ? [] : [customer])),
        atStakeMinor: amounts.length === 0 ? null : amounts.reduce<number>((sum, amount) => sum + amount, 0),
      },
    }
  },
})

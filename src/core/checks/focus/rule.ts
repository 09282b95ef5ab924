// R24 · focus (measure). How much of the engineers' time keeps things alive instead of building the product.

import { divideRounded } from '../../amounts/rounding.ts'
import { listRule } from '../formula-check.ts'
import { requiredNumber } from '../inputs.ts'
import { keepingAliveTime } from '../list-sums.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { focusFormulas } from './formula.ts'

export const terms = {
  id: 'focus',
  kind: 'measure',
  theme: 'runway',
  version: 2,
  codes: ['focused', 'unfocused', 'no-engineers'],
  limits: { 'focus-share': { default: 2000, unit: 'bp', min: 100, max: 10_000, source: 'house default', date: '2026-11' } },
} as const satisfies RuleTerms

/** Vectors: 60 % of one of three engineers is exactly 20 %, not marked; a basis point more of time is; no engineers UNKNOWN. */
export const rule: RuleParts = listRule<'focus', { keepingAlive: number; engineers: number }>(terms, {
  reads: [],
  formulas: focusFormulas,
  limit: 'focus-share',
  inputs: {
    keepingAlive: {
      unit: 'bp',
      from: 'owners',
      probes: [0],
      required: true,
      read: (subject, setting) => {
        const { knownBp, open } = keepingAliveTime(subject, setting)
        return open > 0 ? null : knownBp
      },
      cells: (keepingAlive) => ({ keepingAlive, keepingAliveOpenCount: 0 }),
    },
    engineers: requiredNumber('count', 'company', 1, (_, { company }) => company.engineers),
  },
  show({ keepingAlive, engineers }, _, { limits }, code) {
    if (engineers === 0) return { limit: 'focus-share', facts: { missing: ['engineers'] } }
    const rounded = divideRounded(keepingAlive, engineers)
    // What is over the limit is never shown as the limit.
    const value = code === 'unfocused' ? Math.max(rounded, limits['focus-share'] + 1) : rounded
    const shown = { value: { value, unit: 'bp' }, limit: 'focus-share', margin: limits['focus-share'] - value } as const
    return code === 'unfocused' ? { ...shown, mark: 'over' } : shown
  },
})

// R01 · owner-time (headline). The article's third question: does this take more than 20 % of one
// engineer? Then it must be worth it, which only a component that is our edge can be, with a reason.

import type { Edge } from '../../inventory/component.ts'
import { componentRule } from '../formula-check.ts'
import { isApproachAssumed } from '../hosting.ts'
import { edgeInput, ownerTimeInput, rationaleInput } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { ComponentSubject, Setting } from '../subject.ts'
import { ownerTimeFormula } from './formula.ts'

export const terms = {
  id: 'owner-time',
  kind: 'check',
  theme: 'questions',
  headline: true,
  version: 2,
  codes: [
    'below',
    'near-limit',
    'at-limit',
    'near-with-rationale',
    'over',
    'over-though-managed',
    'over-needs-rationale',
    'over-with-rationale',
  ],
  notApplicable: ['managed-without-time'],
  limits: {
    'owner-time': { default: 2000, unit: 'bp', min: 100, max: 10_000, source: 'article', date: '2026-11' },
    'owner-time-watch': { default: 1500, unit: 'bp', min: 0, max: 10_000, source: 'house default', date: '2026-11' },
    'rationale-length': { default: 20, unit: 'count', min: 1, max: 500, source: 'house default', date: '2026-11' },
  },
} as const satisfies RuleTerms

/** Nearest share on the other side of each limit: from 25 % first 20 %, which clears a FAIL, then just below the watch band. */
function turningShares(share: number, { limits }: Setting): readonly number[] {
  const limit = limits['owner-time']
  const watch = Math.min(limits['owner-time-watch'], limit)
  if (share > limit) return [limit, Math.max(0, watch - 1)]
  if (share < watch) return [watch, limit + 1]
  return watch === 0 ? [limit + 1] : share - watch < limit - share ? [watch - 1, limit + 1] : [limit + 1, watch - 1]
}

/** Vectors: 2000 WATCH at the limit; 2001 FAIL; 15 % + 15 % of two people = 3000 FAIL. */
export const rule: RuleParts = componentRule<'owner-time', { ownerTime: number; edge: Edge; rationale: number }>(terms, {
  reads: ['owners.confidence', 'policy.guess-band', 'components.approach'],
  formulas: { component: ownerTimeFormula },
  limit: 'owner-time',
  inputs: {
    ownerTime: { ...ownerTimeInput, turns: turningShares },
    edge: edgeInput,
    rationale: {
      ...rationaleInput,
      turns: (value, { limits }) => (value >= limits['rationale-length'] ? [0] : [limits['rationale-length']]),
    },
  },
  show: ({ ownerTime: value }, _, { limits }) => ({
    value: { value, unit: 'bp' },
    limit: 'owner-time',
    margin: limits['owner-time'] - value,
  }),
  facts: (subject, setting) => ({
    owners: subject.owners.length,
    isOwnCode: subject.component.origin === 'own-code',
    restsOnGuess: restsOnGuessNearLimit(subject, setting),
    ...(isApproachAssumed(subject.component) ? { isApproachAssumed: true } : {}),
  }),
})

/** A verdict within the guess band of its limit that rests on a guess says so. */
function restsOnGuessNearLimit({ ownerTime }: ComponentSubject, { limits }: Setting): boolean {
  if (!ownerTime.restsOnGuess) return false
  const distances = [limits['owner-time'], limits['owner-time-watch']].map((limit) => Math.abs(ownerTime.knownBp - limit))
  return Math.min(...distances) <= limits['guess-band']
}

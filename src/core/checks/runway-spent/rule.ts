// R20 · runway-spent (measure). How much of the last raise infrastructure has taken since, in cash and in
// people's time. The article's companies had spent half.

import { divideRounded } from '../../amounts/rounding.ts'
import { listRule } from '../formula-check.ts'
import { requiredNumber } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { runwaySpentFormulas } from './formula.ts'
import { spentSince } from './spent.ts'

export const terms = {
  id: 'runway-spent',
  kind: 'measure',
  theme: 'runway',
  version: 2,
  codes: ['spent-little', 'spent-quarter', 'spent-half'],
  notApplicable: ['no-raise'],
  limits: {
    'spent-quarter': { default: 2500, unit: 'bp', min: 100, max: 10_000, source: 'house default', date: '2026-11' },
    'spent-half': { default: 5000, unit: 'bp', min: 100, max: 10_000, source: 'article', date: '2026-11' },
  },
} as const satisfies RuleTerms

/** Vectors: 1.0M of 2.0M is 50.00 %, marked; a unit less is marked as a quarter. */
export const rule: RuleParts = listRule<'runway-spent', { raised: number; raisedOn: string; spent: number }>(terms, {
  reads: [],
  formulas: runwaySpentFormulas,
  limit: 'spent-half',
  inputs: {
    raised: requiredNumber('minor', 'company', 1, (_, { company }) => (company.raise.amount === 0 ? null : company.raise.amount)),
    raisedOn: { unit: 'date', from: 'company', probes: ['2026-01-01'], required: true, read: (_, { company }) => company.raise.date },
    spent: {
      ...requiredNumber('minor', 'computed', 0, (subject, setting) => spentSince(subject, setting)?.totalMinor ?? null),
      cells: (spentSinceRaise, _, { company }) => ({
        ...{ spentSinceRaise, gapsWithoutCost: 0, timesNotKnown: 0 },
        engineerMonthlyCost: company.engineerMonthlyCost ?? 0,
      }),
    },
  },
  show({ raised, spent }, subject, setting, code) {
    const found = spentSince(subject, setting)
    const shown = {
      value: { value: divideRounded(spent * 10_000, raised), unit: 'bp' },
      limit: code === 'spent-half' ? 'spent-half' : 'spent-quarter',
      facts: {
        spentMinor: spent,
        cashMinor: found?.cashMinor ?? 0,
        timeMinor: found?.timeMinor ?? 0,
        months: found?.months ?? 0,
        gaps: found?.gaps ?? 0,
      },
    } as const
    return code === 'spent-little' ? shown : { ...shown, mark: code === 'spent-half' ? 'half' : 'quarter' }
  },
})

// R20 · runway-spent (measure). How much of the last raise infrastructure has taken since, in cash and in
// people's time. The article's companies had spent half.

import { divideRounded } from '../../amounts/rounding.ts'
import type { NotApplicableCode } from '../codes.ts'
import { listRule } from '../define-check.ts'
import { MONTHLY_COST_READS, OWNER_READS, SCOPE_READS } from '../reads.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { PortfolioSubject, Setting } from '../subject.ts'
import { runwaySpentFormulas } from './formula.ts'
import { spentSince } from './spent.ts'

export const terms = {
  id: 'runway-spent',
  kind: 'measure',
  theme: 'runway',
  codes: ['spent-little', 'spent-quarter', 'spent-half'],
  notApplicable: ['no-raise'],
  limits: {
    'spent-quarter': { default: 2500, unit: 'bp', min: 100, max: 10_000, source: 'house default', date: '2026-11' },
    'spent-half': { default: 5000, unit: 'bp', min: 100, max: 10_000, source: 'article', date: '2026-11' },
  },
} as const satisfies RuleTerms

/** Nothing typed about a raise: nothing is asked. */
function applies(_: PortfolioSubject, { company }: Setting): NotApplicableCode | null {
  return company.raise.amount === null && company.raise.date === null ? 'no-raise' : null
}

/** Vectors: 1.0M of 2.0M is 50.00 %, marked; a unit less is marked as a quarter. */
export const rule: RuleParts = listRule<'runway-spent', { raised: number; raisedOn: string; spent: number }>(terms, {
  reads: [...SCOPE_READS, ...OWNER_READS, ...MONTHLY_COST_READS, 'company.raise', 'company.engineerMonthlyCost'],
  formulas: runwaySpentFormulas,
  applies,
  limit: 'spent-half',
  inputs: {
    raised: {
      unit: 'minor',
      from: 'company',
      probes: [1],
      required: true,
      read: (_, { company }) => (company.raise.amount === 0 ? null : company.raise.amount),
    },
    raisedOn: { unit: 'date', from: 'company', probes: ['2026-01-01'], required: true, read: (_, { company }) => company.raise.date },
    spent: {
      unit: 'minor',
      from: 'computed',
      probes: [0],
      required: true,
      read: (subject, setting) => spentSince(subject, setting)?.totalMinor ?? null,
    },
  },
  decide({ raised, spent }, _, { limits }) {
    if (spent * 10_000 >= raised * limits['spent-half']) return { state: 'PASS', code: 'spent-half' }
    return { state: 'PASS', code: spent * 10_000 >= raised * limits['spent-quarter'] ? 'spent-quarter' : 'spent-little' }
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

// R23b · runway (measure). Months of cash at today's burn. What a decision does is said as cash and as
// capacity, never as a sum of both: time that is freed pays no bill until somebody leaves.

import { divideRounded } from '../../amounts/rounding.ts'
import { listRule } from '../formula-check.ts'
import { requiredNumber } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import { runwayFormulas } from './formula.ts'

export const terms = {
  id: 'runway',
  kind: 'measure',
  theme: 'runway',
  codes: ['runway-short', 'runway-tight', 'runway-fine', 'not-burning'],
  limits: {
    'runway-short': { default: 6, unit: 'months', min: 1, max: 60, source: 'house default', date: '2026-11' },
    'runway-tight': { default: 12, unit: 'months', min: 1, max: 60, source: 'JPMorgan', date: '2026-11' },
    'runway-target': {
      default: 18,
      unit: 'months',
      min: 1,
      max: 120,
      source: 'JPMorgan',
      date: '2026-11',
    },
  },
} as const satisfies RuleTerms

/** Hundredths of a month: 1,200,000 at 100,000 a month is 1200. null: nothing is burnt. */
export function runwayMonths(cash: number, netBurn: number): number | null {
  return netBurn <= 0 ? null : divideRounded(Math.max(0, cash) * 100, netBurn)
}

/** Vectors: 12.00 months not marked, below it tight, below 6 short; burn of 0 or less is not burning. */
export const rule: RuleParts = listRule<'runway', { cash: number; netBurn: number }>(terms, {
  reads: [],
  formulas: runwayFormulas,
  limit: 'runway-tight',
  inputs: {
    cash: {
      unit: 'minor',
      from: 'company',
      probes: [0],
      // Whoever burns nothing is asked for no cash.
      required: (_, { company }) => company.netBurn === null || company.netBurn > 0,
      read: (_, { company }) => company.cash,
    },
    netBurn: requiredNumber('minor', 'company', 1, (_, { company }) => company.netBurn),
  },
  show({ cash, netBurn }, _, { limits }, code) {
    const months = runwayMonths(cash, netBurn)
    if (months === null) return {}
    const limit = code === 'runway-short' ? 'runway-short' : 'runway-tight'
    const shown = {
      // What is below the limit is never shown as the limit: 11.999 months are 11.99.
      value: { value: code === 'runway-fine' ? months : Math.min(months, limits[limit] * 100 - 1), unit: 'month-hundredths' },
      limit,
      facts: { targetMonths: limits['runway-target'], isBelowTarget: months < limits['runway-target'] * 100 },
    } as const
    return code === 'runway-fine' ? shown : { ...shown, mark: code === 'runway-short' ? 'short' : 'tight' }
  },
})

// R09 · credits. Credits make things look free until they end. Whatever they pay is warned about half a
// year before, so that the bill that follows is no surprise.

import { addDays } from '../../amounts/calendar.ts'
import type { IsoDate } from '../../amounts/units.ts'
import { componentRule } from '../formula-check.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { ComponentSubject, Setting } from '../subject.ts'
import { type CreditEnd, firstEnd, lastCreditDay } from './credit-end.ts'
import { creditsFormulas } from './formula.ts'

export const terms = {
  id: 'credits',
  kind: 'check',
  theme: 'layers',
  version: 3,
  codes: ['credits-last', 'credits-ending'],
  notApplicable: ['no-credits'],
  limits: { 'credit-months': { default: 6, unit: 'months', min: 1, max: 36, source: 'house default', date: '2026-11' } },
} as const satisfies RuleTerms

function endOf(subject: ComponentSubject, setting: Setting): CreditEnd {
  return firstEnd(subject.credits, setting)
}

/** null, where it is missing and no other end is near already. */
function asked(subject: ComponentSubject, setting: Setting, open: 'isBalanceOpen' | 'isPriceOpen'): true | null {
  const end = endOf(subject, setting)
  return end[open] && (end.day === null || end.day > lastCreditDay(setting)) ? null : true
}

/** Vectors: used up or expired exactly six months from today WATCH, a day later PASS; a pool that several draw on ends for all of them. */
export const rule: RuleParts = componentRule<'credits', { creditEnd: IsoDate | null; creditBalance: boolean; creditPrice: boolean }>(
  terms,
  {
    reads: [],
    formulas: creditsFormulas,
    limit: 'credit-months',
    inputs: {
      creditEnd: {
        unit: 'date',
        from: 'credits',
        probes: [],
        isBlankAnAnswer: true,
        read: (subject, setting) => endOf(subject, setting).day,
        turns(value, setting) {
          const last = lastCreditDay(setting)
          return value !== null && value <= last ? [addDays(last, 1)] : [last]
        },
        cells: (creditEnd) => ({ creditEnd, creditOpen: null }),
      },
      // A balance without its day, or none, could end any day: asked unless another end is near already.
      creditBalance: {
        unit: 'choice',
        from: 'credits',
        probes: [true],
        required: true,
        read: (subject, setting) => asked(subject, setting, 'isBalanceOpen'),
      },
      // A price that is not set could use up any balance.
      creditPrice: {
        unit: 'choice',
        from: 'cost-lines',
        probes: [true],
        required: true,
        read: (subject, setting) => asked(subject, setting, 'isPriceOpen'),
      },
    },
    show(_, subject, setting) {
      const { day, vendor, monthsLeft, isExpiry } = endOf(subject, setting)
      return {
        ...(day === null ? {} : { value: { value: day, unit: 'date' as const } }),
        limit: 'credit-months',
        facts: { vendor, monthsLeft, isExpiry, isOver: day !== null && day <= setting.asOf },
      }
    },
  },
)

// R26 · break-even (calculator). Building against buying, month by month for five years: every month in
// which one overtakes the other, with the vendor's yearly price rise.

import type { InputSpec } from '../explain-check.ts'
import { componentRule } from '../formula-check.ts'
import { requiredNumber } from '../inputs.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { ComponentSubject, Setting } from '../subject.ts'
import { bestComparison, type Comparison, comparisonsOf, MONTHS } from './cumulative-cost.ts'
import { breakEvenFormulas } from './formula.ts'

export const terms = {
  id: 'break-even',
  kind: 'calculator',
  theme: 'building',
  codes: ['breaks-even', 'never-breaks-even'],
  notApplicable: ['nothing-to-compare'],
  limits: {
    'price-rise': {
      default: 800,
      unit: 'bp',
      min: 0,
      max: 5000,
      source: 'siem-build-vs-buy-tco',
      date: '2026-11',
    },
    'maintenance-share': {
      default: 2000,
      unit: 'bp',
      min: 0,
      max: 10_000,
      source: 'supercalx',
      date: '2026-11',
    },
  },
} as const satisfies RuleTerms

/** Total over five years of what is known, for the inputs shown. */
function first(subject: ComponentSubject, setting: Setting): Comparison | null {
  return bestComparison(comparisonsOf(subject, setting))
}

function termInput(name: 'oneOff' | 'runPerMonth' | 'quote' | 'setup'): InputSpec<ComponentSubject, number> {
  const read = (subject: ComponentSubject, setting: Setting) => first(subject, setting)?.terms[name] ?? null
  return requiredNumber('minor', 'projects', 0, read)
}

type BreakEvenInputs = { buildCost: number; runPerMonth: number; quote: number; setup: number }

/** Vectors: 90k, 18k a year, 300 a month against 2k and 4,000 a month: month 40 without a rise, 34 at 10 %, 35 at 8 %; 1,500 a month never. */
export const rule: RuleParts = componentRule<'break-even', BreakEvenInputs>(terms, {
  reads: [],
  formulas: breakEvenFormulas,
  inputs: {
    buildCost: termInput('oneOff'),
    runPerMonth: termInput('runPerMonth'),
    quote: termInput('quote'),
    setup: termInput('setup'),
  },
  show(_, subject, setting) {
    const found = first(subject, setting)
    if (found?.result == null) return {}
    const { crossings, build, buy } = found.result
    const facts = {
      projectId: found.projectId,
      crossings: crossings.map(({ month }) => month),
      buildTotalMinor: build[MONTHS - 1] ?? null,
      buyTotalMinor: buy[MONTHS - 1] ?? null,
      riseBp: found.terms.riseBp,
    }
    const month = crossings[0]?.month
    return month === undefined ? { facts } : { value: { value: month, unit: 'months' }, facts }
  },
})

// R27 · data-quality (data). What to fix or fill in before the numbers are handed to anybody. It
// stands apart from the verdicts, counts for none of them, and cannot be exempted.

import type { VerdictCode } from '../codes.ts'
import { componentRule, toldOf } from '../formula-check.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { PersonSubject, PortfolioSubject } from '../subject.ts'
import { differenceToTotal, FINDING_FACTS } from './findings.ts'
import { componentDataFormula, componentDataWorkings, importDataFormula, personDataFormula } from './formula.ts'

export const terms = {
  id: 'data-quality',
  kind: 'data',
  theme: 'data',
  codes: [
    'clean',
    'missing-owner',
    'missing-cost',
    'missing-rate',
    'cost-old',
    'hours-disagree',
    'contract-ends-before-start',
    'credits-over-list',
    'borrow-but-self-run',
    'person-over-full',
    'person-busy',
    'person-within',
    'total-differs',
    'prices-undated',
    'prices-dated',
  ],
  limits: {
    'person-full': { default: 10_000, unit: 'bp', min: 5000, max: 10_000, source: 'house default', date: '2026-11' },
    'person-busy': { default: 8000, unit: 'bp', min: 1000, max: 10_000, source: 'house default', date: '2026-11' },
    'cost-age-months': { default: 3, unit: 'months', min: 1, max: 24, source: 'house default', date: '2026-11' },
    'hours-disagree': { default: 2500, unit: 'bp', min: 500, max: 10_000, source: 'house default', date: '2026-11' },
  },
} as const satisfies RuleTerms

/** facts.findings: their codes; facts.missing: names of what is missing; the other facts belong to the findings. */
const ofComponent = componentRule<'data-quality', Record<never, never>>(terms, {
  reads: [],
  formulas: { component: componentDataFormula, person: personDataFormula, portfolio: importDataFormula, workings: componentDataWorkings },
  inputs: {},
  facts(subject, setting, held) {
    // What misses a rate misses its cost too, which is said once.
    const findings = held.filter((code) => code !== 'missing-cost' || !held.includes('missing-rate'))
    const missing = findings.flatMap((code) => MISSING[code] ?? [])
    const facts = Object.assign({}, ...findings.map((code) => FINDING_FACTS[code]?.(subject, setting)))
    return findings.length === 0 ? { findings } : { ...facts, findings, missing }
  },
})

const MISSING: Partial<Record<VerdictCode, string>> = {
  'missing-owner': 'owner',
  'missing-cost': 'cost',
  'missing-rate': 'rate',
  'prices-undated': 'pricesAsOf',
}

/** Vectors: 100 % WATCH, 101 % FAIL; 80 % WATCH, 79 % PASS. A blank share is asked only where it could matter. */
const person = toldOf<'data-quality', PersonSubject, { share: number }>(terms, {
  limit: 'person-full',
  inputs: {
    share: {
      unit: 'bp',
      from: 'owners',
      probes: [0, 20_000],
      read: ({ shareBp, blankShares }, { limits }) => (blankShares === 0 || shareBp > limits['person-full'] ? shareBp : null),
      turns: (value, { limits }) =>
        value > limits['person-full']
          ? [limits['person-full']]
          : value >= limits['person-busy']
            ? [limits['person-busy'] - 1]
            : [limits['person-busy']],
      cells: (personTime) => ({ personTime, personBlanks: 0 }),
    },
  },
  show: ({ share }, _, { limits }, code) => ({
    value: { value: share, unit: 'bp' },
    limit: 'person-full',
    margin: limits['person-full'] - share,
    facts: { findings: code === 'person-within' ? [] : [code] },
  }),
})

/**
 * One finding an import whose prices nobody dated, and one an import whose own total its rows do not add up to, however
 * many rows it brought. facts.offBy: what each list of facts.offImports has more in its rows than in its total.
 */
const portfolio = toldOf<'data-quality', PortfolioSubject, Record<never, never>>(terms, {
  inputs: {},
  facts(_, { imports }) {
    const off = imports.filter((entry) => differenceToTotal(entry) !== 0)
    const undated = imports.filter((entry) => entry.pricesAsOf === null)
    const ofTotals = { offImports: off.map(({ source }) => source), offBy: off.map(differenceToTotal) }
    const ofDates = { missing: ['pricesAsOf'], imports: undated.map(({ source }) => source) }
    return {
      findings: [...off.map(() => 'total-differs'), ...undated.map(() => 'prices-undated')],
      ...(off.length > 0 ? ofTotals : {}),
      ...(undated.length > 0 ? ofDates : {}),
    }
  },
})

export const rule: RuleParts = { ...ofComponent, person, portfolio }

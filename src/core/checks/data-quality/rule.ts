// R27 · data-quality (data). What to fix or fill in before the numbers are handed to anybody. It
// stands apart from the verdicts, counts for none of them, and cannot be exempted.

import { appliesToRunning } from '../applies.ts'
import type { DataFinding } from '../codes.ts'
import { defineCheck } from '../define-check.ts'
import type { Rule, RuleTerms } from '../rule.ts'
import type { ComponentSubject, PersonSubject, PortfolioSubject, Setting } from '../subject.ts'
import { type Facts, type Verdict, worstOf } from '../verdict.ts'
import { COMPONENT_FINDINGS, type Finding } from './findings.ts'
import { componentDataFormula, importDataFormula, personDataFormula } from './formula.ts'

export const terms = {
  id: 'data-quality',
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

function evaluateComponent(subject: ComponentSubject, setting: Setting): Verdict {
  const notApplicable = appliesToRunning(subject)
  if (notApplicable !== null) return { ...CLEAN, state: 'N/A', code: notApplicable }
  const findings: Finding[] = []
  for (const find of COMPONENT_FINDINGS) {
    const finding = find(subject, setting)
    if (finding !== null) findings.push(finding)
  }
  return findings.length === 0 ? CLEAN : verdictOf(findings)
}

/** facts.findings: their codes; facts.missing: names of what is missing; the other facts belong to the findings. */
function verdictOf(findings: readonly Finding[]): Verdict {
  const missing = findings.flatMap(({ code }) => MISSING[code as DataFinding] ?? [])
  const facts: Facts = {
    ...Object.assign({}, ...findings.map((finding) => finding.facts)),
    findings: findings.map(({ code }) => code),
    missing,
  }
  return { ...CLEAN, state: worstOf(findings.map(({ state }) => state)), code: findings[0]?.code ?? 'clean', facts }
}

const MISSING: Partial<Record<DataFinding, string>> = {
  'missing-owner': 'owner',
  'missing-cost': 'cost',
  'missing-rate': 'rate',
  'prices-undated': 'pricesAsOf',
}

const CLEAN: Verdict = {
  rule: 'data-quality',
  state: 'PASS',
  informational: false,
  value: null,
  code: 'clean',
  facts: { findings: [] },
  inputs: [],
  limit: null,
  margin: null,
  flip: [],
}

/** Vectors: 100 % WATCH, 101 % FAIL; 80 % WATCH, 79 % PASS. A blank share is asked only where it could matter. */
const evaluatePerson = defineCheck<'data-quality', PersonSubject, { share: number }>({
  id: 'data-quality',
  applies: ({ person }) => (person.kind === 'vendor' ? 'vendor-staff' : null),
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
    },
  },
  decide({ share }, _, { limits }) {
    if (share > limits['person-full']) return { state: 'FAIL', code: 'person-over-full' }
    return share >= limits['person-busy'] ? { state: 'WATCH', code: 'person-busy' } : { state: 'PASS', code: 'person-within' }
  },
  show: ({ share }, _, { limits }, code) => ({
    value: { value: share, unit: 'bp' },
    limit: 'person-full',
    margin: limits['person-full'] - share,
    facts: { findings: code === 'person-within' ? [] : [code] },
  }),
})

/** One finding an import whose prices nobody dated, however many rows it brought. */
function evaluatePortfolio(_: PortfolioSubject, { imports }: Setting): Verdict {
  const undated = imports.filter((entry) => entry.pricesAsOf === null).map((entry) => entry.source)
  if (undated.length === 0) return imports.length === 0 ? CLEAN : { ...CLEAN, code: 'prices-dated' }
  return {
    ...CLEAN,
    state: 'UNKNOWN',
    code: 'prices-undated',
    facts: { findings: undated.map(() => 'prices-undated'), missing: ['pricesAsOf'], imports: undated },
  }
}

export const rule: Rule = {
  id: terms.id,
  version: 1,
  kind: 'data',
  theme: 'data',
  headline: false,
  reads: [
    'components.lifecycle',
    'components.kind',
    'components.approach',
    'components.hosting',
    'components.edge',
    'components.contract',
    'owners.share',
    'owners.personId',
    'people.kind',
    'costLines.amount',
    'costLines.currency',
    'costLines.per',
    'costLines.seats',
    'costLines.driver',
    'costLines.costAsOf',
    'costLines.grantAmount',
    'costLines.basis',
    'costLines.month',
    'projects.opsHours',
    'exchangeRates.from',
    'exchangeRates.to',
    'exchangeRates.rate',
    'exchangeRates.date',
    'settings.currency',
    'imports.source',
    'imports.at',
    'imports.pricesAsOf',
    'policy.cost-age-months',
    'policy.hours-disagree',
    'policy.hours-per-page',
    'policy.person-full',
    'policy.person-busy',
  ],
  ofComponent: evaluateComponent,
  ofPerson: evaluatePerson,
  ofPortfolio: evaluatePortfolio,
  formulas: { component: componentDataFormula, person: personDataFormula, portfolio: importDataFormula },
}

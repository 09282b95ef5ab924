// R06 · inflection (advice). When to start building what a managed service does: at least two of three
// signs. It gates replacing managed services, never a pipeline that is our edge.

import { listRule } from '../formula-check.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { PortfolioSubject, Setting } from '../subject.ts'
import { inflectionFormulas } from './formula.ts'
import { type Sign, signs } from './signs.ts'

export const terms = {
  id: 'inflection',
  kind: 'advice',
  theme: 'building',
  version: 2,
  codes: ['ready-to-build', 'keep-borrowing'],
  limits: {
    'signs-needed': { default: 2, unit: 'count', min: 1, max: 3, source: 'article', date: '2026-11' },
    'infra-share-early': {
      default: 2000,
      unit: 'bp',
      min: 800,
      max: 3500,
      source: 'wring.co',
      date: '2026-11',
    },
    'infra-share-later': {
      default: 1500,
      unit: 'bp',
      min: 800,
      max: 3500,
      source: 'wring.co',
      date: '2026-11',
    },
    'infra-promised': { default: 8000, unit: 'bp', min: 0, max: 10_000, source: 'house default', date: '2026-11' },
  },
} as const satisfies RuleTerms

type Signs = { customersSign: Sign | null; costSign: Sign | null; peopleSign: Sign | null }

function met({ customersSign, costSign, peopleSign }: Signs): number {
  return [customersSign, costSign, peopleSign].filter((sign) => sign === 'met').length
}

const isMet = (sign: Sign | null) => Number(sign === 'met')

type Found = ReturnType<typeof signs>

/** Unknown counts as not met and is named; the advice is open only where the unknown ones could make it two. */
function open(found: Found, name: keyof Found, { limits }: Setting): Sign | null {
  const states = Object.values(found).map(({ sign }) => sign)
  const sure = states.filter((sign) => sign === 'met').length
  const possible = states.filter((sign) => sign !== 'not-met').length
  const matters = sure < limits['signs-needed'] && possible >= limits['signs-needed']
  const { sign } = found[name]
  return sign === 'unknown' ? (matters ? null : 'not-met') : sign
}

const read = (name: keyof Found) => (subject: PortfolioSubject, setting: Setting) => open(signs(subject, setting), name, setting)

/** Vectors: the eight rows of three signs; two of three are ready; unknown is not met, and UNKNOWN where it could make two. */
export const rule: RuleParts = listRule<'inflection', Signs>(terms, {
  reads: [],
  formulas: inflectionFormulas,
  limit: 'signs-needed',
  inputs: {
    customersSign: {
      unit: 'choice',
      from: 'evidence',
      probes: ['not-met'],
      required: true,
      read: read('customers'),
      cells: (sign) => ({ customersMet: isMet(sign) }),
    },
    costSign: {
      unit: 'choice',
      from: 'cost-lines',
      probes: ['not-met'],
      required: true,
      read: read('cost'),
      cells: (sign) => ({ costMet: isMet(sign), costOpen: 0 }),
    },
    peopleSign: {
      unit: 'choice',
      from: 'people',
      probes: ['not-met'],
      required: true,
      read: read('people'),
      cells: (sign) => ({ peopleMet: isMet(sign), peopleOpen: 0 }),
    },
  },
  show: (values, _, { limits }) => ({
    value: { value: met(values), unit: 'count' },
    limit: 'signs-needed',
    margin: limits['signs-needed'] - met(values),
  }),
  facts(subject, setting) {
    const found = signs(subject, setting)
    return {
      customers: found.customers.sign,
      cost: found.cost.sign,
      people: found.people.sign,
      met: Object.values(found).filter(({ sign }) => sign === 'met').length,
      losses: found.customers.losses,
      costShareBp: found.cost.shareBp,
      paybackMonths: found.cost.paybackHundredths,
      lacking: [...found.cost.lacking, ...found.people.lacking],
    }
  },
})

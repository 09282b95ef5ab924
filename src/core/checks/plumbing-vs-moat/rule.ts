// R12 · plumbing-vs-moat (measure). Of the time that data takes: how much keeps plumbing alive for
// every hour that goes into what customers choose us for.

import { divideRounded } from '../../amounts/rounding.ts'
import type { Component } from '../../inventory/tables.ts'
import { listRule } from '../formula-check.ts'
import { requiredNumber } from '../inputs.ts'
import { timeOf } from '../list-sums.ts'
import type { RuleParts, RuleTerms } from '../rule.ts'
import type { PortfolioSubject, Setting } from '../subject.ts'
import { plumbingVsMoatFormulas } from './formula.ts'

export const terms = {
  id: 'plumbing-vs-moat',
  kind: 'measure',
  theme: 'layers',
  version: 2,
  codes: ['plumbing-to-moat', 'no-product-work'],
  notApplicable: ['no-data-components'],
} as const satisfies RuleTerms

const isPlumbing = ({ layer, edge }: Component) => layer === 'data' && edge === 'no'
const isMoat = ({ layer, edge }: Component) => layer === 'data' && edge === 'yes'

/** null while a share is not known. */
function known(subject: PortfolioSubject, setting: Setting, holds: (component: Component) => boolean): number | null {
  const { knownBp, open } = timeOf(subject, setting, holds)
  return open > 0 ? null : knownBp
}

/** Vectors: 30 % on plumbing and 20 % on our edge is 1.50 times; no time on our edge is "no product work recorded". */
export const rule: RuleParts = listRule<'plumbing-vs-moat', { plumbing: number; moat: number }>(terms, {
  reads: [],
  formulas: plumbingVsMoatFormulas,
  inputs: {
    plumbing: {
      ...requiredNumber('bp', 'owners', 0, (subject, setting) => known(subject, setting, isPlumbing)),
      cells: (plumbingTime) => ({ plumbingTime, dataTimeOpen: 0 }),
    },
    moat: {
      ...requiredNumber('bp', 'owners', 0, (subject, setting) => known(subject, setting, isMoat)),
      cells: (moatTime) => ({ moatTime, dataTimeOpen: 0 }),
    },
  },
  show: ({ plumbing, moat }) => (moat === 0 ? {} : { value: { value: divideRounded(plumbing * 10_000, moat), unit: 'bp' } }),
})

// R20 in the exported workbook. Of each component the months that were recorded come as one figure, with the number of
// those that were not; cost, time and the cost of an engineer are live.

import {
  allOf,
  anyOf,
  column,
  compare,
  holds,
  input,
  isBlank,
  limit,
  numberOf,
  ofCompany,
  otherwise,
  outcome,
  productOf,
  type RuleFormulas,
  shareOf,
  sumOf,
  zero,
} from '../formula.ts'
import { MONTHLY_COST_READS } from '../reads.ts'
import { monthsSinceRaise, recordedSince } from './spent.ts'

const READS = [...MONTHLY_COST_READS, 'company.raise'] as const

const raised = input('raised', 'minor')
const raisedOn = input('raisedOn', 'date')
const spent = input('spentSinceRaise', 'whole')
const engineer = input('engineerMonthlyCost', 'minor')
const months = input('monthsSinceRaise', 'months')
const some = (name: string) => compare(input(name, 'count'), '>', zero)
/** A gap needs a cost, and any month the time of everything. */
const notKnown = anyOf(isBlank(engineer), some('gapsWithoutCost'), allOf(compare(months, '>', zero), some('timesNotKnown')))
const reaches = (id: 'spent-half' | 'spent-quarter') => compare(productOf(spent, numberOf(10_000)), '>=', productOf(raised, limit(id)))

export const runwaySpentFormulas: RuleFormulas = {
  portfolio: {
    rule: 'runway-spent',
    outcomes: [
      outcome('no-raise', 'N/A', allOf(isBlank(raised), isBlank(raisedOn))),
      outcome('missing', 'UNKNOWN', anyOf(isBlank(raised), compare(raised, '=', zero), isBlank(raisedOn), notKnown)),
      outcome('spent-half', 'PASS', reaches('spent-half')),
      outcome('spent-quarter', 'PASS', reaches('spent-quarter')),
      outcome('spent-little', 'PASS', otherwise),
    ],
  },
  columns: {
    recordedSinceRaise: { unit: 'minor', reads: READS, read: (subject, setting) => recordedSince(subject, setting).recorded },
    gapsSinceRaise: { unit: 'months', reads: READS, read: (subject, setting) => recordedSince(subject, setting).open },
  },
  workings: [
    {
      name: 'spentCash',
      unit: 'whole',
      formula: productOf(
        sumOf(column('recordedSinceRaise', 'minor'), productOf(column('gapsSinceRaise', 'months'), column('costUnits', 'whole'))),
        column('countsInTotals', 'whole'),
      ),
    },
    {
      name: 'spentGap',
      unit: 'flag',
      formula: allOf(holds('costNotKnown'), compare(column('gapsSinceRaise', 'months'), '>', zero)),
    },
    { name: 'countedTime', unit: 'whole', formula: productOf(column('ownerTime', 'bp'), column('countsInTotals', 'whole')) },
    { name: 'countedTimeOpen', unit: 'flag', formula: allOf(holds('countsInTotals'), holds('timeOpen')) },
  ],
  inputs: {
    raised: ofCompany('raise.amount', 'minor'),
    raisedOn: ofCompany('raise.date', 'date'),
    monthsSinceRaise: { of: 'company', unit: 'months', reads: ['company.raise'], read: (setting) => monthsSinceRaise(setting) },
    cashSinceRaise: { of: 'list', sum: 'spentCash' },
    gapsWithoutCost: { of: 'list', sum: 'spentGap' },
    timeCounted: { of: 'list', sum: 'countedTime' },
    timesNotKnown: { of: 'list', sum: 'countedTimeOpen' },
    timeCost: { of: 'list-whole', formula: shareOf(engineer, input('timeCounted', 'whole')) },
    spentSinceRaise: {
      of: 'list-whole',
      formula: sumOf(input('cashSinceRaise', 'whole'), productOf(months, input('timeCost', 'whole'))),
    },
  },
}

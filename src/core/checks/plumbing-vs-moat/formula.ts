// R12 in the exported workbook.

import { allOf, anyOf, column, compare, holds, input, is, not, otherwise, outcome, productOf, type RuleFormulas, zero } from '../formula.ts'

const counted = (name: string) => compare(input(name, 'count'), '=', zero)
const side = (name: string, edge: 'yes' | 'no') =>
  ({ name, unit: 'flag', formula: allOf(holds('countsInTotals'), is('layer', 'data'), is('edge', edge)) }) as const
const timeOf = (name: string, flag: string) =>
  ({ name, unit: 'whole', formula: productOf(column('ownerTime', 'bp'), column(flag, 'whole')) }) as const

export const plumbingVsMoatFormulas: RuleFormulas = {
  portfolio: {
    rule: 'plumbing-vs-moat',
    outcomes: [
      outcome('no-data-components', 'N/A', allOf(counted('plumbingCount'), counted('moatCount'))),
      outcome('missing', 'UNKNOWN', not(counted('dataTimeOpen'))),
      outcome('no-product-work', 'PASS', compare(input('moatTime', 'whole'), '=', zero)),
      outcome('plumbing-to-moat', 'PASS', otherwise),
    ],
  },
  workings: [
    side('isPlumbing', 'no'),
    side('isMoat', 'yes'),
    timeOf('timeOnPlumbing', 'isPlumbing'),
    timeOf('timeOnMoat', 'isMoat'),
    {
      name: 'isDataTimeOpen',
      unit: 'flag',
      formula: allOf(anyOf(holds('isPlumbing'), holds('isMoat')), holds('timeOpen')),
    },
  ],
  inputs: {
    plumbingCount: { of: 'list', sum: 'isPlumbing' },
    moatCount: { of: 'list', sum: 'isMoat' },
    plumbingTime: { of: 'list', sum: 'timeOnPlumbing' },
    moatTime: { of: 'list', sum: 'timeOnMoat' },
    dataTimeOpen: { of: 'list', sum: 'isDataTimeOpen' },
  },
}

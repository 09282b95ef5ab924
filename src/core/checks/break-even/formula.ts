// R26 in the exported workbook. The months stand on the sheet Build vs buy; a row of Components holds
// what the app found of its best project, because a row has no sixty cells for it.

import { allOf, anyOf, column, compare, isBlank, otherwise, outcome, type RuleFormulas, zero } from '../formula.ts'
import { NOT_RUNNING } from '../formula-columns.ts'
import { bestComparison, comparisonsOf } from './cumulative-cost.ts'

const compared = column('comparedProjects', 'count')
const PRICES = ['buildCost', 'buildRun', 'buySetup', 'buyQuote'] as const

export const breakEvenFormulas: RuleFormulas = {
  component: {
    rule: 'break-even',
    outcomes: [
      ...NOT_RUNNING,
      outcome('nothing-to-compare', 'N/A', compare(compared, '=', zero)),
      outcome('missing', 'UNKNOWN', anyOf(...PRICES.map((name) => isBlank(column(name, 'minor'))))),
      outcome('breaks-even', 'PASS', allOf(compare(column('crossings', 'count'), '>', zero))),
      outcome('never-breaks-even', 'PASS', otherwise),
    ],
  },
  columns: {
    comparedProjects: { unit: 'count', read: (subject, setting) => comparisonsOf(subject, setting).length },
    crossings: {
      unit: 'count',
      read: (subject, setting) => bestComparison(comparisonsOf(subject, setting))?.result?.crossings.length ?? 0,
    },
    buildCost: { unit: 'minor', read: (subject, setting) => bestComparison(comparisonsOf(subject, setting))?.terms.oneOff ?? null },
    buildRun: { unit: 'minor', read: (subject, setting) => bestComparison(comparisonsOf(subject, setting))?.terms.runPerMonth ?? null },
    buySetup: { unit: 'minor', read: (subject, setting) => bestComparison(comparisonsOf(subject, setting))?.terms.setup ?? null },
    buyQuote: { unit: 'minor', read: (subject, setting) => bestComparison(comparisonsOf(subject, setting))?.terms.quote ?? null },
  },
}

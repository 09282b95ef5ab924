// R23b in the exported workbook.

import { compare, input, isBlank, limit, ofCompany, otherwise, outcome, productOf, type RuleFormulas, zero } from '../formula.ts'

const cash = input('cash', 'minor')
const burn = input('netBurn', 'minor')

export const runwayFormulas: RuleFormulas = {
  portfolio: {
    rule: 'runway',
    outcomes: [
      outcome('missing', 'UNKNOWN', isBlank(burn)),
      outcome('not-burning', 'PASS', compare(burn, '<=', zero)),
      outcome('missing', 'UNKNOWN', isBlank(cash)),
      outcome('runway-short', 'PASS', compare(cash, '<', productOf(limit('runway-short'), burn))),
      outcome('runway-tight', 'PASS', compare(cash, '<', productOf(limit('runway-tight'), burn))),
      outcome('runway-fine', 'PASS', otherwise),
    ],
  },
  inputs: {
    cash: ofCompany('cash', 'minor'),
    netBurn: ofCompany('netBurn', 'minor'),
  },
}

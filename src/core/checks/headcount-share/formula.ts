// R02 in the exported workbook.

import { anyOf, compare, holds, input, isBlank, not, otherwise, outcome, type RuleFormula, zero } from '../formula.ts'
import { NOT_RUNNING } from '../formula-columns.ts'

const headcount = input('headcount', 'count')

export const headcountShareFormula: RuleFormula = {
  rule: 'headcount-share',
  outcomes: [
    ...NOT_RUNNING,
    outcome('missing', 'UNKNOWN', anyOf(not(holds('timeKnown')), isBlank(headcount))),
    outcome('headcount-zero', 'UNKNOWN', compare(headcount, '=', zero)),
    outcome('share', 'PASS', otherwise),
  ],
}

// R04 in the exported workbook. Hard and the end of the term are shared workings.

import { allOf, column, holds, is, isBlank, not, otherwise, outcome, type RuleFormula } from '../formula.ts'
import { NOT_RUNNING } from '../formula-columns.ts'

export const reversibilityFormula: RuleFormula = {
  rule: 'reversibility',
  outcomes: [
    ...NOT_RUNNING,
    outcome('edge-stays', 'N/A', allOf(is('edge', 'yes'), isBlank(column('moving', 'choice')))),
    outcome('leaving-not-described', 'N/A', holds('leavingUnknown')),
    outcome('easy', 'PASS', not(holds('isHard'))),
    outcome('hard-without-exit-note', 'WATCH', isBlank(column('exitNote'))),
    outcome('hard-with-exit-note', 'PASS', otherwise),
  ],
}

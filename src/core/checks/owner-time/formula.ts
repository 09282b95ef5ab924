// R01 in the exported workbook. Held against rule.ts by tests/unit/core/assessment/formulas.test.ts.

import { allOf, anyOf, column, compare, holds, is, limit, not, otherwise, outcome, type RuleFormula, smallerOf } from '../formula.ts'
import { EDGE_IS_BLANK, EDGE_WITH_REASON, NOT_RUNNING, TIME_IS_ENOUGH } from '../formula-columns.ts'

const time = column('ownerTime', 'bp')

export const ownerTimeFormula: RuleFormula = {
  rule: 'owner-time',
  outcomes: [
    ...NOT_RUNNING,
    outcome('managed-without-time', 'N/A', holds('managedWithoutTime')),
    outcome('missing', 'UNKNOWN', not(TIME_IS_ENOUGH)),
    outcome('below', 'PASS', compare(time, '<', smallerOf(limit('owner-time-watch'), limit('owner-time')))),
    // Without an answer on the edge the state is open above the limit, and where a reason would lift it.
    outcome('missing', 'UNKNOWN', allOf(EDGE_IS_BLANK, anyOf(holds('isOver'), holds('hasReason')))),
    outcome('over-with-rationale', 'PASS', allOf(EDGE_WITH_REASON, holds('isOver'))),
    outcome('near-with-rationale', 'PASS', EDGE_WITH_REASON),
    outcome('at-limit', 'WATCH', compare(time, '=', limit('owner-time'))),
    outcome('near-limit', 'WATCH', not(holds('isOver'))),
    outcome('over-needs-rationale', 'WATCH', is('edge', 'yes')),
    outcome('over-though-managed', 'FAIL', allOf(holds('isManaged'), not(is('origin', 'own-code')))),
    outcome('over', 'FAIL', otherwise),
  ],
}

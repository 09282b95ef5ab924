// R05 in the exported workbook: the advice table as outcomes, worst case first, and the notes beside it.

import { allOf, anyOf, holds, input, is, not, otherwise, outcome, type RuleFormula } from '../formula.ts'
import { EDGE_IS_BLANK, EDGE_WITH_REASON, NOT_RUNNING, TIME_IS_ENOUGH } from '../formula-columns.ts'

const overWithoutReason = allOf(holds('isOver'), not(EDGE_WITH_REASON))

export const recommendationFormula: RuleFormula = {
  rule: 'recommendation',
  outcomes: [
    ...NOT_RUNNING,
    outcome('unknown', 'UNKNOWN', anyOf(EDGE_IS_BLANK, not(TIME_IS_ENOUGH))),
    outcome('keep', 'PASS', holds('isManaged')),
    outcome('build-needs-rationale', 'PASS', allOf(is('edge', 'yes'), overWithoutReason)),
    outcome('build-pilot-first', 'PASS', allOf(is('edge', 'yes'), holds('isHard'))),
    outcome('build', 'PASS', is('edge', 'yes')),
    outcome('move-off', 'PASS', holds('isOver')),
    outcome('borrow', 'PASS', anyOf(is('edge', 'unsure'), input('isEarly', 'flag'))),
    outcome('buy', 'PASS', otherwise),
  ],
  notes: [
    { code: 'exit-note', when: allOf(holds('isHard'), not(is('edge', 'yes'))) },
    { code: 'why-this-much-time', when: allOf(holds('isManaged'), overWithoutReason) },
    { code: 'ask-again', when: is('edge', 'unsure') },
    { code: 'pilot-first', when: allOf(not(holds('isManaged')), is('edge', 'yes'), overWithoutReason, holds('isHard')) },
    { code: 'hard-not-answered', when: holds('leavingUnknown') },
  ],
}

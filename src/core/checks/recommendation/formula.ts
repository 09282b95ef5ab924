// R05 in the exported workbook: the advice table as outcomes, worst case first, and the notes beside it.

import { allOf, anyOf, column, compare, holds, input, is, not, otherwise, outcome, type RuleFormula, zero } from '../formula.ts'
import { EDGE_IS_BLANK, EDGE_WITH_REASON, NOT_RUNNING, TIME_IS_ENOUGH } from '../formula-columns.ts'

const atWall = allOf(is('edge', 'yes'), not(is('approach', 'build')), compare(column('blockingLimits', 'count'), '>', zero))
/** A check FAILs, exceptions in force taken into account: nobody keeps it as it is. */
const failing = allOf(holds('isManaged'), holds('isFailing'))
const ownCode = is('origin', 'own-code')
const lessTime = allOf(failing, holds('isOver'), not(ownCode), not(holds('isModelByApi')))
/** Whatever the edge, not to be built. */
const notToBuild = anyOf(holds('isGpuTooEarly'), holds('isModelByApi'))
const toBuild = allOf(holds('isManaged'), not(failing), atWall, not(notToBuild))
const mistake = allOf(not(holds('isManaged')), is('edge', 'yes'), notToBuild)
/** Managed, and advised to be something else. */
const goes = allOf(failing, not(lessTime))
const overWithoutReason = allOf(holds('isOver'), not(EDGE_WITH_REASON))

export const recommendationFormula: RuleFormula = {
  rule: 'recommendation',
  outcomes: [
    ...NOT_RUNNING,
    outcome('unknown', 'UNKNOWN', anyOf(EDGE_IS_BLANK, not(anyOf(TIME_IS_ENOUGH, holds('managedWithoutTime'))))),
    outcome('reduce-time', 'PASS', lessTime),
    outcome('move-off', 'PASS', allOf(failing, ownCode, holds('isOver'))),
    outcome('borrow', 'PASS', allOf(failing, input('isEarly', 'flag'))),
    outcome('buy', 'PASS', failing),
    outcome('build-pilot-first', 'PASS', allOf(toBuild, holds('isHard'))),
    outcome('build', 'PASS', toBuild),
    outcome('keep', 'PASS', holds('isManaged')),
    outcome('move-off', 'PASS', allOf(mistake, holds('isOver'))),
    outcome('borrow', 'PASS', allOf(mistake, input('isEarly', 'flag'))),
    outcome('buy', 'PASS', mistake),
    outcome('build-needs-rationale', 'PASS', allOf(is('edge', 'yes'), overWithoutReason)),
    outcome('build-pilot-first', 'PASS', allOf(is('edge', 'yes'), holds('isHard'))),
    outcome('build', 'PASS', is('edge', 'yes')),
    outcome('move-off', 'PASS', holds('isOver')),
    outcome('borrow', 'PASS', anyOf(is('edge', 'unsure'), input('isEarly', 'flag'))),
    outcome('buy', 'PASS', otherwise),
  ],
  notes: [
    { code: 'exit-note', when: allOf(holds('isHard'), anyOf(mistake, goes, not(is('edge', 'yes')))) },
    { code: 'why-this-much-time', when: allOf(holds('isManaged'), not(toBuild), not(goes), overWithoutReason) },
    { code: 'ask-again', when: is('edge', 'unsure') },
    { code: 'pilot-first', when: allOf(not(holds('isManaged')), not(mistake), is('edge', 'yes'), overWithoutReason, holds('isHard')) },
    { code: 'wall', when: toBuild },
    { code: 'not-to-build', when: anyOf(mistake, allOf(goes, is('edge', 'yes'))) },
    { code: 'hard-not-answered', when: holds('leavingUnknown') },
  ],
}

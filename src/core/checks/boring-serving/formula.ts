// R13 in the exported workbook.

import { allOf, answer, anyOf, holds, is, not, otherwise, outcome, type RuleFormulas } from '../formula.ts'
import { EDGE_IS_BLANK, notOfKinds, STAGE_IS_BLANK, STAGE_IS_EARLY } from '../formula-columns.ts'

const managedCluster = allOf(is('kind', 'kubernetes'), is('hosting', 'provider-managed'))
const isLater = allOf(not(STAGE_IS_BLANK), not(STAGE_IS_EARLY))

export const boringServingFormulas: RuleFormulas = {
  component: {
    rule: 'boring-serving',
    outcomes: [
      ...notOfKinds(['request-orchestrator', 'autoscaler', 'kubernetes', 'gateway']),
      outcome('gateway-not-ours', 'N/A', allOf(is('kind', 'gateway'), not(is('origin', 'own-code')))),
      outcome('serving-handed-over', 'PASS', allOf(holds('isManaged'), not(managedCluster))),
      outcome('serving-later', 'PASS', isLater),
      // Our edge is right at every stage, so the stage is not asked.
      outcome('serving-is-edge', 'PASS', is('edge', 'yes')),
      outcome('missing', 'UNKNOWN', anyOf(EDGE_IS_BLANK, STAGE_IS_BLANK)),
      outcome('cluster-for-later', 'WATCH', holds('isManaged')),
      outcome('serving-run-ourselves', 'FAIL', otherwise),
    ],
  },
  columns: { origin: answer('origin') },
}

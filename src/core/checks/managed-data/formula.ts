// R11 in the exported workbook.

import { holds, is, otherwise, outcome, type RuleFormulas } from '../formula.ts'
import { EDGE_IS_BLANK, NOT_SELF_RUN, notOfKinds } from '../formula-columns.ts'
import { BASIS_FORMULAS } from '../regulatory-basis.ts'

export const managedDataFormulas: RuleFormulas = {
  component: {
    rule: 'managed-data',
    outcomes: [
      ...notOfKinds(['database', 'vector-store', 'object-store', 'cache', 'search', 'stream', 'queue', 'warehouse', 'orchestrator']),
      NOT_SELF_RUN,
      outcome('data-is-edge', 'PASS', is('edge', 'yes')),
      outcome('data-regulated', 'EXEMPT', holds('basisInForce')),
      outcome('missing', 'UNKNOWN', EDGE_IS_BLANK),
      outcome('data-perhaps-edge', 'UNKNOWN', is('edge', 'unsure')),
      outcome('data-run-ourselves', 'FAIL', otherwise),
    ],
  },
  ...BASIS_FORMULAS,
}

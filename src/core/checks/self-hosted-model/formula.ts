// R16 in the exported workbook.

import { allOf, answer, column, holds, is, isBlank, not, otherwise, outcome, type RuleFormulas } from '../formula.ts'
import { notOfKinds } from '../formula-columns.ts'

export const selfHostedModelFormulas: RuleFormulas = {
  component: {
    rule: 'self-hosted-model',
    outcomes: [
      ...notOfKinds(['model-self-hosted']),
      outcome('model-has-no-api', 'PASS', is('apiAvailable', 'no')),
      outcome('model-regulated', 'EXEMPT', holds('basisInForce')),
      outcome('missing', 'UNKNOWN', isBlank(column('apiAvailable', 'choice'))),
      outcome('model-api-unsure', 'UNKNOWN', is('apiAvailable', 'unsure')),
      outcome('model-has-api', 'FAIL', otherwise),
    ],
  },
  workings: [
    {
      name: 'isModelByApi',
      unit: 'flag',
      formula: allOf(
        not(is('lifecycle', 'retired')),
        is('kind', 'model-self-hosted'),
        is('apiAvailable', 'yes'),
        not(holds('basisInForce')),
      ),
    },
  ],
  columns: { apiAvailable: answer('apiAvailable') },
}

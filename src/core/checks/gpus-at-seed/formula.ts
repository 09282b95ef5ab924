// R08 in the exported workbook.

import { choiceOf, compare, input, otherwise, outcome, type RuleFormulas } from '../formula.ts'
import { NOT_SELF_RUN, notOfKinds, STAGE_IS_BLANK, STAGE_IS_EARLY } from '../formula-columns.ts'

export const gpusAtSeedFormulas: RuleFormulas = {
  component: {
    rule: 'gpus-at-seed',
    outcomes: [
      ...notOfKinds(['gpu', 'model-self-hosted']),
      NOT_SELF_RUN,
      outcome('product-is-the-model', 'N/A', compare(input('coreProduct', 'choice'), '=', choiceOf('coreProduct', 'foundation-model'))),
      outcome('missing', 'UNKNOWN', STAGE_IS_BLANK),
      outcome('own-gpus-too-early', 'FAIL', STAGE_IS_EARLY),
      outcome('own-gpus-later', 'PASS', otherwise),
    ],
  },
  inputs: { coreProduct: { of: 'company', unit: 'choice', read: ({ company }) => company.coreProduct } },
}

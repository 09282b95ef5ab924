// R08 in the exported workbook.

import { allOf, anyOf, choiceOf, compare, holds, input, is, not, ofCompany, otherwise, outcome, type RuleFormulas } from '../formula.ts'
import { NOT_SELF_RUN, notOfKinds, STAGE_IS_BLANK, STAGE_IS_EARLY } from '../formula-columns.ts'

const productIsTheModel = compare(input('coreProduct', 'choice'), '=', choiceOf('coreProduct', 'foundation-model'))

export const gpusAtSeedFormulas: RuleFormulas = {
  component: {
    rule: 'gpus-at-seed',
    outcomes: [
      ...notOfKinds(['gpu', 'model-self-hosted']),
      NOT_SELF_RUN,
      outcome('product-is-the-model', 'N/A', productIsTheModel),
      outcome('missing', 'UNKNOWN', STAGE_IS_BLANK),
      outcome('own-gpus-too-early', 'FAIL', STAGE_IS_EARLY),
      outcome('own-gpus-later', 'PASS', otherwise),
    ],
  },
  workings: [
    {
      name: 'isGpuTooEarly',
      unit: 'flag',
      formula: allOf(
        not(is('lifecycle', 'retired')),
        anyOf(is('kind', 'gpu'), is('kind', 'model-self-hosted')),
        not(holds('isManaged')),
        not(productIsTheModel),
        STAGE_IS_EARLY,
      ),
    },
  ],
  inputs: { coreProduct: ofCompany('coreProduct', 'choice') },
}

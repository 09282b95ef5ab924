// R24 in the exported workbook. The time over the list comes with operable-stack (R23).

import { anyOf, compare, input, isBlank, limit, otherwise, outcome, productOf, type RuleFormulas, zero } from '../formula.ts'

const engineers = input('engineers', 'count')

export const focusFormulas: RuleFormulas = {
  portfolio: {
    rule: 'focus',
    outcomes: [
      outcome('missing', 'UNKNOWN', anyOf(isBlank(engineers), compare(input('keepingAliveOpenCount', 'count'), '>', zero))),
      outcome('no-engineers', 'UNKNOWN', compare(engineers, '=', zero)),
      outcome('unfocused', 'PASS', compare(input('keepingAlive', 'whole'), '>', productOf(limit('focus-share'), engineers))),
      outcome('focused', 'PASS', otherwise),
    ],
  },
}

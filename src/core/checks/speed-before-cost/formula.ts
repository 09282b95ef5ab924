// R25 in the exported workbook. Options are many to a component: the app hands over what was chosen and what is fastest.

import { allOf, anyOf, column, compare, holds, is, isBlank, not, numberOf, otherwise, outcome, type RuleFormulas } from '../formula.ts'
import { mark, NOT_RUNNING, STAGE_IS_BLANK, STAGE_IS_EARLY } from '../formula-columns.ts'
import { chosenOf, optionsOf, ranked } from './ranked-options.ts'

const fastest = column('fastestWeeks', 'weeks')

export const speedBeforeCostFormulas: RuleFormulas = {
  component: {
    rule: 'speed-before-cost',
    outcomes: [
      ...NOT_RUNNING,
      outcome('past-seed-options', 'N/A', allOf(not(STAGE_IS_BLANK), not(STAGE_IS_EARLY))),
      outcome('one-option', 'N/A', compare(column('optionCount', 'count'), '<=', numberOf(1))),
      outcome('missing', 'UNKNOWN', anyOf(STAGE_IS_BLANK, isBlank(fastest))),
      outcome('none-chosen', 'PASS', not(is('optionChosen', 'yes'))),
      outcome('fastest-chosen', 'PASS', compare(column('chosenWeeks', 'weeks'), '<=', fastest)),
      outcome('slower-but-hard', 'PASS', holds('isHard')),
      outcome('slower-chosen', 'PASS', otherwise),
    ],
  },
  columns: {
    optionCount: { unit: 'count', read: (subject) => optionsOf(subject).length },
    fastestWeeks: { unit: 'weeks', read: (subject) => ranked(optionsOf(subject))?.[0]?.weeks ?? null },
    optionChosen: { unit: 'choice', list: 'mark', read: (subject) => mark(optionsOf(subject).some(({ chosen }) => chosen)) },
    chosenWeeks: { unit: 'weeks', read: (subject) => chosenOf(optionsOf(subject))?.weeks ?? null },
  },
}

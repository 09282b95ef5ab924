// R25 in the exported workbook. Options stand on the sheet Build vs buy, a row each; a row of Components takes from
// there what is fastest and what was chosen.

import { allOf, anyOf, column, compare, holds, is, not, numberOf, otherwise, outcome, type RuleFormulas, zero } from '../formula.ts'
import { mark, NOT_RUNNING, STAGE_IS_BLANK, STAGE_IS_EARLY } from '../formula-columns.ts'
import { optionsOf } from './ranked-options.ts'

const READS = ['projects.options'] as const
const fastest = column('fastestWeeks', 'weeks')

/** Of those that say their weeks, as MIN does it; 0 when none does, which is asked for before. */
function fastestOf(options: ReturnType<typeof optionsOf>): number {
  const known = options.flatMap(({ weeks }) => (weeks === null ? [] : [weeks]))
  return known.length === 0 ? 0 : Math.min(...known)
}

export const speedBeforeCostFormulas: RuleFormulas = {
  component: {
    rule: 'speed-before-cost',
    outcomes: [
      ...NOT_RUNNING,
      outcome('past-seed-options', 'N/A', allOf(not(STAGE_IS_BLANK), not(STAGE_IS_EARLY))),
      outcome('one-option', 'N/A', compare(column('optionCount', 'count'), '<=', numberOf(1))),
      outcome('missing', 'UNKNOWN', anyOf(STAGE_IS_BLANK, compare(column('optionsWithoutWeeks', 'count'), '>', zero))),
      outcome('none-chosen', 'PASS', not(is('optionChosen', 'yes'))),
      outcome('fastest-chosen', 'PASS', compare(column('chosenWeeks', 'weeks'), '<=', fastest)),
      outcome('slower-but-hard', 'PASS', holds('isHard')),
      outcome('slower-chosen', 'PASS', otherwise),
    ],
  },
  columns: {
    optionCount: { unit: 'count', reads: READS, read: (subject) => optionsOf(subject).length },
    optionsWithoutWeeks: {
      unit: 'count',
      reads: READS,
      read: (subject) => optionsOf(subject).filter(({ weeks }) => weeks === null).length,
    },
    fastestWeeks: { unit: 'weeks', reads: READS, read: (subject) => fastestOf(optionsOf(subject)) },
    optionChosen: { unit: 'choice', list: 'mark', reads: READS, read: (subject) => mark(optionsOf(subject).some(({ chosen }) => chosen)) },
    chosenWeeks: { unit: 'weeks', reads: READS, read: (subject) => fastestOf(optionsOf(subject).filter(({ chosen }) => chosen)) },
  },
}

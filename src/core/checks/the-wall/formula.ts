// R22 in the exported workbook. The log of evidence stays in the app; its open limits come as a number.

import { column, compare, is, not, otherwise, outcome, type RuleFormulas, zero } from '../formula.ts'
import { NOT_RUNNING } from '../formula-columns.ts'
import { openLimits } from './open-limits.ts'

export const theWallFormulas: RuleFormulas = {
  component: {
    rule: 'the-wall',
    outcomes: [
      ...NOT_RUNNING,
      outcome('not-called-edge', 'N/A', not(is('edge', 'yes'))),
      outcome('built-by-us', 'N/A', is('approach', 'build')),
      outcome('at-the-wall', 'WATCH', compare(column('blockingLimits', 'count'), '>', zero)),
      outcome('no-wall', 'PASS', otherwise),
    ],
  },
  columns: { blockingLimits: { unit: 'count', reads: ['evidence.kind', 'evidence.open'], read: (subject) => openLimits(subject).length } },
}

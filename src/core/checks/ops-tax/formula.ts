// R18 in the exported workbook. Hours become a share in the app, before the workbook starts.

import { upkeepHours } from '../../costs/upkeep.ts'
import { allOf, anyOf, column, holds, input, is, isBlank, not, otherwise, outcome, type RuleFormulas } from '../formula.ts'
import { NOT_RUNNING } from '../formula-columns.ts'
import { UPKEEP_READS } from '../reads.ts'

const noHours = isBlank(column('upkeep', 'bp'))

export const opsTaxFormulas: RuleFormulas = {
  component: {
    rule: 'ops-tax',
    outcomes: [
      ...NOT_RUNNING,
      outcome('run-by-others', 'N/A', allOf(not(is('approach', 'build')), holds('isManaged'))),
      outcome(
        'missing',
        'UNKNOWN',
        anyOf(isBlank(input('engineerMonthlyCost', 'minor')), allOf(noHours, anyOf(is('edge', 'yes'), not(holds('timeKnown'))))),
      ),
      outcome('tax-by-share', 'PASS', noHours),
      outcome('tax-by-hours', 'PASS', otherwise),
    ],
  },
  columns: {
    upkeepHours: {
      unit: 'hours',
      reads: UPKEEP_READS,
      read: ({ component, projects }, { limits }) => upkeepHours(component, projects, limits['hours-per-page']),
    },
    outOfPocket: {
      unit: 'minor',
      reads: ['projects.outOfPocketPerMonth'],
      read: ({ projects }) =>
        projects.reduce<number | null>((sum, { outOfPocketPerMonth: paid }) => (paid === null ? sum : (sum ?? 0) + paid), null),
    },
  },
}

// R26 in the exported workbook. Prices and months stand on the sheet Build vs buy, a row a project; a row of
// Components takes from there how many of its projects can be compared, and how many of those break even.

import { column, compare, otherwise, outcome, type RuleFormulas, zero } from '../formula.ts'
import { NOT_RUNNING } from '../formula-columns.ts'
import { comparisonsOf, monthOf } from './cumulative-cost.ts'

const READS = [
  'projects.build',
  'projects.managed',
  'company.engineerMonthlyCost',
  'policy.price-rise',
  'policy.maintenance-share',
] as const
const count = (name: string) => column(name, 'count')

export const breakEvenFormulas: RuleFormulas = {
  component: {
    rule: 'break-even',
    outcomes: [
      ...NOT_RUNNING,
      outcome('nothing-to-compare', 'N/A', compare(count('comparedProjects'), '=', zero)),
      // The rule looks at the best project: one with all its prices comes before one without.
      outcome('missing', 'UNKNOWN', compare(count('pricedProjects'), '=', zero)),
      outcome('breaks-even', 'PASS', compare(count('projectsBreakingEven'), '>', zero)),
      outcome('never-breaks-even', 'PASS', otherwise),
    ],
  },
  columns: {
    comparedProjects: { unit: 'count', reads: READS, read: (subject, setting) => comparisonsOf(subject, setting).length },
    pricedProjects: {
      unit: 'count',
      reads: READS,
      read: (subject, setting) => comparisonsOf(subject, setting).filter(({ result }) => result !== null).length,
    },
    projectsBreakingEven: {
      unit: 'count',
      reads: READS,
      read: (subject, setting) => comparisonsOf(subject, setting).filter((each) => Number.isFinite(monthOf(each))).length,
    },
    /** Of all projects, for the sign of volume (R06); 0: none does. */
    earliestBreakEven: {
      unit: 'months',
      reads: READS,
      read: (subject, setting) => {
        const compared = comparisonsOf(subject, setting)
        const first = compared.reduce((soonest, each) => Math.min(soonest, monthOf(each)), Number.POSITIVE_INFINITY)
        return Number.isFinite(first) ? first : 0
      },
    },
  },
}

// Which company figures Settings asks for, in which order. Those that the checks and the overview read most come first; the rest is
// folded away.

import type { FieldPath } from '#core'

export type CompanyEntry = Exclude<FieldPath<'company'>, 'raise'>

export const FIRST_ENTRIES: readonly CompanyEntry[] = ['name', 'headcount', 'engineers', 'engineerMonthlyCost', 'netBurn', 'stage']

export const MORE_ENTRIES: readonly CompanyEntry[] = [
  'revenue',
  'netNewArr',
  'cash',
  'raise.amount',
  'raise.date',
  'customers',
  'activeUsers',
  'loggedCases',
  'requestsPerMonth',
  'otherCogs',
  'plannedEngineers',
  'infraCapacity',
  'coreProduct',
]

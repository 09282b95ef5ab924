// Which company figures Settings asks for, in which order, and how each is typed. Those that the checks and the overview read most
// come first; the rest is folded away.

import type { COMPANY_FIELDS } from '#wording'
import type { ValueKind } from './typed-value.ts'

export interface CompanyEntry {
  /** Path of the field in the company record. */
  readonly field: Exclude<keyof typeof COMPANY_FIELDS, 'stage' | 'coreProduct' | 'raise'>
  readonly kind: ValueKind
}

export const FIRST_ENTRIES: readonly CompanyEntry[] = [
  { field: 'name', kind: 'text' },
  { field: 'headcount', kind: 'count' },
  { field: 'engineers', kind: 'count' },
  { field: 'engineerMonthlyCost', kind: 'money-a-month' },
  { field: 'netBurn', kind: 'money-a-month' },
]

export const MORE_ENTRIES: readonly CompanyEntry[] = [
  { field: 'revenue', kind: 'money-a-month' },
  { field: 'netNewArr', kind: 'money' },
  { field: 'cash', kind: 'money' },
  { field: 'raise.amount', kind: 'money' },
  { field: 'raise.date', kind: 'date' },
  { field: 'customers', kind: 'count' },
  { field: 'activeUsers', kind: 'count' },
  { field: 'loggedCases', kind: 'count' },
  { field: 'requestsPerMonth', kind: 'count' },
  { field: 'plannedEngineers', kind: 'count' },
  { field: 'infraCapacity', kind: 'share' },
]

// Which company figures Settings asks for, in which order, and how each is typed. Those that today's checks and the
// overview read come first; the rest is folded away.

import { COMPANY_LABELS } from '#wording'

import type { ValueKind } from './typed-value.ts'

export interface CompanyEntry {
  /** Path of the field in the company record. */
  readonly field: string
  readonly label: string
  readonly kind: ValueKind
  readonly hint?: string
}

export const FIRST_ENTRIES: readonly CompanyEntry[] = [
  { field: 'name', label: COMPANY_LABELS.name, kind: 'text' },
  { field: 'headcount', label: COMPANY_LABELS.headcount, kind: 'count', hint: 'Everybody, engineers included' },
  { field: 'engineers', label: COMPANY_LABELS.engineers, kind: 'count' },
  {
    field: 'engineerMonthlyCost',
    label: COMPANY_LABELS.engineerMonthlyCost,
    kind: 'money-a-month',
    hint: 'On average, salary and everything on top. Prices time; never reads as somebody’s pay',
  },
  {
    field: 'netBurn',
    label: COMPANY_LABELS.netBurn,
    kind: 'money-a-month',
    hint: 'Average of three months; negative when you earn more than you spend',
  },
]

export const MORE_ENTRIES: readonly CompanyEntry[] = [
  { field: 'revenue', label: COMPANY_LABELS.revenue, kind: 'money-a-month', hint: 'As recognised' },
  { field: 'cash', label: COMPANY_LABELS.cash, kind: 'money' },
  { field: 'raise.amount', label: 'Last raise', kind: 'money' },
  { field: 'raise.date', label: 'Date of the raise', kind: 'date' },
  { field: 'customers', label: COMPANY_LABELS.customers, kind: 'count' },
  { field: 'activeUsers', label: COMPANY_LABELS.activeUsers, kind: 'count' },
  { field: 'loggedCases', label: COMPANY_LABELS.loggedCases, kind: 'count', hint: 'Real edge cases your users found' },
  { field: 'netNewArr', label: COMPANY_LABELS.netNewArr, kind: 'money' },
  { field: 'requestsPerMonth', label: COMPANY_LABELS.requestsPerMonth, kind: 'count' },
  { field: 'plannedEngineers', label: COMPANY_LABELS.plannedEngineers, kind: 'count' },
  {
    field: 'infraCapacity',
    label: COMPANY_LABELS.infraCapacity,
    kind: 'share',
    hint: 'Share of one engineer; more than 100 % when several can give time',
  },
]

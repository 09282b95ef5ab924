// Which company figures Settings asks for, in which order, how each is typed, and in one line what it is for. Those that
// today's checks and the overview read come first; the rest is folded away.

import { COMPANY_FIELDS } from '#wording'

import type { ValueKind } from './typed-value.ts'

export interface CompanyEntry {
  /** Path of the field in the company record. */
  readonly field: string
  readonly label: string
  readonly kind: ValueKind
  /** What to enter, in one line. */
  readonly hint: string
}

export const FIRST_ENTRIES: readonly CompanyEntry[] = [
  { field: 'name', label: COMPANY_FIELDS.name.label, kind: 'text', hint: 'The workbook is called the same' },
  { field: 'headcount', label: COMPANY_FIELDS.headcount.label, kind: 'count', hint: 'Everybody, engineers included' },
  { field: 'engineers', label: COMPANY_FIELDS.engineers.label, kind: 'count', hint: 'Those who write or run software' },
  {
    field: 'engineerMonthlyCost',
    label: COMPANY_FIELDS.engineerMonthlyCost.label,
    kind: 'money-a-month',
    hint: 'On average, salary and everything on top. Prices time; never reads as somebody’s pay',
  },
  {
    field: 'netBurn',
    label: COMPANY_FIELDS.netBurn.label,
    kind: 'money-a-month',
    hint: 'Average of three months; negative when you earn more than you spend',
  },
]

export const MORE_ENTRIES: readonly CompanyEntry[] = [
  { field: 'revenue', label: COMPANY_FIELDS.revenue.label, kind: 'money-a-month', hint: 'As recognised, on average' },
  {
    field: 'netNewArr',
    label: COMPANY_FIELDS.netNewArr.label,
    kind: 'money',
    hint: 'Yearly revenue won minus lost in the last twelve months',
  },
  { field: 'cash', label: COMPANY_FIELDS.cash.label, kind: 'money', hint: 'In the bank today; with net burn it gives the months left' },
  { field: 'raise.amount', label: 'Last raise', kind: 'money', hint: 'What came in, the whole round' },
  { field: 'raise.date', label: 'Date of the raise', kind: 'date', hint: 'The day the money came in' },
  { field: 'customers', label: COMPANY_FIELDS.customers.label, kind: 'count', hint: 'Those who pay' },
  { field: 'activeUsers', label: COMPANY_FIELDS.activeUsers.label, kind: 'count', hint: 'People who used it in the last month' },
  { field: 'loggedCases', label: COMPANY_FIELDS.loggedCases.label, kind: 'count', hint: 'Real edge cases your users found and you kept' },
  {
    field: 'requestsPerMonth',
    label: COMPANY_FIELDS.requestsPerMonth.label,
    kind: 'count',
    hint: 'All requests customers make, in a usual month',
  },
  { field: 'plannedEngineers', label: COMPANY_FIELDS.plannedEngineers.label, kind: 'count', hint: 'To be hired in the next twelve months' },
  {
    field: 'infraCapacity',
    label: COMPANY_FIELDS.infraCapacity.label,
    kind: 'share',
    hint: 'Share of one engineer; more than 100 % when several can give time',
  },
]

/** Under the two questions that are answered by choosing. */
export const STAGE_HINT = 'The last round that closed'
export const CORE_PRODUCT_HINT = 'What customers pay for: a model you train yourselves, or something that uses models'

// Which company figures Settings asks for, in which order, and how each is typed. Those that today's checks and the
// overview read come first; the rest is folded away.

import type { Stage } from '#core'

import type { ValueKind } from './typed-value.ts'

export interface CompanyEntry {
  /** Path of the field in the company record. */
  readonly field: string
  readonly label: string
  readonly kind: ValueKind
  readonly hint?: string
}

export const FIRST_ENTRIES: readonly CompanyEntry[] = [
  { field: 'name', label: 'Company', kind: 'text' },
  { field: 'headcount', label: 'People', kind: 'count', hint: 'Everybody, engineers included' },
  { field: 'engineers', label: 'Engineers', kind: 'count' },
  {
    field: 'engineerMonthlyCost',
    label: 'Full cost of an engineer',
    kind: 'money-a-month',
    hint: 'On average, salary and everything on top. Prices time; never reads as somebody’s pay',
  },
  {
    field: 'netBurn',
    label: 'Net burn',
    kind: 'money-a-month',
    hint: 'Average of three months; negative when you earn more than you spend',
  },
]

export const MORE_ENTRIES: readonly CompanyEntry[] = [
  { field: 'revenue', label: 'Revenue', kind: 'money-a-month', hint: 'As recognised' },
  { field: 'cash', label: 'Cash', kind: 'money' },
  { field: 'raise.amount', label: 'Last raise', kind: 'money' },
  { field: 'raise.date', label: 'Date of the raise', kind: 'date' },
  { field: 'customers', label: 'Customers', kind: 'count' },
  { field: 'activeUsers', label: 'Active users', kind: 'count' },
  { field: 'loggedCases', label: 'Logged cases', kind: 'count', hint: 'Real edge cases your users found' },
  { field: 'netNewArr', label: 'Net new yearly revenue', kind: 'money' },
  { field: 'requestsPerMonth', label: 'Requests a month', kind: 'count' },
  { field: 'plannedEngineers', label: 'Engineers planned', kind: 'count' },
  {
    field: 'infraCapacity',
    label: 'Time free for infrastructure',
    kind: 'share',
    hint: 'Share of one engineer; more than 100 % when several can give time',
  },
]

export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  'pre-seed': 'Pre-seed',
  seed: 'Seed',
  'series-a': 'Series A',
  'series-b': 'Series B',
  later: 'Later',
}

export const CORE_PRODUCT_LABELS = { other: 'Something else', 'foundation-model': 'A foundation model' } as const

// Words of the company's figures, of how a workbook counts, and of changed limits.

import { CHOICE_LABELS } from '../labels.ts'
import type { TableWords } from './field-words.ts'

export const COMPANY_FIELDS = {
  name: { label: 'Company', hint: 'Also the name of the workbook' },
  stage: { label: 'Stage', choices: CHOICE_LABELS.stage, hint: 'The last round that closed' },
  headcount: { label: 'Headcount', hint: 'All staff, engineers included' },
  engineers: { label: 'Engineers', hint: 'Everyone who writes or runs software' },
  engineerMonthlyCost: {
    label: 'Fully loaded cost per engineer (monthly)',
    noun: 'fully loaded cost per engineer',
    hint: 'Average salary plus benefits, taxes and overhead. Used to price time',
  },
  infraCapacity: {
    label: 'Time available for infrastructure',
    hint: 'Share of one engineer. Can be more than one when several people have time',
  },
  revenue: { label: 'Monthly revenue', hint: 'As recognized, on average' },
  netBurn: { label: 'Monthly net burn', hint: 'Three-month average. Negative when you earn more than you spend' },
  cash: { label: 'Cash', hint: 'In the bank today. Divided by net burn, it gives your runway' },
  raise: { label: 'Last raise' },
  'raise.amount': { label: 'Last raise', hint: 'The whole round' },
  'raise.date': { label: 'Date of last raise', hint: 'The day you received the money', example: '2026-11-25' },
  customers: { label: 'Customers', hint: 'Paying customers' },
  activeUsers: { label: 'Active users', hint: 'People who used the product in the last month' },
  loggedCases: { label: 'Logged cases', hint: 'Real edge cases that users found and you kept' },
  coreProduct: {
    label: 'Core product',
    choices: CHOICE_LABELS.coreProduct,
    hint: 'The product customers pay for: a model you train yourselves, or something that uses models',
  },
  netNewArr: { label: 'Net new ARR', noun: 'net new ARR', hint: 'Yearly revenue won minus lost in the last 12 months' },
  requestsPerMonth: { label: 'Monthly requests', hint: 'All customer requests in a typical month' },
  otherCogs: {
    label: 'Other cost of revenue (monthly)',
    noun: 'other cost of revenue',
    hint: 'COGS beyond infrastructure, such as support and payment fees. 0 when there is none',
  },
  plannedEngineers: { label: 'Planned engineers', hint: 'Hires planned for the next 12 months' },
} as const satisfies TableWords<'company'>

export const SETTINGS_FIELDS = {
  currency: { label: 'Currency' },
  locale: { label: 'Number format' },
  fiscalStartMonth: { label: 'Fiscal year starts in', noun: 'start of the fiscal year' },
  nextReview: { label: 'Next review' },
} as const satisfies TableWords<'settings'>

export const LIMIT_FIELDS = { value: { label: 'Limit' } } as const satisfies TableWords<'policy'>

// Words of Costs by month.

import { PACK_TEXT } from './shared.ts'

export const COSTS_BY_MONTH_SHEET = {
  recurringComment: 'The cost of each month without a recorded one',
  listComment: 'Components and unallocated bills',
  sumsComment: 'Every amount is in one month and one component',
  nextYear: 'Following year',
  totals: 'Totals',
  /** Components whose prices stand on Components alone. */
  others: 'Components, same cost every month',
  goOn: 'Prices go on after a contract or a prepaid term ends. Commitments lists the ends.',
  overComponents: 'sum over components',
  overMonths: 'sum over months',
  paidByCredits: (vendor: string): string => `${PACK_TEXT.paidByCredits}: ${vendor}`,
} as const

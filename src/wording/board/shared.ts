// Words that several sheets of a board pack share: heads, units, and what a cell accepts.

import { COMMON_TEXT } from '../common.ts'
import { SHEETS } from './sheets.ts'

export const PACK_TEXT = {
  component: 'Component',
  vendor: 'Vendor',
  account: 'Account',
  month: 'Month',
  currency: 'Currency',
  rowId: 'Row ID',
  item: 'Item',
  value: 'Value',
  unit: 'Unit',
  comment: 'Comment',
  source: 'Source',
  verdict: 'Verdict',
  advice: 'Advice',
  reason: 'Reason',
  status: 'Status',
  owner: 'Owner',
  engineerTime: 'Engineer time',
  monthlyCost: 'Monthly cost',
  type: 'Type',
  credits: 'Credits',
  bill: 'Bill',
  booked: 'Booked',
  difference: 'Difference',
  total: 'Total',
  now: 'Now',
  quarter: 'Quarter',
  components: 'Components',
  check: 'Check',
  state: 'State',
  id: 'ID',
  word: 'Word',
  figure: 'Figure',
  runway: 'Runway',
  cash: 'Cash',
  engineers: 'Engineers',
  headcount: 'Headcount',
  decisionsNeeded: 'Decisions needed',
  infrastructure: 'Monthly infrastructure cost',
  netOfCredits: 'Net of credits',
  engineersOnInfrastructure: 'Engineers on infrastructure',
  productWork: '· product work',
  keepingTheLightsOn: '· keeping the lights on',
  netBurn: 'Monthly net burn',
  revenue: 'Monthly revenue',
  atListPrice: 'At list price',
  paidByCredits: 'Paid by credits',
  oneTime: 'One-time',
  unallocated: 'Unallocated bills',
  listPrice: 'Monthly list price',
  recurring: 'Recurring price',
  until: 'Until',
  actBy: 'Act by',
  ofAnEngineer: 'of an engineer',
  ofRevenue: 'of revenue',
  minorUnits: 'minor units',
  basisPoints: 'basis points',
  fte: 'FTE',
  months: 'months',
  choice: 'choice',
  outcome: 'Outcome',
  asOf: 'As of',
  approvedBy: 'Approved by',
  counts: 'Counts',
  result: 'Result',
  list: 'List',
  companyWide: COMMON_TEXT.companyWide,
  balanceUsed: 'Balance used up',
  expires: 'Expires',
  ends: 'Ends',
  rateMissing: 'No exchange rate',
  change: 'Change',
  creditsOverList: 'Credits over list',
  appResults: 'App results at export',
  guesses: 'Based on a guess',
  caveats: 'Caveats',
  rows: 'rows',
  decision: 'Decision',
  people: 'people',
  keyFigures: 'Key figures',
  byVerdict: 'Components by verdict',
  nothingChanged: 'Nothing was added, removed or changed.',
} as const

export const perMonth = (currency: string): string => `${currency} per month`
export const perYear = (currency: string): string => `${currency} per year`
/** "Monthly cost (USD)" */
export const inCurrency = (head: string, currency: string): string => `${head} (${currency})`
export const excelEqualsApp = (what: string): string => `${what}: Excel = app`
/** "Decisions: rows = sum by status" */
export const equals = (what: string, one: string, other: string): string => `${what}: ${one} = ${other}`

/** What a cell for input accepts, shown when something else is typed into it. */
export const ENTRY_HINTS = {
  amount: 'Enter an amount of 0 or more. Blank means not set. 0 means free.',
  amountOrUnknown: 'Enter an amount, or leave blank if unknown.',
  amountOrNotSet: 'Enter an amount, or leave blank if not set.',
  date: 'Enter a date, or leave blank.',
  dateOrUnknown: 'Enter a date, or leave blank if unknown.',
  whole: 'Enter a whole number of 0 or more, or leave blank if not set.',
  number: 'Enter a number of 0 or more, or leave blank if not set.',
  share: 'Enter a percentage of 0 or more, or leave blank if not set.',
  word: `Choose a value from the list on ${SHEETS.checks}.`,
  wordOrBlank: `Choose a value from the list on ${SHEETS.checks}, or leave blank.`,
} as const

/** &P and &N are the codes of a spreadsheet for the page and the number of pages. */
export const PRINTED_PAGE = 'Page &P of &N'

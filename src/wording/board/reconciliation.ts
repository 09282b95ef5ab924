// Words of Reconciliation. Headers that formulas compare with are words, too: they stand in one place each.

import type { BookAccountKind, BookAnswer, BookPeriod, MatchState } from '#core'
import { quarterText } from '../quantities.ts'

/** Of a vendor of the books; null: nobody has said. */
export const BOOK_ANSWER_WORDS: Readonly<Record<BookAnswer | 'open', string>> = {
  listed: 'In inventory',
  'not-listed': 'Not in inventory',
  open: 'Not answered',
  'not-infrastructure': 'Not infrastructure',
}

export const BOOK_ACCOUNT_WORDS: Readonly<Record<BookAccountKind | 'open', string>> = {
  hosting: 'Hosting',
  software: 'Software',
  other: 'Other',
  open: 'Not set',
}

export const MATCH_WORDS: Readonly<Record<MatchState, string>> = {
  both: 'Matched',
  'not-listed': 'Not in inventory',
  'not-paid': 'No spend matched',
  nothing: 'Neither',
  'not-answered': 'Not answered',
}

export const RECONCILIATION_WORDS = {
  figures: 'Inventory vs. ledger',
  matches: 'By vendor: spend booked and inventory',
  vendors: 'Ledger vendors and their answers',
  accounts: 'Accounts compared',
  leftOut: 'Accounts left out',
  months: 'Months compared',
  items: 'Inventory: who each price is paid to',
  rests: 'Bills: unallocated remainders',
  lines: 'Ledger lines in these accounts',
  noVendor: 'No vendor named',
  noAccount: 'No account named',
} as const

/** "2026-07 and 2026-09 (Q3 2026)" */
export function periodText({ quarter, months }: BookPeriod): string {
  const [first = '', last = ''] = [months[0], months.at(-1)]
  const span = months.length <= 2 ? months.join(' and ') : `${first} to ${last}`
  return `${span} (${quarterText(quarter)})`
}

export const RECONCILIATION_SHEET = {
  listInMonths: 'List price, period',
  expected: 'Expected in ledger',
  paid: 'Paid',
  hasPrice: 'Has a price',
  inInventory: 'In inventory',
  isAnswered: 'Answered',
  answer: 'Answer',
  appBooked: 'App: booked',
  numberAbove: 'No. above',
  byVendor: 'by vendor',
  countsAs: 'Counts as',
  compared: 'Compared',
  appComment: 'Booked amounts, vendor by vendor. They differ as soon as a line changes here',
  pricesComment: 'Every inventory price has one payee',
  recurringComment: 'The recurring price of components and unallocated bills',
  byVendorComment: 'Every inventory row belongs to one vendor above',
  byAccountComment: 'Every hosting and software line names one vendor',
  differencesComment: 'Unmatched vendors count as differences too',
  monthsComment: 'No line is in two months',
  monthsCompared: 'Months compared',
  monthComment: 'At list price, as on Summary',
  listed: 'List price in these months',
  listedComment: 'The recurring price for each month',
  unallocated: '· of which unallocated',
  unallocatedComment: 'Shared-bill remainder not allocated to a component',
  credits: 'Less credits',
  creditsComment: 'The ledger shows cash paid',
  oneTimeInMonths: 'One-time in these months',
  expectedTotal: 'Expected in the ledger',
  bookedHosting: 'Booked under hosting',
  bookedHostingComment: 'P&L lines, and lines without an account',
  bookedSoftware: 'Booked under software',
  bookedSoftwareComment: 'P&L lines',
  notInfrastructure: 'Less non-infrastructure',
  notInfrastructureComment: 'As marked for its vendor',
  bookedInfrastructure: 'Booked for infrastructure',
  differenceComment: 'Booked less expected',
  coverage: 'Matched to the inventory',
  ofBooked: 'of booked spend',
  coverageComment: 'Coverage: vendors confirmed as matched',
  matched: '· matched',
  notInInventory: '· not in inventory',
  notAnswered: '· not answered',
  vendorsNotListed: 'Vendors not in inventory',
  vendorsNotListedComment: 'Each is listed below with its spend',
  notPaid: 'No spend matched',
  rowsBelow: 'rows below',
  notPaidComment: 'Inventory vendors without a matched ledger line',
  notPaidAmount: '· expected in the ledger',
  spendBooked: 'With spend matched',
  ofExpected: 'of expected spend',
  spendBookedComment: 'Share of expected cost whose vendor has a matched ledger line',
  bookedOnly: 'Booked, not in inventory',
  bookedOnlyComment: 'Vendors with spend and no component',
  amounts: 'Other amounts of matched vendors',
  amountsComment: 'Booked less expected, where both sides have the vendor',
  gross: 'All differences, up and down',
  grossComment: 'Sum of absolute differences: none cancels another',
  bookedAlone: '· of vendors not in the inventory',
  bookedAloneComment: 'Without a sign, as above',
  explainedAmount: '· of which explained',
  explainedAmountComment: 'On one side only, once every vendor and account is answered',
  explained: 'Difference explained',
  ofGross: 'of all differences',
  explainedComment: 'Vendors known to be on one side only. The rest is not explained',
  accountsOpen: 'Accounts with no type',
  accountsOpenComment: 'Left out until their type is set',
  otherMonths: 'Lines of other months',
  otherMonthsComment: 'Not in this file',
  vendorsUnit: 'vendors',
  linesUnit: 'lines',
  wordHint: 'Choose one of the column heads beside it.',
  numberHint: 'Enter the number of a row in the list above.',
  bookedHint: 'Enter the amount booked. Use a negative amount for refunds.',
  monthHint: 'Enter the first day of the month.',
  paidTo: 'Paid to',
  inTotal: 'In total',
  oneTimeShort: 'One-time, period',
  vendorNumber: 'Vendor no.',
  above: 'above',
  accountNumber: 'Account no.',
  inMonths: 'In these months',
  inventory: 'inventory',
  byAccount: 'by account',
  difference: 'difference',
  sumOfDifferences: 'sum of differences',
  monthsTotal: 'months',
  linesCompared: 'lines compared',
} as const

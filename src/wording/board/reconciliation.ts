// Words of the sheet Reconciliation. Headers that formulas compare with are words, too: they stand in one place each.

import type { BookAccountKind, BookAnswer, BookPeriod, TieState } from '#core'
import { quarterText } from '../quantities.ts'

/** Of a vendor of the books; null: nobody has said. */
export const BOOK_ANSWER_WORDS: Readonly<Record<BookAnswer | 'open', string>> = {
  listed: 'On the list',
  'not-listed': 'Not on the list',
  open: 'Not said',
  'not-infrastructure': 'No infrastructure',
}

export const BOOK_ACCOUNT_WORDS: Readonly<Record<BookAccountKind | 'open', string>> = {
  hosting: 'Hosting',
  software: 'Software',
  other: 'Other',
  open: 'Not said',
}

export const TIE_WORDS: Readonly<Record<TieState, string>> = {
  both: 'Paid and listed',
  'not-listed': 'Paid, not listed',
  'not-paid': 'Listed, not paid',
  nothing: 'Neither',
}

export const RECONCILIATION_WORDS = {
  figures: 'Infrastructure against the books',
  ties: 'By vendor: what was paid, and what the list says',
  vendors: 'Vendors of the books: what was said of each',
  accounts: 'Accounts that are compared',
  leftOut: 'Accounts that are left out',
  months: 'Months that are compared',
  items: 'The list: whom each price is paid to',
  rests: 'Bills: what no component bears',
  lines: 'Lines of the books under these accounts',
  noVendor: 'No vendor named',
  noAccount: 'No account named',
} as const

/** "2026-07 and 2026-09, of Q3 2026" */
export function periodText({ quarter, months }: BookPeriod): string {
  const [first = '', last = ''] = [months[0], months.at(-1)]
  const span = months.length <= 2 ? months.join(' and ') : `${first} to ${last}`
  return `${span}, of ${quarterText(quarter)}`
}

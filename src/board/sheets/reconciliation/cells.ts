// Where on the sheet Reconciliation its figures and columns stand: its own formulas, Summary and Model checks point at them.

import { BOOK_ACCOUNT_WORDS, BOOK_ANSWER_WORDS, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { type Block, FIGURES_HEADER } from './layout.ts'

const FIRST_FIGURE = FIGURES_HEADER + 1

export const RECONCILED = [
  ...(['months', 'month', 'listed', 'unallocated', 'credits', 'once', 'expected', 'hosting', 'software', 'notInfrastructure'] as const),
  ...(['booked', 'difference', 'coverage', 'tied', 'notListed', 'notSaid', 'vendorsNotListed', 'notPaid', 'notPaidAmount'] as const),
  ...(['spendBooked', 'bookedOnly', 'amounts', 'gross', 'bookedAlone', 'explainedAmount', 'explained', 'accountsOpen'] as const),
  'otherMonths',
] as const
export type Reconciled = (typeof RECONCILED)[number]

export const reconciledRow = (figure: Reconciled): number => FIRST_FIGURE + RECONCILED.indexOf(figure)
/** "$C$9", on its own sheet. */
export const reconciledCell = (figure: Reconciled): string => `$C$${reconciledRow(figure)}`
export const onReconciliation = (figure: Reconciled): string => sheetCell(SHEETS.reconciliation, `C${reconciledRow(figure)}`)

/** Of the first list below the figures. */
export const FIRST_BLOCK_ROW = FIRST_FIGURE + RECONCILED.length + 1

export const LAST_PRINTED = 'J'

/** Of the vendors of both sides: whether a row is listed and nothing of it was booked. */
export const NOT_PAID_LETTER = 'K'
/** Of the vendors of the books: its number, and the number of the vendor above that it is matched to. */
export const VENDOR_LETTERS = { number: 'F', match: 'G' } as const
/** Of the accounts: whether what is booked under it is compared, and its number. */
export const ACCOUNT_LETTERS = { compared: 'E', number: 'F' } as const

/** "$D$31:$D$38"; of a list without rows a row of texts, which add nothing. */
export function blockRange({ first, last }: Pick<Block<unknown>, 'first' | 'last'>, column: string): string {
  return `$${column}$${Math.min(first, last)}:$${column}$${last}`
}

/** The condition of a SUMIFS or COUNTIFS over the vendors of the books. */
export const isAnswered = (vendors: Block<unknown>, answer: keyof typeof BOOK_ANSWER_WORDS): string =>
  `${blockRange(vendors, 'C')},"${BOOK_ANSWER_WORDS[answer]}"`
/** The same over the accounts. */
export const countsAs = (accounts: Block<unknown>, kind: keyof typeof BOOK_ACCOUNT_WORDS): string =>
  `${blockRange(accounts, 'C')},"${BOOK_ACCOUNT_WORDS[kind]}"`

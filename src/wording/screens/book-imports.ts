// What the import of an accounting export says and asks.

import { counted, type NumberStyle } from '../quantities.ts'

export const BOOK_FIELD_LABELS = {
  month: 'Date or month',
  vendor: 'Vendor',
  account: 'Account',
  amount: 'Amount',
  debit: 'Debit',
  credit: 'Credit',
  currency: 'Currency',
} as const

/** The question, and each choice as its button says it. */
export const BOOK_QUESTION_WORDS: Readonly<
  Record<'dates' | 'mark' | 'sign', { readonly ask: (example: string) => string; readonly choices: Readonly<Record<string, string>> }>
> = {
  dates: {
    ask: (example) => `${example}: does the day come first, or the month?`,
    choices: { 'day-first': 'The day', 'month-first': 'The month' },
  },
  mark: { ask: (example) => `${example}: what marks decimals?`, choices: { '.': 'A point', ',': 'A comma' } },
  sign: {
    ask: (example) => `${example}: most amounts are below zero. Is that what was paid, or what came back?`,
    choices: { turned: 'What was paid', 'as-written': 'What came back' },
  },
}

export const LEFT_OUT_BOOK_ROW = { total: 'a total', 'no-amount': 'no amount' } as const

export function missingBookColumns(missing: readonly ('month' | 'amount')[]): string {
  const names = missing.map((field) => (field === 'month' ? 'the date or month' : 'the amount, or debit and credit'))
  return `Say which column holds ${names.join(', and which one ')}.`
}

export function otherBookCurrency({ header, currency }: { readonly header: string; readonly currency: string }, own: string): string {
  return `“${header}” is in ${currency} and this workbook in ${own}: export it from accounting in ${own}, or convert it there.`
}

/** "12 lines of the books from 40 rows. 8 lines of the same accounts and months make room for them." */
export function bookLinesText(lines: number, rows: number, replaced: number, style: NumberStyle): string {
  const gone =
    replaced === 0
      ? ''
      : ` ${counted(replaced, 'lines', style)} of the same accounts and months ${replaced === 1 ? 'makes' : 'make'} room for them.`
  return `${counted(lines, 'lines', style)} of the books from ${counted(rows, 'rows', style)}: each month, account and vendor is one.${gone}`
}

export function bookImportState(open: number, refused: number, lines: number, style: NumberStyle): string {
  if (open > 0) return `${counted(open, 'questions', style)} ${open === 1 ? 'is' : 'are'} open.`
  if (refused > 0) return `${counted(refused, 'rows', style)} ${refused === 1 ? 'has' : 'have'} a cell that is not understood.`
  return lines === 0 ? 'No row is left to import.' : 'Everything is understood. One step of undo takes the whole import back.'
}

// What the import of an accounting export says and asks.

import { type NumberStyle, pluralize } from '../quantities.ts'

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
    ask: (example) => `${example}: does the day or the month come first?`,
    choices: { 'day-first': 'Day', 'month-first': 'Month' },
  },
  mark: { ask: (example) => `${example}: what is the decimal mark?`, choices: { '.': 'Point', ',': 'Comma' } },
  sign: {
    ask: (example) => `${example}: most amounts are negative. Are they payments or refunds?`,
    choices: { turned: 'Payments', 'as-written': 'Refunds' },
  },
}

export const LEFT_OUT_BOOK_ROW = { total: 'total', 'no-amount': 'no amount' } as const

export function missingBookColumns(missing: readonly ('month' | 'amount')[]): string {
  const names = missing.map((field) => (field === 'month' ? 'the date or month' : 'the amount, or debit and credit'))
  return `Choose a column for ${names.join(' and for ')}.`
}

/** "12 lines from 40 rows, one per month, account and vendor. They replace 8 lines of the same accounts and months." */
export function bookLinesText(lines: number, rows: number, replaced: number, style: NumberStyle): string {
  const gone = replaced === 0 ? '' : ` They replace ${pluralize(replaced, 'lines', style)} of the same accounts and months.`
  return `${pluralize(lines, 'lines', style)} from ${pluralize(rows, 'rows', style)}, one per month, account and vendor.${gone}`
}

export function bookImportState(open: number, refused: number, lines: number, style: NumberStyle): string {
  if (open > 0) return `${pluralize(open, 'questions', style)} ${open === 1 ? 'is' : 'are'} open.`
  if (refused > 0) return `${pluralize(refused, 'rows', style)} ${refused === 1 ? 'has' : 'have'} a cell that can’t be read.`
  return lines === 0 ? 'No rows to import.' : 'Every cell was read. Undo reverses the whole import in one step.'
}

export const BOOK_IMPORT_TEXT = {
  title: 'Import from accounting',
  lead: 'A CSV file of transactions or of expenses by vendor: date or month, vendor, account, amount. It replaces the lines of the same accounts and months.',
  done: (lines: number, source: string, style: NumberStyle) => `${pluralize(lines, 'lines', style)} from ${source} added to the ledger.`,
  paste: 'or paste rows with their header:',
  source: (source: string, rows: number, style: NumberStyle) => `${pluralize(rows, 'rows', style)} below the header in ${source}.`,
  importLines: (lines: number, style: NumberStyle) => `Import ${pluralize(lines, 'lines', style)}`,
  unreadLeftOut: 'These cells can’t be read, so their rows are left out:',
  unread: 'These cells can’t be read. Correct them in the file, or leave their rows out:',
  keepRows: 'Keep these rows',
  leaveOut: (rows: number, style: NumberStyle) => `Leave out ${pluralize(rows, 'rows', style)}`,
  notLines: 'These rows aren’t ledger lines:',
  otherCurrency: ({ header, currency }: { readonly header: string; readonly currency: string }, own: string) =>
    `“${header}” is in ${currency}, but this workbook is in ${own}. Export it in ${own}, or convert it first.`,
} as const

// The rows of an accounting export to lines of the books: what each cell means, what has to be asked first, what was not
// understood, what is left out, and whether the rows add up to the export's own total. Nothing is guessed in silence.

import { type ImportedLine, ledgerLineFields, type MinorUnits, minorUnits, type Problem, parseMoneyText, problem } from '#core'
import type { SourceRow } from '../formats/list-format.ts'
import { type ControlSum, type CountedRow, controlSum } from '../table/control-sum.ts'
import type { CellProblem } from '../table/inquiry.ts'
import { rowText } from '../table/sort-rows.ts'
import { type BookField, type BookMapping, headerCurrency } from './book-columns.ts'
import { datedTotals } from './dated-totals.ts'
import { type DayOrder, orderOf, readMonth } from './read-month.ts'
import { summedLines } from './summed-lines.ts'
import { TOTAL } from './total-words.ts'

/** How days are ordered, what marks decimals, and whether what is below zero was paid. */
const BOOK_QUESTIONS = {
  dates: ['day-first', 'month-first'],
  mark: ['.', ','],
  sign: ['as-written', 'turned'],
} as const
type BookQuestionCode = keyof typeof BOOK_QUESTIONS

interface BookQuestion {
  readonly code: BookQuestionCode
  /** The first cell that asks. */
  readonly example: string
  /** null: not answered, and nothing comes in. */
  readonly answer: string | null
}

interface LeftOutBookRow {
  readonly line: number
  readonly text: string
  readonly reason: 'total' | 'no-amount'
}

export interface BookProposal {
  /** Of each month, account and vendor one, summed over the rows that say it. */
  readonly lines: readonly ImportedLine[]
  readonly rows: number
  readonly questions: readonly BookQuestion[]
  readonly problems: readonly CellProblem[]
  /** Rows with a cell that was not understood. */
  readonly refusedRows: number
  readonly leftOut: readonly LeftOutBookRow[]
  readonly control: ControlSum | null
  /** Fields without a column that an import cannot do without. */
  readonly missing: readonly ('month' | 'amount')[]
  /** All amounts are of another currency than the workbook's. */
  readonly otherCurrency: { readonly header: string; readonly currency: string } | null
}

interface BookSetting {
  readonly currency: string
}

/** @param firstRow index of the first row below the headers */
export function proposeBooks(rows: readonly SourceRow[], firstRow: number, mapping: BookMapping, setting: BookSetting): BookProposal {
  const of = (field: BookField) => mapping.fields.indexOf(field)
  const other = headerCurrency(mapping)
  const missing = [
    ...(of('month') < 0 ? (['month'] as const) : []),
    ...(of('amount') < 0 && of('debit') < 0 && of('credit') < 0 ? (['amount'] as const) : []),
  ]
  const nothing = { lines: [], rows: 0, questions: [], problems: [], refusedRows: 0, leftOut: [], control: null }
  const otherCurrency = other === null || other.currency === setting.currency ? null : other
  if (missing.length > 0 || otherCurrency !== null) return { ...nothing, missing, otherCurrency }
  const body = rows.slice(firstRow)
  const questions = questionsOf(body, mapping)
  const answers = Object.fromEntries(questions.map(({ code, answer }) => [code, answer]))
  const read = datedTotals(body.map((row) => readRow(row, mapping, setting, answers)))
  const { lines, taken, tooLarge } = summedLines(read.flatMap((each) => (each.kind === 'line' ? [each] : [])))
  const total = read.findLast((each) => each.kind === 'total' && !each.isPart)
  const amountColumn = mapping.headers[[of('amount'), of('debit'), of('credit')].find((at) => at >= 0) ?? -1] ?? ''
  const problems = [
    ...read.flatMap((each) => (each.kind === 'refused' ? each.problems : [])),
    ...tooLarge.map(({ row, problem: found }) => ({ line: row.at, column: amountColumn, text: row.written, problem: found })),
  ].sort((a, b) => a.line - b.line)
  return {
    lines,
    rows: taken,
    questions,
    problems,
    refusedRows: read.filter(({ kind }) => kind === 'refused').length + tooLarge.length,
    leftOut: read
      .filter((row) => row.kind === 'total' || row.kind === 'no-amount')
      .map(({ line, text, kind: reason }) => ({ line, text, reason })),
    control: total?.kind !== 'total' || total.amount === null ? null : controlSum(total.line, total.amount, read.flatMap(countedRow)),
    missing,
    otherCurrency,
  }
}

/** A row that is a line of the books, or a part of one. */
export interface TakenRow {
  readonly kind: 'line'
  readonly line: ImportedLine
  /** Of the file. */
  readonly at: number
  /** All its cells, as they are listed where it is left out. */
  readonly text: string
  /** Its amount as the file has it. */
  readonly written: string
}

/** isPart: of some of the rows, so that the others are not held against it. */
interface TotalRow {
  readonly kind: 'total'
  readonly line: number
  readonly text: string
  readonly amount: MinorUnits | null
  readonly isPart: boolean
}

export type ReadRow =
  | TakenRow
  | TotalRow
  | { readonly kind: 'refused'; readonly at: number; readonly name: string; readonly problems: readonly CellProblem[] }
  | { readonly kind: 'no-amount'; readonly line: number; readonly text: string }

function countedRow(row: ReadRow): readonly CountedRow[] {
  if (row.kind === 'line') return [{ line: row.at, name: row.line.vendor ?? '', written: row.line.amount, isOdd: false, hasCell: true }]
  return row.kind === 'refused' ? [{ line: row.at, name: row.name, written: null, isOdd: true, hasCell: true }] : []
}

function readRow(row: SourceRow, mapping: BookMapping, setting: BookSetting, answers: Readonly<Record<string, string | null>>): ReadRow {
  const cell = (field: BookField) => {
    const at = mapping.fields.indexOf(field)
    return { text: at < 0 ? '' : (row.cells[at] ?? '').trim(), column: mapping.headers[at] ?? '' }
  }
  const text = rowText(row.cells)
  const amount = amountOf(cell, setting, answers)
  // In whatever column the word stands; a row of that name with a day may be a vendor's (dated-totals.ts).
  const isTotal = readMonth(cell('month').text, 'day-first') === null && row.cells.some((each) => TOTAL.test(each.trim()))
  if (isTotal) return { kind: 'total', line: row.line, text, amount: amount.ok ? amount.value : null, isPart: false }
  if (amount.ok && amount.value === null) return { kind: 'no-amount', line: row.line, text }
  const order = answers['dates'] ?? null
  const month = readMonth(cell('month').text, order as DayOrder | null)
  const problems: CellProblem[] = []
  const refuse = (field: BookField, found: Problem) =>
    problems.push({ line: row.line, column: cell(field).column, text: cell(field).text.slice(0, 60), problem: found })
  if (month === null) refuse('month', problem('not-a-date', { field: 'month', text: cell('month').text.slice(0, 40) }))
  if (!amount.ok) refuse(amount.field, amount.problem)
  const currency = cell('currency').text.toUpperCase()
  if (currency !== '' && currency !== setting.currency)
    refuse(
      'currency',
      problem('other-currency', { field: 'ledger.amount', text: cell('currency').text.slice(0, 40), currency: setting.currency }),
    )
  const vendor = textOf('vendor', cell('vendor').text, refuse)
  const account = textOf('account', cell('account').text, refuse)
  if (problems.length > 0 || month === null || !amount.ok || amount.value === null)
    return { kind: 'refused', at: row.line, name: cell('vendor').text, problems }
  const written = (['amount', 'debit', 'credit'] as const).map((field) => cell(field).text).find((each) => each !== '') ?? ''
  return { kind: 'line', at: row.line, text, written: written.slice(0, 60), line: { month, account, vendor, amount: amount.value } }
}

/** As the workbook would keep it; a text that starts like a formula is refused, as everywhere. */
function textOf(field: 'vendor' | 'account', text: string, refuse: (field: BookField, found: Problem) => void): string | null {
  if (text === '') return null
  if (text.startsWith('=')) {
    refuse(field, problem('text-looks-like-formula', { field, text: text.slice(0, 40) }))
    return null
  }
  const read = ledgerLineFields[field].read(text, field)
  if (read.ok) return read.value
  refuse(field, read.problem)
  return null
}

type ReadAmount =
  | { readonly ok: true; readonly value: MinorUnits | null }
  | { readonly ok: false; readonly field: BookField; readonly problem: Problem }

/** One amount, or what was debited less what was credited. */
function amountOf(
  cell: (field: BookField) => { readonly text: string },
  { currency }: BookSetting,
  answers: Readonly<Record<string, string | null>>,
): ReadAmount {
  let sum: number | null = null
  const sign = answers['sign'] === 'turned' ? -1 : 1
  const decimalMark = answers['mark'] === ',' ? ',' : '.'
  for (const [field, factor] of [
    ['amount', sign],
    ['debit', 1],
    ['credit', -1],
  ] as const) {
    const text = plainAmount(cell(field).text)
    if (text === '') continue
    const read = parseMoneyText(text, { field: 'ledger.amount', currency, decimalMark, isFromFile: true })
    if (!read.ok) return { ok: false, field, problem: read.problem }
    if (read.value !== null) sum = (sum ?? 0) + read.value * factor
  }
  if (sum === null) return { ok: true, value: null }
  const kept = ledgerLineFields.amount.read(sum, 'ledger.amount')
  return kept.ok ? { ok: true, value: minorUnits(sum) } : { ok: false, field: 'amount', problem: kept.problem }
}

/** A minus behind the number, and the dash of an empty amount. */
function plainAmount(text: string): string {
  if (/^[-–—]$/.test(text)) return ''
  return text.replace(/−/g, '-').replace(/^(.*\d)\s*-$/, '-$1')
}

function questionsOf(body: readonly SourceRow[], { fields, answers }: BookMapping): readonly BookQuestion[] {
  const cells = (...wanted: readonly BookField[]) => {
    const columns = wanted.map((field) => fields.indexOf(field)).filter((at) => at >= 0)
    return body.flatMap(({ cells: row }) => columns.map((at) => (row[at] ?? '').trim()).filter((text) => text !== ''))
  }
  const settle = (code: BookQuestionCode, says: ReadonlySet<string>, example: string | undefined): readonly BookQuestion[] => {
    const [only] = says
    if (says.size === 1 && only !== undefined) return [{ code, example: '', answer: only }]
    if (example === undefined) return []
    const given = answers[code] ?? null
    return [{ code, example, answer: given !== null && (BOOK_QUESTIONS[code] as readonly string[]).includes(given) ? given : null }]
  }
  const dates = cells('month')
  const amounts = cells('amount', 'debit', 'credit')
  const marks = new Set(amounts.flatMap((text) => markOf(text) ?? []))
  const below = cells('amount').filter((text) => /^\s*[-−(]|-\s*$/.test(text) && /\d/.test(text))
  return [
    ...settle(
      'dates',
      new Set(dates.map(orderOf).filter((order) => order === 'day-first' || order === 'month-first')),
      dates.find((text) => orderOf(text) !== null),
    ),
    ...settle(
      'mark',
      marks,
      amounts.find((text) => /\d[.,]\d{3}\D*$/.test(text)) ?? (marks.size > 1 ? amounts.find((text) => /[.,]/.test(text)) : undefined),
    ),
    // Some programs write what was spent below zero, others what came back: more than half asks.
    ...(below.length * 2 > cells('amount').length ? settle('sign', new Set(), below[0]) : []),
  ]
}

/** What marks decimals in a cell that leaves no doubt. */
function markOf(text: string): string | null {
  const number = text.replace(/[^\d.,]/g, '')
  const last = /[.,](?=\d*$)/.exec(number)
  if (last === null) return null
  const [mark] = last
  const decimals = number.length - last.index - 1
  const others = number.slice(0, last.index)
  if (decimals !== 3) return mark
  if (others.includes(mark)) return mark === '.' ? ',' : '.'
  return /[.,]/.test(others) ? mark : null
}

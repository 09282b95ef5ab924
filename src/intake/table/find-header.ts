// Which row of a table names its columns, what stands above it, and what each column may mean.
// Called by the import screen, which shows the proposal as a row of choices.

import { type ImportNote, importNote } from '#core'
import type { SourceRow, SourceTable } from '../formats/list-format.ts'
import { type Confidence, fieldOf, type ImportField, normalHeader } from './fields.ts'

interface ColumnProposal {
  /** From 0, as in the cells of a row. */
  readonly index: number
  /** As the header shows it; "Column 3" where there is none. */
  readonly header: string
  readonly field: ImportField | 'ignore'
  /** null where the header says nothing. */
  readonly confidence: Confidence | null
  /** The first cells below it that hold anything. */
  readonly examples: readonly string[]
}

/** What the user settled for the columns of one source. The session stores it under its key and offers it next time. */
export interface ColumnMapping {
  /** The same for every table with the same headers in the same order. */
  readonly key: string
  readonly headers: readonly string[]
  readonly fields: readonly (ImportField | 'ignore')[]
  /** The currency that the cost column's header names, else null: the workbook's. */
  readonly currency: string | null
}

export interface FoundHeader {
  /** Index into the table's rows of the first row of data. */
  readonly firstRow: number
  /** The line of the header, null when no row looks like one. */
  readonly line: number | null
  readonly columns: readonly ColumnProposal[]
  readonly mapping: ColumnMapping
  readonly notes: readonly ImportNote[]
}

export const MAX_ROWS_ABOVE = 30
const EXAMPLES = 3

/** @param headerRow index of the row the user points at; without it the row with most known words is taken */
export function findHeader({ rows }: SourceTable, headerRow?: number): FoundHeader {
  const found = headerRow ?? likeliestHeader(rows)
  const cells = found === null ? [] : (rows[found]?.cells ?? [])
  const firstRow = found === null ? 0 : found + 1
  const width = found === null ? rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0) : withoutTrailingBlanks(cells)
  const columns = proposalsOf(cells, width, rows.slice(firstRow, firstRow + 50), found === null)
  const above = rows.slice(0, found ?? 0)
  const notes = [
    ...(above.length === 0 ? [] : [importNote('titles-skipped', { lines: above.map((row) => row.line), text: titleText(above) })]),
    ...(found === null ? [importNote('header-missing', {})] : []),
  ]
  return { firstRow, line: rows[found ?? -1]?.line ?? null, columns, mapping: mappingOf(columns), notes }
}

/** The mapping that the proposal stands for; the screen changes `fields` and keeps the rest. */
function mappingOf(columns: readonly ColumnProposal[]): ColumnMapping {
  const headers = columns.map((column) => column.header)
  const cost = columns.find((column) => column.field === 'cost')
  return {
    key: keyOf(headers),
    headers,
    fields: columns.map((column) => column.field),
    currency: cost === undefined ? null : currencyIn(cost.header),
  }
}

/** True when a remembered mapping was made for a table with these very headers. */
export function fits<M extends Pick<ColumnMapping, 'key' | 'headers'>>(remembered: M, { mapping }: { readonly mapping: M }): boolean {
  return remembered.key === mapping.key && remembered.headers.join('\n') === mapping.headers.join('\n')
}

/** The row with most different fields; one word is enough only for a table of one or two columns. */
function likeliestHeader(rows: readonly SourceRow[]): number | null {
  let best: number | null = null
  let bestCount = 0
  for (const [index, row] of rows.slice(0, MAX_ROWS_ABOVE).entries()) {
    const filled = row.cells.filter((cell) => cell.trim() !== '').length
    const fields = new Set(row.cells.flatMap((cell) => fieldOf(cell)?.field ?? []))
    const isHeader = fields.size >= 2 || (fields.size === 1 && filled <= 2 && withoutTrailingBlanks(row.cells) === filled)
    if (isHeader && fields.size > bestCount) [best, bestCount] = [index, fields.size]
  }
  return best
}

function proposalsOf(cells: readonly string[], width: number, below: readonly SourceRow[], isHeaderless: boolean): ColumnProposal[] {
  const guesses = Array.from({ length: width }, (_, index) => fieldOf(cells[index] ?? ''))
  const holder = new Map<ImportField, number>()
  for (const confidence of ['sure', 'likely'] as const) {
    for (const [index, guess] of guesses.entries()) {
      if (guess?.confidence === confidence && !holder.has(guess.field)) holder.set(guess.field, index)
    }
  }
  // Without a header the first column is all that can be supposed: lists start with what they list.
  if (isHeaderless) holder.set('name', 0)
  return guesses.map((guess, index) => {
    const field = [...holder].find(([, column]) => column === index)?.[0] ?? 'ignore'
    const confidence = field === 'ignore' ? null : (guess?.confidence ?? null)
    return { index, header: headerAt(cells, index), field, confidence, examples: examplesAt(below, index) }
  })
}

/** As it is shown: a column without a header is called by its place. */
export function headerAt(cells: readonly string[], index: number): string {
  return (cells[index] ?? '').replace(/\s+/g, ' ').trim() || `Column ${index + 1}`
}

/** The first cells below a header that hold anything. */
export function examplesAt(below: readonly SourceRow[], index: number): readonly string[] {
  const texts = below.map((row) => (row.cells[index] ?? '').trim()).filter((text) => text !== '')
  return texts.slice(0, EXAMPLES)
}

export function withoutTrailingBlanks(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell.trim() !== '') + 1
}

function titleText(rows: readonly SourceRow[]): string {
  const texts = rows.flatMap((row) => row.cells.map((cell) => cell.trim()).filter((cell) => cell !== ''))
  return texts.join(' · ').slice(0, 200)
}

const SIGNS: readonly (readonly [string, string])[] = [
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['₹', 'INR'],
]
const CODES = /(?:^|[^A-Z])(USD|EUR|GBP|CHF|JPY|CAD|AUD|INR|SEK|NOK|DKK|PLN|CZK|BRL|MXN|SGD|NZD|ZAR|ILS|KRW|CNY)(?:[^A-Z]|$)/

/** "monthly_cost_usd", "Cost (EUR)", "Cost €". A dollar sign alone is any of a dozen currencies: the workbook's. */
export function currencyIn(header: string): string | null {
  const code = CODES.exec(header.toUpperCase())?.[1]
  return code ?? SIGNS.find(([sign]) => header.includes(sign))?.[1] ?? null
}

/** FNV-1a over the normalised headers: short, stable, and never trusted alone (see fits). */
export function keyOf(headers: readonly string[]): string {
  let hash = 0x811c9dc5
  for (const character of headers.map(normalHeader).join('\n')) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return `columns-${headers.length}-${hash.toString(16).padStart(8, '0')}`
}

// Which row of an accounting export names its columns, and what each means. The proposal is shown as a row of choices; what the
// user settles is kept for the next export with the same headers.

import type { SourceRow } from '../formats/list-format.ts'
import { type ColumnMapping, examplesAt, headerAt, keyOf } from '../table/find-header.ts'
import { MAX_ROWS_ABOVE, withoutTrailingBlanks } from '../table/header-row.ts'
import { normalHeader } from '../table/header-text.ts'
import { currencyIn } from '../table/header-unit.ts'

export const BOOK_FIELDS = ['month', 'vendor', 'account', 'amount', 'debit', 'credit', 'currency'] as const
export type BookField = (typeof BOOK_FIELDS)[number]

export interface BookMapping extends Pick<ColumnMapping, 'key' | 'headers'> {
  readonly fields: readonly (BookField | 'ignore')[]
  /** What was answered for exports of this source, by the code of the question. */
  readonly answers: Readonly<Record<string, string>>
}

export interface BookColumns {
  /** Index of the row of headers; null: none looks like one. */
  readonly headerRow: number | null
  readonly firstRow: number
  readonly mapping: BookMapping
  /** The first cells below each header. */
  readonly examples: readonly (readonly string[])[]
}

/** In order: the first that a header speaks for has it. English first, then German, French and Spanish. */
const WORDS: readonly (readonly [field: BookField, exact: string, within: string])[] = [
  ['currency', 'currency|ccy|cur|wahrung|devise|moneda', 'currency|wahrung|devise|moneda'],
  ['debit', 'debit|dr|soll|debe', 'debit|soll|debe'],
  ['credit', 'credit|cr|haben|haber', 'credit|haben|haber'],
  ['account', 'account|gl account|category|ledger account|konto|sachkonto|compte|cuenta', 'account|category|konto|sachkonto|compte|cuenta'],
  [
    'vendor',
    'vendor|supplier|payee|contact|name|vendor name|lieferant|kreditor|empfanger|fournisseur|proveedor',
    'vendor|supplier|payee|lieferant|kreditor|fournisseur|proveedor',
  ],
  [
    'month',
    'date|month|period|posting date|transaction date|invoice date|datum|monat|buchungsdatum|belegdatum|mois|fecha|mes',
    'date|month|period|datum|monat|buchungsdatum|belegdatum|mois|fecha|mes',
  ],
  ['amount', 'amount|net amount|net|total|value|betrag|summe|montant|importe', 'amount|betrag|montant|importe|total|value|net'],
]

/** @param headerRow index of the row the user points at; without it the row that names most fields */
export function findBookColumns(rows: readonly SourceRow[], headerRow?: number): BookColumns {
  const found = headerRow ?? likeliest(rows)
  const cells = found === null ? [] : (rows[found]?.cells ?? [])
  const width = rows.slice(0, 100).reduce((widest, row) => Math.max(widest, withoutTrailingBlanks(row.cells)), 0)
  const headers = Array.from({ length: width }, (_, at) => headerAt(cells, at))
  const firstRow = found === null ? 0 : found + 1
  const below = rows.slice(firstRow, firstRow + 50)
  return {
    headerRow: found,
    firstRow,
    mapping: { key: keyOf(headers), headers, fields: fieldsOf(headers), answers: {} },
    examples: headers.map((_, at) => examplesAt(below, at)),
  }
}

/** The currency that the header of an amount names; null: none, the workbook's. */
export function headerCurrency({ headers, fields }: BookMapping): { readonly header: string; readonly currency: string } | null {
  for (const [at, field] of fields.entries()) {
    const header = headers[at] ?? ''
    const currency = field === 'amount' || field === 'debit' || field === 'credit' ? currencyIn(header) : null
    if (currency !== null) return { header, currency }
  }
  return null
}

/** Each field once: an exact word before one within, the left column before the right. */
function fieldsOf(headers: readonly string[]): readonly (BookField | 'ignore')[] {
  const fields: (BookField | 'ignore')[] = headers.map(() => 'ignore')
  for (const place of [1, 2] as const) {
    for (const words of WORDS) {
      const [field] = words
      if (fields.includes(field)) continue
      const at = headers.findIndex((header, index) => fields[index] === 'ignore' && speaksFor(header, words[place], place === 1))
      if (at >= 0) fields[at] = field
    }
  }
  return fields
}

function speaksFor(header: string, words: string, isExact: boolean): boolean {
  const normal = normalHeader(header)
  if (normal === '' || normal.split(' ').length > 5) return false
  return words.split('|').some((word) => (isExact ? normal === word : ` ${normal} `.includes(` ${word} `)))
}

function likeliest(rows: readonly SourceRow[]): number | null {
  let best: number | null = null
  let most = 1
  for (const [index, { cells }] of rows.slice(0, MAX_ROWS_ABOVE).entries()) {
    const fields = new Set(fieldsOf(cells).filter((field) => field !== 'ignore'))
    if (fields.size > most) [best, most] = [index, fields.size]
  }
  return best
}

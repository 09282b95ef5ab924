// Which rows of a table are components: not a TOTAL, not a header again, not a section title. A row
// that split badly is put together again or asked about.

import { importNote, type MinorUnits } from '#core'
import type { SourceRow } from '../formats/list-format.ts'
import { type ImportField, normalHeader } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import type { Inquiry } from './inquiry.ts'
import { CHOICE_COLUMNS } from './read-choice.ts'
import { type CostColumn, readTotal } from './read-cost.ts'

type LeftOutReason = 'total' | 'header-again' | 'answer' | 'refused'

export interface LeftOutRow {
  readonly line: number
  readonly text: string
  readonly reason: LeftOutReason
}

export interface TotalRow {
  readonly line: number
  /** null when its figure cannot be read or it has none. */
  readonly totalMinor: MinorUnits | null
}

const TOTAL = /^(?:grand |sub|sub-)?(?:total|totals|sum|summe|gesamt|gesamtsumme|zwischensumme|somme|suma)\b/i
const WHOLE = /^(?:grand )?(?:total|totals|sum|summe|gesamt|gesamtsumme|somme|suma)\b/i

/** The cells of a component row, one for each mapped column, or why the row is none. */
type SortedRow = { readonly cells: readonly string[] } | LeftOutReason | 'nothing' | TotalRow

export function rowSorter({ fields, headers }: ColumnMapping, delimiter: string, cost: CostColumn, inquiry: Inquiry) {
  const mapped = fields.flatMap((field, index) => (field === 'ignore' ? [] : [{ field, index }]))
  const indexOf = (field: ImportField) => fields.indexOf(field)
  const headerKeys = headers.map(normalHeader)
  const textOf = (cells: readonly string[], field: ImportField) => (cells[indexOf(field)] ?? '').trim()
  let short = { rows: 0, line: 0 }

  function sort(row: SourceRow): SortedRow {
    const filled = mapped.filter(({ index }) => (row.cells[index] ?? '').trim() !== '')
    const isLong = row.cells.slice(fields.length).some((cell) => cell.trim() !== '')
    if (filled.length === 0 && !isLong) return 'nothing'
    if (isTotal(row.cells, filled.length)) {
      inquiry.note(importNote('total-left-out', { line: row.line, text: rowText(row.cells) }))
      const isWhole = WHOLE.test(textOf(row.cells, 'name'))
      return { line: row.line, totalMinor: isWhole ? readTotal(textOf(row.cells, 'cost'), cost) : null }
    }
    if (headerKeys.length > 1 && headerKeys.every((key, index) => key === normalHeader(row.cells[index] ?? ''))) {
      inquiry.note(importNote('header-repeated', { line: row.line }))
      return 'header-again'
    }
    if (isLong) return longRow(row)
    if (row.cells.length < fields.length) short = { rows: short.rows + 1, line: short.line || row.line }
    const isAlone = filled[0]?.field === 'name' && row.cells.filter((cell) => cell.trim() !== '').length === 1
    return mapped.length >= 3 && isAlone ? titleRow(row) : { cells: row.cells }
  }

  /** A component may be called "Total Cloud": a sum has no layer, owner or approach, and hardly anything else. */
  function isTotal(cells: readonly string[], filled: number): boolean {
    const others = (['layer', 'owner', 'approach', 'vendor', 'edge'] as const).some((field) => textOf(cells, field) !== '')
    return TOTAL.test(textOf(cells, 'name')) && !others && filled <= 4
  }

  function longRow(row: SourceRow): SortedRow {
    const joined = rejoined(row.cells, delimiter)
    if (joined?.slice(fields.length).every((cell) => cell.trim() === '')) {
      inquiry.note(importNote('row-rejoined', { line: row.line, text: rowText(joined) }))
      return { cells: joined }
    }
    const cell = { line: row.line, column: headers[0] ?? '', text: rowText(row.cells) }
    const facts = { line: row.line, cells: row.cells.length, expected: fields.length }
    const question = { code: 'row-too-long', field: 'row', facts, choices: ['leave-out', 'ignore-rest'], proposed: 'leave-out' } as const
    return inquiry.ask(cell, question) === 'leave-out' ? 'answer' : { cells: row.cells.slice(0, fields.length) }
  }

  /** A name alone is a section title ("Compute") or a component nobody has said anything about. */
  function titleRow(row: SourceRow): SortedRow {
    const text = textOf(row.cells, 'name')
    const isLayer = CHOICE_COLUMNS.layer.words.has(text.toLowerCase())
    const choice = inquiry.ask(
      { line: row.line, column: headers[indexOf('name')] ?? '', text },
      {
        code: 'row-name-only',
        variant: isLayer ? 'layer' : 'name',
        field: 'row',
        facts: { example: text.slice(0, 80) },
        choices: ['component', 'leave-out'],
        proposed: isLayer ? 'leave-out' : 'component',
      },
    )
    return choice === 'component' ? { cells: row.cells } : 'answer'
  }

  return {
    sort,
    /** Once all rows are sorted: those with fewer cells than the header, whose rest is blank. */
    finish() {
      if (short.rows > 0) inquiry.note(importNote('rows-short', { ...short, expected: fields.length }))
    },
  }
}

/** "=SUM(1;2)" split at its semicolon is one cell again: a formula runs on until its brackets close. */
function rejoined(cells: readonly string[], delimiter: string): readonly string[] | null {
  const start = cells.findIndex((cell) => cell.trim().startsWith('=') && depthOf(cell) > 0)
  if (start === -1) return null
  let depth = 0
  for (let end = start; end < cells.length; end++) {
    depth += depthOf(cells[end] ?? '')
    if (depth <= 0) return [...cells.slice(0, start), cells.slice(start, end + 1).join(delimiter), ...cells.slice(end + 1)]
  }
  return null
}

function depthOf(text: string): number {
  let depth = 0
  for (const character of text) depth += character === '(' ? 1 : character === ')' ? -1 : 0
  return depth
}

export function rowText(cells: readonly string[]): string {
  const filled = cells.map((cell) => cell.replace(/\s+/g, ' ').trim()).filter((cell) => cell !== '')
  return filled.join(' · ').slice(0, 120)
}

// The rows of a table that are read, and why the others are not: sums, titles, remarks, what belongs to another table. A row that
// split badly is put together again or asked about.

import { importNote, type MinorUnits, minorUnits } from '#core'
import type { SourceRow } from '../formats/list-format.ts'
import { kindOf } from './cell-kinds.ts'
import { profileOf, sampleOf } from './column-profile.ts'
import type { ImportField } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import type { Inquiry } from './inquiry.ts'
import { numberIn } from './price-times-units.ts'
import { CHOICE_COLUMNS, wordsIn } from './read-choice.ts'
import { type CostColumn, readTotal } from './read-cost.ts'
import { isNarrow, type KnownRow, type RowKind, titleIn } from './row-kinds.ts'

type LeftOutReason = 'total' | 'section' | 'remark' | 'below-total' | 'second-table' | 'header-again' | 'answer' | 'refused'

export interface LeftOutRow {
  readonly line: number
  readonly text: string
  readonly reason: LeftOutReason
}

export interface TotalRow {
  readonly line: number
  /** null when its figure cannot be read or it has none. */
  readonly totalMinor: MinorUnits | null
  /** Its figure as it stands there. */
  readonly face?: number | null
  readonly currency: string
}

/** The cells of a component row, one for each mapped column, or why the row is none. */
type SortedRow = { readonly cells: readonly string[] } | LeftOutReason | 'nothing' | TotalRow

const LEFT_OUT: Partial<Readonly<Record<RowKind, LeftOutReason>>> = {
  section: 'section',
  remark: 'remark',
  'below-total': 'below-total',
  'second-table': 'second-table',
  'header-again': 'header-again',
}

interface Sorting {
  readonly delimiter: string
  readonly cost: CostColumn
  readonly addedCosts: readonly number[]
  readonly inquiry: Inquiry
}

export function rowSorter(mapping: ColumnMapping, rows: readonly KnownRow[], { delimiter, cost, addedCosts, inquiry }: Sorting) {
  const { fields, headers } = mapping
  const indexOf = (field: ImportField) => fields.indexOf(field)
  const textOf = (cells: readonly string[], field: ImportField) => (cells[indexOf(field)] ?? '').trim()
  const profiles = lazily(() => {
    const sample = sampleOf(rows.filter(({ kind }) => kind === 'component').map(({ row }) => row))
    return fields.map((_, index) => profileOf(sample, index, headers[index]))
  })
  let short = { rows: 0, line: 0 }

  function sort({ row, kind }: KnownRow): SortedRow {
    if (kind === 'nothing') return kind
    if (kind === 'total' || kind === 'subtotal') return sumRow(row, kind === 'total')
    const reason = LEFT_OUT[kind]
    if (reason === 'header-again') inquiry.note(importNote('header-repeated', { line: row.line }))
    if (reason === 'remark') inquiry.note(importNote('remark-left-out', { line: row.line, text: rowText(row.cells) }))
    if (reason !== undefined) return reason
    if (row.cells.slice(fields.length).some((cell) => cell.trim() !== '')) return longRow(row)
    if (row.cells.length < fields.length) short = { rows: short.rows + 1, line: short.line || row.line }
    return kind === 'name-only' ? titleRow(row) : { cells: row.cells }
  }

  function sumRow(row: SourceRow, isWhole: boolean): SortedRow {
    inquiry.note(importNote('total-left-out', { line: row.line, text: rowText(row.cells) }))
    const text = textOf(row.cells, 'cost')
    const others = addedCosts.map((index) => (row.cells[index] ?? '').trim()).filter((other) => other !== '')
    const totals = isWhole ? [text, ...others].map((each) => readTotal(each, cost)) : []
    const [total = null] = totals
    const minor = totals.reduce((sum, each) => sum + (each?.minor ?? 0), 0)
    const isKnown = isWhole && !totals.includes(null) && Number.isSafeInteger(minor)
    if (isWhole && text !== '' && !isKnown) inquiry.note(importNote('total-unreadable', { line: row.line, text: text.slice(0, 40) }))
    return {
      line: row.line,
      totalMinor: isKnown ? minorUnits(minor) : null,
      face: numberIn(text),
      currency: total?.currency ?? cost.currency,
    }
  }

  function longRow(row: SourceRow): SortedRow {
    const joined = rejoined(row.cells, delimiter) ?? refitted(row.cells)
    if (joined?.slice(fields.length).every((cell) => cell.trim() === '')) {
      inquiry.note(importNote('row-rejoined', { line: row.line, text: rowText(joined) }))
      return { cells: joined }
    }
    const cell = { line: row.line, column: headers[0] ?? '', text: rowText(row.cells) }
    const facts = { line: row.line, cells: row.cells.length, expected: fields.length }
    const question = { code: 'row-too-long', field: 'row', facts, choices: ['leave-out', 'ignore-rest'], proposed: 'leave-out' } as const
    return inquiry.ask(cell, question) === 'leave-out' ? 'answer' : { cells: row.cells.slice(0, fields.length) }
  }

  /** "$18" and "400" are one cell again where only then every cell looks like the others of its column. */
  function refitted(cells: readonly string[]): readonly string[] | null {
    const used = cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== '') + 1)
    const extra = used.length - fields.length
    if (extra !== 1) return null
    const candidates = fields.map((_, at) => {
      const whole = [...used.slice(0, at), `${used[at]}${delimiter}${used[at + 1]}`, ...used.slice(at + 2)]
      const fitting = whole.filter((cell, index) => cell.trim() === '' || (profiles()[index]?.share(kindOf(cell)) ?? 0) > 0.3).length
      return { whole, fitting }
    })
    const [best, second] = candidates.toSorted((a, b) => b.fitting - a.fitting)
    return best !== undefined && best.fitting === fields.length && best.fitting > (second?.fitting ?? 0) ? best.whole : null
  }

  /** A name alone is a section title ("Compute") or a component nobody has said anything about. */
  function titleRow(row: SourceRow): SortedRow {
    const text = titleIn(row)
    const isLayer = wordsIn(text, CHOICE_COLUMNS.layer).isWhole
    const choice = inquiry.ask(
      { line: row.line, column: headers[indexOf('name')] ?? '', text },
      {
        code: 'row-name-only',
        variant: isLayer ? 'layer' : 'name',
        field: 'row',
        facts: { example: text.slice(0, 80) },
        choices: ['component', 'leave-out'],
        // Beside one blank "Monitoring" is as likely a component without its price.
        proposed: isLayer && !isNarrow(mapping) ? 'leave-out' : 'component',
      },
    )
    return choice === 'component' ? { cells: row.cells } : 'answer'
  }

  return {
    sort,
    /** Once all rows are sorted: those with fewer cells than the header, whose rest is blank, and what was left out together. */
    finish() {
      if (short.rows > 0) inquiry.note(importNote('rows-short', { ...short, expected: fields.length }))
      for (const note of groupNotes(rows)) inquiry.note(note)
    },
  }
}

function groupNotes(rows: readonly KnownRow[]) {
  const of = (kind: RowKind) => rows.flatMap((known) => (known.kind === kind ? [known.row] : []))
  const sections = of('section')
  const texts = (some: readonly SourceRow[]) =>
    some
      .map(({ cells }) => rowText(cells))
      .join(' · ')
      .slice(0, 200)
  const together = (['below-total', 'second-table'] as const).flatMap((kind) => {
    const [first, ...others] = of(kind)
    return first === undefined ? [] : [importNote(kind, { line: first.line, rows: 1 + others.length, text: texts([first, ...others]) })]
  })
  return sections.length === 0
    ? together
    : [importNote('sections-found', { lines: sections.map(({ line }) => line), text: texts(sections) }), ...together]
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
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

// Markdown to the tables in it. A table is a row of names above a row of dashes, and the rows until something else begins. What
// stands around the tables is no list, and is named.

import {
  fail,
  type ImportNote,
  importNote,
  MAX_LIST_COLUMNS,
  MAX_LIST_MEGABYTES,
  MAX_LIST_ROWS,
  ok,
  problem,
  type Result,
  sizeProblem,
} from '#core'
import { tableName } from '#wording'
import { decodeTable } from '../delimited-text/decode-table.ts'
import { decodeText } from '../delimited-text/decode-text.ts'
import type { SourceBook, SourceRow, SourceTable } from '../list-format.ts'
import { cellsOf, cellText, isRuleRow, plainLine } from './markdown-row.ts'

/** A table that begins further down is not looked for: a long text is no list. */
const SAMPLE = 262_144
const MAX_TABLES = 250
/** What stands around a table may say in which currency it is. */
const LONGEST_REMARK = 500
const MOST_REMARKS = 20

export function hasMarkdownTable(content: Uint8Array | string, source: string): boolean {
  const sample = typeof content === 'string' ? ok({ text: content }) : decodeTable(content.subarray(0, SAMPLE), source)
  if (!sample.ok || !sample.value.text.includes('|')) return false
  const lines = linesOf(sample.value.text.slice(0, SAMPLE))
  return lines.some((_, at) => startsTable(lines, at))
}

/** @param content the whole file, or the text of a paste */
export function readMarkdown(content: Uint8Array | string, source: string): Result<SourceBook> {
  if (typeof content === 'string') return bookOf(content, source, [])
  const decoded = decodeTable(content, source)
  return decoded.ok ? bookOf(decoded.value.text, source, decoded.value.notes) : decoded
}

/** The same for a file of UTF-8, and for no other. */
export function readMarkdownExactly(bytes: Uint8Array, file: string): Result<SourceBook> {
  const text = decodeText(bytes, file)
  return text.ok ? bookOf(text.value, file, []) : text
}

function bookOf(text: string, source: string, notes: readonly ImportNote[]): Result<SourceBook> {
  const tooLarge = sizeProblem(text, source, MAX_LIST_MEGABYTES)
  if (tooLarge !== null) return fail(tooLarge)
  const lines = linesOf(text)
  const tables: SourceTable[] = []
  const outside: { readonly line: number; readonly text: string }[] = []
  let heading: string | null = null
  for (let at = 0; at < lines.length; at++) {
    if (startsTable(lines, at)) {
      const rows = rowsFrom(lines, at)
      if (rows.length > MAX_LIST_ROWS + 1) return fail(problem('csv-too-many-rows', { file: source, max: MAX_LIST_ROWS }))
      if (rows.some(({ cells }) => cells.length > MAX_LIST_COLUMNS)) {
        return fail(problem('csv-too-many-columns', { file: source, max: MAX_LIST_COLUMNS }))
      }
      if (tables.length === MAX_TABLES) return fail(problem('list-refused', { file: source, why: 'too-many-parts' }))
      tables.push({ source, sheet: heading, rows, delimiter: '|', notes, hiddenColumns: new Set(), merges: [] })
      at = (rows.at(-1)?.line ?? at) - 1
      // A table without a row: its dashes.
      if (rows.length === 1) at += 1
      continue
    }
    const line = plainLine(lines[at] ?? '')
    const title = HEADING.test(line)
      ? line
          .replace(HEADING, '')
          .replace(/(?<!#)#+$/, '')
          .trim()
      : ''
    if (title !== '') heading = cellText(title).slice(0, 120)
    else if (line !== '' && !FENCE.test(line)) outside.push({ line: at + 1, text: cellText(line.slice(0, LONGEST_REMARK)) })
  }
  const [first] = outside
  const around =
    first === undefined ? [] : [importNote('text-outside-table', { ...first, text: first.text.slice(0, 80), lines: outside.length })]
  const remarks = outside.slice(0, MOST_REMARKS).map(({ text: remark }) => remark)
  const whole = (table: SourceTable) => ({ ...table, notes: [...table.notes, ...around], ...(remarks.length === 0 ? {} : { remarks }) })
  return ok({ source, tables: named(tables).map(whole), hidden: 0 })
}

/** Of several tables each has a name of its own: what has no heading, or one with another, is called by its place. */
function named(tables: readonly SourceTable[]): readonly SourceTable[] {
  if (tables.length < 2) return tables
  const taken = new Set<string>()
  return tables.map((table, at) => {
    const isOwn = table.sheet !== null && !taken.has(table.sheet)
    const sheet = isOwn && table.sheet !== null ? table.sheet : tableName(at + 1, table.sheet)
    taken.add(sheet)
    return { ...table, sheet }
  })
}

const HEADING = /^#{1,6}\s+/
const FENCE = /^(?:```|~~~|(?:[-*_]\s*){3,}$)/

function linesOf(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
}

function startsTable(lines: readonly string[], at: number): boolean {
  const head = lines[at] ?? ''
  return (
    head.includes('|') && isRuleRow(lines[at + 1] ?? '') && !isRuleRow(head) && cellsOf(head).length === cellsOf(lines[at + 1] ?? '').length
  )
}

/** The names, and the rows below the dashes as long as they have cells. */
function rowsFrom(lines: readonly string[], start: number): readonly SourceRow[] {
  const rows: SourceRow[] = [rowAt(lines, start)]
  for (let at = start + 2; at < lines.length && isRow(lines[at] ?? ''); at++) {
    const row = rowAt(lines, at)
    if (row.cells.some((cell) => cell !== '')) rows.push(row)
  }
  return rows
}

function isRow(line: string): boolean {
  return line.includes('|') && !HEADING.test(plainLine(line))
}

function rowAt(lines: readonly string[], at: number): SourceRow {
  return { line: at + 1, cells: cellsOf(lines[at] ?? '').map(cellText), isHidden: false }
}

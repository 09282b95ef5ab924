// A file or a pasted block to rows of cells, whatever program wrote it. Knows nothing about
// inventories. What was guessed on the way stands in the notes.

import { fail, importNote, MAX_LIST_COLUMNS, MAX_LIST_MEGABYTES, MAX_LIST_ROWS, ok, problem, type Result, sizeProblem } from '#core'
import type { SourceRow, SourceTable } from '../list-format.ts'
import { type DecodedTable, decodeTable } from './decode-table.ts'
import { decodeText } from './decode-text.ts'
import { declaredDelimiter, guessDelimiter } from './delimiter.ts'
import { readRows } from './read-rows.ts'

/**
 * @param content the whole file, or the text of a paste
 * @param source its name, as Problems and the import record show it
 * Refuses what is too large, binary, blank, or has a quotation mark that is never closed (a file only).
 */
export function readTable(content: Uint8Array | string, source: string): Result<SourceTable> {
  const tooLarge = sizeProblem(content, source, MAX_LIST_MEGABYTES)
  if (tooLarge !== null) return fail(tooLarge)
  const decoded: Result<DecodedTable> =
    typeof content === 'string' ? ok({ text: content.replace(/^\uFEFF/, ''), notes: [] }) : decodeTable(content, source)
  if (!decoded.ok) return decoded
  const { text, notes } = decoded.value
  const kind = otherKind(text)
  if (kind !== null) return fail(problem('list-kind', { file: source, kind }))
  const declared = declaredDelimiter(text)
  const guessed = declared ?? guessDelimiter(text)
  const delimiter = guessed ?? ','
  const read = rowsOf(text, source, delimiter, typeof content === 'string')
  if (!read.ok) return read
  const rows = declared === null ? read.value.rows : read.value.rows.slice(1)
  if (rows.length === 0) return fail(problem('file-empty', { file: source }))
  const widest = rows.reduce((width, row) => Math.max(width, row.cells.length), 0)
  if (widest > MAX_LIST_COLUMNS) return fail(problem('csv-too-many-columns', { file: source, max: MAX_LIST_COLUMNS }))
  // A comma is what CSV stands for, and a tab what a paste from a spreadsheet has: neither is worth a note.
  const isUsual = declared !== null || guessed === null || delimiter === (typeof content === 'string' ? '\t' : ',')
  const delimiterNotes = isUsual ? [] : [importNote('delimiter-guessed', { delimiter })]
  return ok({ ...plainTable(source, rows), delimiter, notes: [...notes, ...delimiterNotes, ...read.value.notes] })
}

/** A web page that is named .xls, or JSON that is named .csv. */
function otherKind(text: string): 'web-page' | 'json' | null {
  const start = text.slice(0, 1000).trimStart()
  if (/^(?:<!doctype html|<html|<table|<meta|<\?xml)/i.test(start)) return 'web-page'
  return /^(?:\{\s*"|\[\s*(?:\{|\[|"))/.test(start) && /[\]}]\s*$/.test(text.slice(-1000)) && isJson(text) ? 'json' : null
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** The same for a file of UTF-8 with commas, and for no other: what would have to be guessed is refused. */
export function readCsv(bytes: Uint8Array, source: string): Result<SourceTable> {
  const tooLarge = sizeProblem(bytes, source, MAX_LIST_MEGABYTES)
  if (tooLarge !== null) return fail(tooLarge)
  const text = decodeText(bytes, source)
  if (!text.ok) return text
  const rows = readRows(text.value, source, MAX_LIST_ROWS)
  if (!rows.ok) return rows
  return rows.value.length === 0 ? fail(problem('file-empty', { file: source })) : ok(plainTable(source, rows.value))
}

function plainTable(source: string, rows: readonly SourceRow[]): SourceTable {
  return { source, sheet: null, rows, delimiter: ',', notes: [], hiddenColumns: new Set(), merges: [] }
}

/** A paste may come from a program that quotes nothing: there an open quotation mark is a character (12" rack). */
function rowsOf(text: string, source: string, delimiter: string, isPaste: boolean): Result<Pick<SourceTable, 'rows' | 'notes'>> {
  const rows = readRows(text, source, MAX_LIST_ROWS, { delimiter, quotes: true })
  if (rows.ok) return ok({ rows: rows.value, notes: [] })
  if (!isPaste || rows.problem.code !== 'csv-unclosed-quote') return rows
  const plain = readRows(text, source, MAX_LIST_ROWS, { delimiter, quotes: false })
  const note = importNote('quotes-as-text', { line: rows.problem.facts.line })
  return plain.ok ? ok({ rows: plain.value, notes: [note] }) : plain
}

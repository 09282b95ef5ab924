// Gathers what a reader of a spreadsheet finds on one sheet, and makes a table of texts of it. Cells without a value that can be
// used are read as blank and named with their columns, never as zero.

import { fail, type ImportNote, importNote, MAX_LIST_COLUMNS, MAX_LIST_ROWS, ok, type Problem, problem, type Result } from '#core'
import type { CellMerge, SourceBook, SourceRow, SourceTable } from '../formats/list-format.ts'
import { columnLetters } from './column-letters.ts'
import { CELLS_OF_A_ROW, MAX_BLANK_COLUMNS, MAX_HIDDEN_RANGES, MAX_LIST_CELLS, MAX_LIST_SHEETS, MAX_MERGES } from './limits.ts'
import { Refusal } from './refusal.ts'

/** Rows and columns count from 1, both ends included. */
export interface SheetRange {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface SheetTable {
  /** Of the row that is read now, from left to right. A blank text is none. */
  readonly cell: (column: number, text: string) => void
  /** A formula whose result is not stored, or an error such as "#DIV/0!". */
  readonly withoutValue: (column: number, row: number, error: string | null) => void
  /** The row is complete; a repeated one stands for all rows that follow with the same cells. */
  readonly endRow: (row: number, isHidden: boolean, repeated?: number) => void
  readonly hideColumns: (from: number, to: number) => void
  readonly merge: (range: SheetRange) => void
  /** Its table, or what there is instead of cells with values. */
  readonly finish: () => SourceTable | 'formulas' | 'nothing'
}

interface SparseRow {
  readonly line: number
  readonly columns: readonly number[]
  readonly texts: readonly string[]
  readonly isHidden: boolean
  /** How many rows from the line on are the same. */
  readonly repeated: number
  /** By column, as in a SourceRow by index. */
  readonly withoutValue: ReadonlyMap<number, string> | null
}

type Instead = Extract<Problem, { code: 'list-no-cells' }>['facts']['instead']

/** The sheets of a book that hold something, or why there is none. @param hidden how many are hidden */
export function bookOf(
  file: string,
  read: readonly ReturnType<SheetTable['finish']>[],
  hidden: number,
  hasPictures: boolean,
): Result<SourceBook> {
  const tables = read.filter((table) => typeof table !== 'string')
  if (tables.length > 0) return ok({ source: file, tables, hidden })
  const inSheets: Instead = read.includes('formulas') ? 'formulas' : hasPictures ? 'pictures' : 'nothing'
  return fail(problem('list-no-cells', { file, instead: hidden > 0 ? 'hidden-sheets' : inSheets }))
}

/** All sheets of a file, which share what is held of it. */
export interface SheetTables {
  /** @throws Refusal for more sheets, and later for more rows, columns or cells, than a list has */
  readonly start: (sheet: string) => SheetTable
}

export function sheetTables(file: string): SheetTables {
  let sheets = 0
  let cells = 0
  const isHeld = (more: number) => {
    cells += more
    return cells <= MAX_LIST_CELLS
  }
  return {
    start(sheet) {
      sheets += 1
      if (sheets > MAX_LIST_SHEETS) throw new Refusal(problem('spreadsheet-refused', { file, why: 'too-many-parts' }))
      return sheetTable(file, sheet, isHeld)
    },
  }
}

function sheetTable(file: string, sheet: string, isHeld: (cells: number) => boolean): SheetTable {
  const rows: SparseRow[] = []
  let count = 0
  const used = new Set<number>()
  const hidden: (readonly [from: number, to: number])[] = []
  const merges: SheetRange[] = []
  const faults = new Map<'formulas' | 'errors', Fault>()
  let [columns, texts]: [number[], string[]] = [[], []]
  let unread: Map<number, string> | null = null
  const tooLong = () => new Refusal(problem('spreadsheet-too-long', { file, sheet, maxRows: MAX_LIST_ROWS, maxColumns: MAX_LIST_COLUMNS }))

  return {
    cell(column, text) {
      if (text.trim() === '') return
      columns.push(column)
      texts.push(text)
      used.add(column)
      if (used.size > MAX_LIST_COLUMNS) throw tooLong()
    },
    withoutValue(column, row, error) {
      const kind = error === null ? 'formulas' : 'errors'
      const { columns: known, cells, ...first } = faults.get(kind) ?? { columns: new Set(), cells: 0, line: row, error }
      faults.set(kind, { ...first, columns: known.add(column), cells: cells + 1 })
      unread = (unread ?? new Map<number, string>()).set(column, error ?? '')
    },
    endRow(line, isHidden, repeated = 1) {
      const withoutValue = unread
      unread = null
      if (columns.length === 0) return
      // As in a text: its header stands above the rows that count.
      count += repeated
      if (count > MAX_LIST_ROWS + 1) throw tooLong()
      rows.push({ line, columns, texts, isHidden, repeated, withoutValue })
      ;[columns, texts] = [[], []]
    },
    hideColumns(from, to) {
      if (hidden.length >= MAX_HIDDEN_RANGES) throw tooLong()
      hidden.push([from, to])
    },
    merge(range) {
      if (merges.length >= MAX_MERGES) throw tooLong()
      merges.push(range)
    },
    finish() {
      if (rows.length === 0) return faults.size > 0 ? 'formulas' : 'nothing'
      const places = placesOf(used)
      const width = Math.max(...places.values()) + 1
      if (!isHeld(count * (width + CELLS_OF_A_ROW))) throw new Refusal(problem('spreadsheet-refused', { file, why: 'too-large' }))
      return {
        ...{ source: file, sheet, delimiter: '\t' },
        rows: rows.flatMap((row) => denseRows(row, places)),
        notes: [...faults.values()].map(noteOf),
        hiddenColumns: new Set(
          [...places].flatMap(([column, place]) => (hidden.some(([from, to]) => column >= from && column <= to) ? [place] : [])),
        ),
        merges: merges.flatMap((range) => mergeIn(range, lastLine(rows), places)),
      }
    },
  }
}

/** Column of the sheet → index of the cell. Only what lies far apart moves together: a wide gap is kept as a narrow one. */
function placesOf(used: ReadonlySet<number>): ReadonlyMap<number, number> {
  const places = new Map<number, number>()
  let last = 0
  let next = 0
  for (const column of [...used].sort((a, b) => a - b)) {
    next += Math.min(column - last - 1, MAX_BLANK_COLUMNS)
    places.set(column, next++)
    last = column
  }
  return places
}

function denseRows(
  { line, columns, texts, isHidden, repeated, withoutValue }: SparseRow,
  places: ReadonlyMap<number, number>,
): readonly SourceRow[] {
  const cells: string[] = []
  for (const [at, column] of columns.entries()) {
    const place = places.get(column) ?? 0
    while (cells.length < place) cells.push('')
    cells[place] = texts[at] ?? ''
  }
  const unread = [...(withoutValue ?? [])].flatMap(([column, error]) => {
    const place = places.get(column)
    return place === undefined ? [] : [[place, error] as const]
  })
  const rest = { cells, isHidden, ...(unread.length === 0 ? {} : { withoutValue: new Map(unread) }) }
  return Array.from({ length: repeated }, (_, more) => ({ line: line + more, ...rest }))
}

function lastLine(rows: readonly SparseRow[]): number {
  const last = rows.at(-1)
  return last === undefined ? 0 : last.line + last.repeated - 1
}

/** What of it covers the cells that are there; a merge of blank cells says nothing. */
function mergeIn({ top, left, bottom, right }: SheetRange, lastRow: number, places: ReadonlyMap<number, number>): readonly CellMerge[] {
  const column = places.get(left)
  if (column === undefined || top > lastRow) return []
  let columns = 1
  while (columns <= right - left && places.has(left + columns)) columns++
  return [{ row: top, rows: Math.min(bottom, lastRow) - top + 1, column, columns }]
}

interface Fault {
  readonly columns: Set<number>
  /** Of the first one. */
  readonly line: number
  readonly cells: number
  /** null: no value was stored. */
  readonly error: string | null
}

function noteOf({ columns, line, cells, error }: Fault): ImportNote {
  const facts = { columns: [...columns].sort((a, b) => a - b).map(columnLetters), line, cells }
  return error === null
    ? importNote('formulas-without-value', facts)
    : importNote('cells-with-errors', { ...facts, error: error.slice(0, 40) })
}

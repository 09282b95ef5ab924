// A pack that came back as what was read of it: visible sheets with their cells as texts. intake reads them.

export interface ReturnedSheets {
  readonly sheets: readonly ReturnedSheet[]
}

export interface ReturnedSheet {
  readonly name: string
  readonly rows: readonly ReturnedRow[]
}

interface ReturnedRow {
  /** From 1. */
  readonly number: number
  /** Column from 1; a blank cell is not there. */
  readonly cells: ReadonlyMap<number, ReturnedCell>
}

export interface ReturnedCell {
  /** A number as digits with a point, a percent with its sign, a day as 2026-11-25; of a formula its stored result. */
  readonly text: string
  readonly kind: 'value' | 'formula' | 'error'
  /** Without its equals sign; '' where the program keeps it with another cell. */
  readonly formula?: string
  /** It, or the result of its formula, is stored as a text. */
  readonly isText?: true
  /** Of an array formula or a data table: the cells it fills. */
  readonly over?: string
}

export function cellIn(sheet: ReturnedSheet, row: number, column: number): ReturnedCell | undefined {
  return rowIn(sheet, row)?.cells.get(column)
}

const known = new WeakMap<ReturnedSheet, ReadonlyMap<number, ReturnedRow>>()

function rowIn(sheet: ReturnedSheet, number: number): ReturnedRow | undefined {
  const rows = known.get(sheet) ?? new Map(sheet.rows.map((row) => [row.number, row]))
  known.set(sheet, rows)
  return rows.get(number)
}

// What reading a foreign Excel file gives: visible sheets as rows of plain texts. No links, comments, pictures or macros come
// through, and of a formula its text and the result that was stored with it.

export interface PlainSheets {
  readonly file: string
  readonly sheets: readonly PlainSheet[]
  /** Sheets that are hidden are not read. */
  readonly hidden: number
  /** Names of cells, formulas and print areas. */
  readonly names: readonly DefinedName[]
}

export interface DefinedName {
  readonly name: string
  /** As the file spells it: "Inputs!$C$14". */
  readonly refersTo: string
  /** It holds on one sheet, where it hides a name of the whole workbook. */
  readonly isOfOneSheet: boolean
}

export interface PlainSheet {
  readonly name: string
  /** Rows that hold something, ascending. */
  readonly rows: readonly PlainRow[]
}

export interface PlainRow {
  /** As the sheet counts, from 1. */
  readonly number: number
  /** Column from 1 → what it shows. A blank cell is not there. */
  readonly cells: ReadonlyMap<number, PlainCell>
}

export interface PlainCell {
  /** A number as digits with a point, a percent with its sign, a day as 2026-11-25. */
  readonly text: string
  /** formula: the text is the result that was stored with it. error: the text is its name, such as #DIV/0!. */
  readonly kind: 'value' | 'formula' | 'error'
  /** As it was stored, without its equals sign; empty where it was kept with another cell that is not there, or is a table. Left out of a typed value. */
  readonly formula?: string
  /** It, or the result of its formula, is stored as a text, whatever it looks like. */
  readonly isText?: true
  /** Of an array formula or a data table: the cells it fills, "C23:C29"; '' where the file does not say. */
  readonly over?: string
}

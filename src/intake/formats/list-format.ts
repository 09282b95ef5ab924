// What a form is in which a list reaches Rightsize: how it is recognized, and how it becomes sheets of cells that are texts. What the
// rows mean is proposed from their header, whatever form they came in: by findHeader for components, by findBookColumns for the books.

import type { ImportNote, Result } from '#core'

/** A row that holds anything. */
export interface SourceRow {
  /** The line or row of the source it starts on, counted from 1. A cell with line breaks makes a row span several lines. */
  readonly line: number
  /**
   * From the first column on. Cells with a type of their own are texts that can be read in one way only: "25%", "8:00" for hours and
   * minutes, "2027-02-09", "1234.50 EUR", and any other number with a point, never grouped and never with exactly three decimals.
   */
  readonly cells: readonly string[]
  /** By hand or by a filter: shown by no program until it is unhidden. */
  readonly isHidden: boolean
  /** Indexes of cells that are blank because no value of theirs can be used, with the error they show; '' for a formula without a result. */
  readonly withoutValue?: ReadonlyMap<number, string>
}

/** Cells shown as one; only the first of them holds anything. */
export interface CellMerge {
  /** The line of its first row, and how many rows of the sheet it covers. */
  readonly row: number
  readonly rows: number
  /** Index of its first column, and how many it covers. */
  readonly column: number
  readonly columns: number
}

export interface SourceTable {
  /** The file's name, or what a pasted block is called. */
  readonly source: string
  /** The name of its sheet; null: the form knows no sheets. */
  readonly sheet: string | null
  readonly rows: readonly SourceRow[]
  /** What stands between cells of one row; a text that holds it may be several cells in one. */
  readonly delimiter: string
  /** What was taken for granted while reading. */
  readonly notes: readonly ImportNote[]
  /** Indexes of cells. */
  readonly hiddenColumns: ReadonlySet<number>
  readonly merges: readonly CellMerge[]
  /** Lines of a text around its tables. */
  readonly remarks?: readonly string[]
}

/** All of a file or a paste that can be read. */
export interface SourceBook {
  readonly source: string
  /** In the order of the file. */
  readonly tables: readonly SourceTable[]
  /** How many sheets are hidden: they are not read, but for one that somebody names. */
  readonly hidden: number
}

/** Its name and the endings of its files stand under its id in wording/list-formats.ts. */
export interface ListFormat {
  /** @param content the whole file, or the text of a paste */
  readonly recognizes: (content: Uint8Array | string, source: string) => boolean
  /**
   * For the screens, which show what was guessed: as much as can be made sense of, with a note for each guess.
   * @param sheet the name of one that is read although it is hidden
   */
  readonly read: (content: Uint8Array | string, source: string, sheet?: string) => Result<SourceBook> | Promise<Result<SourceBook>>
  /** For the command line, where nobody looks: guesses nothing, and the first fault refuses the whole. */
  readonly readExactly: (bytes: Uint8Array, file: string) => Result<SourceBook> | Promise<Result<SourceBook>>
}

// What a form is in which a list reaches Rightsize: how it is recognized, and how it becomes rows of cells. What the rows mean is
// proposed from their header, whatever form they came in: by findHeader for components, by findBookColumns for the books.

import type { ImportNote, Result } from '#core'

/** A row that holds anything. */
export interface SourceRow {
  /** The line or row of the source it starts on, counted from 1. A cell with line breaks makes a row span several lines. */
  readonly line: number
  readonly cells: readonly string[]
}

export interface SourceTable {
  /** The file's name, or what a pasted block is called. */
  readonly source: string
  readonly rows: readonly SourceRow[]
  /** What stands between cells of one row; a text that holds it may be several cells in one. */
  readonly delimiter: string
  /** What was taken for granted while reading. */
  readonly notes: readonly ImportNote[]
}

/** Its name and the endings of its files stand under its id in wording/list-formats.ts. */
export interface ListFormat {
  /** @param content the whole file, or the text of a paste */
  readonly recognizes: (content: Uint8Array | string, source: string) => boolean
  /** For the screens, which show what was guessed: as much as can be made sense of, with a note for each guess. */
  readonly read: (content: Uint8Array | string, source: string) => Result<SourceTable> | Promise<Result<SourceTable>>
  /** For the command line, where nobody looks: guesses nothing, and the first fault refuses the whole. */
  readonly readExactly: (bytes: Uint8Array, file: string) => Result<SourceTable> | Promise<Result<SourceTable>>
}

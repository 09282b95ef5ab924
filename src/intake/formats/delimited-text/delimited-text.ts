// Cells separated by a character, the way any spreadsheet saves a list, and what one pastes from it.

import { ok, type Result } from '#core'
import type { ListFormat, SourceBook, SourceTable } from '../list-format.ts'
import { readCsv, readTable } from './read-table.ts'

export const delimitedText: ListFormat = {
  // What is no text at all is refused by its reader, with a sentence that says what it seems to be.
  recognizes: () => true,
  read: (content, source) => bookOf(readTable(content, source)),
  readExactly: (bytes, file) => bookOf(readCsv(bytes, file)),
}

function bookOf(table: Result<SourceTable>): Result<SourceBook> {
  return table.ok ? ok({ source: table.value.source, tables: [table.value], hidden: 0 }) : table
}

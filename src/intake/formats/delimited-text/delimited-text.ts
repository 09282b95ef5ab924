// Cells separated by a character, the way any spreadsheet saves a list, and what one pastes from it.

import type { ListFormat } from '../list-format.ts'
import { readCsv, readTable } from './read-table.ts'

export const delimitedText: ListFormat = {
  // What is no text at all is refused by its reader, with a sentence that says what it seems to be.
  recognizes: () => true,
  read: readTable,
  readExactly: readCsv,
}

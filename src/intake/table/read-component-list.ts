// Reads a list of components, whatever form it came in and whichever way round its table stands.

import { ok, type Result } from '#core'
import type { SourceBook } from '../formats/list-format.ts'
import { readList } from '../formats/read-list.ts'
import { withTickedChoices } from './ticked-choices.ts'
import { turnedMatrix } from './turned-matrix.ts'

/** What readList reads, with tables turned that hold components in their columns, and ticked columns as the one that they are. */
export async function readComponentList(content: Uint8Array | string, source: string, sheet?: string): Promise<Result<SourceBook>> {
  const book = await readList(content, source, sheet)
  return book.ok ? ok({ ...book.value, tables: book.value.tables.map((table) => withTickedChoices(turnedMatrix(table))) }) : book
}

// Which table of a book is read where nobody has chosen one.

import type { SourceBook, SourceTable } from './list-format.ts'

/** The first one. A reader refuses what has none. */
export function firstTable({ source, tables }: SourceBook): SourceTable {
  const [first] = tables
  if (first === undefined) throw new Error(`${source} was read as a book without a table`)
  return first
}

// Which sheet of a book holds the list, where nobody has chosen one: the one whose columns mean most.

import type { SourceBook } from '../formats/list-format.ts'
import { findHeader } from './find-header.ts'

/** Index of the sheet with a name column and the most columns that mean something; of two alike the longer one, then the first. */
export function likeliestTable({ tables }: SourceBook): number {
  const scores = tables.map((table) => {
    const { fields } = findHeader(table).mapping
    const meant = fields.filter((field) => field !== 'ignore').length
    return { meant: fields.includes('name') ? meant : 0, rows: table.rows.length }
  })
  const best = scores.toSorted((a, b) => b.meant - a.meant || b.rows - a.rows)[0]
  return best === undefined ? 0 : scores.indexOf(best)
}

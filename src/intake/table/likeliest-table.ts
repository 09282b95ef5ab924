// Which sheet of a book holds the list, where nobody has chosen one: the one whose columns mean most.

import type { SourceBook, SourceTable } from '../formats/list-format.ts'
import { findHeader } from './find-header.ts'

/** A table of the same file that looks like a list of components, too. */
export interface OtherList {
  readonly sheet: string
  /** Below its header. */
  readonly rows: number
}

/** Of a list, its name column included. */
const FEWEST_MEANINGS = 2

/** Index of the sheet with a name column and the most columns that mean something; of two alike the longer one, then the first. */
export function likeliestTable({ tables }: SourceBook): number {
  if (tables.length < 2) return 0
  const scores = tables.map((table) => ({ meant: meaningsOf(table).meant, rows: table.rows.length }))
  const best = scores.toSorted((a, b) => b.meant - a.meant || b.rows - a.rows)[0]
  return best === undefined ? 0 : scores.indexOf(best)
}

/** What a reader of one table alone would lose. */
export function otherLists({ tables }: SourceBook, taken: SourceTable): readonly OtherList[] {
  return tables.flatMap((table) => {
    if (table === taken || table.sheet === null) return []
    const { meant, rows } = meaningsOf(table)
    return meant < FEWEST_MEANINGS || rows === 0 ? [] : [{ sheet: table.sheet, rows }]
  })
}

/** How many columns mean something: none without a name column. */
function meaningsOf(table: SourceTable): { readonly meant: number; readonly rows: number } {
  const { firstRow, mapping } = findHeader(table)
  const meant = mapping.fields.filter((field) => field !== 'ignore').length
  const rows = table.rows.slice(firstRow).filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).length
  return { meant: mapping.fields.includes('name') ? meant : 0, rows }
}

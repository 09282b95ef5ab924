// How many records a workbook has. Page and main compare it at each save, and the working copy keeps it to notice lost rows.

import { TABLE_NAMES } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'

/** Of each table as it was counted: an edit changes one or two of them, and a large one takes long to count. */
const counts = new WeakMap<object, number>()

export function countRecords(workbook: Workbook): number {
  return TABLE_NAMES.reduce((sum, table) => sum + countOf(workbook.tables[table]), 0)
}

function countOf(table: object): number {
  const known = counts.get(table)
  if (known !== undefined) return known
  const count = Object.keys(table).length
  counts.set(table, count)
  return count
}

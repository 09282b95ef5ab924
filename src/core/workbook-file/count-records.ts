// How many records a workbook has. Page and main compare it at each save, and the working copy keeps it to notice lost rows.

import { sameIdsAs } from '../inventory/table-changes.ts'
import { TABLE_NAMES } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'

/** Of each table as it was counted: most edits leave the ids of all as they are, and a large one takes long to count. */
const counts = new WeakMap<object, number>()

export function countRecords(workbook: Workbook): number {
  return TABLE_NAMES.reduce((sum, table) => sum + countOf(sameIdsAs(workbook.tables, table)), 0)
}

function countOf(table: object): number {
  const known = counts.get(table)
  if (known !== undefined) return known
  const count = Object.keys(table).length
  counts.set(table, count)
  return count
}

// The order of rows: by what the table and the user sort by, and where nothing tells two rows apart by the list. After an edit
// only the rows it changed are put in place again. Called by row-models.ts.

import type { Change, ListedRow } from './grid-rows.ts'

export type SortValue = string | number | undefined

/** undefined goes last whatever the direction. */
export interface Level<R = ListedRow> {
  readonly desc: boolean
  readonly sortedBy: (row: R) => SortValue
}

/** Above it sorting everything again takes fewer steps than moving one row after the other. */
const MOVED_AT_ONCE = 500

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Numbers by size, texts as people order them ("Row 2" before "Row 10"). */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a ?? ''), String(b ?? ''))
}

export function bySorting(levels: readonly Level[]): (a: ListedRow, b: ListedRow) => number {
  return (a, b) => {
    for (const { sortedBy, desc } of levels) {
      const order = compareLevel(sortedBy(a), sortedBy(b), desc)
      if (order !== 0) return order
    }
    return a.index - b.index
  }
}

export function byIndex(a: ListedRow, b: ListedRow): number {
  return a.index - b.index
}

function compareLevel(a: SortValue, b: SortValue, desc: boolean): number {
  if (a === b) return 0
  if (a === undefined) return 1
  if (b === undefined) return -1
  const order = compareValues(a, b)
  return desc ? -order : order
}

/** @param rows in the order of the list; every row is asked once for what it is sorted by */
export function sorted(rows: readonly ListedRow[], levels: readonly Level[]): readonly ListedRow[] {
  if (levels.length === 0) return rows
  const columns = levels.map(({ sortedBy, desc }) => ({ values: rows.map(sortedBy), desc }))
  const order = [...rows.keys()].sort((a, b) => {
    for (const { values, desc } of columns) {
      const step = compareLevel(values[a], values[b], desc)
      if (step !== 0) return step
    }
    return a - b
  })
  return order.map((at) => rows[at] as ListedRow)
}

/** @param rows in the given order, which tells any two rows apart; the changed ones are taken out and put in again */
export function merged(
  rows: readonly ListedRow[],
  changed: readonly Change[],
  order: (a: ListedRow, b: ListedRow) => number,
): readonly ListedRow[] {
  if (changed.length > MOVED_AT_ONCE) {
    const gone = new Set(changed.map(({ before }) => before))
    const came = changed.flatMap(({ after }) => after ?? [])
    return [...rows.filter((row) => !gone.has(row)), ...came].sort(order)
  }
  const next = rows.slice()
  for (const { before, after } of changed) {
    const from = before === null ? -1 : placeOf(before, next, order)
    if (before !== null && after !== null && order(before, after) === 0) next[from] = after
    else {
      if (before !== null) next.splice(from, 1)
      if (after !== null) next.splice(placeOf(after, next, order), 0, after)
    }
  }
  return next
}

/** Index of the first row that does not come before this one. */
function placeOf(row: ListedRow, rows: readonly ListedRow[], order: (a: ListedRow, b: ListedRow) => number): number {
  let from = 0
  let to = rows.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (order(rows[middle] as ListedRow, row) < 0) from = middle + 1
    else to = middle
  }
  return from
}

// The order of rows: by groups, by what the user sorts by, and where nothing tells two rows apart by the
// list. After an edit only the rows it changed are put in place again. Called by grid-lines.ts.

import type { GridColumn, GridSort } from './grid-column.ts'

/** What one column says of every row, in the order of the list, and in which direction it sorts. */
export interface SortLevel {
  readonly columnId: string
  readonly desc: boolean
  /** undefined goes last whatever the direction. */
  readonly values: readonly SortValue[]
}

export type SortValue = string | number | undefined

/** Above it sorting everything again takes fewer steps than moving one row after the other. */
const MOVED_AT_ONCE = 500

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

/** Numbers by size, texts as people order them ("Row 2" before "Row 10"). */
export function compareValues(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return collator.compare(String(a ?? ''), String(b ?? ''))
}

/** Compares two rows of a short list, which is sorted whole. An empty cell goes last, whatever the direction. */
export function bySorting<T>(sorting: readonly GridSort[], sortValueOf: (row: T, columnId: string) => SortValue): (a: T, b: T) => number {
  return (a, b) => {
    for (const { id, desc } of sorting) {
      const [first, second] = [sortValueOf(a, id), sortValueOf(b, id)]
      const isBlank = first === undefined || second === undefined
      const order = isBlank ? Number(first === undefined) - Number(second === undefined) : compareValues(first, second) * (desc ? -1 : 1)
      if (order !== 0) return order
    }
    return 0
  }
}

/** Levels of the level list before are taken over, but for the values of `changed` rows; null: all are read anew. */
export function sortLevels<T>(
  sorting: readonly GridSort[],
  columns: readonly GridColumn<T>[],
  rows: readonly T[],
  before: readonly SortLevel[],
  changed: readonly number[] | null,
): readonly SortLevel[] {
  return sorting.flatMap(({ id, desc }) => {
    const column = columns.find((candidate) => candidate.id === id)
    if (column === undefined) return []
    const old = changed === null ? undefined : before.find(({ columnId }) => columnId === id)
    const values = old === undefined || changed === null ? rows.map(column.sortValue) : valuesAfter(old.values, changed, rows, column)
    return [{ columnId: id, desc, values }]
  })
}

function valuesAfter<T>(
  before: readonly SortValue[],
  changed: readonly number[],
  rows: readonly T[],
  { sortValue }: GridColumn<T>,
): readonly SortValue[] {
  const next = changed.map((at) => sortValue(rows[at] as T))
  if (changed.every((at, i) => before[at] === next[i])) return before
  const values = [...before]
  for (const [i, at] of changed.entries()) values[at] = next[i]
  return values
}

/** @param rows indexes into the list; sorted in place and given back */
export function sorted(rows: number[], levels: readonly SortLevel[]): readonly number[] {
  return levels.length === 0 ? rows : rows.sort(comparisonOf(levels))
}

/**
 * @param order indexes in the order before
 * @param changed rows whose values or whose place in the list of hits changed
 * @param isShown whether a changed row is to be in the order
 */
export function reordered(
  order: readonly number[],
  changed: readonly number[],
  levels: readonly SortLevel[],
  isShown: (row: number) => boolean,
): readonly number[] {
  const gone = new Set(changed)
  const next = order.filter((row) => !gone.has(row))
  const moved = changed.filter(isShown)
  const compare = comparisonOf(levels)
  if (moved.length > MOVED_AT_ONCE) return [...next, ...moved].sort(compare)
  for (const row of moved) next.splice(placeOf(row, next, compare), 0, row)
  return next
}

function comparisonOf(levels: readonly SortLevel[]): (a: number, b: number) => number {
  return (a, b) => {
    for (const { values, desc } of levels) {
      const [first, second] = [values[a], values[b]]
      if (first === second) continue
      if (first === undefined) return 1
      if (second === undefined) return -1
      const order = compareValues(first, second)
      if (order !== 0) return desc ? -order : order
    }
    return a - b
  }
}

/** Index of the first row that comes after this one. */
function placeOf(row: number, order: readonly number[], compare: (a: number, b: number) => number): number {
  let from = 0
  let to = order.length
  while (from < to) {
    const middle = (from + to) >> 1
    if (compare(order[middle] as number, row) < 0) from = middle + 1
    else to = middle
  }
  return from
}

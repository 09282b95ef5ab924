// The arrows over the list of components sort whole rows. Who selects the columns in sight and sorts those leaves the hidden
// ids and everything beyond where they were. Then the ids name the wrong rows there: the names of the components tell which row is which.

import type { PlainSheet } from '#core'
import type { SheetMatch } from './match-sheet.ts'
import { type PlannedSheet, shownText } from './planned-sheet.ts'
import { cellIn } from './returned-sheets.ts'

export interface SortedApart {
  /** Row of the plan → row of the file; null: the ids are right about it. */
  readonly rowOf: (row: number, column: number) => number | null
  readonly plannedRow: (row: number, column: number) => number | null
}

/** One row that has another one's name may have been renamed; two that changed places were sorted. */
const FEWEST = 2

/** null: the rows stand by their ids. */
export function sortedApart({ sorted, rows }: PlannedSheet, sheet: PlainSheet, match: SheetMatch): SortedApart | null {
  if (sorted === null) return null
  const { firstColumn, lastColumn, firstRow, lastRow } = sorted
  const nameColumn = match.column(firstColumn)
  if (nameColumn === null) return null
  const planned = named(
    [...rows]
      .filter(([row]) => row >= firstRow && row <= lastRow)
      .map(([row, cells]) => {
        const cell = cells.get(firstColumn)
        return [row, cell === undefined ? '' : shownText(cell)] as const
      }),
  )
  const there = named(sheet.rows.map(({ number }) => [number, cellIn(sheet, number, nameColumn)?.text ?? ''] as const))
  const moved = [...planned].flatMap(([name, row]) => {
    const at = there.get(name)
    return at === undefined || at === match.row(row) ? [] : [[row, at] as const]
  })
  if (moved.length < FEWEST) return null
  const rowOf = new Map(moved)
  const plannedRow = new Map(moved.map(([row, at]) => [at, row]))
  const isSorted = (column: number) => column >= firstColumn && column <= lastColumn
  return {
    rowOf: (row, column) => (isSorted(column) ? (rowOf.get(row) ?? null) : null),
    plannedRow: (row, column) => (isSorted(column) ? (plannedRow.get(row) ?? null) : null),
  }
}

/** Name → row; names that stand twice tell nothing. */
function named(rows: readonly (readonly [row: number, name: string])[]): ReadonlyMap<string, number> {
  const found = new Map<string, number | null>()
  for (const [row, name] of rows) if (name !== '') found.set(name, found.has(name) ? null : row)
  return new Map([...found].flatMap(([name, row]) => (row === null ? [] : [[name, row] as const])))
}

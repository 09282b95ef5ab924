// The cells of a pack that came back, found by row and column.

import type { PlainCell, PlainRow, PlainSheet } from '#core'

export function cellIn(sheet: PlainSheet, row: number, column: number): PlainCell | undefined {
  return rowIn(sheet, row)?.cells.get(column)
}

const known = new WeakMap<PlainSheet, ReadonlyMap<number, PlainRow>>()

function rowIn(sheet: PlainSheet, number: number): PlainRow | undefined {
  const rows = known.get(sheet) ?? new Map(sheet.rows.map((row) => [row.number, row]))
  known.set(sheet, rows)
  return rows.get(number)
}

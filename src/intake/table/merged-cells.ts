// Cells that are merged over several rows hold their text once; the rows below it mean the same. Only what names or describes a component
// is filled down: an amount that stands beside several rows is not the amount of each. An owner beside them owns each, with the time that
// only the first one has.

import type { SourceRow, SourceTable } from '../formats/list-format.ts'
import type { ColumnMapping } from './find-header.ts'

const ONCE: ReadonlySet<string> = new Set(['cost', 'costOnce', 'share', 'personTime', 'seats'])

/** The rows below the header. */
export function filledDown({ rows, merges }: SourceTable, firstRow: number, { fields }: ColumnMapping): readonly SourceRow[] {
  const below = rows.slice(firstRow)
  const nameAt = fields.indexOf('name')
  const tall = merges.filter(({ rows: height, column }) => height > 1 && !ONCE.has(fields[column] ?? ''))
  if (tall.length === 0) return below
  const byLine = new Map(below.map((row, at) => [row.line, at]))
  const filled = below.map(({ cells }) => [...cells])
  // No two merges share a cell; where a file says so, the first one counts, and thousands of them are gone through once.
  const filledTo = new Map<number, number>()
  for (const { row, rows: height, column } of tall.toSorted(
    (a, b) => Number(fields[a.column] === 'owner') - Number(fields[b.column] === 'owner') || a.row - b.row,
  )) {
    if (row <= (filledTo.get(column) ?? 0)) continue
    filledTo.set(column, row + height - 1)
    const text = filled[byLine.get(row) ?? -1]?.[column] ?? ''
    if (text === '') continue
    // A merge over everything is as tall as the sheet; rows without anything are not in the table.
    for (let line = row + 1; line < row + Math.min(height, 10_000); line++) {
      const cells = filled[byLine.get(line) ?? -1]
      // Somebody owns the components beside a tall cell, and no rows that are none.
      if (cells === undefined || (fields[column] === 'owner' && (cells[nameAt] ?? '').trim() === '')) continue
      while (cells.length <= column) cells.push('')
      if (cells[column] === '') cells[column] = text
    }
  }
  return below.map((row, at) => ({ ...row, cells: filled[at] ?? row.cells }))
}

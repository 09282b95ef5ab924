// What the status bar says of selected cells of the people table: how many hold something, and their sum and average as
// time. All components have one unit, so they add up; the sums of the table itself are not added again.

import { isTimeSum, type TimeRow, type TimeUnit } from '#core'
import { formatTime, type NumberStyle, selectionText } from '#wording'
import type { CellBlock } from '../../widgets/grid/grid-range.ts'
import { columnsIn } from '../../widgets/grid/picked-cells.ts'
import { keyOfColumn } from './people-view.ts'

/** "Count 3 · Sum 55% · Average 18.3%"; blanks do not count as 0. null: nothing in it is time. */
export function timeSummary(
  block: CellBlock,
  rowOf: (id: string) => TimeRow | undefined,
  unit: TimeUnit,
  style: NumberStyle,
): string | null {
  const rows = block.rowIds.filter((id) => !isTimeSum(id)).flatMap((id) => rowOf(id) ?? [])
  const keysOf = ({ id }: TimeRow) => columnsIn(block, id).flatMap((column) => keyOfColumn(column) ?? [])
  const given = rows.flatMap((row) => keysOf(row).flatMap((key) => (isTimeSum(key) ? [] : (row.times.get(key) ?? []))))
  const times = given.filter((time) => time.knownBp > 0 || time.blanks === 0)
  if (times.length === 0) return null
  const sum = times.reduce((total, { knownBp }) => total + knownBp, 0)
  const average = formatTime(Math.round(sum / times.length), unit, style)
  return selectionText(times.length, [{ header: '', sum: formatTime(sum, unit, style), average }], style)
}

// A block pasted into the people table as cells to set and people to add. Sums are left alone; a line past the last row is
// a new person when it has a name. Where its first line names columns, as the corner may by being blank, cells go to those, and lines
// to the rows that they name. What has no place is counted.

import { type NewPerson, nameKey, type PeopleBlock, type PersonCell, type PlacedCell, type TimeRow, unguardedText } from '#core'
import { namedBlock } from '../../session/pasted-cells.ts'
import type { PasteTarget } from '../../widgets/grid/grid-props.ts'
import { enteredValue, type GridColumn, isReadOnly } from '../../widgets/table-model/grid-column.ts'
import { placedBlock } from '../placed-block.ts'
import { rowsById } from './people-view.ts'

export interface PeoplePaste extends PeopleBlock {
  /** Cells that hold a value and have no place: sums, columns beyond the last, lines without a name. */
  readonly leftAlone: number
  /** Names in the first line that no column has; null where columns follow from their place. */
  readonly unknown: readonly string[] | null
}

/** null: it fits into the selected ranges in no way. */
export function planPeoplePaste(
  block: readonly (readonly string[])[],
  target: PasteTarget,
  columns: readonly GridColumn<TimeRow>[],
  rows: readonly TimeRow[],
): PeoplePaste | null {
  const rowOf = rowsById(rows)
  const [name] = columns.filter(({ id }) => id === 'name')
  const [[corner = '', ...heads] = [], ...below] = block
  const first = [corner.trim() === '' ? (name?.header ?? '') : corner, ...heads]
  const known = columns.map(({ id, header }) => ({ id, header, field: id }))
  const { lines: unnamed, named, unknown } = namedBlock([first, ...below], known, target.columnIds[0])
  const placed = named === null ? placedBlock(block, target) : { ...target, lines: unnamed, columnIds: named }
  if (placed === null) return null
  const { lines, rowIds, columnIds } = placed
  const at = named?.indexOf('name') ?? -1
  const nameOf = (row: TimeRow) => nameKey(name?.text(row) ?? '')
  // Sums have none.
  const idOf = at < 0 ? null : new Map(rows.filter(nameOf).map((row) => [nameOf(row), row.id]))
  const places = columnIds.map((id) => columns.find((column) => column.id === id))
  const plan = { cells: [] as PlacedCell[], added: [] as NewPerson[], leftAlone: 0, unknown }
  for (const [index, line] of lines.entries()) {
    const own = idOf?.get(nameKey(line[at] ?? ''))
    const rowId = (idOf === null ? rowIds[index] : own) ?? null
    const row = rowId === null ? undefined : rowOf(rowId)
    const entries = line.flatMap((cell, place): PersonCell[] => {
      const column = places[place]
      if (cell === undefined || (own !== undefined && place === at)) return []
      const text = unguardedText(cell)
      if (column !== undefined && column.editor !== null && (row === undefined || !isReadOnly(column, row)))
        return [{ columnId: column.id, value: enteredValue(column, text) }]
      if (text.trim() !== '') plan.leftAlone += 1
      return []
    })
    if (rowId !== null) plan.cells.push(...entries.map((entry) => ({ rowId, ...entry })))
    else addLine(entries, plan)
  }
  return plan
}

function addLine(entries: readonly PersonCell[], plan: { readonly added: NewPerson[]; leftAlone: number }): void {
  const filled = entries.filter(({ value }) => (value ?? '').trim() !== '')
  const name = filled.find(({ columnId }) => columnId === 'name')?.value?.trim()
  if (name === undefined) plan.leftAlone += filled.length
  else plan.added.push({ name, cells: filled.filter(({ columnId }) => columnId !== 'name') })
}

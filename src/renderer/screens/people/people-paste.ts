// A block pasted into the people table as cells to set and people to add. Sums are left alone; a line past the last row is
// a new person when it has a name. Nothing is looked for or guessed; what has no place is counted.

import { type NewPerson, type PeopleBlock, type PersonCell, type PlacedCell, type TimeRow, unguardedText } from '#core'
import type { PasteTarget } from '../../widgets/grid/grid-props.ts'
import { placedBlock } from '../../widgets/grid/placed-block.ts'
import { type GridColumn, isReadOnly } from '../../widgets/table-model/grid-column.ts'
import { enteredValue } from '../inventory/paste-plan.ts'

export interface PeoplePaste extends PeopleBlock {
  /** Cells that hold a value and have no place: sums, columns beyond the last, lines without a name. */
  readonly leftAlone: number
}

export function planPeoplePaste(
  block: readonly (readonly string[])[],
  target: PasteTarget,
  columns: readonly GridColumn<TimeRow>[],
  rowOf: (id: string) => TimeRow | undefined,
): PeoplePaste {
  const { lines, rowIds, columnIds } = placedBlock(block, target)
  const places = columnIds.map((id) => columns.find((column) => column.id === id))
  const plan = { cells: [] as PlacedCell[], added: [] as NewPerson[], leftAlone: 0 }
  for (const [at, line] of lines.entries()) {
    const rowId = rowIds[at] ?? null
    const row = rowId === null ? undefined : rowOf(rowId)
    const entries = line.flatMap((cell, place): PersonCell[] => {
      const column = places[place]
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

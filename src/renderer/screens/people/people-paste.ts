// A block pasted into the people table as cells to set and people to add. Sums are left alone; a line past the last row is
// a new person when it has a name. Nothing is looked for or guessed; what has no place is counted.

import {
  addPerson,
  applyEdit,
  batch,
  componentParts,
  type Edit,
  type EditContext,
  ok,
  type Result,
  type TimeRow,
  type Workbook,
} from '#core'
import { withoutApostrophe } from '../../widgets/grid/clipboard-text.ts'
import { type GridColumn, isReadOnly } from '../../widgets/grid/grid-column.ts'
import type { PasteTarget } from '../../widgets/grid/grid-props.ts'
import { type FilledCell, placedBlock } from '../../widgets/grid/placed-block.ts'
import { enteredValue } from '../inventory/paste-plan.ts'

type PersonCell = Omit<FilledCell, 'rowId'>

interface NewPerson {
  readonly name: string
  readonly cells: readonly PersonCell[]
}

export interface PeoplePaste {
  readonly cells: readonly FilledCell[]
  readonly added: readonly NewPerson[]
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
  const plan = { cells: [] as FilledCell[], added: [] as NewPerson[], leftAlone: 0 }
  for (const [at, line] of lines.entries()) {
    const rowId = rowIds[at] ?? null
    const row = rowId === null ? undefined : rowOf(rowId)
    const entries = line.flatMap((cell, place): PersonCell[] => {
      const column = places[place]
      const text = withoutApostrophe(cell)
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

export interface PeoplePasteEdit {
  readonly edit: Result<Edit>
  /** Where a refusal is; the name of a row that is not there yet. */
  readonly at: { readonly rowId: string; readonly name: string | null; readonly columnId: string | null }
}

/**
 * All or nothing, one cell after the other, pasted or filled: a new person can be given time, and a name is taken from its first line on.
 * The time is linear in the cells: each is read against the part of the workbook that hangs on its component.
 * @param componentOf whose time a cell holds; null: it is about the person alone
 */
export function peoplePasteEdit(
  context: EditContext,
  { cells, added }: PeoplePaste,
  componentOf: (rowId: string, columnId: string) => string | null,
  cellEdit: (now: EditContext, rowId: string, columnId: string, value: string | null) => Result<Edit>,
  code: 'paste' | 'fill' = 'paste',
): PeoplePasteEdit {
  const parts = componentParts(context.workbook)
  const books = new Map<string | null, Workbook>()
  const edits: Edit[] = []
  let { people } = context.workbook.tables

  function take<E extends Edit>(componentId: string | null, build: (now: EditContext) => Result<E>): Result<E> {
    const part = books.get(componentId) ?? parts.of(parts.components[componentId ?? ''] ?? null)
    const workbook = { ...part, tables: { ...part.tables, people } }
    const built = build({ ...context, workbook })
    const applied = built.ok ? applyEdit(workbook, built.value) : built
    if (!applied.ok) return applied
    books.set(componentId, applied.value)
    people = applied.value.tables.people
    if (built.ok) edits.push(built.value)
    return built
  }
  const takeCell = (rowId: string, { columnId, value }: PersonCell) =>
    take<Edit>(componentOf(rowId, columnId), (now) => cellEdit(now, rowId, columnId, value))

  for (const cell of cells) {
    const edit = takeCell(cell.rowId, cell)
    if (!edit.ok) return { edit, at: { rowId: cell.rowId, name: null, columnId: cell.columnId } }
  }
  for (const { name, cells: of } of added) {
    const person = take(null, (now) => addPerson(now, name))
    if (!person.ok) return { edit: person, at: { rowId: '', name, columnId: null } }
    const rowId = person.value.record.id
    for (const cell of of) {
      const edit = takeCell(rowId, cell)
      if (!edit.ok) return { edit, at: { rowId, name, columnId: cell.columnId } }
    }
  }
  const [only] = edits
  // A single cell that was cleared or filled is undone by its own name.
  const isOnly = code === 'fill' && edits.length === 1 && only !== undefined
  const edit = isOnly ? only : batch(context, edits, { code, facts: { count: edits.length } })
  return { edit: ok(edit), at: { rowId: '', name: null, columnId: null } }
}

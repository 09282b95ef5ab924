// Cells of the people table as one edit: pasted, filled or cleared. All or nothing, unlike a block of cells of components: what
// is refused is said with its place. How a cell is read is the caller's affair.

import { applyEdit } from '../inventory/apply-edit.ts'
import type { Edit } from '../inventory/edit.ts'
import { batch, type EditContext } from '../inventory/edits.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { ok, type Result } from '../result.ts'
import { componentParts } from './block-edit.ts'
import { addPerson } from './person-edits.ts'

export interface PersonCell {
  readonly columnId: string
  /** As typed, or the choice; null clears. */
  readonly value: string | null
}

export interface PlacedCell extends PersonCell {
  readonly rowId: string
}

export interface NewPerson {
  readonly name: string
  readonly cells: readonly PersonCell[]
}

export interface PeopleBlock {
  readonly cells: readonly PlacedCell[]
  readonly added: readonly NewPerson[]
}

export interface PeopleBlockEdit {
  readonly edit: Result<Edit>
  /** Where a refusal is; the name of a row that is not there yet. */
  readonly at: { readonly rowId: string; readonly name: string | null; readonly columnId: string | null }
}

/**
 * All or nothing, one cell after the other, pasted or filled: a new person can be given time, and a name is taken from its first line on.
 * The time is linear in the cells: each is read against the part of the workbook that hangs on its component.
 * @param componentOf whose time a cell holds; null: it is about the person alone
 */
export function peopleBlockEdit(
  context: EditContext,
  { cells, added }: PeopleBlock,
  componentOf: (rowId: string, columnId: string) => string | null,
  cellEdit: (now: EditContext, rowId: string, columnId: string, value: string | null) => Result<Edit>,
  code: 'paste' | 'fill' = 'paste',
): PeopleBlockEdit {
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

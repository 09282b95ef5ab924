// Cells of the people table as one edit: pasted, filled or cleared. All or nothing, unlike a block of cells of components: what
// is refused is said with its place. How a cell is read is the caller's affair.

import type { WorkDone } from '../in-slices.ts'
import { applyEdit } from '../inventory/apply-edit.ts'
import type { Edit } from '../inventory/edit.ts'
import { batch, type EditContext } from '../inventory/edits.ts'
import { nameKey } from '../inventory/name-key.ts'
import type { Person } from '../inventory/tables.ts'
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
 * The time is linear in the cells: time is read against the part of the workbook that hangs on its component, and what is about a person
 * against that person and whoever has the name that is asked for. A cell or a person a slice.
 * @param componentOf whose time a cell holds; null: it is about the person alone
 */
export function* planningPeopleBlock(
  context: EditContext,
  { cells, added }: PeopleBlock,
  componentOf: (rowId: string, columnId: string) => string | null,
  cellEdit: (now: EditContext, rowId: string, columnId: string, value: string | null) => Result<Edit>,
  code: 'paste' | 'fill' | 'clear' = 'paste',
): Generator<WorkDone, PeopleBlockEdit> {
  const parts = componentParts(context.workbook)
  const books = new Map<string, Workbook>()
  const edits: Edit[] = []
  const total = added.reduce((sum, person) => sum + 1 + person.cells.length, cells.length)
  const done = () => ({ done: edits.length, total })
  const everyone: Record<string, Person> = { ...context.workbook.tables.people }
  const named = new Map(Object.values(everyone).map(({ id, name }) => [nameKey(name), id]))

  function take<E extends Edit>(componentId: string, build: (now: EditContext) => Result<E>): Result<E> {
    const part = books.get(componentId) ?? parts.of(parts.components[componentId] ?? null)
    const workbook = { ...part, tables: { ...part.tables, people: everyone } }
    const built = build({ ...context, workbook })
    const applied = built.ok ? applyEdit(workbook, built.value) : built
    if (!applied.ok) return applied
    books.set(componentId, applied.value)
    if (built.ok) edits.push(built.value)
    return built
  }

  /** @param name that is asked for; null: another field */
  function takePerson<E extends Edit>(rowId: string | null, name: string | null, build: (now: EditContext) => Result<E>): Result<E> {
    const meant = [rowId, name === null ? null : named.get(nameKey(name))].flatMap((id) => everyone[id ?? ''] ?? [])
    const small = parts.of(null)
    const workbook = { ...small, tables: { ...small.tables, people: Object.fromEntries(meant.map((person) => [person.id, person])) } }
    const built = build({ ...context, workbook })
    const applied = built.ok ? applyEdit(workbook, built.value) : built
    if (!applied.ok) return applied
    for (const { name: old } of meant) named.delete(nameKey(old))
    for (const person of Object.values(applied.value.tables.people)) {
      everyone[person.id] = person
      named.set(nameKey(person.name), person.id)
    }
    if (built.ok) edits.push(built.value)
    return built
  }

  function takeCell(rowId: string, { columnId, value }: PersonCell): Result<Edit> {
    const componentId = componentOf(rowId, columnId)
    const build = (now: EditContext) => cellEdit(now, rowId, columnId, value)
    return componentId === null ? takePerson<Edit>(rowId, columnId === 'name' ? value : null, build) : take<Edit>(componentId, build)
  }

  for (const cell of cells) {
    yield done()
    const edit = takeCell(cell.rowId, cell)
    if (!edit.ok) return { edit, at: { rowId: cell.rowId, name: null, columnId: cell.columnId } }
  }
  for (const { name, cells: of } of added) {
    yield done()
    const person = takePerson(null, name, (now) => addPerson(now, name))
    if (!person.ok) return { edit: person, at: { rowId: '', name, columnId: null } }
    const rowId = person.value.record.id
    for (const cell of of) {
      const edit = takeCell(rowId, cell)
      if (!edit.ok) return { edit, at: { rowId, name, columnId: cell.columnId } }
    }
  }
  const [only] = edits
  // A single cell that was cleared or filled is undone by its own name.
  const isOnly = code !== 'paste' && edits.length === 1 && only !== undefined
  const edit = isOnly ? only : batch(context, edits, { code, facts: { count: edits.length } })
  return { edit: ok(edit), at: { rowId: '', name: null, columnId: null } }
}

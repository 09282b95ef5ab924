// Many cells of components at once as one edit: paste, fill and clear. Each cell is read as if it were typed; one that is
// refused keeps its value and is named, the others go on. How a cell is read is the caller's affair.

import type { WorkDone } from '../in-slices.ts'
import { applyEdit, fieldAt } from '../inventory/apply-edit.ts'
import type { BatchEdit, Edit, EditLabelCode } from '../inventory/edit.ts'
import { batch, type EditContext, recordsOf } from '../inventory/edits.ts'
import { onOneLine } from '../inventory/name-key.ts'
import type { Component, CostLine, FieldPath, Owner, Table } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type Problem, problem } from '../problem.ts'
import { ok, type Result } from '../result.ts'
import { addComponent, POSITION_STEP } from './component-edits.ts'

/** Columns of other records than the component. */
const CELL_COLUMNS = ['owners', 'time', 'cost'] as const
/** Those, or a field of the component. */
export type CellColumn = (typeof CELL_COLUMNS)[number] | FieldPath<'components'>

export function isCellColumn(id: string): id is CellColumn {
  return CELL_COLUMNS.some((column) => column === id) || fieldAt('components', id) !== undefined
}

/** What was typed or chosen in one cell as the edit it means; null clears. */
export type BuildCell = (context: EditContext, componentId: string, column: CellColumn, value: string | null) => Result<Edit>

interface CellOf {
  readonly rowId: string
  readonly column: CellColumn
}

export interface CellEntry {
  readonly column: CellColumn
  /** What is typed or chosen; null clears. */
  readonly value: string | null
  /** The cell it is moved from. */
  readonly from?: MovedFrom
}

/**
 * Blank once what it held is taken, unless another is moved there; where it cannot be blank, the other cell is refused. A move that would
 * overwrite what cannot go is refused as a whole.
 */
interface MovedFrom extends CellOf {
  /** Its column is never blank: it keeps what it holds. */
  readonly stays: boolean
}

export interface RowEntries {
  /** null: a new row at the end of the list. */
  readonly rowId: string | null
  /** In the order of the columns, so that an owner is there before the owner's time. */
  readonly cells: readonly CellEntry[]
}

interface RefusedCell {
  /** Place of its row among those given, from 0. */
  readonly line: number
  /** Name of the row, or what was given as the name of a new one. */
  readonly row: string
  readonly entry: CellEntry
  readonly problem: Problem
}

export interface BlockEdit {
  readonly edit: BatchEdit
  /** Cells that hold afterwards what was given, those that held it before included. */
  readonly accepted: number
  readonly refused: readonly RefusedCell[]
  /** Rows after the edit in the order given, new ones included; a refused new row is left out. */
  readonly rowIds: readonly string[]
  readonly added: number
  /** Names of owners that nobody had before. */
  readonly newPeople: readonly string[]
}

/** One row a slice. The time is linear in the cells: each row is read against the part of the workbook that hangs on it. */
export function* planningBlock(
  context: EditContext,
  rows: readonly RowEntries[],
  label: EditLabelCode,
  cellEdit: BuildCell,
): Generator<WorkDone, BlockEdit> {
  const parts = componentParts(context.workbook)
  const cleared = ({ rowId, column }: CellOf, workbook: Workbook) => cellEdit({ ...context, workbook }, rowId, column, null)
  let people = context.workbook.tables.people
  const edits: Edit[] = []
  const refused: RefusedCell[] = []
  const rowIds: string[] = []
  const left: CellOf[] = []
  /** Rows that something is moved from, as they are after the cells given for them. */
  const sources = new Map<string, Workbook>()
  const isSource = new Set(rows.flatMap(({ cells }) => cells.flatMap(({ from }) => from?.rowId ?? [])))
  const filled = new Set<string>()
  /** Cells whose contents are where they were moved to. */
  const gone = new Set<string>()
  const take = (id: string, { column, from }: CellEntry) => {
    filled.add(cellKey({ rowId: id, column }))
    if (from === undefined) return
    gone.add(cellKey(from))
    if (!from.stays) left.push(from)
  }
  let accepted = 0
  let added = 0
  for (const [line, { rowId, cells }] of rows.entries()) {
    yield { done: line, total: rows.length }
    const row = rowId === null ? newRow(context, parts, cells) : existingRow(parts, rowId, cells)
    if (!row.ok) {
      refused.push(...row.refused.map((cell) => ({ line, ...cell })))
      continue
    }
    let small: Workbook = { ...row.workbook, tables: { ...row.workbook.tables, people } }
    edits.push(...row.edits)
    accepted += row.edits.length
    added += row.edits.length
    for (const entry of row.given) take(row.id, entry)
    for (const entry of row.cells) {
      const leaves =
        entry.from === undefined || entry.from.stays ? ok(null) : cleared(entry.from, parts.of(parts.components[entry.from.rowId] ?? null))
      const edit = leaves.ok ? cellEdit({ ...context, workbook: small }, row.id, entry.column, entry.value) : leaves
      const applied: Result<Workbook> = edit.ok ? applyEdit(small, edit.value) : edit
      if (edit.ok && applied.ok) {
        small = applied.value
        edits.push(edit.value)
        accepted += 1
        take(row.id, entry)
      } else if (!applied.ok) refused.push({ line, row: row.name, entry, problem: applied.problem })
    }
    people = small.tables.people
    rowIds.push(row.id)
    if (isSource.has(row.id)) sources.set(row.id, small)
  }
  const isLost = (entry: CellEntry) =>
    entry.from !== undefined && holds(entry) && !gone.has(cellKey(entry.from)) && filled.has(cellKey(entry.from))
  if (rows.some(({ cells }) => cells.some(isLost))) return nothingMoved(context, rows, label, refused)
  // The time of owners before the owners.
  for (const cell of left.toSorted((a, b) => Number(a.column === 'owners') - Number(b.column === 'owners'))) {
    if (filled.has(cellKey(cell))) continue
    const small: Workbook = sources.get(cell.rowId) ?? parts.of(parts.components[cell.rowId] ?? null)
    const workbook = { ...small, tables: { ...small.tables, people } }
    const edit = cleared(cell, workbook)
    const applied: Result<Workbook> = edit.ok ? applyEdit(workbook, edit.value) : edit
    if (!edit.ok || !applied.ok) continue
    sources.set(cell.rowId, applied.value)
    edits.push(edit.value)
  }
  const edit = batch(context, edits, { code: label, facts: { count: accepted } })
  return { edit, accepted, refused, rowIds, added, newPeople: newPeople(context.workbook.tables.people, people) }
}

/** Every cell is refused, those that could go too, each with its reason. */
function nothingMoved(context: EditContext, rows: readonly RowEntries[], label: EditLabelCode, refused: readonly RefusedCell[]): BlockEdit {
  const named = new Set(refused.map(({ entry }) => entry))
  const others = rows.flatMap(({ rowId, cells }, line): readonly RefusedCell[] => {
    const row = rowId === null ? '' : (context.workbook.tables.components[rowId]?.name ?? '')
    const unnamed = cells.filter((entry) => holds(entry) && !named.has(entry))
    return unnamed.map((entry) => ({ line, row, entry, problem: problem('move-overwrites', {}) }))
  })
  const edit = batch(context, [], { code: label, facts: { count: 0 } })
  return { edit, accepted: 0, refused: [...refused, ...others], rowIds: [], added: 0, newPeople: [] }
}

function holds({ value }: CellEntry): boolean {
  return value !== null && value.trim() !== ''
}

function cellKey({ rowId, column }: CellOf): string {
  return `${column} ${rowId}`
}

function newPeople(before: Table<'people'>, after: Table<'people'>): readonly string[] {
  return before === after ? [] : Object.values(after).flatMap(({ id, name }) => (Object.hasOwn(before, id) ? [] : name))
}

type Row =
  | {
      readonly ok: true
      readonly id: string
      readonly name: string
      readonly workbook: Workbook
      readonly edits: readonly Edit[]
      /** Cells that it has got already: the name of a new row. */
      readonly given: readonly CellEntry[]
      readonly cells: readonly CellEntry[]
    }
  | { readonly ok: false; readonly refused: readonly Omit<RefusedCell, 'line'>[] }

function existingRow(parts: Parts, id: string, cells: readonly CellEntry[]): Row {
  const component = parts.components[id]
  if (component === undefined) {
    const missing = problem('record-missing', { table: 'components', id })
    return { ok: false, refused: cells.map((entry) => ({ row: '', entry, problem: missing })) }
  }
  return { ok: true, id, name: component.name, workbook: parts.of(component), edits: [], given: [], cells }
}

/** A row without anything is no row; one without a name is refused as a whole. */
function newRow(context: EditContext, parts: Parts, all: readonly CellEntry[]): Row {
  const cells = all.filter(holds)
  const [first] = cells
  if (first === undefined) return { ok: false, refused: [] }
  const name = cells.find(({ column }) => column === 'name')
  if (name === undefined) {
    const nameless = problem('text-empty', { field: 'name' })
    return { ok: false, refused: [{ row: '', entry: { column: 'name', value: '' }, problem: nameless }] }
  }
  const workbook = parts.of(null)
  const created = addComponent({ ...context, workbook }, { name: onOneLine(name.value ?? '').trim(), position: parts.nextPosition() })
  if (!created.ok) return { ok: false, refused: [{ row: '', entry: name, problem: created.problem }] }
  const applied = applyEdit(workbook, created.value.edit)
  if (!applied.ok) return { ok: false, refused: [{ row: '', entry: name, problem: applied.problem }] }
  const [id = ''] = created.value.ids
  const rest = cells.filter((entry) => entry !== name)
  return { ok: true, id, name: name.value ?? '', workbook: applied.value, edits: created.value.edit.edits, given: [name], cells: rest }
}

interface Parts {
  readonly components: Readonly<Record<string, Component>>
  /** The workbook with this component alone and what hangs on it; null: without any. */
  readonly of: (component: Component | null) => Workbook
  readonly nextPosition: () => number
}

/** Whoever edits one component after the other reads and changes only what hangs on it: an index of the whole is never made anew. */
export function componentParts(workbook: Workbook): Parts {
  const owners = byComponent<Owner>(recordsOf(workbook, 'owners'))
  const costLines = byComponent<CostLine>(recordsOf(workbook, 'costLines'))
  let position = recordsOf(workbook, 'components').reduce((last, component) => Math.max(last, component.position), 0)
  return {
    components: workbook.tables.components,
    of: (component) => ({
      ...workbook,
      tables: {
        ...workbook.tables,
        components: component === null ? {} : { [component.id]: component },
        owners: owners.get(component?.id ?? '') ?? {},
        costLines: costLines.get(component?.id ?? '') ?? {},
      },
    }),
    nextPosition: () => {
      position += POSITION_STEP
      return position
    },
  }
}

function byComponent<R extends { readonly id: string; readonly componentId: string | null }>(
  records: readonly R[],
): ReadonlyMap<string, Readonly<Record<string, R>>> {
  const groups = new Map<string, Record<string, R>>()
  for (const record of records) {
    if (record.componentId === null) continue
    const group = groups.get(record.componentId)
    if (group === undefined) groups.set(record.componentId, { [record.id]: record })
    else group[record.id] = record
  }
  return groups
}

// Edits of the team's own columns and of the values in them. The screen and the import read what was typed; here the value is
// checked against the column.

import { arePercentages } from '../amounts/parse-text.ts'
import type { AddEdit, BatchEdit, SetEdit } from '../inventory/edit.ts'
import { addRecord, type EditContext, recordOf, recordsOf, removeRecord, setField, stepOf } from '../inventory/edits.ts'
import { listed } from '../inventory/list-order.ts'
import { nameKey } from '../inventory/name-key.ts'
import { MAX_OWN_COLUMN_NAME, MAX_OWN_COLUMNS, type OwnColumnValues, type OwnValue, ownField, ownPath } from '../inventory/own-column.ts'
import type { Component, OwnColumn, Table } from '../inventory/tables.ts'
import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'

export type OwnColumnDraft = Pick<OwnColumnValues, 'name' | 'type' | 'choices'>

/** In the order in which they were made. */
export function ownColumnsOf(columns: Table<'ownColumns'>): readonly OwnColumn[] {
  return listed(columns)
}

/** @param builtIn names of columns that are not the team's own: none may be called like them */
export function addOwnColumn(context: EditContext, draft: OwnColumnDraft, builtIn: readonly string[]): Result<AddEdit> {
  const columns = recordsOf(context.workbook, 'ownColumns')
  if (columns.length >= MAX_OWN_COLUMNS) return fail(problem('own-columns-full', { max: MAX_OWN_COLUMNS }))
  // A blank name is refused where the record is made.
  const refused = refusedName(context, draft.name, null, builtIn) ?? (draft.name.trim() === '' ? null : refusedChoices(draft))
  if (refused !== null) return fail(refused)
  const position = columns.reduce((last, column) => Math.max(last, column.position), 0) + 1
  return addRecord(context, 'ownColumns', { ...draft, position }, { code: 'add-column', facts: { name: draft.name.trim() } })
}

export function renameOwnColumn(context: EditContext, id: string, name: string, builtIn: readonly string[]): Result<SetEdit> {
  const refused = refusedName(context, name, id, builtIn)
  if (refused !== null) return fail(refused)
  return setField(context, 'ownColumns', id, 'name', name, { code: 'rename-column', facts: { name: name.trim() } })
}

/** A value that a changed column cannot hold: it stays as the text it was. */
interface Misfit {
  readonly componentId: string
  readonly name: string
  readonly text: string
}

export interface ChangedColumn {
  readonly edit: BatchEdit
  readonly misfits: readonly Misfit[]
}

/** Reads a value of the column as it was into the column as it will be. */
export interface ColumnReader {
  readonly asText: (value: OwnValue) => string
  /** @param isPercent all figures of the column have the sign */
  readonly read: (text: string, isPercent: boolean) => Result<OwnValue | null>
}

/** Changes the type of a column and all its values, as one step. */
export function changeOwnColumn(
  context: EditContext,
  id: string,
  change: Pick<OwnColumnDraft, 'type' | 'choices'>,
  { asText, read }: ColumnReader,
): Result<ChangedColumn> {
  const column = recordOf(context.workbook, 'ownColumns', id)
  if (column === undefined) return fail(problem('record-missing', { table: 'ownColumns', id }))
  const refused = refusedChoices({ ...change, name: column.name })
  if (refused !== null) return fail(refused)
  const spec = ownField(change)
  const misfits: Misfit[] = []
  const held = holdersOf(context, id).map(({ id: componentId, name, own }) => ({ componentId, name, text: asText(own[id] ?? '') }))
  const isPercent = arePercentages(held.map(({ text }) => text))
  const values = held.map(({ componentId, name, text }) => {
    const typed = read(text, isPercent)
    const fitting = typed.ok ? spec.read(typed.value, column.name) : typed
    const fits = fitting.ok && keepsMeaning(text, fitting.value, change.type)
    if (!fits) misfits.push({ componentId, name, text })
    return setField(context, 'components', componentId, ownPath(id), fits ? fitting.value : text)
  })
  const label = { code: 'change-column', facts: { name: column.name } } as const
  const edit = stepOf(context, label, [
    setField(context, 'ownColumns', id, 'type', change.type),
    setField(context, 'ownColumns', id, 'choices', change.choices),
    ...values,
  ])
  return edit.ok ? ok({ edit: edit.value, misfits }) : edit
}

/** "n/a" is something, though a typed one clears; and nobody meant a quotient by "11/2026", or a difference by "10-20". */
function keepsMeaning(text: string, value: OwnValue | null, type: OwnColumnDraft['type']): boolean {
  if (value === null) return text.trim() === ''
  const isFigure = type === 'number' || type === 'money'
  return !isFigure || text.trimStart().startsWith('=') || !/\d\s*[-–−+*/×÷]\s*\(?\d/.test(text)
}

/** Removes a column with every value in it; views that name it open without it. */
export function removeOwnColumn(context: EditContext, id: string): Result<BatchEdit> {
  const column = recordOf(context.workbook, 'ownColumns', id)
  if (column === undefined) return fail(problem('record-missing', { table: 'ownColumns', id }))
  const cleared = holdersOf(context, id).map((component) => setField(context, 'components', component.id, ownPath(id), null))
  return stepOf(context, { code: 'remove-column', facts: { name: column.name } }, [...cleared, removeRecord(context, 'ownColumns', column)])
}

export function setOwnValue(context: EditContext, componentId: string, columnId: string, value: OwnValue | null): Result<SetEdit> {
  const column = recordOf(context.workbook, 'ownColumns', columnId)
  if (column === undefined) return fail(problem('record-missing', { table: 'ownColumns', id: columnId }))
  const fitting = ownField(column).read(value, column.name)
  if (!fitting.ok) return fitting
  const name = recordOf(context.workbook, 'components', componentId)?.name ?? ''
  const facts = { table: 'components', field: ownPath(columnId), column: column.name, name }
  return setField(context, 'components', componentId, ownPath(columnId), fitting.value, { code: 'change-field', facts })
}

/** Components with a value in the column. */
function holdersOf({ workbook }: EditContext, columnId: string): readonly Component[] {
  return recordsOf(workbook, 'components').filter(({ own }) => Object.hasOwn(own, columnId))
}

function refusedName({ workbook }: EditContext, name: string, exceptId: string | null, builtIn: readonly string[]): Problem | null {
  const key = nameKey(name)
  const length = [...name.trim()].length
  if (length > MAX_OWN_COLUMN_NAME) return problem('text-too-long', { field: 'name', length, max: MAX_OWN_COLUMN_NAME })
  if (builtIn.some((taken) => nameKey(taken) === key)) return problem('column-name-built-in', { name: name.trim() })
  const taken = recordsOf(workbook, 'ownColumns').find((column) => column.id !== exceptId && nameKey(column.name) === key)
  return taken === undefined ? null : problem('name-taken', { name: taken.name })
}

function refusedChoices({ type, choices, name }: OwnColumnDraft): Problem | null {
  return type === 'choice' && choices.length === 0 ? problem('own-column-choices', { name: name.trim() }) : null
}

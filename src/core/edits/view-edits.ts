// Edits of saved views: how a list is looked at, under a name, as part of the workbook. What a view holds is
// text to core; the screen that shows it reads it. Asked for by the inventory.

import type { AddEdit, RemoveEdit, SetEdit } from '../inventory/edit.ts'
import { addRecord, type EditContext, recordOf, recordsOf, removeRecord, setField } from '../inventory/edits.ts'
import { listed } from '../inventory/list-order.ts'
import { nameKey } from '../inventory/name-key.ts'
import type { SavedView, Table } from '../inventory/tables.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'

/** A view behind the others; refuses a name that another one has. */
export function addView(context: EditContext, name: string, state: string): Result<AddEdit> {
  const taken = namesake(context, name, null)
  if (taken !== undefined) return fail(problem('name-taken', { name: taken.name }))
  const position = recordsOf(context.workbook, 'views').reduce((last, view) => Math.max(last, view.position), 0) + 1
  return addRecord(context, 'views', { name, position, state }, { code: 'add-view', facts: { name: name.trim() } })
}

export function renameView(context: EditContext, id: string, name: string): Result<SetEdit> {
  const taken = namesake(context, name, id)
  if (taken !== undefined) return fail(problem('name-taken', { name: taken.name }))
  return setField(context, 'views', id, 'name', name, { code: 'rename-view', facts: { name: name.trim() } })
}

export function changeView(context: EditContext, id: string, state: string): Result<SetEdit> {
  const name = recordOf(context.workbook, 'views', id)?.name ?? ''
  return setField(context, 'views', id, 'state', state, { code: 'change-view', facts: { name } })
}

export function removeView(context: EditContext, id: string): Result<RemoveEdit> {
  const view = recordOf(context.workbook, 'views', id)
  if (view === undefined) return fail(problem('record-missing', { table: 'views', id }))
  return ok(removeRecord(context, 'views', view, { code: 'remove-view', facts: { name: view.name } }))
}

/** In the order of their tabs. */
export function viewsInOrder(views: Table<'views'>): readonly SavedView[] {
  return listed(views)
}

function namesake({ workbook }: EditContext, name: string, exceptId: string | null): SavedView | undefined {
  const key = nameKey(name)
  return recordsOf(workbook, 'views').find((view) => view.id !== exceptId && nameKey(view.name) === key)
}

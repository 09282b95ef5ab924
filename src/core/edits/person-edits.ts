// Edits of people themselves: who is there, what they are called, who has left. Asked for by the people screen.

import type { AddEdit, BatchEdit, Edit, SetEdit } from '../inventory/edit.ts'
import { addRecord, type EditContext, recordOf, recordsOf, removeRecord, setField, stepOf } from '../inventory/edits.ts'
import { nameKey } from '../inventory/name-key.ts'
import type { Person } from '../inventory/tables.ts'
import { problem } from '../problem.ts'
import { fail, type Result } from '../result.ts'

/** A person with this name and no time yet; refuses a name that somebody has. */
export function addPerson(context: EditContext, name: string): Result<AddEdit> {
  const taken = namesake(context, name, null)
  if (taken !== undefined) return fail(problem('name-taken', { name: taken.name }))
  return addRecord(context, 'people', { name }, { code: 'add-person', facts: { name: name.trim() } })
}

/** Owners are found by name in lists and cells, so two people never share one. */
export function renamePerson(context: EditContext, personId: string, name: string): Result<SetEdit> {
  const taken = namesake(context, name, personId)
  if (taken !== undefined) return fail(problem('name-taken', { name: taken.name }))
  return setField(context, 'people', personId, 'name', name)
}

/** Retires people, or brings them back. Whoever is retired stays in the history with the time they have until it is given to somebody else. */
export function setActive(context: EditContext, personIds: readonly string[], active: boolean): Result<BatchEdit> {
  const label = { code: active ? 'bring-back-people' : 'retire-people', facts: namesOf(context, personIds) } as const
  const set = personIds.map((id) => setField(context, 'people', id, 'active', active))
  return stepOf(context, label, set)
}

/** Removes people for good; their time stays in the components as time that nobody is named for. */
export function removePeople(context: EditContext, personIds: readonly string[]): Result<BatchEdit> {
  const gone = new Set(personIds)
  const edits: (Edit | Result<Edit>)[] = recordsOf(context.workbook, 'owners')
    .filter(({ personId }) => personId !== null && gone.has(personId))
    .map((owner) => setField(context, 'owners', owner.id, 'personId', null))
  for (const id of gone) {
    const person = recordOf(context.workbook, 'people', id)
    if (!person) return fail(problem('record-missing', { table: 'people', id }))
    edits.push(removeRecord(context, 'people', person))
  }
  return stepOf(context, { code: 'remove-people', facts: namesOf(context, personIds) }, edits)
}

function namesake({ workbook }: EditContext, name: string, exceptId: string | null): Person | undefined {
  const key = nameKey(name)
  return recordsOf(workbook, 'people').find((person) => person.id !== exceptId && nameKey(person.name) === key)
}

function namesOf({ workbook }: EditContext, personIds: readonly string[]): { readonly name: string; readonly count: number } {
  return { name: recordOf(workbook, 'people', personIds[0] ?? '')?.name ?? '', count: personIds.length }
}

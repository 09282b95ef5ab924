// Edits of who gives a component how much time, as a cell, a list or the people table asks for them.

import type { BasisPoints } from '../amounts/units.ts'
import type { BatchEdit, Edit } from '../inventory/edit.ts'
import { addRecord, batch, type EditContext, recordOf, recordsOf, removeRecord, setField, setFields, stepOf } from '../inventory/edits.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import { nameKey } from '../inventory/name-key.ts'
import type { Owner } from '../inventory/tables.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'

export interface OwnerEntry {
  /** null: time that nobody is named for. */
  readonly personName: string | null
  readonly share: BasisPoints | null
  readonly confidence?: Owner['confidence']
}

/** The owners of one component in the order in which they were added. */
export function ownersOf(context: Pick<EditContext, 'workbook'>, componentId: string): readonly Owner[] {
  return indexOf(context.workbook.tables).owners.get(componentId) ?? []
}

/** The share of the only owner; a component without one gets unassigned time. One share for several owners is a Problem: it cannot say whose. */
export function setOwnerTime(context: EditContext, componentId: string, share: BasisPoints | null): Result<BatchEdit> {
  return setOwnerTimes(context, componentId, [share])
}

/** One share for each owner, in the order of `ownersOf`; another number of shares is a Problem. */
export function setOwnerTimes(context: EditContext, componentId: string, shares: readonly (BasisPoints | null)[]): Result<BatchEdit> {
  const component = recordOf(context.workbook, 'components', componentId)
  if (!component) return fail(problem('record-missing', { table: 'components', id: componentId }))
  const owners = ownersOf(context, componentId)
  if (shares.length !== Math.max(1, owners.length))
    return fail(problem('several-owners', { component: component.name, owners: owners.length, shares: shares.length }))
  const label = { code: 'change-owner-share', facts: { name: component.name } } as const
  const [share = null] = shares
  if (owners.length === 0 && share === null) return ok(batch(context, [], label))
  if (owners.length === 0) return stepOf(context, label, [addRecord(context, 'owners', { componentId, share })])
  const set = owners.map((owner, place) => setField(context, 'owners', owner.id, 'share', shares[place] ?? null))
  return stepOf(context, label, set)
}

/**
 * The time of one person on one component, as a cell of the people table asks for it; personId null is time that nobody
 * is named for. A blank takes the person off the component. Several rows of the same person become one.
 */
export function setPersonTime(
  context: EditContext,
  componentId: string,
  personId: string | null,
  share: BasisPoints | null,
): Result<BatchEdit> {
  const component = recordOf(context.workbook, 'components', componentId)
  if (!component) return fail(problem('record-missing', { table: 'components', id: componentId }))
  const [first, ...others] = ownersOf(context, componentId).filter((owner) => owner.personId === personId)
  const gone = share === null && first !== undefined ? [first, ...others] : others
  const removed = gone.map((owner) => removeRecord(context, 'owners', owner))
  const label = { code: 'change-owner-share', facts: { name: component.name } } as const
  if (share === null) return ok(batch(context, removed, label))
  const kept =
    first === undefined
      ? addRecord(context, 'owners', { componentId, personId, share })
      : setField(context, 'owners', first.id, 'share', share)
  return stepOf(context, label, [kept, ...removed])
}

/**
 * Replaces the owners of a component. A person already there keeps the row, and a person put in the place of another takes
 * over that one's row, so that a line on screen stays the line it was; a name nobody has yet becomes a person.
 */
export function setOwners(context: EditContext, componentId: string, entries: readonly OwnerEntry[]): Result<BatchEdit> {
  const component = recordOf(context.workbook, 'components', componentId)
  if (!component) return fail(problem('record-missing', { table: 'components', id: componentId }))
  const people = peopleByName(context, entries)
  if (!people.ok) return people
  const free = [...ownersOf(context, componentId)]
  const take = (index: number) => (index === -1 ? undefined : free.splice(index, 1)[0])
  const wanted = entries.map((entry) => {
    const personId = entry.personName === null ? null : (people.value.idByName.get(nameKey(entry.personName)) ?? null)
    return { entry, personId, row: take(free.findIndex((owner) => owner.personId === personId)) }
  })
  const rows: Result<Edit | readonly Edit[]>[] = []
  for (const { entry, personId, row = take(0) } of wanted) {
    const confidence = entry.confidence ?? row?.confidence ?? 'estimate'
    const values = { personId, share: entry.share, confidence }
    // An owner named again says nothing new of how sure the time is.
    const isSame = row !== undefined && row.personId === personId && row.share === values.share && row.confidence === confidence
    if (row === undefined) rows.push(addRecord(context, 'owners', { componentId, ...values }))
    else if (!isSame) rows.push(setFields(context, 'owners', row.id, values))
  }
  const removed = free.map((owner) => removeRecord(context, 'owners', owner))
  const label = { code: 'change-owners', facts: { name: component.name } } as const
  return stepOf(context, label, [ok(people.value.added), ...rows, ...removed])
}

/** The owner cell of the grid: names alone. Each keeps the share of its person, else of the row it replaces. */
export function setOwnerNames(context: EditContext, componentId: string, names: readonly string[]): Result<BatchEdit> {
  const owners = ownersOf(context, componentId)
  const nameOf = (owner: Owner) => (owner.personId === null ? null : (recordOf(context.workbook, 'people', owner.personId)?.name ?? null))
  const keys = new Set(names.map(nameKey))
  const replaced = owners.filter((owner) => !keys.has(nameKey(nameOf(owner) ?? '')))
  const entries = names.map((personName): OwnerEntry => {
    const same = owners.find((owner) => nameKey(nameOf(owner) ?? '') === nameKey(personName))
    const source = same ?? replaced.shift()
    return { personName, share: source?.share ?? null, ...(source === undefined ? {} : { confidence: source.confidence }) }
  })
  // An emptied cell means "nobody named", not "no time": every share stays as unassigned time.
  const kept = owners.filter(({ share }) => owners.length === 1 || share !== null)
  if (entries.length === 0)
    return setOwners(
      context,
      componentId,
      kept.map(({ share, confidence }) => ({ personName: null, share, confidence })),
    )
  return setOwners(context, componentId, entries)
}

function peopleByName(context: EditContext, entries: readonly OwnerEntry[]): Result<{ added: Edit[]; idByName: Map<string, string> }> {
  const idByName = new Map(recordsOf(context.workbook, 'people').map((person) => [nameKey(person.name), person.id]))
  const added: Edit[] = []
  for (const { personName } of entries) {
    if (personName === null || idByName.has(nameKey(personName))) continue
    const person = addRecord(context, 'people', { name: personName }, { code: 'add-person', facts: { name: personName } })
    if (!person.ok) return person
    added.push(person.value)
    idByName.set(nameKey(personName), person.value.record.id)
  }
  return ok({ added, idByName })
}

// Which records one copy deleted, and which of those deletions have to be asked: the other copy changed the record, or made
// something that belongs to it or names it. What belongs to a component or a bill goes and stays with it. Called by merge-workbooks.ts.

import { fieldPathsOf } from '../edits/towards-edits.ts'
import { groupedBy } from '../grouped-by.ts'
import type { WorkDone } from '../in-slices.ts'
import { sameValue, valueAt } from '../inventory/apply-edit.ts'
import { isComponentTable } from '../inventory/edit-leaves.ts'
import { ownPath } from '../inventory/own-column.ts'
import { type AnyRecord, TABLE_NAMES, type TableName } from '../inventory/tables.ts'
import { REFERENCES, type Workbook } from '../inventory/workbook.ts'
import { keyOf, otherSide, type RecordConflict, type Side } from './merge-conflicts.ts'

export interface States {
  readonly base: Workbook
  readonly mine: Workbook
  readonly theirs: Workbook
}

export interface Removal {
  readonly table: TableName
  readonly deletedIn: Side
  /** As the other side has it. */
  readonly kept: AnyRecord
  /** Keys of the deleted records it belongs to. */
  readonly owners: readonly string[]
}

export interface Removals {
  /** By key; not those of locked quarters, which nobody deletes. */
  readonly all: ReadonlyMap<string, Removal>
  /** Asked; what belongs to one of them follows its answer. */
  readonly conflicts: readonly RecordConflict[]
}

/** Fields of a record by which it is part of another one: without that it has no meaning. */
export function owningFields(table: TableName): readonly string[] {
  if (table === 'costLines') return ['componentId', 'billId']
  return isComponentTable(table) ? ['componentId'] : []
}

export function recordsIn(workbook: Workbook, table: TableName): Readonly<Record<string, AnyRecord>> {
  return workbook.tables[table] as Readonly<Record<string, AnyRecord>>
}

export function recordAt(workbook: Workbook, table: TableName, id: string): AnyRecord | undefined {
  const records = recordsIn(workbook, table)
  return Object.hasOwn(records, id) ? records[id] : undefined
}

/** In slices of a look through all records of one side. */
export function* findingRemovals(states: States): Generator<WorkDone, Removals> {
  const step: WorkDone = { done: 0, total: 0 }
  const fromMine = removedBy('mine', states)
  yield step
  const all = new Map([...fromMine, ...removedBy('theirs', states)])
  // Nothing was deleted on either side: most merges.
  if (all.size === 0) return { all, conflicts: [] }
  yield step
  const touched = touchedOf(states, all)
  const roots = [...all].filter(([key, { owners }]) => touched.has(key) && !owners.some((owner) => touched.has(owner)))
  yield step
  const belongings = roots.length === 0 ? null : { mine: ownedIn(states.mine), theirs: ownedIn(states.theirs) }
  return {
    all,
    conflicts: roots.map(([key, removal]) => conflictOf(key, removal, belongings?.[otherSide(removal.deletedIn)].get(key) ?? [])),
  }
}

function removedBy(side: Side, states: States): [string, Removal][] {
  const [here, there] = [states[side], states[otherSide(side)]]
  const isGone = (table: TableName, id: string) => {
    if (recordAt(here, table, id) !== undefined) return false
    // Without the record in the common state, only a deletion noted since says that it was here.
    return recordAt(states.base, table, id) !== undefined || (here.deleted[table]?.[id] ?? '') > (states.base.deleted[table]?.[id] ?? '')
  }
  return TABLE_NAMES.filter((table) => table !== 'quarters').flatMap((table) =>
    Object.values(recordsIn(there, table))
      .filter(({ id }) => isGone(table, id))
      .map((kept): [string, Removal] => {
        const owners = owningFields(table).flatMap((field) => {
          const [owner, owningTable] = [kept[field], field === 'billId' ? 'bills' : 'components'] as const
          return typeof owner === 'string' && isGone(owningTable, owner) ? [keyOf(owningTable, owner)] : []
        })
        return [keyOf(table, kept.id), { table, deletedIn: side, kept, owners }]
      }),
  )
}

/** Deletions that meet something the other side did. */
function touchedOf(states: States, all: Removals['all']): ReadonlySet<string> {
  const touched = new Set<string>()
  const touch = (key: string): void => {
    if (touched.has(key)) return
    touched.add(key)
    for (const owner of all.get(key)?.owners ?? []) touch(owner)
  }
  for (const [key, { table, kept }] of all) {
    if (isChanged(table, recordAt(states.base, table, kept.id), kept)) touch(key)
  }
  for (const side of ['mine', 'theirs'] as const) {
    for (const { key, by, field, table } of namingsOf(states[side])) {
      if (all.get(key)?.deletedIn !== otherSide(side) || all.has(keyOf(table, by.id))) continue
      const before = recordAt(states.base, table, by.id)
      if (before === undefined || valueAt(before, field) !== valueAt(by, field)) touch(key)
    }
  }
  return touched
}

function isChanged(table: TableName, base: AnyRecord | undefined, now: AnyRecord): boolean {
  if (base === undefined) return true
  // Moving one row may move the numbers of all.
  return fieldPathsOf(table, now).some((path) => path !== 'position' && !sameValue(valueAt(base, path), valueAt(now, path)))
}

interface Naming {
  /** The record that is named. */
  readonly key: string
  readonly table: TableName
  readonly by: AnyRecord
  readonly field: string
}

function* namingsOf(workbook: Workbook): Generator<Naming> {
  // A value in a column of the team's own names that column.
  for (const by of Object.values(workbook.tables.components)) {
    for (const id of Object.keys(by.own)) yield { key: keyOf('ownColumns', id), table: 'components', by, field: ownPath(id) }
  }
  for (const { table, fields } of REFERENCES) {
    for (const by of Object.values(recordsIn(workbook, table))) {
      for (const [field, target] of fields) {
        const id = by[field]
        if (typeof id === 'string') yield { key: keyOf(target, id), table, by, field }
      }
    }
  }
}

function conflictOf(key: string, { table, deletedIn, kept }: Removal, owned: readonly Naming[]): RecordConflict {
  const dependents: Partial<Record<TableName, number>> = {}
  for (const { table: of } of owned) dependents[of] = (dependents[of] ?? 0) + 1
  return { kind: 'record', key, table, recordId: kept.id, deletedIn, kept, dependents }
}

/** What belongs to a record, by that record's key. */
function ownedIn(workbook: Workbook): ReadonlyMap<string, readonly Naming[]> {
  return groupedBy(namingsOf(workbook), ({ key, table, field }) => (owningFields(table).includes(field) ? key : undefined))
}

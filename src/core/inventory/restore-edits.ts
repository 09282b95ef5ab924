// Back to an earlier version as one edit: the present becomes the earlier state record by record, so that
// undo takes the restoring back like anything else. Built by the session; main counts with the same
// differences what a version would bring back.

import type { IsoTime } from '../amounts/units.ts'
import { fieldAt, sameValue, valueAt } from './apply-edit.ts'
import type { BatchEdit, Edit, EditLabel } from './edit.ts'
import { type EditContext, NO_LABEL } from './edits.ts'
import type { FieldMap } from './field.ts'
import { type AnyRecord, TABLE_NAMES, type TableName, tableFields } from './tables.ts'
import type { Workbook } from './workbook.ts'

/** What restoring an earlier version would do to the components of now. */
export interface VersionDifference {
  /** Components that only the earlier version has. */
  readonly back: number
  /** Components that only the present has. */
  readonly gone: number
  /** Components that differ, in a field of their own or in an owner, cost line or other record of theirs. */
  readonly changed: number
  /** Further records that differ: company, settings, people and the like. */
  readonly others: number
}

interface RecordDifference {
  readonly table: TableName
  readonly now: AnyRecord | null
  readonly earlier: AnyRecord | null
}

export function versionDifference(now: Workbook, earlier: Workbook): VersionDifference {
  const changed = new Set<string>()
  let back = 0
  let gone = 0
  let others = 0
  const both = (id: unknown): id is string => typeof id === 'string' && id in now.tables.components && id in earlier.tables.components
  for (const difference of differencesOf(now, earlier)) {
    const owner = difference.table === 'components' ? idOf(difference) : (difference.earlier ?? difference.now)?.['componentId']
    if (both(owner)) changed.add(owner)
    else if (difference.table !== 'components') others += typeof owner === 'string' ? 0 : 1
    else if (difference.now === null) back += 1
    else gone += 1
  }
  return { back, gone, changed: changed.size, others }
}

export function differsInNothing({ back, gone, changed, others }: VersionDifference): boolean {
  return back + gone + changed + others === 0
}

/**
 * Every table as the earlier version has it. Identity, revision and the hashes a merge starts from stay
 * those of now. @param savedAt when the earlier version was saved: its name in the undo menu.
 */
export function restoreVersion(context: EditContext, earlier: Workbook, savedAt: string): BatchEdit {
  const edits = differencesOf(context.workbook, earlier).flatMap((difference) => editsFor(context, difference))
  return { ...base(context, { code: 'restore-version', facts: { savedAt } }), op: 'batch', edits }
}

function differencesOf(now: Workbook, earlier: Workbook): readonly RecordDifference[] {
  return TABLE_NAMES.flatMap((table) => {
    const present = now.tables[table] as Readonly<Record<string, AnyRecord>>
    const past = earlier.tables[table] as Readonly<Record<string, AnyRecord>>
    const kept = Object.values(present).map((record) => ({ table, now: record, earlier: past[record.id] ?? null }))
    const lost = Object.values(past).filter((record) => !Object.hasOwn(present, record.id))
    return [...kept, ...lost.map((record) => ({ table, now: null, earlier: record }))].filter((pair) => !sameValue(pair.now, pair.earlier))
  })
}

function editsFor(context: EditContext, { table, now, earlier }: RecordDifference): readonly Edit[] {
  if (earlier === null) return now === null ? [] : [{ ...base(context), op: 'remove', table, record: now, deletedAt: context.at }]
  if (now === null) {
    return [{ ...base(context), op: 'add', table, record: earlier, deletedAt: context.workbook.deleted[table]?.[earlier.id] ?? null }]
  }
  // Field by field, so that the record keeps its place among the others.
  return pathsOf(table, now, earlier).flatMap((field) => {
    const after = valueAt(earlier, field)
    // A group comes after its fields, when only its origin is left to set.
    const before = isGroup(table, field) ? after : valueAt(now, field)
    const [metaBefore, metaAfter] = [now.meta[field] ?? null, earlier.meta[field] ?? null]
    if (sameValue(before, after) && sameValue(metaBefore, metaAfter)) return []
    return [{ ...base(context), op: 'set', table, recordId: now.id, field, before, after, metaBefore, metaAfter }]
  })
}

/** Fields and those of groups, and whatever else an origin is noted for. */
function pathsOf(table: TableName, ...records: readonly AnyRecord[]): readonly string[] {
  const fields = Object.entries(tableFields[table] as FieldMap).flatMap(([name, { fields: inner }]) =>
    inner === undefined ? [name] : Object.keys(inner).map((field) => `${name}.${field}`),
  )
  const noted = records.flatMap(({ meta }) => Object.keys(meta)).filter((path) => fieldAt(table, path) !== undefined)
  return [...new Set([...fields, ...noted])]
}

function isGroup(table: TableName, path: string): boolean {
  return fieldAt(table, path)?.fields !== undefined
}

function base(context: EditContext, label: EditLabel = NO_LABEL): { id: string; at: IsoTime; label: EditLabel } {
  return { id: context.newId(), at: context.at, label }
}

function idOf({ now, earlier }: RecordDifference): string {
  return (now ?? earlier)?.id ?? ''
}

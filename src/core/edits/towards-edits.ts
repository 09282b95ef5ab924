// The edits that lead from a workbook to another state of it, record by record and field by field, so that records keep
// their place and undo leads back exactly. Used to restore an earlier version and to merge a colleague's copy.

import type { IsoTime } from '../amounts/units.ts'
import type { WorkDone } from '../in-slices.ts'
import { fieldAt, sameValue, valueAt } from '../inventory/apply-edit.ts'
import type { Edit } from '../inventory/edit.ts'
import { type EditContext, NO_LABEL, removeRecord } from '../inventory/edits.ts'
import type { FieldMap } from '../inventory/field.ts'
import { OWN_VALUES, ownPath } from '../inventory/own-column.ts'
import { type AnyRecord, TABLE_NAMES, type TableName, tableFields } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'

/** Records between two yields: each is compared field by field. */
const SLICE = 50

export interface RecordDifference {
  readonly table: TableName
  readonly now: AnyRecord | null
  readonly target: AnyRecord | null
}

/** Every table as the target has it; what is removed keeps the day on which the target removed it. Identity and revision stay. */
export function* makingEditsTowards(context: EditContext, target: Workbook): Generator<WorkDone, readonly Edit[]> {
  const differences = differencesOf(context.workbook, target)
  const edits: Edit[] = []
  for (const [done, difference] of differences.entries()) {
    edits.push(...editsFor(context, difference, target))
    if (done % SLICE === SLICE - 1) yield { done, total: differences.length }
  }
  return edits
}

export function differencesOf(now: Workbook, target: Workbook): readonly RecordDifference[] {
  return TABLE_NAMES.flatMap((table) => {
    const present = now.tables[table] as Readonly<Record<string, AnyRecord>>
    const wanted = target.tables[table] as Readonly<Record<string, AnyRecord>>
    const kept = Object.values(present).map((record) => ({ table, now: record, target: wanted[record.id] ?? null }))
    const missing = Object.values(wanted).filter((record) => !Object.hasOwn(present, record.id))
    return [...kept, ...missing.map((record) => ({ table, now: null, target: record }))].filter((pair) => !sameValue(pair.now, pair.target))
  })
}

function editsFor(context: EditContext, { table, now, target }: RecordDifference, { deleted }: Workbook): readonly Edit[] {
  if (target === null) {
    if (now === null) return []
    return [{ ...removeRecord(context, table, now), deletedAt: deleted[table]?.[now.id] ?? context.at }]
  }
  if (now === null) {
    return [{ ...base(context), op: 'add', table, record: target, deletedAt: context.workbook.deleted[table]?.[target.id] ?? null }]
  }
  // Field by field, so that the record keeps its place among the others.
  return fieldPathsOf(table, now, target).flatMap((field) => {
    const after = valueAt(target, field)
    // A group comes after its fields, when only its origin is left to set.
    const before = isGroup(table, field) ? after : valueAt(now, field)
    const [metaBefore, metaAfter] = [now.meta[field] ?? null, target.meta[field] ?? null]
    if (sameValue(before, after) && sameValue(metaBefore, metaAfter)) return []
    return [{ ...base(context), op: 'set', table, recordId: now.id, field, before, after, metaBefore, metaAfter }]
  })
}

/** Fields, those of groups, the team's own columns, and whatever else an origin is noted for in these records. */
export function fieldPathsOf(table: TableName, ...records: readonly AnyRecord[]): readonly string[] {
  const noted = records.flatMap(({ meta }) => Object.keys(meta)).filter((path) => fieldAt(table, path) !== undefined)
  const own = table === 'components' ? records.flatMap((record) => Object.keys(record[OWN_VALUES] ?? {}).map(ownPath)) : []
  return [...new Set([...(LEAVES.get(table) ?? []), ...own, ...noted])]
}

/** The path names a group, whose values stand in its fields. */
export function isGroup(table: TableName, path: string): boolean {
  const spec = fieldAt(table, path)
  return spec?.fields !== undefined || spec?.keyed !== undefined
}

const LEAVES: ReadonlyMap<TableName, readonly string[]> = new Map(
  TABLE_NAMES.map((table) => [
    table,
    Object.entries(tableFields[table] as FieldMap).flatMap(([name, { fields: inner, keyed }]) =>
      keyed !== undefined ? [] : inner === undefined ? [name] : Object.keys(inner).map((field) => `${name}.${field}`),
    ),
  ]),
)

function base(context: EditContext): { id: string; at: IsoTime; label: typeof NO_LABEL } {
  return { id: context.newId(), at: context.at, label: NO_LABEL }
}

// The only function that changes a workbook: an edit in, the next workbook out, the old one
// untouched. A table is copied once where records come or go, and not at all where they are only replaced.

import { inOneGo, type WorkDone } from '../in-slices.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import type { AddEdit, Edit, OriginsEdit, RemoveEdit, SetEdit } from './edit.ts'
import { type Field, type FieldMap, isKey } from './field.ts'
import { OWN_VALUES } from './own-column.ts'
import { copyOf, recordIn, type TableChange, tablesAfter } from './table-changes.ts'
import { type AnyRecord, type FieldPath, type RecordMeta, type TableName, tableFields } from './tables.ts'
import { readRecord, type Tombstones, type Workbook } from './workbook.ts'

/** Steps between two yields: a millisecond or two of work. */
const SLICE = 100

/**
 * The workbook after the edit. rev is not raised here: the session does it once per acknowledged edit.
 * Refuses a value its field refuses, a record that is missing or exists already, and an edit whose
 * `before` is no longer what the workbook holds.
 */
export function applyEdit(workbook: Workbook, edit: Edit): Result<Workbook> {
  return inOneGo(applyingEdit(workbook, edit))
}

/** The same in slices, for edits of thousands of records: a batch makes room after every 100 of its steps. */
export function* applyingEdit(workbook: Workbook, edit: Edit): Generator<WorkDone, Result<Workbook>> {
  const draft = new Draft(workbook)
  const steps = edit.op === 'batch' ? edit.edits : [edit]
  for (const [done, step] of steps.entries()) {
    const applied = applyTo(draft, step)
    if (!applied.ok) return applied
    if (done % SLICE === SLICE - 1) yield { done, total: steps.length }
  }
  return ok(draft.finish())
}

/** The field an edit names, or undefined: "name", "contract.end". */
export function fieldAt(table: TableName, path: string): Field<unknown> | undefined {
  const [first, second] = partsOfPath(path)
  const fields = tableFields[table] as FieldMap
  const field = Object.hasOwn(fields, first) ? fields[first] : undefined
  if (second === undefined) return field
  if (field?.keyed !== undefined) return isKey(second) ? field.keyed : undefined
  return field?.fields !== undefined && Object.hasOwn(field.fields, second) ? field.fields[second] : undefined
}

/** The same for a path that the schema knows: what it holds, in which unit, and how much at most. */
export function fieldSpec<T extends TableName>(table: T, path: FieldPath<T>): Field<unknown> {
  return fieldAt(table, path) as Field<unknown>
}

export function valueAt(record: AnyRecord, path: string): unknown {
  const [first, second] = partsOfPath(path)
  if (second === undefined) return record[first]
  const held = record[first] as Readonly<Record<string, unknown>> | null
  // A column without a value is blank, and its id may be that of something every object inherits.
  if (first === OWN_VALUES) return held !== null && Object.hasOwn(held, second) ? held[second] : null
  return held?.[second]
}

/** A field, and what it names in a group or of the team's own columns, whose ids may have dots. */
function partsOfPath(path: string): readonly [first: string, second: string | undefined] {
  const dot = path.indexOf('.')
  return dot === -1 ? [path, undefined] : [path.slice(0, dot), path.slice(dot + 1)]
}

/** What the steps so far do to each table. Lives only inside one applyEdit. */
class Draft {
  private readonly base: Workbook
  private readonly replaced = new Map<TableName, Map<string, AnyRecord>>()
  /** Tables that records came into or went from. */
  private readonly whole = new Map<TableName, Record<string, AnyRecord>>()
  /** Records that came back to a place among the others, and before which one. */
  private readonly placed = new Map<TableName, (readonly [id: string, beforeId: string])[]>()
  /** Of tables where they changed, the last one changed last: copied once, because thousands of records may go in one edit. */
  private readonly deleted = new Map<TableName, Map<string, string>>()
  private pastHashes: readonly string[]

  constructor(base: Workbook) {
    this.base = base
    this.pastHashes = base.pastHashes
  }

  record(table: TableName, id: string): AnyRecord | undefined {
    const whole = this.whole.get(table)
    if (whole !== undefined) return Object.hasOwn(whole, id) ? whole[id] : undefined
    return this.replaced.get(table)?.get(id) ?? (recordIn(this.base.tables, table, id) as AnyRecord | undefined)
  }

  replace(table: TableName, record: AnyRecord): void {
    const whole = this.whole.get(table)
    if (whole !== undefined) whole[record.id] = record
    else this.replaced.set(table, (this.replaced.get(table) ?? new Map()).set(record.id, record))
  }

  add(table: TableName, record: AnyRecord, beforeId: string | undefined): void {
    this.wholeOf(table)[record.id] = record
    if (beforeId === undefined) return
    const placed = this.placed.get(table) ?? []
    placed.push([record.id, beforeId])
    this.placed.set(table, placed)
  }

  drop(table: TableName, id: string): void {
    delete this.wholeOf(table)[id]
  }

  setTombstone(table: TableName, id: string, at: string | null): void {
    const entries = this.deleted.get(table) ?? new Map(Object.entries(this.base.deleted[table] ?? {}))
    entries.delete(id)
    if (at !== null) entries.set(id, at)
    this.deleted.delete(table)
    this.deleted.set(table, entries)
  }

  setOrigins({ isAdded, pastHashes, deleted }: OriginsEdit): void {
    const others = this.pastHashes.filter((hash) => !pastHashes.includes(hash))
    this.pastHashes = isAdded ? [...others, ...pastHashes] : others
    for (const { table, id, at } of deleted) this.setTombstone(table, id, isAdded ? at : null)
  }

  finish(): Workbook {
    const changes = new Map<TableName, TableChange>()
    for (const [table, records] of this.replaced) changes.set(table, { kind: 'replaced', records })
    for (const [table, records] of this.whole)
      changes.set(table, { kind: 'whole', records: inPlace(records, this.placed.get(table) ?? []) })
    return { ...this.base, tables: tablesAfter(this.base.tables, changes), deleted: this.tombstones(), pastHashes: this.pastHashes }
  }

  private tombstones(): Tombstones {
    if (this.deleted.size === 0) return this.base.deleted
    const others = Object.entries(this.base.deleted).filter(([table]) => !this.deleted.has(table as TableName))
    const changed = [...this.deleted].flatMap(([table, entries]) =>
      entries.size === 0 ? [] : [[table, Object.fromEntries(entries)] as const],
    )
    return Object.fromEntries([...others, ...changed])
  }

  private wholeOf(table: TableName): Record<string, AnyRecord> {
    const existing = this.whole.get(table)
    if (existing) return existing
    const copy = copyOf(this.base.tables, table)
    for (const [id, record] of this.replaced.get(table) ?? []) copy[id] = record
    this.whole.set(table, copy)
    return copy
  }
}

/** Records before those that they were placed before, one after the other. */
function inPlace(
  records: Record<string, AnyRecord>,
  placed: readonly (readonly [id: string, beforeId: string])[],
): Record<string, AnyRecord> {
  const ahead = new Map<string, string[]>()
  const moved = new Set<string>()
  for (const [id, beforeId] of placed) {
    if (!Object.hasOwn(records, beforeId)) continue
    ahead.set(beforeId, [...(ahead.get(beforeId) ?? []), id])
    moved.add(id)
  }
  if (moved.size === 0) return records
  const ordered: Record<string, AnyRecord> = {}
  const put = (id: string): void => {
    const record = records[id]
    for (const other of ahead.get(id) ?? []) put(other)
    if (record !== undefined) ordered[id] = record
  }
  for (const id of Object.keys(records)) if (!moved.has(id)) put(id)
  return { ...ordered, ...records }
}

function applyTo(draft: Draft, edit: Edit): Result<null> {
  switch (edit.op) {
    case 'set':
      return applySet(draft, edit)
    case 'add':
      return applyAdd(draft, edit)
    case 'remove':
      return applyRemove(draft, edit)
    case 'origins':
      draft.setOrigins(edit)
      return ok(null)
    case 'batch':
      for (const step of edit.edits) {
        const done = applyTo(draft, step)
        if (!done.ok) return done
      }
      return ok(null)
  }
}

function applySet(draft: Draft, edit: SetEdit): Result<null> {
  const { table, recordId, field } = edit
  const record = draft.record(table, recordId)
  if (!record) return fail(problem('record-missing', { table, id: recordId }))
  const spec = fieldAt(table, field)
  if (!spec) return fail(problem('unknown-field', { table, field }))
  if (!sameValue(valueAt(record, field), edit.before)) return fail(problem('edit-out-of-date', { table, id: recordId, field }))
  const value = spec.read(edit.after, field)
  if (!value.ok) return value
  const { [field]: _meta, ...otherMeta } = record.meta
  const meta: RecordMeta = edit.metaAfter === null ? otherMeta : { ...record.meta, [field]: edit.metaAfter }
  draft.replace(table, { ...withValue(record, field, value.value), meta })
  return ok(null)
}

/** @param path a field, or one of a group: "contract.end" */
export function withValue(record: AnyRecord, path: string, value: unknown): AnyRecord {
  const [first, second] = partsOfPath(path)
  if (second === undefined) return { ...record, [first]: value }
  if (first === OWN_VALUES && value === null) {
    const { [second]: _blank, ...others } = record[first] as Readonly<Record<string, unknown>>
    return { ...record, [first]: others }
  }
  return { ...record, [first]: { ...(record[first] as object), [second]: value } }
}

function applyAdd(draft: Draft, edit: AddEdit): Result<null> {
  const record = readRecord(edit.table, edit.record)
  if (!record.ok) return record
  if (draft.record(edit.table, record.value.id)) return fail(problem('record-exists', { table: edit.table, id: record.value.id }))
  draft.add(edit.table, record.value, edit.beforeId)
  if (edit.deletedAt !== null) draft.setTombstone(edit.table, record.value.id, null)
  return ok(null)
}

function applyRemove(draft: Draft, edit: RemoveEdit): Result<null> {
  const current = draft.record(edit.table, edit.record.id)
  if (!current) return fail(problem('record-missing', { table: edit.table, id: edit.record.id }))
  if (!sameValue(current, edit.record)) return fail(problem('edit-out-of-date', { table: edit.table, id: edit.record.id, field: '*' }))
  draft.drop(edit.table, edit.record.id)
  if (edit.deletedAt !== null) draft.setTombstone(edit.table, edit.record.id, edit.deletedAt)
  return ok(null)
}

/** Equality of plain data, whatever the order of keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const keys = Object.keys(a)
  if (keys.length !== Object.keys(b).length) return false
  return keys.every((key) => Object.hasOwn(b, key) && sameValue((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
}

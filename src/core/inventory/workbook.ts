// The whole workbook as one immutable value, how an empty one is made, and how one is read from
// outside with nothing trusted. The file format around it is in core/workbook-file.

import { inOneGo, type WorkDone } from '../in-slices.ts'
import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import {
  type Field,
  type FieldMap,
  initialValues,
  integer,
  isPlainObject,
  list,
  nameText,
  readFields,
  readFieldsInto,
  type ValuesOf,
} from './field.ts'
import { readMeta } from './record-meta.ts'
import { type AnyRecord, type RecordOf, SINGLETONS, TABLE_NAMES, type Table, type TableName, type Tables, tableFields } from './tables.ts'

/** Raised when a shape changes; every step has a migration and a fixture of the format before it. */
export const SCHEMA_VERSION = 10

const headerFields = {
  id: nameText(),
  /** Raised by one with every edit; the highest valid revision is the newest. */
  rev: integer('count', 0, Number.MAX_SAFE_INTEGER, 0),
  schemaVersion: integer('count', 1, 1_000_000, SCHEMA_VERSION),
  ruleSetVersion: nameText(),
  /** Hashes this workbook has had when it was sent or opened: what a merge may start from. */
  pastHashes: list(nameText(), 10_000),
}

/** table → id → when it was deleted; kept until the next lock so that a merge does not bring it back. */
export type Tombstones = Readonly<Partial<Record<TableName, Readonly<Record<string, string>>>>>

export type Workbook = ValuesOf<typeof headerFields> & { readonly tables: Tables; readonly deleted: Tombstones }

interface NewWorkbook {
  readonly id: string
  readonly ruleSetVersion: string
  readonly companyName?: string
  readonly currency?: string
}

export function emptyWorkbook({ id, ruleSetVersion, companyName, currency }: NewWorkbook): Workbook {
  const tables = Object.fromEntries(TABLE_NAMES.map((table) => [table, {}])) as Record<TableName, Record<string, unknown>>
  for (const name of SINGLETONS) tables[name] = { [name]: newRecord(name, name) }
  if (companyName !== undefined) tables.company = { company: { ...newRecord('company', 'company'), name: companyName } }
  if (currency !== undefined) tables.settings = { settings: { ...newRecord('settings', 'settings'), currency } }
  return { ...initialValues(headerFields), id, ruleSetVersion, tables: tables as unknown as Tables, deleted: {} }
}

/** A record with every field at its initial value. */
export function newRecord<T extends TableName>(table: T, id: string): RecordOf<T> {
  return { ...BLANK_RECORDS[table], id } as unknown as RecordOf<T>
}

/** To be copied as a whole, which is quicker than adding to a copy: a start reads tens of thousands of records. */
const BLANK_RECORDS = Object.fromEntries(
  TABLE_NAMES.map((table) => [table, { id: '', meta: {}, ...initialValues(tableFields[table] as FieldMap) }]),
) as unknown as Readonly<Record<TableName, Readonly<Record<string, unknown>>>>

/** Reads a workbook payload; the Problem names table, record and field. References must lead somewhere. */
export function readWorkbook(raw: unknown): Result<Workbook> {
  return inOneGo(readingWorkbook(raw))
}

/** The same in slices, for workbooks of thousands of records. */
export function* readingWorkbook(raw: unknown): Generator<WorkDone, Result<Workbook>> {
  if (!isPlainObject(raw)) return fail(problem('not-an-object', { field: 'workbook' }))
  const { tables: rawTables, deleted: rawDeleted, ...rawHeader } = raw
  const header = readFields(headerFields, rawHeader)
  if (!header.ok) return header
  if (!isPlainObject(rawTables)) return fail(problem('not-an-object', { field: 'tables' }))
  for (const key of Object.keys(rawTables)) {
    if (!isTableName(key)) return fail(problem('unknown-table', { table: key.slice(0, 60) }))
  }
  const tables: Partial<Record<TableName, unknown>> = {}
  for (const name of TABLE_NAMES) {
    const table = yield* readingTable(name, rawTables[name] ?? {})
    if (!table.ok) return table
    tables[name] = table.value
  }
  const deleted = readTombstones(rawDeleted ?? {})
  if (!deleted.ok) return deleted
  const workbook = { ...header.value, tables: tables as Tables, deleted: deleted.value }
  for (const name of SINGLETONS) {
    if (!Object.hasOwn(workbook.tables[name], name)) return fail(problem('record-missing', { table: name, id: name }))
  }
  return yield* checkingReferences(workbook)
}

export function isTableName(text: string): text is TableName {
  return Object.hasOwn(tableFields, text)
}

export function readRecord<T extends TableName>(table: T, raw: unknown): Result<RecordOf<T>> {
  if (!isPlainObject(raw)) return fail(problem('not-an-object', { field: table }))
  const id = idField.read(raw['id'], `${table}.id`)
  if (!id.ok) return id
  const meta = readMeta(raw['meta'] ?? {}, table)
  if (!meta.ok) return meta
  const record: Record<string, unknown> = { ...BLANK_RECORDS[table], id: id.value, meta: meta.value }
  const read = readFieldsInto(record, tableFields[table] as FieldMap, raw, `${table}.`, BESIDE_FIELDS)
  return read === null ? ok(record as unknown as RecordOf<T>) : fail(read)
}

const BESIDE_FIELDS: ReadonlySet<string> = new Set(['id', 'meta'])

const idField: Field<string> = {
  initial: '',
  read: (raw, name) =>
    typeof raw === 'string' && /^[\w.-]{1,64}$/.test(raw) && raw !== '__proto__' ? ok(raw) : fail(problem('not-text', { field: name })),
}

/** Records between two yields: about a millisecond. */
const SLICE = 50

function* readingTable<T extends TableName>(name: T, raw: unknown): Generator<WorkDone, Result<Table<T>>> {
  if (!isPlainObject(raw)) return fail(problem('not-an-object', { field: name }))
  const table: Record<string, RecordOf<T>> = {}
  const keys = Object.keys(raw)
  for (let done = 0; done < keys.length; done += SLICE) {
    if (done > 0) yield { done, total: keys.length }
    const refused = readRecordsInto(table, name, raw, keys.slice(done, done + SLICE))
    if (refused !== null) return fail(refused)
  }
  return ok(table)
}

function readRecordsInto<T extends TableName>(
  table: Record<string, RecordOf<T>>,
  name: T,
  raw: Readonly<Record<string, unknown>>,
  keys: readonly string[],
): Problem | null {
  for (const key of keys) {
    const record = readRecord(name, raw[key])
    if (!record.ok) return record.problem
    if (record.value.id !== key) return problem('id-mismatch', { table: name, key: key.slice(0, 64), id: record.value.id })
    table[key] = record.value
  }
  return null
}

function readTombstones(raw: unknown): Result<Tombstones> {
  if (!isPlainObject(raw)) return fail(problem('not-an-object', { field: 'deleted' }))
  const deleted: Partial<Record<TableName, Record<string, string>>> = {}
  for (const [table, entries] of Object.entries(raw)) {
    if (!isTableName(table)) return fail(problem('unknown-table', { table: table.slice(0, 60) }))
    if (!isPlainObject(entries)) return fail(problem('not-an-object', { field: `deleted.${table}` }))
    const byId: Record<string, string> = {}
    for (const [id, at] of Object.entries(entries)) {
      if (!idField.read(id, table).ok || typeof at !== 'string') return fail(problem('not-text', { field: `deleted.${table}` }))
      byId[id] = at
    }
    deleted[table] = byId
  }
  return ok(deleted)
}

/** Fields that name a record elsewhere, found once from the schema. */
export const REFERENCES: readonly {
  readonly table: TableName
  readonly fields: readonly (readonly [field: string, target: TableName])[]
}[] = TABLE_NAMES.map((table) => ({
  table,
  fields: Object.entries(tableFields[table] as FieldMap).flatMap(([field, { refersTo }]) =>
    refersTo === undefined ? [] : [[field, refersTo as TableName] as const],
  ),
})).filter(({ fields }) => fields.length > 0)

/** Records between two yields: looking up is quick. */
const CHECKED_SLICE = 1000

function* checkingReferences(workbook: Workbook): Generator<WorkDone, Result<Workbook>> {
  for (const { table, fields } of REFERENCES) {
    const records = Object.values(workbook.tables[table]) as readonly AnyRecord[]
    for (let done = 0; done < records.length; done += CHECKED_SLICE) {
      if (done > 0) yield { done, total: records.length }
      for (const [field, target] of fields) {
        const dangling = records.slice(done, done + CHECKED_SLICE).find((record) => isDangling(record[field], workbook.tables[target]))
        if (dangling !== undefined) return fail(problem('reference-dangling', { table, id: dangling.id, field }))
      }
    }
  }
  return ok(workbook)
}

/** A record is kept under its own id; what an object inherits has none. */
function isDangling(id: unknown, records: Readonly<Record<string, { readonly id: string }>>): boolean {
  return typeof id === 'string' && records[id]?.id !== id
}

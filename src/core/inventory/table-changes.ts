// Tables after an edit. Records that an edit replaced stand beside the table as it was, and the whole table is put
// together when somebody reads it whole: a cell typed into ten thousand records copies none of them (ADR 0017).
// From outside the tables are plain immutable records. Called by applyEdit; everything that asks for one record by its id reads it here.

import { isWorkedOut, setWhenRead } from '../when-read.ts'
import { type AnyRecord, type RecordOf, TABLE_NAMES, type TableName, type Tables } from './tables.ts'

type Records = Readonly<Record<string, AnyRecord>>

/** What an edit does to a table: other records under the same ids, or, where records came or went, the whole table. */
export type TableChange =
  | { readonly kind: 'replaced'; readonly records: ReadonlyMap<string, AnyRecord> }
  | { readonly kind: 'whole'; readonly records: Records }

/** A table that nobody has read whole since records of it were replaced. */
interface Replaced {
  readonly base: Records
  readonly records: ReadonlyMap<string, AnyRecord>
}

/** So many are quick to carry from one edit to the next, and cost a copy of the table every few hundred edits. */
const MOST_REPLACED = 256

const REPLACED = new WeakMap<Tables, Map<TableName, Replaced>>()

/** One record, without putting its table together. */
export function recordIn<T extends TableName>(tables: Tables, table: T, id: string): RecordOf<T> | undefined {
  return recordsById(tables, table)(id)
}

/** The same for many of its records. */
export function recordsById<T extends TableName>(tables: Tables, table: T): (id: string) => RecordOf<T> | undefined {
  const { base, records } = partsOf(tables, table)
  return (id) => (records.get(id) ?? (Object.hasOwn(base, id) ? base[id] : undefined)) as RecordOf<T> | undefined
}

/** All of a table, in the order in which they were added. Of thousands Object.values takes twice as long. */
export function allIn<R>(table: Readonly<Record<string, R>>): R[] {
  return Object.keys(table).map((id) => table[id] as R)
}

/** A table with the same ids, whatever its records say. */
export function sameIdsAs(tables: Tables, table: TableName): Records {
  return partsOf(tables, table).base
}

/** A copy that may be written into. */
export function copyOf(tables: Tables, table: TableName): Record<string, AnyRecord> {
  return together(partsOf(tables, table))
}

export function tablesAfter(before: Tables, changes: ReadonlyMap<TableName, TableChange>): Tables {
  const tables = {} as Record<TableName, Records>
  const replaced = new Map<TableName, Replaced>()
  for (const table of TABLE_NAMES) {
    const change = changes.get(table)
    if (change?.kind === 'whole') {
      tables[table] = change.records
      continue
    }
    const parts = partsOf(before, table)
    const after = change === undefined ? parts : { base: parts.base, records: new Map([...parts.records, ...change.records]) }
    if (after.records.size === 0) tables[table] = after.base
    else if (after.records.size > MOST_REPLACED) tables[table] = together(after)
    else {
      replaced.set(table, after)
      setWhenRead(tables, table, () => together(after))
    }
  }
  REPLACED.set(tables as Tables, replaced)
  return tables as Tables
}

const NONE: ReadonlyMap<string, AnyRecord> = new Map()

function partsOf(tables: Tables, table: TableName): Replaced {
  const replaced = isWorkedOut(tables, table) ? undefined : REPLACED.get(tables)?.get(table)
  return replaced ?? { base: tables[table] as Records, records: NONE }
}

function together({ base, records }: Replaced): Record<string, AnyRecord> {
  const whole = { ...base }
  for (const [id, record] of records) whole[id] = record
  return whole
}

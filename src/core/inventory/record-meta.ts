// Where the values of a record came from, as it is kept in files: the fields of one origin together, because a
// record is mostly typed or imported in one go and its origins would else be three quarters of the file.
//   {"typed 2026-11-25T09:00:00.000Z": ["layer", "name"]}

import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { isPlainObject } from './field.ts'
import type { FieldMeta, RecordMeta } from './tables.ts'

const SOURCES: readonly unknown[] = ['typed', 'imported', 'carried', 'derived'] satisfies readonly FieldMeta['source'][]

export function isFieldMeta(raw: unknown): raw is FieldMeta {
  return isPlainObject(raw) && SOURCES.includes(raw['source']) && typeof raw['at'] === 'string'
}

/** In an order that depends on nothing but what is said. */
export function packedMeta(meta: RecordMeta): Readonly<Record<string, readonly string[]>> {
  const byOrigin = new Map<string, string[]>()
  for (const [field, { source, at }] of Object.entries(meta)) {
    const origin = `${source} ${at}`
    const fields = byOrigin.get(origin)
    if (fields === undefined) byOrigin.set(origin, [field])
    else fields.push(field)
  }
  const packed: Record<string, readonly string[]> = {}
  for (const origin of [...byOrigin.keys()].sort()) packed[origin] = byOrigin.get(origin)?.sort() ?? []
  return packed
}

/** Reads origins with their fields, and fields with an origin each, as edits and files of the first shape have them. */
export function readMeta(raw: unknown, table: string): Result<RecordMeta> {
  if (!isPlainObject(raw)) return fail(problem('not-an-object', { field: `${table}.meta` }))
  const meta: Record<string, FieldMeta> = {}
  for (const [key, entry] of Object.entries(raw)) {
    const origin = Array.isArray(entry) ? originOf(key) : entry
    const fields: readonly unknown[] = Array.isArray(entry) ? entry : [key]
    if (!isFieldMeta(origin) || !fields.every(isFieldName)) {
      return fail(problem('not-an-object', { field: `${table}.meta.${key.slice(0, 60)}` }))
    }
    // One object for all fields of one origin.
    const known: FieldMeta = { source: origin.source, at: origin.at }
    for (const field of fields) meta[field] = known
  }
  return ok(meta)
}

function originOf(key: string): unknown {
  const end = key.indexOf(' ')
  return { source: key.slice(0, end), at: key.slice(end + 1) }
}

function isFieldName(raw: unknown): raw is string {
  return typeof raw === 'string' && raw !== '__proto__'
}

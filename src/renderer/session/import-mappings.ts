// What the user settled for the columns of a source, for the next file with the same headers. Kept by
// the app, not in the workbook (docs/adr): it outlives an undone import and serves the next workbook.

import { type ColumnMapping, type FoundHeader, fits, IMPORT_FIELDS } from '#intake'

const KEY = 'rightsize.import-mappings'
const MOST = 50

export type MappingStorage = Pick<Storage, 'getItem' | 'setItem'>

/** The mapping kept for exactly these headers, or null. */
export function rememberedMapping(found: FoundHeader, storage: MappingStorage = localStorage): ColumnMapping | null {
  return readAll(storage).find((mapping) => fits(mapping, found)) ?? null
}

/** Newest first; the oldest of more than 50 is forgotten. */
export function rememberMapping(mapping: ColumnMapping, storage: MappingStorage = localStorage): void {
  const others = readAll(storage).filter(({ key }) => key !== mapping.key)
  try {
    storage.setItem(KEY, JSON.stringify([mapping, ...others].slice(0, MOST)))
  } catch {
    // A full or forbidden storage costs a few clicks next time, never the import.
  }
}

function readAll(storage: MappingStorage): readonly ColumnMapping[] {
  try {
    const raw: unknown = JSON.parse(storage.getItem(KEY) ?? '[]')
    return Array.isArray(raw) ? raw.filter(isMapping) : []
  } catch {
    return []
  }
}

function isMapping(raw: unknown): raw is ColumnMapping {
  if (typeof raw !== 'object' || raw === null) return false
  const { key, headers, fields, currency } = raw as Readonly<Record<string, unknown>>
  const known: readonly unknown[] = [...IMPORT_FIELDS, 'ignore']
  return (
    typeof key === 'string' &&
    Array.isArray(headers) &&
    headers.every((header) => typeof header === 'string') &&
    Array.isArray(fields) &&
    fields.length === headers.length &&
    fields.every((field) => known.includes(field)) &&
    (currency === null || (typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)))
  )
}

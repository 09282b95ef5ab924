// What the user settled for the columns of a source, for the next file with the same headers. Kept by
// the app, not in the workbook (docs/adr): it outlives an undone import and serves the next workbook.

import { type ColumnMapping, type FoundHeader, fits, IMPORT_FIELDS } from '#intake'
import { type MappingStorage, mapsColumns, readRemembered, remember } from './remembered.ts'

const KEY = 'rightsize.import-mappings'

export type { MappingStorage }

/** The mapping kept for exactly these headers, or null. */
export function rememberedMapping(found: FoundHeader, storage: MappingStorage = localStorage): ColumnMapping | null {
  return readRemembered(KEY, isMapping, storage).find((mapping) => fits(mapping, found)) ?? null
}

export function rememberMapping(mapping: ColumnMapping, storage: MappingStorage = localStorage): void {
  remember(KEY, mapping, readRemembered(KEY, isMapping, storage), storage)
}

function isMapping(raw: unknown): raw is ColumnMapping {
  if (typeof raw !== 'object' || raw === null) return false
  const mapping = raw as Readonly<Record<string, unknown>>
  const { currency } = mapping
  return mapsColumns(mapping, IMPORT_FIELDS) && (currency === null || (typeof currency === 'string' && /^[A-Z]{3}$/.test(currency)))
}

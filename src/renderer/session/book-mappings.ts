// What the user settled for the columns of an accounting export, and what was answered, for the next one with the same headers.

import { BOOK_FIELDS, type BookMapping } from '#intake'
import { type MappingStorage, mapsColumns, readRemembered, remember } from './remembered.ts'

const KEY = 'rightsize.book-mappings'

/** The mapping kept for exactly these headers, or null. */
export function rememberedBookMapping({ key, headers }: BookMapping, storage: MappingStorage = localStorage): BookMapping | null {
  const all = readRemembered(KEY, isMapping, storage)
  return all.find((mapping) => mapping.key === key && mapping.headers.join('\n') === headers.join('\n')) ?? null
}

export function rememberBookMapping(mapping: BookMapping, storage: MappingStorage = localStorage): void {
  remember(KEY, mapping, readRemembered(KEY, isMapping, storage), storage)
}

function isMapping(raw: unknown): raw is BookMapping {
  if (typeof raw !== 'object' || raw === null) return false
  const mapping = raw as Readonly<Record<string, unknown>>
  const { answers } = mapping
  return (
    mapsColumns(mapping, BOOK_FIELDS) &&
    typeof answers === 'object' &&
    answers !== null &&
    Object.values(answers).every((answer) => typeof answer === 'string')
  )
}

// What the user settled for the columns of an accounting export, and what was answered, for the next one with the same headers.

import { BOOK_FIELDS, type BookMapping } from '#intake'
import { type MappingStorage, readRemembered, remember } from './remembered.ts'

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
  const { key, headers, fields, answers } = raw as Readonly<Record<string, unknown>>
  const known: readonly unknown[] = [...BOOK_FIELDS, 'ignore']
  return (
    typeof key === 'string' &&
    Array.isArray(headers) &&
    headers.every((header) => typeof header === 'string') &&
    Array.isArray(fields) &&
    fields.length === headers.length &&
    fields.every((field) => known.includes(field)) &&
    typeof answers === 'object' &&
    answers !== null &&
    Object.values(answers).every((answer) => typeof answer === 'string')
  )
}

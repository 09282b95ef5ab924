// What the user settled for the columns of a source, for the next list with the same headers. Kept by the app, not in the
// workbook (ADR 0012): it outlives an undone import and serves the next workbook.

import { isPlainObject } from '#core'
import {
  type BillAnswers,
  type BillColumns,
  BOOK_FIELDS,
  type BookMapping,
  type ColumnMapping,
  fits,
  IMPORT_FIELDS,
  type ImportAnswers,
  type ImportField,
  type ImportQuestion,
  MAPPED_ROLES,
  type MappedRole,
  REPEATABLE,
} from '#intake'

export type MappingStorage = Pick<Storage, 'getItem' | 'setItem'>

interface Mapping {
  readonly key: string
  readonly headers: readonly string[]
  readonly fields: readonly string[]
}

export interface MappingMemory<M> {
  /** The mapping kept for exactly the headers of a list, or null. */
  readonly recall: (found: { readonly mapping: M }, storage?: MappingStorage) => M | null
  readonly keep: (mapping: M, storage?: MappingStorage) => void
}

const MOST = 50

/** With what was answered about the list's notations. */
export interface SettledList extends ColumnMapping {
  readonly answers?: ImportAnswers
}

export const componentMappings = mappingMemory<SettledList>(
  'rightsize.import-mappings',
  IMPORT_FIELDS,
  ({ currency, answers, byHand }) =>
    (currency === null || (typeof currency === 'string' && /^[A-Z]{3}$/.test(currency))) &&
    (answers === undefined || areAnswers(answers)) &&
    (byHand === undefined || (Array.isArray(byHand) && byHand.every(Number.isInteger))),
)

export const bookMappings = mappingMemory<BookMapping>('rightsize.book-mappings', BOOK_FIELDS, ({ answers }) => areAnswers(answers))

interface BillMapping extends Mapping {
  readonly fields: readonly (MappedRole | 'ignore')[]
  readonly answers: BillAnswers
}

const billMemory = mappingMemory<BillMapping>('rightsize.bill-mappings', MAPPED_ROLES, ({ answers }) => areAnswers(answers))

/** Columns of bills that no source knows, with what the file does not say. */
export const billMappings = {
  recall(headers: readonly string[]): { readonly columns: BillColumns; readonly answers: BillAnswers } | null {
    const known = billMemory.recall({ mapping: { ...mappedBill(headers), fields: headers.map(() => 'ignore'), answers: {} } })
    if (known === null) return null
    return { columns: Object.fromEntries(headers.map((header, at) => [header, known.fields[at] ?? 'ignore'])), answers: known.answers }
  },
  keep(columns: BillColumns, answers: BillAnswers): void {
    billMemory.keep({ ...mappedBill(Object.keys(columns)), fields: Object.values(columns), answers })
  },
} as const

function mappedBill(headers: readonly string[]) {
  return { key: headers.join('\n'), headers }
}

function areAnswers(raw: unknown): boolean {
  return isPlainObject(raw) && Object.values(raw).every((answer) => typeof answer === 'string')
}

/** @param hasRest what is stored may be of another version or damaged: whether it has what only this kind of mapping has */
function mappingMemory<M extends Mapping>(
  storageKey: string,
  known: readonly string[],
  hasRest: (raw: Readonly<Record<string, unknown>>) => boolean,
): MappingMemory<M> {
  const isOne = (raw: unknown): raw is M => isPlainObject(raw) && mapsColumns(raw, known) && hasRest(raw)

  function all(storage: MappingStorage): readonly M[] {
    try {
      const raw: unknown = JSON.parse(storage.getItem(storageKey) ?? '[]')
      return Array.isArray(raw) ? raw.filter(isOne) : []
    } catch {
      return []
    }
  }

  return {
    recall: (found, storage = localStorage) => all(storage).find((mapping) => fits(mapping, found)) ?? null,
    /** Newest first; the oldest of more than 50 is forgotten. */
    keep: (mapping, storage = localStorage) => {
      const others = all(storage).filter(({ key }) => key !== mapping.key)
      try {
        storage.setItem(storageKey, JSON.stringify([mapping, ...others].slice(0, MOST)))
      } catch {
        // A full or forbidden storage costs a few clicks next time, never the import.
      }
    },
  }
}

/** Whether it names a source by key and headers, and says of each column one of the fields or that it is left out. */
function mapsColumns({ key, headers, fields }: Readonly<Record<string, unknown>>, known: readonly string[]): boolean {
  const meanings: readonly unknown[] = [...known, 'ignore']
  return (
    typeof key === 'string' &&
    Array.isArray(headers) &&
    headers.every((header) => typeof header === 'string') &&
    Array.isArray(fields) &&
    fields.length === headers.length &&
    fields.every((field) => meanings.includes(field))
  )
}

/** A field belongs to one column: the one that had it gives it up. */
export function withField<M extends Pick<Mapping, 'fields'>>(mapping: M, index: number, field: M['fields'][number]): M {
  const isOnce = !REPEATABLE.has(field as ImportField)
  return { ...mapping, fields: mapping.fields.map((other, at) => (at === index ? field : other === field && isOnce ? 'ignore' : other)) }
}

/** A meaning that somebody has chosen, for which no question stands any more. */
export function setByHand(mapping: ColumnMapping, indexes: readonly number[], field: ImportField | 'ignore'): ColumnMapping {
  const mapped = indexes.reduce((kept, index) => withField(kept, index, field), mapping)
  return { ...mapped, byHand: [...(mapping.byHand ?? []), ...indexes] }
}

/** About the people and components that were there at the time: the next list meets others, and is asked again. */
const OF_ONE_IMPORT: ReadonlySet<ImportQuestion['code']> = new Set([
  'component-there',
  'component-there-twice',
  'cells-cleared',
  'components-gone',
  'owner-same-person',
  'names-repeat',
])

interface Answered {
  readonly questions: readonly Pick<ImportQuestion, 'code' | 'id'>[]
  /** Of a name it is kept what was decided for it alone. */
  readonly repeats: { readonly items: readonly { readonly id: string }[] }
}

/** The answers that hold for the next list with these headers. */
export function lastingAnswers({ questions, repeats }: Answered, answers: ImportAnswers): ImportAnswers {
  const lasting = [...questions.filter(({ code }) => !OF_ONE_IMPORT.has(code)), ...repeats.items]
  return Object.fromEntries(lasting.flatMap(({ id }) => (answers[id] === undefined ? [] : [[id, answers[id]]])))
}

/** Columns whose meaning somebody has settled. Before answers were kept, what was left out was left out without a word. */
export function settledColumns(remembered: SettledList | null): readonly number[] {
  return remembered?.answers === undefined ? [] : remembered.fields.map((_, index) => index)
}

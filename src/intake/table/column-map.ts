// What a file says about the columns of a list: {"Monthly spend": "cost", "Column 3": "ignore"}. Columns that it doesn't
// name keep the meaning that is proposed for them.

import { fail, ok, problem, type Result } from '#core'
import { readJsonObject } from '../json-object.ts'
import { IMPORT_FIELDS, type ImportField, normalHeader, REPEATABLE } from './fields.ts'
import type { ColumnMapping } from './find-header.ts'
import { currencyIn } from './header-unit.ts'

type Meaning = ImportField | 'ignore'

export interface ColumnMap {
  readonly file: string
  /** As the file writes the header, each with what the column means. */
  readonly meanings: ReadonlyMap<string, Meaning>
}

const MEANINGS: readonly Meaning[] = [...IMPORT_FIELDS, 'ignore']

/** @param text the whole file; @param file its name, as Problems show it */
export function readColumnMap(text: string, file: string): Result<ColumnMap> {
  const json = readJsonObject(text, file)
  if (!json.ok) return json
  const meanings = new Map<string, Meaning>()
  for (const [column, raw] of Object.entries(json.value)) {
    const meaning = MEANINGS.find((known) => known === raw)
    if (meaning === undefined) {
      return fail(problem('map-unknown-meaning', { file, column: column.slice(0, 60), meaning: String(raw).slice(0, 60), known: MEANINGS }))
    }
    const other = isRepeatable(meaning) ? undefined : [...meanings].find(([, taken]) => taken === meaning)?.[0]
    if (other !== undefined) return fail(problem('map-meaning-twice', { file, meaning, columns: [other, column] }))
    meanings.set(column, meaning)
  }
  return ok({ file, meanings })
}

/** The proposed mapping with what the file fixes. A field belongs to one column: the one that had it gives it up. */
export function withColumnMap(mapping: ColumnMapping, { file, meanings }: ColumnMap): Result<ColumnMapping> {
  const fixed = new Map<number, Meaning>()
  for (const [column, meaning] of meanings) {
    const places = placesOf(column, mapping.headers)
    const [place] = places
    if (place === undefined) return fail(problem('map-unknown-column', { file, column: column.slice(0, 60), known: mapping.headers }))
    if (places.length > 1) return fail(problem('map-column-twice', { file, column, places: places.map((index) => index + 1) }))
    fixed.set(place, meaning)
  }
  const given = new Set(fixed.values())
  const fields = mapping.fields.map((field, index) => fixed.get(index) ?? (given.has(field) && !isRepeatable(field) ? 'ignore' : field))
  const cost = mapping.headers[fields.indexOf('cost')]
  const byHand = [...fixed.keys()]
  return ok({ ...mapping, byHand, fields, currency: cost === undefined ? null : (currencyIn(cost) ?? keptCurrency(mapping, cost)) })
}

/** Left out, or one of those that several columns may mean. */
function isRepeatable(meaning: Meaning): boolean {
  return meaning === 'ignore' || REPEATABLE.has(meaning)
}

/** By its header as it stands, whatever its case and signs, or as "Column 3". */
function placesOf(column: string, headers: readonly string[]): readonly number[] {
  const where = (isIt: (header: string) => boolean) => headers.flatMap((header, index) => (isIt(header) ? [index] : []))
  const exact = where((header) => header === column)
  if (exact.length > 0) return exact
  const key = normalHeader(column)
  const alike = key === '' ? [] : where((header) => normalHeader(header) === key)
  if (alike.length > 0) return alike
  const numbered = Number(/^column (\d+)$/i.exec(column.trim())?.[1])
  return numbered >= 1 && numbered <= headers.length ? [numbered - 1] : []
}

/** The currency found for the cost column holds as long as it is the same column. */
function keptCurrency({ headers, fields, currency }: ColumnMapping, cost: string): string | null {
  return headers[fields.indexOf('cost')] === cost ? currency : null
}

// How the cell of each column is read. Every text goes through the guard of the field it will live
// in, so nothing gets in that an edit would refuse.

import {
  type BasisPoints,
  basisPoints,
  currencyDecimals,
  type Field,
  fail,
  fieldSpec,
  formOf,
  MAX_MINOR_UNITS,
  MAX_NAME_LENGTH,
  type MinorUnits,
  minorUnits,
  ok,
  optionalChoice,
  optionalDate,
  personFields,
  problem,
  type Result,
} from '#core'
import { APPROACH_WORDS, type ApproachWord } from '../approach-words.ts'
import { COMPONENT_COLUMN_FIELDS, type Column, type OwnColumn } from './columns.ts'
import { type DecimalColumn, readDecimal } from './exact-decimal.ts'

/** `field` is the column as the file names it; currency is the list's. */
type CellReader<T> = (text: string, field: string, currency: string) => Result<T>

const PERCENT: DecimalColumn = { decimals: 2, max: 100, unit: 'percent' }

/** Columns that are no field of the component, or that mean more than one. */
const OWN_READERS = {
  approach: approachWord,
  owner: ownerNames,
  owner_time_share_percent: ownerShares,
  monthly_cost: monthlyCost,
  prices_as_of: optional(optionalDate()),
  managed_quote: monthlyCost,
} as const satisfies { readonly [C in OwnColumn]: CellReader<unknown> }

const READERS: ReadonlyMap<Column, CellReader<unknown>> = new Map([
  ...[...COMPONENT_COLUMN_FIELDS].map(([column, field]) => [column, readerOf(fieldSpec('components', field))] as const),
  ...Object.entries<CellReader<unknown>>(OWN_READERS),
])

/** The value of a cell; of a column that no field has, its text is not read. */
export function readCell(column: Column, cell: string, shown: string, currency: string): Result<unknown> {
  return READERS.get(column)?.(cell, shown, currency) ?? ok(null)
}

function readerOf(spec: Field<unknown>): CellReader<unknown> {
  switch (formOf(spec)) {
    case 'choice':
      return word(spec)
    case 'date':
      return optional(spec)
    case 'flag':
      return yesOrNo
    case 'text':
      return spec.max === MAX_NAME_LENGTH ? oneLine(spec) : spec.read
    default:
      return whole(spec as Field<number | null>)
  }
}

/** What the columns that are no plain field of the component hold. */
export type OwnValues = {
  readonly [C in OwnColumn]?: (typeof OWN_READERS)[C] extends CellReader<infer T> ? T : never
}

/** Names end up in tables, menus and sheet cells of one line. */
function oneLine<T>(field: Field<T>): CellReader<T> {
  return (cell, name) => {
    const lineBreak = /[\t\n\r\u2028\u2029]/.exec(cell.trim())
    if (!lineBreak) return field.read(cell, name)
    const codePoint = `U+${lineBreak[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
    return fail(problem('text-has-control-character', { field: name, codePoint }))
  }
}

function optional<T>(field: Field<T | null>): CellReader<T | null> {
  return (cell, name) => (cell.trim() === '' ? ok(null) : field.read(cell.trim(), name))
}

/** One of the field's words in any capitals. Blank is "not answered"; a field that is never blank is left to what the approach implies. */
function word<T>(field: Field<T>): CellReader<T | null> {
  return (cell, name) => (cell.trim() === '' ? ok(null) : field.read(cell.trim().toLowerCase(), name))
}

/** Blank is no. */
function yesOrNo(cell: string, name: string): Result<boolean | null> {
  const answer = word(optionalChoice(['yes', 'no']))(cell, name, '')
  return answer.ok ? ok(answer.value === null ? null : answer.value === 'yes') : answer
}

/** A whole number without separators. */
function whole(field: Field<number | null>): CellReader<number | null> {
  return (cell, name) => {
    const number = readDecimal(cell, name, { decimals: 0, max: Number.MAX_SAFE_INTEGER, unit: 'amount' })
    return number.ok ? field.read(number.value, name) : number
  }
}

function approachWord(cell: string, name: string): Result<ApproachWord> {
  const found = APPROACH_WORDS.find((choice) => choice === cell.trim().toLowerCase())
  if (found !== undefined) return ok(found)
  return fail(problem('not-a-choice', { field: name, text: cell.trim().slice(0, 40), choices: APPROACH_WORDS }))
}

function monthlyCost(cell: string, name: string, currency: string): Result<MinorUnits | null> {
  const decimals = currencyDecimals(currency)
  const cost = readDecimal(cell, name, { decimals, max: MAX_MINOR_UNITS / 10 ** decimals, unit: 'amount' })
  return cost.ok && cost.value !== null ? ok(minorUnits(cost.value)) : (cost as Result<null>)
}

/** "Ada; Bo" are two owners; a blank name is time nobody is named for. */
function ownerNames(cell: string, name: string): Result<readonly (string | null)[]> {
  return each(cell, (part) => (part.trim() === '' ? ok(null) : oneLine(personFields.name)(part, name, '')))
}

/** "15; 7.5" are the shares of two owners, in the order of their names; blank is not known, never 0. */
function ownerShares(cell: string, name: string): Result<readonly (BasisPoints | null)[]> {
  return each(cell, (part) => {
    const share = readDecimal(part, name, PERCENT)
    return share.ok && share.value !== null ? ok(basisPoints(share.value)) : (share as Result<null>)
  })
}

function each<T>(cell: string, read: (part: string) => Result<T>): Result<readonly T[]> {
  const values: T[] = []
  for (const part of cell.split(';')) {
    const value = read(part)
    if (!value.ok) return value
    values.push(value.value)
  }
  return ok(values)
}

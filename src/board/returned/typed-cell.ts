// What a typed cell of a pack holds, and how the sheets say which field of which record that is.

import { type AnyRecord, type Field, fieldAt, formOf, type PackTarget, type PackUnit, type PackValue, valueAt } from '#core'
import { columnIndex } from '../cells.ts'

export interface TypedCell {
  readonly target: PackTarget
  readonly unit: PackUnit
  readonly base: PackValue
}

type FieldTable = Extract<PackTarget, { readonly kind: 'field' }>['table']

/** null: a cell that nothing of the workbook takes by itself. */
export type TypedAt = (row: number, column: number) => TypedCell | null

export function fieldOf(table: FieldTable, id: string, field: string) {
  return { target: { kind: 'field', table, id, field } as const }
}

/** The cell of a field: its unit follows from the schema, an amount is in this currency, and choices are a list of their own name. */
export function fieldCell(table: FieldTable, record: AnyRecord, field: string, currency = '', list = field): TypedCell {
  return { ...fieldOf(table, record.id, field), unit: unitOf(fieldAt(table, field), currency, list), base: plain(valueAt(record, field)) }
}

/** A list whose rows are records and whose columns are fields. */
interface TypedList<R extends AnyRecord> {
  readonly table: FieldTable
  readonly first: number
  /** Row by row; undefined: of something else. */
  readonly records: readonly (R | undefined)[]
  /** Letter of the column → field. */
  readonly fields: Readonly<Record<string, string>>
  readonly currencyOf: (record: R) => string
}

export function typedList<R extends AnyRecord>({ table, first, records, fields, currencyOf }: TypedList<R>): TypedAt {
  const byColumn = new Map(Object.entries(fields).map(([letter, field]) => [columnIndex(letter), field]))
  return (row, column) => {
    const [record, field] = [records[row - first], byColumn.get(column)]
    return record === undefined || field === undefined ? null : fieldCell(table, record, field, currencyOf(record))
  }
}

/** The cell of whichever part of a sheet has one there. */
export function typedInParts(parts: readonly TypedAt[]): TypedAt {
  return (row, column) => parts.reduce<TypedCell | null>((found, part) => found ?? part(row, column), null)
}

function unitOf(spec: Field<unknown> | undefined, currency: string, list: string): PackUnit {
  const form = spec === undefined ? 'text' : formOf(spec)
  if (form === 'minor') return { kind: form, currency }
  if (form === 'choice') return { kind: form, list }
  return { kind: form === 'date' || form === 'text' || form === 'flag' || form === 'bp' ? form : 'count' }
}

function plain(value: unknown): PackValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

// Typed cells of Costs: prices as they are known, bills, credits and exchange rates.

import { type AnyRecord, type Bill, NOT_KNOWN, type PackUnit, type TableName, valueAt } from '#core'
import { columnIndex } from '../cells.ts'
import type { BoardPack } from '../pack.ts'
import { COST_LETTERS, type CostKey } from '../sheets/costs/cost-letters.ts'
import type { CostRow, CostsLayout } from '../sheets/costs/layout.ts'
import { fieldOf, plain, type TypedAt, type TypedCell } from './typed-cell.ts'

export function typedCosts({ workbook, assessment }: BoardPack, layout: CostsLayout): TypedAt {
  const lines = new Map(layout.rows.map((row) => [row.number, row]))
  const bills = new Map(layout.bills.map(({ number, record }) => [number, record]))
  const grants = new Map(layout.grants.map(({ number, record }) => [number, record]))
  const rates = new Map(layout.rates.map((rate) => [rate.number, rate]))
  return (row, column) => {
    const line = lines.get(row)
    if (line !== undefined)
      return line.componentId === null ? restCell(assessment.index.tables.bills[line.line.id], column) : lineCell(line, column)
    const bill = bills.get(row)
    if (bill !== undefined) return blockCell('bills', bill, BILL_FIELDS, column)
    const grant = grants.get(row)
    if (grant !== undefined) return blockCell('creditGrants', grant, GRANT_FIELDS, column)
    const rate = rates.get(row)
    if (rate === undefined || rate.date === null || column !== columnIndex('D')) return null
    const record = Object.values(workbook.tables.exchangeRates).find(
      ({ from, date, rate: known }) => from === rate.currency && date === rate.date && known === rate.rate,
    )
    return record === undefined ? null : { ...fieldOf('exchangeRates', record.id, 'rate'), unit: { kind: 'number' }, base: record.rate }
  }
}

const LINE_FIELDS: Readonly<Partial<Record<CostKey, readonly [field: string, unit: PackUnit['kind']]>>> = {
  label: ['label', 'text'],
  amount: ['amount', 'minor'],
  per: ['per', 'choice'],
  currency: ['currency', 'text'],
  asOf: ['costAsOf', 'date'],
  grantAmount: ['grantAmount', 'minor'],
  booked: ['bookedAs', 'choice'],
}
const KEYS = Object.keys(COST_LETTERS) as readonly CostKey[]

function lineCell({ line }: CostRow, column: number): TypedCell | null {
  const key = KEYS[column - 1]
  if (key === 'seats') {
    const base = line.driver === 'per-seat' ? (line.seats ?? NOT_KNOWN) : null
    return { target: { kind: 'seats', lineId: line.id }, unit: { kind: 'count' }, base }
  }
  const [field, kind] = (key === undefined ? undefined : LINE_FIELDS[key]) ?? []
  if (field === undefined || kind === undefined) return null
  // The date of a part is that of its bill, and one of an import that of its list.
  if (field === 'costAsOf' && line.costAsOf === null) return null
  return { ...fieldOf('costLines', line.id, field), unit: unitOf(kind, line.currency, field), base: plain(valueAt(line, field)) }
}

/** Of what a bill leaves unallocated only where it is booked is typed there: the rest follows from the bill. */
function restCell(bill: Bill | undefined, column: number): TypedCell | null {
  if (bill === undefined || KEYS[column - 1] !== 'booked') return null
  return { ...fieldOf('bills', bill.id, 'bookedAs'), unit: unitOf('choice', bill.currency, 'bookedAs'), base: bill.bookedAs }
}

type BlockFields = Readonly<Record<string, readonly [field: string, unit: PackUnit['kind']]>>

const BILL_FIELDS: BlockFields = { D: ['amount', 'minor'], F: ['per', 'choice'], I: ['date', 'date'] }
const GRANT_FIELDS: BlockFields = { D: ['balance', 'minor'], I: ['asOf', 'date'], M: ['expires', 'date'] }

function blockCell(table: TableName, record: AnyRecord & { readonly currency: string }, fields: BlockFields, column: number) {
  const found = Object.entries(fields).find(([letter]) => columnIndex(letter) === column)
  if (found === undefined) return null
  const [, [field, kind]] = found
  return { ...fieldOf(table, record.id, field), unit: unitOf(kind, record.currency, field), base: plain(valueAt(record, field)) }
}

function unitOf(kind: PackUnit['kind'], currency: string, field: string): PackUnit {
  if (kind === 'minor') return { kind, currency }
  return kind === 'choice' ? { kind, list: field } : { kind }
}

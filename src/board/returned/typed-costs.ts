// Typed cells of Costs: prices as they are known, bills, credits and exchange rates.

import { type AnyRecord, type Bill, NOT_KNOWN } from '#core'
import { columnIndex } from '../cells.ts'
import type { BoardPack } from '../pack.ts'
import { COST_KEYS, type CostKey } from '../sheets/costs/cost-letters.ts'
import type { CostRow, CostsLayout } from '../sheets/costs/layout.ts'
import { fieldCell, fieldOf, type TypedAt, type TypedCell } from './typed-cell.ts'

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

const LINE_FIELDS: Readonly<Partial<Record<CostKey, string>>> = {
  label: 'label',
  amount: 'amount',
  per: 'per',
  currency: 'currency',
  asOf: 'costAsOf',
  grantAmount: 'grantAmount',
  booked: 'bookedAs',
}

function lineCell({ line }: CostRow, column: number): TypedCell | null {
  const key = COST_KEYS[column - 1]
  if (key === 'seats') {
    const base = line.driver === 'per-seat' ? (line.seats ?? NOT_KNOWN) : null
    return { target: { kind: 'seats', lineId: line.id }, unit: { kind: 'count' }, base }
  }
  const field = key === undefined ? undefined : LINE_FIELDS[key]
  if (field === undefined) return null
  // The date of a part is that of its bill, and one of an import that of its list.
  if (field === 'costAsOf' && line.costAsOf === null) return null
  return fieldCell('costLines', line, field, line.currency)
}

/** Of what a bill leaves unallocated only where it is booked is typed there: the rest follows from the bill. */
function restCell(bill: Bill | undefined, column: number): TypedCell | null {
  if (bill === undefined || COST_KEYS[column - 1] !== 'booked') return null
  return fieldCell('bills', bill, 'bookedAs')
}

type BlockFields = Readonly<Record<string, string>>

const BILL_FIELDS: BlockFields = { D: 'amount', F: 'per', I: 'date' }
const GRANT_FIELDS: BlockFields = { D: 'balance', I: 'asOf', M: 'expires' }

function blockCell(
  table: 'bills' | 'creditGrants',
  record: AnyRecord & { readonly currency: string },
  fields: BlockFields,
  column: number,
) {
  const [, field] = Object.entries(fields).find(([letter]) => columnIndex(letter) === column) ?? []
  return field === undefined ? null : fieldCell(table, record, field, record.currency)
}

// Typed cells of Costs: prices as they are known, bills, credits and exchange rates.

import { type Bill, type CreditGrant, NOT_KNOWN } from '#core'
import { columnIndex } from '../cells.ts'
import type { BoardPack } from '../pack.ts'
import { COST_KEYS, type CostKey } from '../sheets/costs/cost-letters.ts'
import type { CostRow, CostsLayout, Numbered } from '../sheets/costs/layout.ts'
import { fieldCell, fieldOf, type TypedAt, type TypedCell, typedInParts, typedList } from './typed-cell.ts'

export function typedCosts({ workbook, assessment }: BoardPack, { rows, bills, grants, rates }: CostsLayout): TypedAt {
  const lines = new Map(rows.map((row) => [row.number, row]))
  const rateRows = new Map(rates.map((rate) => [rate.number, rate]))
  return typedInParts([
    (row, column) => {
      const line = lines.get(row)
      if (line === undefined) return null
      return line.componentId === null ? restCell(assessment.index.tables.bills[line.line.id], column) : lineCell(line, column)
    },
    blockCells('bills', bills, { D: 'amount', F: 'per', I: 'date' }),
    blockCells('creditGrants', grants, { D: 'balance', I: 'asOf', M: 'expires' }),
    (row, column) => {
      const rate = rateRows.get(row)
      if (rate === undefined || rate.date === null || column !== columnIndex('D')) return null
      const record = Object.values(workbook.tables.exchangeRates).find(
        ({ from, date, rate: known }) => from === rate.currency && date === rate.date && known === rate.rate,
      )
      return record === undefined ? null : { ...fieldOf('exchangeRates', record.id, 'rate'), unit: { kind: 'number' }, base: record.rate }
    },
  ])
}

/** Amounts are in the record's own currency. */
function blockCells<R extends Bill | CreditGrant>(
  table: 'bills' | 'creditGrants',
  rows: readonly Numbered<R>[],
  fields: Readonly<Record<string, string>>,
): TypedAt {
  const records = rows.map(({ record }) => record)
  return typedList({ table, first: rows[0]?.number ?? 0, records, fields, currencyOf: ({ currency }) => currency })
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

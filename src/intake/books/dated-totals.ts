// Totals that an export gives a day, so that they look like a line of a vendor called "Total". One is a total when it is exactly
// what the rows before it add up to; else it is a line: there are companies of that name.

import { nameKey } from '#core'
import type { ReadRow, TakenRow } from './propose-books.ts'
import { TOTAL } from './total-words.ts'

export function datedTotals(read: readonly ReadRow[]): readonly ReadRow[] {
  const sums = new Map<string, number>()
  const rows = read.map((row): ReadRow => {
    if (row.kind === 'total') sums.delete(SINCE_TOTAL)
    if (row.kind !== 'line') return row
    const places = placesOf(row)
    if (isTotal(row, places, sums)) {
      sums.delete(SINCE_TOTAL)
      return { kind: 'total', line: row.at, text: row.text, amount: row.line.amount, isPart: true }
    }
    for (const place of places) sums.set(place, (sums.get(place) ?? 0) + (row.line.amount ?? 0))
    return row
  })
  const all = sums.get(ALL)
  return rows.map((row) => (row.kind === 'total' && row.isPart && row.amount === all ? { ...row, isPart: false } : row))
}

const ALL = 'all'
const SINCE_TOTAL = 'since-total'

/** Rows that a total may be of: all before it, those since the last total, those of its month, of its account, of both. */
function placesOf({ line: { month, account } }: TakenRow): readonly string[] {
  const of = nameKey(account)
  return [ALL, SINCE_TOTAL, `month:${month}`, `account:${of}`, `month:${month}:${of}`]
}

function isTotal({ line }: TakenRow, places: readonly string[], sums: ReadonlyMap<string, number>): boolean {
  if (!TOTAL.test((line.vendor ?? line.account ?? '').trim())) return false
  return places.some((place) => sums.get(place) === line.amount)
}

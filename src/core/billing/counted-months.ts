// Which months of a source a bill is taken from: the last one that is over, or those of the last full quarter. A month that the bill
// had only a part of is none of them. Whoever changes the currency goes on being one source.

import { addMonths, quarterOf, quarterRange } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { BilledBasis } from '../inventory/cost.ts'
import type { BilledAmount } from '../inventory/tables.ts'

/**
 * Months that are over and whole, ascending: "2026-10".
 * @param amounts of one source, in whatever currency
 */
export function fullMonths(amounts: readonly Pick<BilledAmount, 'month' | 'chargesFrom'>[], today: IsoDate): readonly string[] {
  const partial = new Set(amounts.flatMap(({ month, chargesFrom }) => (chargesFrom === null ? [] : [month])))
  const over = new Set(amounts.flatMap(({ month }) => (month === null || month >= today.slice(0, 7) || partial.has(month) ? [] : [month])))
  return [...over].sort()
}

/** The three months of the last fiscal quarter of which the source has all; null: of none. */
export function lastFullQuarter(full: readonly string[], fiscalStartMonth: number): readonly string[] | null {
  const last = full.at(-1)
  if (last === undefined) return null
  for (let back = 0; back < 3; back++) {
    const end = addMonths(`${last}-01` as IsoDate, -back)
    const { first } = quarterRange(quarterOf(end, fiscalStartMonth), fiscalStartMonth)
    const months = [0, 1, 2].map((at) => addMonths(first, at).slice(0, 7))
    if (months[2] === end.slice(0, 7) && months.every((month) => full.includes(month))) return months
  }
  return null
}

/** Empty: no month is over. */
export function countedMonths(full: readonly string[], takenFrom: BilledBasis, fiscalStartMonth: number): readonly string[] {
  const quarter = takenFrom === 'quarter-average' ? lastFullQuarter(full, fiscalStartMonth) : null
  return quarter ?? full.slice(-1)
}

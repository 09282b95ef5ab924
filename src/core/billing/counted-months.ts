// Which months of a source a bill is taken from: the last one that is over, or those of the last full quarter.

import { addMonths, quarterOf, quarterRange } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { BilledBasis } from '../inventory/cost.ts'
import type { BilledAmount } from '../inventory/tables.ts'

/** Months that are over, ascending: "2026-10". */
export function fullMonths(amounts: readonly Pick<BilledAmount, 'month'>[], today: IsoDate): readonly string[] {
  return [...new Set(amounts.map(({ month }) => month ?? ''))].filter((month) => month < today.slice(0, 7)).sort()
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

// Which months of the books are compared: those of the open quarter that are over. While it has none, those of the latest
// quarter before it that has: books close weeks after a month does.

import { lastDayOf, quarterId, quarterOf } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { LedgerLine } from '../inventory/tables.ts'

export interface BookPeriod {
  /** "2026Q3" */
  readonly quarter: string
  /** "2026-07", ascending; every one has a line. */
  readonly months: readonly string[]
}

/** null: no line is of a month that is over. A month that is not over would make the average too small. */
export function bookPeriod(lines: Iterable<LedgerLine>, asOf: IsoDate, fiscalStartMonth: number): BookPeriod | null {
  const quarters = new Map<string, Set<string>>()
  for (const { month } of lines) {
    if (month === null || lastDayOf(month) > asOf) continue
    const quarter = quarterId(quarterOf(firstDayOf(month), fiscalStartMonth))
    const months = quarters.get(quarter) ?? new Set<string>()
    quarters.set(quarter, months.add(month))
  }
  const quarter = [...quarters.keys()].sort().at(-1)
  return quarter === undefined ? null : { quarter, months: [...(quarters.get(quarter) ?? [])].sort() }
}

const firstDayOf = (month: string): IsoDate => `${month}-01` as IsoDate

// Where the infrastructure of a month stands in the books: cost of revenue (COGS), research and development, neither, or
// nobody has said. At list price, like every total; what is not said is never counted as one of the others.

import type { Assessment } from '../assessment/assessment.ts'
import { paidByGrants } from '../assessment/totals.ts'
import { countsInTotals } from '../checks/applies.ts'
import type { ComponentSubject, Setting } from '../checks/subject.ts'
import { unallocatedMonthly } from '../costs/bill.ts'
import { isRunRate, lineMonthlyCost } from '../costs/monthly-cost.ts'
import type { BookedAs } from '../inventory/cost.ts'

/** Smallest units of the workbook's currency a month; together they are the total. */
export interface BookedCosts {
  readonly cogs: number
  readonly rAndD: number
  readonly other: number
  readonly notSaid: number
}

const PLACES: Readonly<Record<BookedAs, keyof BookedCosts>> = { cogs: 'cogs', 'r-and-d': 'rAndD', other: 'other' }
const placeOf = (bookedAs: BookedAs | null): keyof BookedCosts => (bookedAs === null ? 'notSaid' : PLACES[bookedAs])

/** Of what counts in the totals. While a total waits for a price or a rate this is what is known of it. */
export function bookedCosts({ components, index, setting }: Assessment): BookedCosts {
  const sums = { cogs: 0, rAndD: 0, other: 0, notSaid: 0 }
  for (const { subject } of components) {
    if (!countsInTotals(subject.component)) continue
    const own = bookedOf(subject, setting)
    for (const place of ['cogs', 'rAndD', 'other', 'notSaid'] as const) sums[place] += own[place]
  }
  for (const bill of Object.values(index.tables.bills))
    sums[placeOf(bill.bookedAs)] += unallocatedMonthly(bill, index.billParts.get(bill.id) ?? [], setting) ?? 0
  return sums
}

/** Of one component, line by line, as far as prices are known. */
export function bookedOf({ costLines }: ComponentSubject, setting: Setting): BookedCosts {
  const sums = { cogs: 0, rAndD: 0, other: 0, notSaid: 0 }
  for (const line of costLines) if (isRunRate(line)) sums[placeOf(line.bookedAs)] += lineMonthlyCost(line, setting) ?? 0
  return sums
}

/** What credits pay a month of prices in cost of revenue, in smallest units of the workbook's currency. */
export function creditsOfCogs({ components, setting }: Assessment): number {
  return [...paidByGrants(components, setting, ({ bookedAs }) => bookedAs === 'cogs').values()].reduce((sum, paid) => sum + paid, 0)
}

// What is sold on a marketplace for a month and what is sold there once look alike in a bill: neither has a term. What its seller charges
// in three months in a row is paid every month.

import { addMonths } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import { groupedBy } from '../grouped-by.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import type { BilledGroup } from './billed-group.ts'
import { isSameVendor } from './suggest-bearer.ts'

/** Of which file, seller, service, account and month it is. */
type Fee = Pick<BilledAmount, 'source' | 'biller' | 'vendor' | 'service' | 'account' | 'tag' | 'currency' | 'month'>

const MONTHS_IN_A_ROW = 3

/** Keys of those that are paid every month, by all months of the workbook. */
export function monthlyFees(amounts: readonly BilledAmount[]): ReadonlySet<string> {
  return keysOf(amounts.filter(isWithoutTerm))
}

/** By the months of a file alone, which may be too few to show it. */
export function monthlyFeesIn(groups: readonly BilledGroup[]): ReadonlySet<string> {
  return keysOf(groups.filter(({ category, term }) => category === 'purchase' && term === 'once'))
}

/** Amounts in which what is paid every month says so. */
export function withMonthlyFees(amounts: readonly BilledAmount[], fees = monthlyFees(amounts)): readonly BilledAmount[] {
  if (fees.size === 0) return amounts
  return amounts.map((amount) => (isWithoutTerm(amount) && fees.has(feeKey(amount)) ? { ...amount, isOnce: false } : amount))
}

function isWithoutTerm({ category, isOnce, termStart }: BilledAmount): boolean {
  return category === 'purchase' && isOnce && termStart === null
}

function keysOf(fees: readonly Fee[]): ReadonlySet<string> {
  const sold = fees.filter(({ vendor, biller }) => !isSameVendor(vendor, biller))
  const paid = [...groupedBy(sold, (fee) => feeKey({ ...fee, month: null })).values()]
  return new Set(paid.flatMap((ofService) => inARow(ofService).map(feeKey)))
}

export function feeKey({ source, vendor, service, account, tag, currency, month }: Omit<Fee, 'biller'>): string {
  return [source, vendor, service, account, tag, currency, month].join('\n')
}

function inARow(fees: readonly Fee[]): readonly Fee[] {
  const months = new Set(fees.map(({ month }) => month ?? ''))
  const row = new Set<string>()
  for (const first of months) {
    const after = Array.from({ length: MONTHS_IN_A_ROW }, (_, at) => addMonths(`${first}-01` as IsoDate, at).slice(0, 7))
    if (after.every((month) => months.has(month))) for (const month of after) row.add(month)
  }
  return fees.filter(({ month }) => row.has(month ?? ''))
}

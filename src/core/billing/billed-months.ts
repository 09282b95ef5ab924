// What a bill comes to month by month, by kind of charge, and its largest groups: what is shown of it, and what its report has.

import type { Decimal } from '../amounts/arithmetic.ts'
import { addedExact, NO_AMOUNT, roundedExact } from '../amounts/exact-amounts.ts'
import type { BilledGroup } from './billed-group.ts'

export interface BilledMonth {
  readonly currency: string
  readonly month: string
  readonly amount: Decimal
  readonly byCategory: ReadonlyMap<BilledGroup['category'], Decimal>
}

/** In the order of currency and month. */
export function billedMonths(groups: readonly BilledGroup[]): readonly BilledMonth[] {
  const months = new Map<string, { currency: string; month: string; amount: Decimal; byCategory: Map<BilledGroup['category'], Decimal> }>()
  for (const { currency, month, category, amount } of groups) {
    const key = `${currency} ${month}`
    const known = months.get(key) ?? { currency, month, amount: NO_AMOUNT, byCategory: new Map() }
    known.amount = addedExact(known.amount, amount)
    known.byCategory.set(category, addedExact(known.byCategory.get(category) ?? NO_AMOUNT, amount))
    months.set(key, known)
  }
  return [...months].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, month]) => month)
}

/** Of all months and kinds, whatever their sign. */
export function largestFirst(groups: readonly BilledGroup[]): readonly BilledGroup[] {
  return groups.toSorted((a, b) => sizeOf(b) - sizeOf(a))
}

function sizeOf({ amount }: BilledGroup): number {
  return Math.abs(roundedExact(amount, 6) ?? Number.MAX_SAFE_INTEGER)
}

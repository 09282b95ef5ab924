// Whether what comes is as much as what it takes the place of: each kind of file has its own names for services, so that a file that was
// filtered to some of them shows by what its months come to.

import type { Decimal } from '../amounts/arithmetic.ts'
import { addedExact, exactText, NO_AMOUNT, negatedExact, roundedExact, signOfExact, sumExact } from '../amounts/exact-amounts.ts'
import { currencyDecimals } from '../amounts/money.ts'
import { groupedBy } from '../grouped-by.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import { exactOf, sumOf } from './billed-records.ts'

/** What months came to, and come to, and what of them would count no longer: above zero, or nothing. */
export interface MonthsHeld {
  readonly was: Decimal
  readonly now: Decimal
  readonly lost: Decimal
  /** Some month comes to less, by more than a hundredth, or names fewer services without coming to the same. */
  readonly isLess: boolean
  /** Some month comes to more, by more than a hundredth. */
  readonly isMore: boolean
}

/** What would count no longer, as facts of a question have it: "USD 11", a line for each currency. */
export function lostText(lost: readonly (readonly [currency: string, amount: Decimal])[]): string {
  return lost.flatMap(([currency, amount]) => (amount.digits === 0n ? [] : [`${currency} ${exactText(amount)}`])).join('\n')
}

/** Of amounts in one currency. What only one of both has is no month of both. */
export function monthsHeld(was: readonly BilledAmount[], now: readonly BilledAmount[]): MonthsHeld {
  const after = groupedBy(now, ({ month }) => month)
  const months = [...groupedBy(was, ({ month }) => month)].map(([month, before]) => heldOf(before, after.get(month) ?? []))
  return {
    was: sumExact(months.map((month) => month.was)),
    now: sumExact(months.map((month) => month.now)),
    lost: sumExact(months.map((month) => month.lost)),
    isLess: months.some(({ isLess }) => isLess),
    isMore: months.some(({ isMore }) => isMore),
  }
}

/** Credits may hide that something that was used or bought is left out: that is held against itself, too. */
function heldOf(before: readonly BilledAmount[], after: readonly BilledAmount[]): MonthsHeld {
  const [was, now] = [sumOf(before), sumOf(after)]
  if (isSameCoin(was, now, before[0]?.currency ?? '')) return { was, now, lost: NO_AMOUNT, isLess: false, isMore: false }
  const [spent, spends] = [sumOf(before.filter(isSpent)), sumOf(after.filter(isSpent))]
  const lost = largest([NO_AMOUNT, less(was, now), less(spent, spends)])
  const isFar = isFarLess(was, now) || isFarLess(spent, spends)
  return { was, now, lost, isLess: isFar || hasFewerServices(before, after), isMore: isMuch(less(now, was), was) }
}

function less(was: Decimal, now: Decimal): Decimal {
  return addedExact(was, negatedExact(now))
}

function largest(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce((a, b) => (signOfExact(less(a, b)) < 0 ? b : a))
}

function isSameCoin(a: Decimal, b: Decimal, currency: string): boolean {
  return roundedExact(less(a, b), currencyDecimals(currency)) === 0
}

/** By more than a hundredth. */
export function isFarLess(was: Decimal, now: Decimal): boolean {
  return isMuch(less(was, now), was)
}

/** Above zero, and more than a hundredth. */
function isMuch({ digits, decimals }: Decimal, of: Decimal): boolean {
  const size = signOfExact(of) < 0 ? negatedExact(of) : of
  return digits > 0n && signOfExact(less(size, { digits: digits * 100n, decimals })) < 0
}

/** Used or bought: what costs are made of. */
export function isSpent({ category }: BilledAmount): boolean {
  return category === 'usage' || category === 'purchase'
}

/** Sums by accounts or by nothing name none. */
function hasFewerServices(before: readonly BilledAmount[], after: readonly BilledAmount[]): boolean {
  const [count, left] = [before, after].map((amounts) => new Set(amounts.flatMap(servicesOf)).size)
  return left !== 0 && (left ?? 0) < (count ?? 0)
}

function servicesOf(amount: BilledAmount): readonly string[] {
  return amount.service !== null && isSpent(amount) && exactOf(amount).digits !== 0n ? [`${amount.vendor}\n${amount.service}`] : []
}

// Which refunds may be of which purchase for a term. A thousand of each make a million pairs, so what is said of one of the two is worked out
// once, and a pair takes a few comparisons.

import type { Decimal } from '../amounts/arithmetic.ts'
import { monthsThrough } from '../amounts/calendar.ts'
import { addedExact, negatedExact, signOfExact, sumExact } from '../amounts/exact-amounts.ts'
import { type Bought, keyOfPurchase } from '../costs/purchases.ts'
import { groupedBy } from '../grouped-by.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import { exactOf } from './billed-records.ts'
import { kindOf, MAPPED, saysTheSame } from './same-payer.ts'
import { knownService, serviceWords } from './service-names.ts'
import { isSameVendor } from './suggest-bearer.ts'

export interface MaybeReturned {
  readonly purchase: Bought
  readonly refunds: readonly BilledAmount[]
  /** All of it or what was left was paid back, by refunds that name its service and may be of nothing else. */
  readonly isClear: boolean
}

/** Purchases in their order, without those that no refund may be of. */
export function maybeReturned(bought: readonly Bought[], refunds: readonly BilledAmount[]): readonly MaybeReturned[] {
  const names = new Map<string | null, Named | null>()
  // Ids of questions have them in this order, which is cheap where they nearly have it already.
  const backs = refunds.toSorted((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id))).map((refund) => backOf(refund, names))
  const ofThing = groupedBy(backs, ({ key }) => key)
  const ofSellers = groupedBy(backs, ({ amount }) => sellerOf(amount))
  const known = new Map<string, readonly Back[]>()
  const found = bought.map((purchase) => {
    const paid = paidOf(purchase, names)
    const seller = sellerOf(purchase)
    const ofSeller = known.get(seller) ?? [...ofSellers.values()].flatMap((of) => (isOfSeller(of[0]?.amount, purchase) ? of : []))
    known.set(seller, ofSeller)
    const others = ofSeller.filter((back) => back.key !== paid.key && isOfOther(back, paid))
    const own = [...(ofThing.get(paid.key) ?? []), ...others].filter((back) => isThen(back, paid) && isOfTerm(back, paid))
    return { paid, own }
  })
  const uses = new Map<Back, number>()
  for (const { own } of found) for (const back of own) uses.set(back, (uses.get(back) ?? 0) + 1)
  return found.flatMap(({ paid, own }) => {
    if (own.length === 0) return []
    const isClear = own.every((back) => uses.get(back) === 1 && isOfService(back.name, paid.name)) && isRest(paid, own)
    return [{ purchase: paid.amount, refunds: own.map(({ amount }) => amount), isClear }]
  })
}

interface Sized {
  readonly exact: Decimal
  /** About as much. */
  readonly size: number
}

interface Paid extends Sized {
  readonly amount: Bought
  readonly key: string
  readonly name: Named | null
  readonly months: number
  readonly days: number
  /** As dayNumber has it. */
  readonly last: number
}

/** Above zero. */
interface Back extends Sized {
  readonly amount: BilledAmount
  readonly key: string
  readonly name: Named | null
  /** Of its own term, with its first day as dayNumber has it; null: it has none. */
  readonly months: number | null
  readonly first: number | null
  readonly firstOfMonth: number
}

function paidOf(amount: Bought, names: Map<string | null, Named | null>): Paid {
  const { termStart, termEnd } = amount
  const last = dayNumber(termEnd)
  const term = { months: monthsThrough(termStart, termEnd), days: last - dayNumber(termStart) + 1, last }
  return { amount, key: keyOfPurchase(amount), name: nameIn(names, amount), ...term, ...sizedOf(exactOf(amount)) }
}

function backOf(amount: BilledAmount, names: Map<string | null, Named | null>): Back {
  const { termStart, termEnd } = amount
  const months = termStart === null || termEnd === null ? null : monthsThrough(termStart, termEnd)
  const days = { first: termStart === null ? null : dayNumber(termStart), firstOfMonth: dayNumber(`${amount.month}-01`) }
  return { amount, key: keyOfPurchase(amount), name: nameIn(names, amount), months, ...days, ...sizedOf(negatedExact(exactOf(amount))) }
}

function dayNumber(date: string): number {
  return Math.round(Date.parse(date) / 86_400_000)
}

function sizedOf(exact: Decimal): Sized {
  return { exact, size: Number(exact.digits) / 10 ** exact.decimals }
}

/** The sign of a × m − b × n. Of a million pairs few come so near to each other that every digit counts. */
function compared(a: Sized, m: number, b: Sized, n: number): number {
  const left = a.size * m
  const right = b.size * n
  if (Math.abs(left - right) > 1e-9 * (Math.abs(left) + Math.abs(right))) return Math.sign(left - right)
  return signOfExact(addedExact(times(a.exact, m), negatedExact(times(b.exact, n))))
}

function times({ digits, decimals }: Decimal, count: number): Decimal {
  return { digits: digits * BigInt(count), decimals }
}

function sellerOf({ source, biller, vendor, currency }: BilledAmount): string {
  return [source, biller, vendor, currency].join('\n')
}

/** Of the same account, in another kind of file too. One kind of file calls a service by one name, but for what somebody wrote. */
function isOfSeller(refund: BilledAmount | undefined, purchase: Bought): boolean {
  if (refund === undefined || refund.currency !== purchase.currency) return false
  if (refund.source === purchase.source ? kindOf(refund) !== MAPPED : !saysTheSame(refund, purchase)) return false
  return isSameVendor(refund.vendor, purchase.vendor)
}

/** What names another service, or none, may be of it all the same if it comes to the rest, or to the whole. */
function isOfOther(back: Back, paid: Paid): boolean {
  const { source, account } = back.amount
  if (source === paid.amount.source && account !== null && account !== paid.amount.account) return false
  return isThen(back, paid) && (isOfService(back.name, paid.name) || isAbout(paid, back, leftAt(back, paid), MONTH_DAYS))
}

function isThen(back: Back, paid: Paid): boolean {
  return (back.amount.month ?? '') >= (paid.amount.month ?? '')
}

/** For its term, for one as long that begins with the refund, for what was left of it, or for more than a month without a word of a term. */
function isOfTerm(back: Back, paid: Paid): boolean {
  const { termStart: first, termEnd: last } = paid.amount
  const { termStart, termEnd, month } = back.amount
  if (termStart === null || termEnd === null) return (month ?? '') <= last.slice(0, 7) && compared(back, paid.months, paid, 1) >= 0
  if (termStart < first || termStart > last) return false
  return termEnd <= last || back.months === paid.months
}

interface Named {
  /** Between blanks. */
  readonly words: string
  readonly known: readonly string[]
}

function nameIn(names: Map<string | null, Named | null>, { service }: BilledAmount): Named | null {
  const before = names.get(service)
  if (before !== undefined || service === null) return before ?? null
  const known = CLOUDS.flatMap((cloud) => knownService(service, cloud)?.names ?? [])
  const name = { words: ` ${serviceWords(service)} `, known }
  names.set(service, name)
  return name
}

const CLOUDS = ['aws', 'gcp', 'azure', 'oracle'] as const
const NO_WORDS = '  '

/** "A100 reserved – refund" and "A100 reserved", "AmazonEC2" and "Amazon Elastic Compute Cloud". */
function isOfService(a: Named | null, b: Named | null): boolean {
  if (a === null || b === null) return a === b
  if (a.words === NO_WORDS || b.words === NO_WORDS) return a.words === b.words
  return a.words.includes(b.words) || b.words.includes(a.words) || a.known.some((name) => b.known.includes(name))
}

/** The days that were left: from its own day on, or from the first one of its month. */
function leftAt(back: Back, paid: Paid): number {
  return paid.last - (ownDayOf(back, paid) ?? back.firstOfMonth) + 1
}

function ownDayOf({ first }: Back, { last, days }: Paid): number | null {
  return first !== null && first > last - days + 1 ? first : null
}

/** All of it, or as much as the days that were left come to, so many more or less: what a cloud pays back of a reservation. */
function isAbout(paid: Paid, back: Sized, left: number, margin: number): boolean {
  if (compared(back, 1, paid, 1) === 0) return true
  return left < paid.days && compared(back, paid.days, paid, left - margin) >= 0 && compared(back, paid.days, paid, left + margin) <= 0
}

/** Months are paid back whole, or by the day. */
const MONTH_DAYS = 32

/**
 * A month more or less is nearly anything of a short term, or near its end: nothing but the whole is clear there. A refund that says its own
 * day is held against what was left on that.
 */
function isRest(paid: Paid, backs: readonly Back[]): boolean {
  const back = sizedOf(sumExact(backs.map(({ exact }) => exact)))
  // From the first of their days on.
  const left = backs.reduce((most, each) => Math.max(most, leftAt(each, paid)), 0)
  if (backs.every((each) => ownDayOf(each, paid) !== null)) return isAbout(paid, back, left, Math.min(MONTH_DAYS, Math.floor(left / 10)))
  if (MONTH_DAYS > Math.floor(paid.days / 10) || left <= MONTH_DAYS * 4) return compared(back, 1, paid, 1) === 0
  return isAbout(paid, back, left, MONTH_DAYS)
}

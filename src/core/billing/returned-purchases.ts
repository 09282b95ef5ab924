// Purchases for a term that were given back, as reservations may be: their price ends with the refund. One of the whole amount for the very
// same term says so by itself; of anything else that may be of one somebody is asked.

import type { Decimal } from '../amounts/arithmetic.ts'
import { monthsThrough } from '../amounts/calendar.ts'
import { addedExact, exactText, isSameExact, negatedExact, signOfExact, sumExact } from '../amounts/exact-amounts.ts'
import { daysBetween } from '../amounts/series.ts'
import type { IsoDate } from '../amounts/units.ts'
import { type Bought, isBought, keyOfPurchase } from '../costs/purchases.ts'
import { groupedBy } from '../grouped-by.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import { exactOf } from './billed-records.ts'
import type { ImportQuestions } from './import-questions.ts'
import { idOfKey } from './key-ids.ts'
import { kindOf, saysTheSame } from './same-payer.ts'
import { knownService, serviceWords } from './service-names.ts'
import { isSameVendor } from './suggest-bearer.ts'

/**
 * Ids of the purchases, and of the tax that came with them. Each refund ends one of two purchases that look alike.
 * @param amounts of whole sources, those of other kinds of files of the same accounts included
 */
export function returnedPurchases(
  amounts: readonly BilledAmount[],
  { questions, today }: { readonly questions: ImportQuestions; readonly today: IsoDate },
): ReadonlySet<string> {
  const refunds = amounts.filter(isReturned)
  if (refunds.length === 0) return new Set()
  const bought = amounts.filter(isBought).filter((amount) => amount.category !== 'tax' && signOfExact(exactOf(amount)) > 0)
  const { ended, used } = surelyEnded(bought, refunds)
  const unused = refunds.filter((refund) => !used.has(refund))
  // Nothing depends on a term that is over.
  const asked = bought.filter((purchase) => !ended.has(purchase) && purchase.termEnd >= today)
  const open = asked.map((purchase) => ({ purchase, own: unused.filter((refund) => isOf(refund, purchase)) }))
  const over = open.filter(({ purchase, own }) => {
    const isOnly = !open.some((other) => other.purchase !== purchase && other.own.some((refund) => own.includes(refund)))
    return own.length > 0 && isOver(purchase, own, isOnly, questions)
  })
  const returned = new Set([...ended, ...over.map(({ purchase }) => purchase)].map(({ id }) => id))
  return new Set([...returned, ...amounts.filter((amount) => isTaxOf(amount, bought, returned)).map(({ id }) => id)])
}

/** Where all of a term was paid back for the very same term, or the whole amount of one purchase. */
function surelyEnded(bought: readonly Bought[], refunds: readonly BilledAmount[]) {
  const ended = new Set<Bought>()
  const used = new Set<BilledAmount>()
  const refundsOf = groupedBy(refunds, keyOfTerm)
  for (const [term, ofTerm] of groupedBy(bought.toSorted(byMonth), keyOfTerm)) {
    const back = refundsOf.get(term) ?? []
    const isAll = isSameExact(sumExact(ofTerm.map(exactOf)), negatedExact(sumExact(back.map(exactOf))))
    for (const purchase of ofTerm) {
      const whole = back.find((refund) => !used.has(refund) && isSameExact(exactOf(purchase), negatedExact(exactOf(refund))))
      if (isAll || whole !== undefined) ended.add(purchase)
      if (!isAll && whole !== undefined) used.add(whole)
    }
    if (isAll) for (const refund of back) used.add(refund)
  }
  return { ended, used }
}

function keyOfTerm(amount: BilledAmount): string {
  return `${keyOfPurchase(amount)}\n${amount.termStart} ${amount.termEnd}`
}

function byMonth(a: Bought, b: Bought): number {
  return (a.month ?? '').localeCompare(b.month ?? '') || a.id.localeCompare(b.id)
}

/** Credits of a cloud without a term are promotions, and usage below zero without one is a discount. */
function isReturned(amount: BilledAmount): boolean {
  const { category, termStart } = amount
  if (signOfExact(exactOf(amount)) >= 0) return false
  if (category === 'refund' || category === 'purchase') return true
  return termStart === null ? category === 'credit' && kindOf(amount) === MAPPED : category === 'credit' || category === 'usage'
}

const MAPPED = 'mapped'

/**
 * What names another service, or none, may be of it all the same if it comes to the rest, or to the whole. Of thousands of refunds nearly
 * all are of something else, which is seen without a look at their amounts.
 */
function isOf(refund: BilledAmount, purchase: Bought): boolean {
  if (refund.currency !== purchase.currency || (refund.month ?? '') < (purchase.month ?? '')) return false
  if (isOfThing(refund, purchase)) return isOfTerm(refund, purchase)
  if (!isOfSeller(refund, purchase) || !isOfTerm(refund, purchase)) return false
  return isOfService(refund, purchase) || isOfAmount(purchase, [refund])
}

function isOfThing(a: BilledAmount, b: BilledAmount): boolean {
  return a.account === b.account && a.service === b.service && a.source === b.source && keyOfPurchase(a) === keyOfPurchase(b)
}

/** For its term, for one as long that begins with the refund, for what was left of it, or for more than a month without a word of a term. */
function isOfTerm(refund: BilledAmount, purchase: Bought): boolean {
  const { termStart: first, termEnd: last } = purchase
  const { termStart, termEnd } = refund
  if (termStart === null || termEnd === null) {
    const isThen = (refund.month ?? '') <= last.slice(0, 7)
    return isThen && signOfExact(addedExact(times(exactOf(refund), monthsThrough(first, last)), exactOf(purchase))) <= 0
  }
  if (termStart < first || termStart > last) return false
  return termEnd <= last || monthsThrough(termStart, termEnd) === monthsThrough(first, last)
}

/** Of the same account, in another kind of file too. One kind of file calls a service by one name, but for what somebody wrote. */
function isOfSeller(refund: BilledAmount, purchase: Bought): boolean {
  if (refund.source === purchase.source) {
    if (kindOf(refund) !== MAPPED || (refund.account !== null && refund.account !== purchase.account)) return false
  } else if (!saysTheSame(refund, purchase)) return false
  return isSameVendor(refund.vendor, purchase.vendor)
}

/** "A100 reserved – refund" and "A100 reserved", "AmazonEC2" and "Amazon Elastic Compute Cloud". */
function isOfService({ service: refunded }: BilledAmount, { service: bought }: Bought): boolean {
  if (refunded === null || bought === null) return refunded === bought
  const [words, others] = [serviceWords(refunded), serviceWords(bought)]
  if (words === '' || others === '') return words === others
  const known = (service: string) => CLOUDS.flatMap((cloud) => knownService(service, cloud)?.names ?? [])
  return hasWords(words, others) || hasWords(others, words) || known(refunded).some((name) => known(bought).includes(name))
}

const CLOUDS = ['aws', 'gcp', 'azure', 'oracle'] as const

function hasWords(text: string, words: string): boolean {
  return ` ${text} `.includes(` ${words} `)
}

/** @param isOnly otherwise the refunds may be of another purchase as well, and nothing is proposed */
function isOver(purchase: Bought, refunds: readonly BilledAmount[], isOnly: boolean, questions: ImportQuestions): boolean {
  const { id, vendor, service, currency, termStart, termEnd } = purchase
  const facts = {
    ...{ vendor, service: service ?? vendor, currency, exact: purchase.exact ?? '', first: termStart, last: termEnd },
    ...{ months: monthsOf(refunds), back: exactText(backOf(refunds)) },
  }
  const questionId = idOfKey('returned', [id, ...refunds.map((refund) => refund.id).sort()])
  // What is said holds for these amounts: of others the proposal may be another one.
  const noteId = idOfKey('returned', [purchase, ...refunds].map((amount) => `${amount.id} ${amount.exact}`).sort())
  const notes = { ended: [`${noteId}.ended`], goes: [`${noteId}.goes`] }
  const question = { id: questionId, code: 'returned', choices: ['ended', 'goes'], facts, notes } as const
  const isClear = isOnly && refunds.every((refund) => isOfService(refund, purchase)) && isOfAmount(purchase, refunds)
  return questions.ask(question, isClear ? 'ended' : null) === 'ended'
}

function monthsOf(refunds: readonly BilledAmount[]): string {
  return [...new Set(refunds.map(({ month }) => month ?? ''))].sort().join(' ')
}

/** Above zero. */
function backOf(refunds: readonly BilledAmount[]): Decimal {
  return negatedExact(sumExact(refunds.map(exactOf)))
}

/** All of it, or as much as the days that were left come to, about a month more or less: what a cloud pays back of a reservation. */
function isOfAmount(purchase: Bought, refunds: readonly BilledAmount[]): boolean {
  const { termStart, termEnd } = purchase
  const back = backOf(refunds)
  if (isSameExact(back, exactOf(purchase))) return true
  const days = refunds.map((refund) => {
    return refund.termStart !== null && refund.termStart > termStart ? refund.termStart : (`${refund.month}-01` as IsoDate)
  })
  const [day = termStart] = days.sort()
  const [all, left] = [termStart, day].map((first) => daysBetween(first, termEnd) + 1) as [number, number]
  const share = (count: number) => times(exactOf(purchase), count)
  const isAtLeast = signOfExact(addedExact(times(back, all), negatedExact(share(left - MARGIN_DAYS)))) >= 0
  return left < all && isAtLeast && signOfExact(addedExact(share(left + MARGIN_DAYS), negatedExact(times(back, all)))) >= 0
}

/** Months are paid back whole, or by the day. */
const MARGIN_DAYS = 32

function times({ digits, decimals }: Decimal, count: number): Decimal {
  return { digits: digits * BigInt(count), decimals }
}

/** Tax of a month for that term, where all that was bought for it was given back. */
function isTaxOf(amount: BilledAmount, bought: readonly Bought[], returned: ReadonlySet<string>): boolean {
  if (amount.category !== 'tax' || !isBought(amount)) return false
  const { source, month, currency, termStart, termEnd } = amount
  const ofTerm = bought.filter((purchase) => {
    const isThen = purchase.source === source && purchase.month === month && purchase.currency === currency
    return isThen && purchase.termStart === termStart && purchase.termEnd === termEnd
  })
  return ofTerm.length > 0 && ofTerm.every(({ id }) => returned.has(id))
}

// Purchases for a term that were given back, as reservations may be: their price ends with the refund. One of the whole amount for the very
// same term says so by itself; of anything else that was paid back for a term somebody is asked.

import type { Decimal } from '../amounts/arithmetic.ts'
import { monthsThrough } from '../amounts/calendar.ts'
import { addedExact, isSameExact, negatedExact, signOfExact, sumExact } from '../amounts/exact-amounts.ts'
import { daysBetween } from '../amounts/series.ts'
import type { IsoDate } from '../amounts/units.ts'
import { type Bought, isBought, keyOfPurchase } from '../costs/purchases.ts'
import { groupedBy } from '../grouped-by.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import { exactOf } from './billed-records.ts'
import type { ImportQuestions } from './import-questions.ts'
import { idOfKey } from './key-ids.ts'

/** What is paid back for a term: the term of the purchase, or one as long that begins with the day of the refund. */
type Returned = BilledAmount & Pick<Bought, 'termStart' | 'termEnd'>

/**
 * Ids of the purchases, and of the tax that came with them. Each refund ends one of two purchases that look alike.
 * @param amounts of whole sources
 */
export function returnedPurchases(
  amounts: readonly BilledAmount[],
  { questions, today }: { readonly questions: ImportQuestions; readonly today: IsoDate },
): ReadonlySet<string> {
  const refunds = groupedBy(amounts.filter(isReturned), keyOfPurchase)
  if (refunds.size === 0) return new Set()
  const bought = amounts.filter(isBought).filter((amount) => amount.category !== 'tax' && signOfExact(exactOf(amount)) > 0)
  const returned = new Set(
    [...groupedBy(bought, keyOfPurchase)].flatMap(([key, ofThing]) => {
      const { ended, unused } = surelyEnded([...ofThing].sort(byMonth), refunds.get(key) ?? [])
      const open = ofThing.filter((purchase) => !ended.has(purchase))
      // Nothing depends on a term that is over.
      const asked = open.filter(({ termEnd }) => termEnd >= today)
      const over = asked.filter((purchase) => {
        const own = unused.filter((refund) => isOf(refund, purchase))
        const isOnly = !open.some((other) => other !== purchase && own.some((refund) => isOf(refund, other)))
        return own.length > 0 && isOver(purchase, own, isOnly, questions)
      })
      return [...ended, ...over].map(({ id }) => id)
    }),
  )
  return new Set([...returned, ...amounts.filter((amount) => isTaxOf(amount, bought, returned)).map(({ id }) => id)])
}

/** Where all of a term was paid back for the very same term, or the whole amount of one purchase. */
function surelyEnded(bought: readonly Bought[], refunds: readonly Returned[]) {
  const ended = new Set<Bought>()
  const used = new Set<Returned>()
  for (const [term, ofTerm] of groupedBy(bought, termOf)) {
    const back = refunds.filter((refund) => termOf(refund) === term)
    const isAll = isSameExact(sumExact(ofTerm.map(exactOf)), negatedExact(sumExact(back.map(exactOf))))
    for (const purchase of ofTerm) {
      const whole = back.find((refund) => !used.has(refund) && isSameExact(exactOf(purchase), negatedExact(exactOf(refund))))
      if (isAll || whole !== undefined) ended.add(purchase)
      if (!isAll && whole !== undefined) used.add(whole)
    }
    if (isAll) for (const refund of back) used.add(refund)
  }
  return { ended, unused: refunds.filter((refund) => !used.has(refund)) }
}

function termOf({ termStart, termEnd }: Bought | Returned): string {
  return `${termStart} ${termEnd}`
}

function byMonth(a: Bought, b: Bought): number {
  return (a.month ?? '').localeCompare(b.month ?? '') || a.id.localeCompare(b.id)
}

function isReturned(amount: BilledAmount): amount is Returned {
  const { category, termStart, termEnd } = amount
  const isBack = category === 'refund' || category === 'purchase'
  return isBack && termStart !== null && termEnd !== null && signOfExact(exactOf(amount)) < 0
}

function isOf(refund: Returned, { termStart, termEnd }: Bought): boolean {
  if (refund.termStart === termStart && refund.termEnd === termEnd) return true
  const isAsLong = monthsThrough(refund.termStart, refund.termEnd) === monthsThrough(termStart, termEnd)
  return isAsLong && refund.termStart > termStart && refund.termStart <= termEnd
}

/** @param isOnly otherwise the refunds may be of another purchase as well, and nothing is proposed */
function isOver(purchase: Bought, refunds: readonly Returned[], isOnly: boolean, questions: ImportQuestions): boolean {
  const { id, vendor, service, currency, termStart, termEnd } = purchase
  const back = negatedExact(sumExact(refunds.map(exactOf)))
  const facts = {
    vendor,
    service: service ?? vendor,
    currency,
    exact: purchase.exact ?? '',
    months: monthsOf(refunds),
    first: termStart,
    last: termEnd,
  }
  const questionId = idOfKey('returned', [id, ...refunds.map((refund) => refund.id).sort()])
  // What is said holds for these amounts: of others the proposal may be another one.
  const noteId = idOfKey('returned', [purchase, ...refunds].map((amount) => `${amount.id} ${amount.exact}`).sort())
  const notes = { ended: [`${noteId}.ended`], goes: [`${noteId}.goes`] }
  const question = { id: questionId, code: 'returned', choices: ['ended', 'goes'], facts, notes } as const
  return questions.ask(question, isOnly && isOfTheRest(purchase, refunds, back) ? 'ended' : null) === 'ended'
}

function monthsOf(refunds: readonly Returned[]): string {
  return [...new Set(refunds.map(({ month }) => month ?? ''))].sort().join(' ')
}

/** As much as the days that were left come to, about a month more or less: what a cloud pays back of a reservation. */
function isOfTheRest(purchase: Bought, refunds: readonly Returned[], back: Decimal): boolean {
  const { termStart, termEnd } = purchase
  const days = refunds.map((refund) => (refund.termStart > termStart ? refund.termStart : (`${refund.month}-01` as IsoDate)))
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

// Purchases for a term that were given back, as reservations may be: their price ends with the refund. One of the whole amount for the very
// same term says so by itself; of anything else that may be of one somebody is asked.

import { exactText, isSameExact, negatedExact, signOfExact, sumExact } from '../amounts/exact-amounts.ts'
import type { IsoDate } from '../amounts/units.ts'
import { type Bought, isBought, keyOfPurchase } from '../costs/purchases.ts'
import { groupedBy } from '../grouped-by.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import { exactOf } from './billed-records.ts'
import type { ImportQuestions } from './import-questions.ts'
import { idOfKey } from './key-ids.ts'
import { boughtTogether, taxedBy } from './planned-bills.ts'
import { type MaybeReturned, maybeReturned } from './refunds-of.ts'
import { kindOf, MAPPED } from './same-payer.ts'

export interface Returned {
  /** Ids of the purchases, and of the tax that came with them. */
  readonly purchases: ReadonlySet<string>
  /** Ids of what was paid back for them. */
  readonly refunds: ReadonlySet<string>
  /** Ids of credits for a term that may have paid back a part of one, over or not. */
  readonly maybeRefunds: ReadonlySet<string>
  /** Tax that goes on, as it may be of what was bought beside what was given back. */
  readonly taxLeft: readonly Bought[]
}

/**
 * Each refund ends one of two purchases that look alike.
 * @param amounts of whole sources, those of other kinds of files of the same accounts included
 */
export function returnedPurchases(
  amounts: readonly BilledAmount[],
  { questions, today }: { readonly questions: ImportQuestions; readonly today: IsoDate },
): Returned {
  const refunds = amounts.filter(isReturned)
  if (refunds.length === 0) return { purchases: new Set(), refunds: new Set(), maybeRefunds: new Set(), taxLeft: [] }
  const bought = amounts.filter(isBought).filter((amount) => amount.category !== 'tax' && signOfExact(exactOf(amount)) > 0)
  const { ended, used } = surelyEnded(bought, refunds)
  const unused = refunds.filter((refund) => !used.has(refund))
  const going = bought.filter((purchase) => !ended.has(purchase))
  // No price depends on a term that is over, so nobody is asked.
  const past = going.filter(({ termEnd }) => termEnd < today)
  const maybePast = maybeReturned(past, unused.filter(isCreditOfTerm))
  const maybe = maybeReturned(
    going.filter(({ termEnd }) => termEnd >= today),
    unused,
  )
  const over = maybe.filter((each) => isOver(each, questions))
  const returned = new Set([...ended, ...over.map(({ purchase }) => purchase)])
  const { ended: taxes, left: taxLeft } = taxesOf(amounts, bought, returned)
  return {
    purchases: idsOf([...returned, ...taxes]),
    refunds: idsOf([...used, ...over.flatMap((each) => each.refunds)]),
    maybeRefunds: idsOf([...maybe, ...maybePast].flatMap((each) => each.refunds.filter(isCreditOfTerm))),
    taxLeft: taxLeft.filter(({ termEnd }) => termEnd >= today),
  }
}

function isCreditOfTerm({ category, termStart }: BilledAmount): boolean {
  return category === 'credit' && termStart !== null
}

function idsOf(amounts: readonly BilledAmount[]): ReadonlySet<string> {
  return new Set(amounts.map(({ id }) => id))
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

function isOver({ purchase, refunds, isClear }: MaybeReturned, questions: ImportQuestions): boolean {
  const { id, vendor, service, currency, termStart, termEnd } = purchase
  const facts = {
    ...{ vendor, service: service ?? vendor, currency, exact: purchase.exact ?? '', first: termStart, last: termEnd },
    ...{ months: monthsOf(refunds), back: exactText(negatedExact(sumExact(refunds.map(exactOf)))) },
  }
  const questionId = idOfKey('returned', [id, ...refunds.map((refund) => refund.id).sort()])
  // What is said holds for these amounts: of others the proposal may be another one.
  const noteId = idOfKey('returned', [purchase, ...refunds].map((amount) => `${amount.id} ${amount.exact}`).sort())
  const notes = { ended: [`${noteId}.ended`], goes: [`${noteId}.goes`] }
  const question = { id: questionId, code: 'returned', choices: ['ended', 'goes'], facts, notes } as const
  return questions.ask(question, isClear ? 'ended' : null) === 'ended'
}

function monthsOf(refunds: readonly BilledAmount[]): string {
  return [...new Set(refunds.map(({ month }) => month ?? ''))].sort().join(' ')
}

/**
 * Tax that came with nothing but what was given back, or that was paid back by its own service: one account may have that of all, so
 * otherwise it may be of whatever has none of its own.
 */
function taxesOf(amounts: readonly BilledAmount[], bought: readonly Bought[], returned: ReadonlySet<Bought>) {
  const boughtBy = groupedBy(bought, boughtTogether)
  const taxes = amounts.filter(isBought).filter((amount) => amount.category === 'tax' && signOfExact(exactOf(amount)) > 0)
  const back = groupedBy(
    amounts.filter((amount) => amount.category === 'tax' && signOfExact(exactOf(amount)) < 0),
    taxedThing,
  )
  const ended: Bought[] = []
  const left: Bought[] = []
  for (const [key, ofTerm] of groupedBy(taxes, boughtTogether)) {
    const together = boughtBy.get(key) ?? []
    const taxed = ofTerm.map((tax) => ({ tax, of: taxedBy(tax, together) }))
    const haveTax = new Set(taxed.flatMap(({ of }) => of))
    const isOwn = together.every((purchase) => haveTax.has(purchase))
    for (const { tax, of } of taxed) {
      const all = isOwn ? of : together
      if (!all.some((purchase) => returned.has(purchase))) continue
      const isBack = of.some((purchase) => returned.has(purchase)) && back.get(taxedThing(tax))?.some((each) => isPaidBack(tax, each))
      if (isBack || all.every((purchase) => returned.has(purchase))) ended.push(tax)
      else left.push(tax)
    }
  }
  return { ended, left }
}

function taxedThing({ source, currency, service, account, tag }: BilledAmount): string {
  return [source, currency, service, account, tag].join('\n')
}

/** All of it, in its month or a later one. */
function isPaidBack(tax: Bought, back: BilledAmount): boolean {
  return (back.month ?? '') >= (tax.month ?? '') && isSameExact(exactOf(tax), negatedExact(exactOf(back)))
}

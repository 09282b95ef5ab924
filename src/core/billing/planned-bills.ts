// The bills that the amounts of a source come to: one for its months in each currency, and one for each purchase for a term.

import type { Decimal } from '../amounts/arithmetic.ts'
import { lastDayOf, monthsThrough } from '../amounts/calendar.ts'
import { exactText, signOfExact } from '../amounts/exact-amounts.ts'
import type { IsoDate } from '../amounts/units.ts'
import { type Bought, countsFrom, isBought, purchaseId, waitingAt } from '../costs/purchases.ts'
import { groupedBy } from '../grouped-by.ts'
import { BILLED_BASES, type BilledBasis } from '../inventory/cost.ts'
import { recordOf } from '../inventory/edits.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { type AppliedRule, type Counts, monthlyAmounts } from './assign-amounts.ts'
import { exactOf } from './billed-records.ts'
import { countedMonths, fullMonths, lastFullQuarter } from './counted-months.ts'
import type { ImportQuestions } from './import-questions.ts'
import { idOfKey } from './key-ids.ts'

export interface PlannedBill {
  readonly id: string
  readonly vendor: string
  readonly currency: string
  readonly per: 'month' | 'year'
  readonly amount: number
  readonly date: IsoDate
  /** null: of a purchase, which has a price of its own. */
  readonly takenFrom: BilledBasis | null
  readonly parts: readonly { readonly componentId: string; readonly minor: number }[]
  /** Of a purchase. */
  readonly term: { readonly first: IsoDate; readonly last: IsoDate } | null
  /** Discounts that are nobody's, by which the bill is less than its parts. */
  readonly belowZeroMinor: number
}

interface BillsContext {
  readonly workbook: Workbook
  readonly today: IsoDate
  readonly rules: readonly AppliedRule[]
  readonly counts: Counts
  readonly questions: ImportQuestions
}

interface MonthlyBills {
  readonly bills: readonly PlannedBill[]
  /** Bills in a currency that the source no longer bills in. */
  readonly endedIds: readonly string[]
  /** Who sends bills of which no whole month is over yet. */
  readonly withoutFullMonth: readonly string[]
  /** Months that would count, and whose charges come to nothing or less. */
  readonly withoutAmount: readonly EmptyMonth[]
}

export interface EmptyMonth {
  readonly vendor: string
  readonly currency: string
  /** The last one that counts. */
  readonly month: string
  /** A month: 0 or less. */
  readonly minor: number
}

export function monthlyBills(amounts: readonly BilledAmount[], context: BillsContext): MonthlyBills {
  const bills: PlannedBill[] = []
  const endedIds: string[] = []
  const withoutFullMonth: string[] = []
  const withoutAmount: EmptyMonth[] = []
  for (const ofSource of groupedBy(amounts, ({ source }) => source).values()) {
    const full = fullMonths(ofSource, context.today)
    const biller = ofSource[0]?.biller ?? ''
    if (full.length === 0 && !withoutFullMonth.includes(biller)) withoutFullMonth.push(biller)
    for (const [, inCurrency] of groupedBy(ofSource, ({ currency }) => currency)) {
      const bill = monthlyBill(full, inCurrency, context)
      if (typeof bill === 'string') endedIds.push(bill)
      else if (bill !== null && 'minor' in bill) withoutAmount.push(bill)
      else if (bill !== null) bills.push(bill)
    }
  }
  return { bills, endedIds, withoutFullMonth, withoutAmount }
}

/** The id of a bill that ended, where the months that count have nothing in its currency, or none is whole any more. */
function monthlyBill(
  full: readonly string[],
  amounts: readonly BilledAmount[],
  context: BillsContext,
): PlannedBill | EmptyMonth | null | string {
  const { workbook, rules, counts } = context
  const [first] = amounts
  const last = full.at(-1)
  if (first === undefined) return null
  const { source, biller, currency } = first
  const id = monthlyBillId({ source, currency })
  if (last === undefined) return id
  if (workbook.deleted.bills?.[id] !== undefined) return null
  const fiscalStart = workbook.tables.settings['settings']?.fiscalStartMonth ?? 1
  const quarter = lastFullQuarter(full, fiscalStart)
  if (!amounts.some(({ month }) => month === last || quarter?.includes(month ?? '') === true)) return id
  const amountsFrom = (from: BilledBasis) => {
    const months = countedMonths(full, from, fiscalStart)
    const counted = amounts.filter(({ month }) => months.includes(month ?? ''))
    return { counted, ...monthlyAmounts(counted, { rules, counts, months: months.length, currency }) }
  }
  const takenFrom = basisOf({ id, biller, currency }, quarter, context, (from) => wholeOf(amountsFrom(from)))
  const { counted, parts, restMinor } = amountsFrom(takenFrom)
  if (counted.length === 0) return id
  const borne = parts.reduce((sum, { minor }) => sum + minor, 0)
  if (borne === 0 && restMinor <= 0 && recordOf(workbook, 'bills', id) === undefined) {
    // What is bought for a term or once is named by itself.
    if (counted.every(({ isOnce }) => isOnce)) return null
    return { vendor: biller, currency, month: last, minor: restMinor }
  }
  return {
    ...{ id, vendor: biller, currency, per: 'month', date: lastDayOf(last), takenFrom, parts, term: null },
    amount: wholeOf({ parts, restMinor }),
    belowZeroMinor: Math.min(0, restMinor),
  }
}

/** Discounts that nobody bears never make it less than its parts. */
function wholeOf({ parts, restMinor }: Pick<ReturnType<typeof monthlyAmounts>, 'parts' | 'restMinor'>): number {
  return parts.reduce((sum, { minor }) => sum + minor, 0) + Math.max(0, restMinor)
}

/** Asked once: a bill that is there keeps what its amount is taken from. */
function basisOf(
  { id, biller, currency }: { readonly id: string; readonly biller: string; readonly currency: string },
  quarter: readonly string[] | null,
  { workbook, questions }: BillsContext,
  amountOf: (basis: BilledBasis) => number,
): BilledBasis {
  const known = recordOf(workbook, 'bills', id)?.takenFrom ?? null
  if (known !== null) return known
  if (quarter === null) return 'last-month'
  const [lastMonth, average] = [String(amountOf('last-month')), String(amountOf('quarter-average'))]
  const facts = { vendor: biller, currency, lastMonth, average }
  const answer = questions.ask({ id: `amount.${id}`, code: 'amount', choices: BILLED_BASES, facts }, 'last-month')
  return answer === 'quarter-average' ? answer : 'last-month'
}

/**
 * What is bought for a term: a price a year, or a month where the term is shorter, with the tax that comes with it. It counts as long as the
 * term lasts (costs/purchases.ts).
 */
export function purchaseBills(amounts: readonly BilledAmount[], context: BillsContext): readonly PlannedBill[] {
  return [...groupedBy(lastingPurchases(amounts, context), boughtTogether).values()].flatMap((together) =>
    [...withTaxes(together)].flatMap(([bought, taxes]) => purchaseBill(bought, taxes, context)),
  )
}

/** Tax that is paid for a term is of what was bought for it in the same bill. */
export function boughtTogether({ source, month, currency, termStart, termEnd }: BilledAmount): string {
  return [source, month, currency, termStart, termEnd].join('\n')
}

/** Each with its tax: the first one of several that have it together. Where there is nothing else the tax is a bill by itself. */
function withTaxes(together: readonly Bought[]): ReadonlyMap<Bought, Bought[]> {
  const taxes = together.filter(({ category }) => category === 'tax')
  const bought = together.filter(({ category }) => category !== 'tax')
  const [first, ...others] = bought.length > 0 ? bought : taxes.splice(0, 1)
  if (first === undefined) return new Map()
  const bills = new Map([first, ...others].map((each) => [each, [] as Bought[]]))
  for (const tax of taxes) bills.get(taxedBy(tax, bought)[0] ?? first)?.push(tax)
  return bills
}

/** What a tax may be of, bought together with it: of its service and tag in its account, else of its service there, else of its account, else any. */
export function taxedBy({ account, service, tag }: BilledAmount, bought: readonly Bought[]): readonly Bought[] {
  const ofAccount = bought.filter((purchase) => purchase.account === account)
  const ofService = ofAccount.filter((purchase) => purchase.service === service)
  const ofTag = ofService.filter((purchase) => purchase.tag === tag)
  return [ofTag, ofService, ofAccount].find((some) => some.length > 0) ?? bought
}

export interface WaitingPurchase {
  readonly vendor: string
  readonly currency: string
  readonly exact: Decimal
  readonly first: IsoDate
  /** From when on it is a price: that day, or another one where the term before ends earlier, or on it. */
  readonly counts: IsoDate
}

/** What doesn't count yet, as what it renews still holds. */
export function waitingPurchases(amounts: readonly BilledAmount[], context: BillsContext): readonly WaitingPurchase[] {
  const { today } = context
  const lasting = lastingPurchases(amounts, context).filter(({ category }) => category !== 'tax')
  return [...waitingAt(lasting, today)].map((amount) => {
    const { vendor, currency, termStart: first } = amount
    return { vendor, currency, exact: exactOf(amount), first, counts: countsFrom(amount, lasting, today) }
  })
}

/** Terms that aren't over. */
function lastingPurchases(amounts: readonly BilledAmount[], { workbook, today }: BillsContext): readonly Bought[] {
  return amounts.filter(isBought).filter((amount) => {
    if (amount.termEnd < today || workbook.deleted.bills?.[purchaseId(amount.id)] !== undefined) return false
    return signOfExact(exactOf(amount)) > 0
  })
}

/** None where it is no infrastructure, or comes to nothing. */
function purchaseBill(amount: Bought, taxes: readonly Bought[], { rules, counts }: BillsContext): readonly PlannedBill[] {
  const { id, termStart, termEnd, currency, biller: vendor, month } = amount
  const months = monthsThrough(termStart, termEnd)
  const per = months >= 12 ? 'year' : 'month'
  const asMonthly = [amount, ...taxes].map((each) => {
    const { digits, decimals } = exactOf(each)
    return { ...each, isOnce: false, exact: exactText({ digits: digits * (per === 'year' ? 12n : 1n), decimals }) }
  })
  const { parts, restMinor } = monthlyAmounts(asMonthly, { rules, counts, months, currency })
  const minor = parts.reduce((sum, part) => sum + part.minor, Math.max(0, restMinor))
  if (minor <= 0) return []
  const term = { first: termStart, last: termEnd }
  const date = lastDayOf(month ?? '')
  return [{ id: purchaseId(id), vendor, currency, per, amount: minor, date, takenFrom: null, parts, term, belowZeroMinor: 0 }]
}

export interface PastPurchase {
  readonly vendor: string
  readonly currency: string
  readonly exact: Decimal
  readonly last: IsoDate
}

/** What was bought for a term that is over: no bill has it. */
export function pastPurchases(amounts: readonly BilledAmount[], today: IsoDate): readonly PastPurchase[] {
  const past = amounts.filter(isBought).filter(({ category, termEnd }) => category !== 'tax' && termEnd < today)
  return past.map((amount) => ({ vendor: amount.vendor, currency: amount.currency, exact: exactOf(amount), last: amount.termEnd }))
}

/** The bill that a source is in a currency. */
export function monthlyBillId({ source, currency }: Pick<BilledAmount, 'source' | 'currency'>): string {
  return idOfKey('bill', [source, currency])
}

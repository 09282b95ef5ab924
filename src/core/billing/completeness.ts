// Whether the inventory is complete, by the bills that count: which share of the spend components bear, and how many services are paid
// and not listed. Where the ledger has every vendor of the bills, the share is of what was booked: a vendor with a bill counts as far as
// its bill is assigned, another one where it is matched. Discounts that no service outweighs lower nothing, so no share is over 100%.

import type { Decimal } from '../amounts/arithmetic.ts'
import { addedExact, negatedExact } from '../amounts/exact-amounts.ts'
import { convertMinor, currencyDecimals } from '../amounts/money.ts'
import type { MinorUnits } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { spellingKey } from '../books/book-names.ts'
import { countsInTotals } from '../checks/applies.ts'
import { allocatedOf } from '../costs/bill.ts'
import { rateOn } from '../costs/monthly-cost.ts'
import { purchaseId } from '../costs/purchases.ts'
import { groupedBy } from '../grouped-by.ts'
import { STACK_JOB } from '../inventory/stack-item.ts'
import type { BilledAmount, Tables } from '../inventory/tables.ts'
import { type AppliedRule, borneOf, type Counts, isMonthly, roundedOver } from './assign-amounts.ts'
import { rulesInOrder } from './bill-rules.ts'
import { exactOf } from './billed-records.ts'
import { countedMonths, fullMonths } from './counted-months.ts'
import { keptFees, withMonthlyFees } from './monthly-fees.ts'
import { monthlyBillId } from './planned-bills.ts'
import { reconcile } from './reconcile.ts'
import { isSameVendor } from './suggest-bearer.ts'

export interface Completeness {
  /** null: nothing was spent, or currencies wait for a rate. */
  readonly spend: {
    /** What was booked in the ledger, or what the bills come to. */
    readonly basis: 'booked' | 'billed'
    /** Basis points that components bear; 0 and 10,000 only where it is nothing and everything. */
    readonly shareBp: number
  } | null
  /** Currencies without which the spend is not known. */
  readonly missingRates: readonly string[]
  /** Services that are paid and that no component bears anything of. */
  readonly notListed: number
  /** What runs by the stack files and is no component. */
  readonly runsNotListed: number
}

/** What a service comes to a month in one currency, in ten-thousandths of its smallest unit. */
interface PaidPart {
  readonly biller: string
  readonly service: string
  readonly currency: string
  readonly listed: number
  readonly notListed: number
}

const PARTS_OF_UNIT = 10_000
const PLACES = 4
const WHOLE = 10_000
const ONE: Decimal = { digits: 1n, decimals: 0 }

/** null: no bill and no stack file says anything of it. */
export function completenessOf(assessment: Assessment): Completeness | null {
  const parts = paidParts(assessment)
  const notListed = notListedServices(parts)
  const { missingRates, converted } = inOneCurrency(parts, assessment)
  const spend = missingRates.length > 0 ? null : (bookedSpend(converted, assessment) ?? billedSpend(converted))
  const runsNotListed = runningNotListed(assessment.index.tables)
  const isSilent = spend === null && missingRates.length === 0 && notListed + runsNotListed === 0
  return isSilent ? null : { spend, missingRates, notListed, runsNotListed }
}

/** A component may have come since under its name, in any spelling. */
function runningNotListed({ stackItems, components }: Pick<Tables, 'stackItems' | 'components'>): number {
  const items = Object.values(stackItems)
  if (items.length === 0) return 0
  const names = new Set(Object.values(components).map(({ name }) => spellingKey(name)))
  return items.filter(({ id, name, listedAs }) => {
    return !(listedAs === STACK_JOB || id in components || (listedAs !== null && listedAs in components) || names.has(spellingKey(name)))
  }).length
}

/** Of bills that are in the workbook; one that was removed says nothing any more. */
function paidParts({ index: { tables, billParts }, asOf }: Assessment): readonly PaidPart[] {
  const rules = rulesInOrder({ tables })
  const counts: Counts = (id) => {
    const component = tables.components[id]
    return component !== undefined && countsInTotals(component)
  }
  const fiscalStart = tables.settings['settings']?.fiscalStartMonth ?? 1
  const amounts = withMonthlyFees(Object.values(tables.billed), keptFees(tables))
  const monthly = [...groupedBy(amounts, ({ source }) => source).values()].flatMap((ofSource) => {
    const full = fullMonths(ofSource, asOf)
    return [...groupedBy(ofSource, monthlyBillId)].flatMap(([id, ofBill]) => {
      const bill = tables.bills[id]
      if (bill === undefined) return []
      const months = countedMonths(full, bill.takenFrom ?? 'last-month', fiscalStart)
      const counted = ofBill.filter((amount) => isMonthly(amount) && months.includes(amount.month ?? ''))
      return counted.map((amount) => partOf(amount, months.length, rules, counts))
    })
  })
  const bought = amounts.flatMap((amount) => {
    const bill = tables.bills[purchaseId(amount.id)]
    if (amount.category === 'tax' || bill === undefined || bill.amount === null || bill.per === 'one-off') return []
    const monthlyParts = (bill.amount * PARTS_OF_UNIT) / (bill.per === 'year' ? 12 : bill.per === 'quarter' ? 3 : 1)
    const parts = (billParts.get(bill.id) ?? []).filter(({ componentId }) => componentId !== null && counts(componentId))
    const listed = bill.amount === 0 ? 0 : monthlyParts * Math.min(1, allocatedOf(parts) / bill.amount)
    const isApart = borneOf({ ...amount, amount: ONE }, rules, counts).apart.digits !== 0n
    return isApart ? [] : [{ ...placeOf(amount), listed, notListed: monthlyParts - listed }]
  })
  return netOfService([...monthly, ...bought])
}

function placeOf({ biller, vendor, service, currency }: BilledAmount) {
  return { biller, service: `${vendor}\n${service ?? ''}`, currency }
}

function partOf(amount: BilledAmount, months: number, rules: readonly AppliedRule[], counts: Counts): PaidPart {
  const all = exactOf(amount)
  const { assigned, apart } = borneOf({ ...amount, amount: all }, rules, counts)
  const rest = addedExact(all, negatedExact(addedExact(assigned, apart)))
  const places = currencyDecimals(amount.currency) + PLACES
  return { ...placeOf(amount), listed: roundedOver(assigned, months, places), notListed: roundedOver(rest, months, places) }
}

/** Of each service what its charges and its discounts come to; what is below zero is no spend. */
function netOfService(parts: readonly PaidPart[]): readonly PaidPart[] {
  const groups = groupedBy(parts, ({ biller, service, currency }) => `${biller}\n${service}\n${currency}`)
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    const sum = (of: 'listed' | 'notListed') =>
      Math.max(
        0,
        group.reduce((all, part) => all + part[of], 0),
      )
    return first === undefined ? [] : [{ ...first, listed: sum('listed'), notListed: sum('notListed') }]
  })
}

/** Of which a unit or more is paid, and nothing is borne. */
function notListedServices(parts: readonly PaidPart[]): number {
  const listed = new Set(parts.flatMap(({ service, listed }) => (listed > 0 ? [service] : [])))
  const paid = parts.flatMap(({ service, notListed }) => (notListed >= PARTS_OF_UNIT && !listed.has(service) ? [service] : []))
  return new Set(paid).size
}

interface OneCurrency {
  readonly missingRates: readonly string[]
  /** In the workbook's currency, or in the one of all bills. */
  readonly converted: readonly PaidPart[]
}

function inOneCurrency(parts: readonly PaidPart[], { setting }: Assessment): OneCurrency {
  const paid = parts.filter(({ listed, notListed }) => listed + notListed > 0)
  const currencies = [...new Set(paid.map(({ currency }) => currency))].sort()
  if (currencies.length < 2) return { missingRates: [], converted: paid }
  const own = setting.currency
  const rates = new Map(currencies.map((currency) => [currency, currency === own ? 1 : (rateOn(setting, currency, own)?.rate ?? null)]))
  const converted = paid.map((part) => {
    const rate = rates.get(part.currency) ?? 1
    const inOwn = (amount: number) =>
      part.currency === own ? amount : convertMinor(Math.round(amount) as MinorUnits, rate, part.currency, own)
    return { ...part, currency: own, listed: inOwn(part.listed), notListed: inOwn(part.notListed) }
  })
  return { missingRates: currencies.filter((currency) => rates.get(currency) === null), converted }
}

function billedSpend(parts: readonly PaidPart[]): Completeness['spend'] {
  const { listed, all } = sumsOf(parts)
  return all > 0 ? { basis: 'billed', shareBp: shareOf(listed, all) } : null
}

function sumsOf(parts: readonly PaidPart[]): { readonly listed: number; readonly all: number } {
  const listed = parts.reduce((sum, part) => sum + part.listed, 0)
  return { listed, all: parts.reduce((sum, part) => sum + part.notListed, listed) }
}

/** null: the ledger does not have every vendor of the bills, or one of its vendors was paid back more than it was paid. */
function bookedSpend(parts: readonly PaidPart[], assessment: Assessment): Completeness['spend'] {
  const found = reconcile(assessment)
  if (found === null || parts.length === 0) return null
  const booked = found.vendors.filter(({ answer, bookedMinor }) => answer !== 'not-infrastructure' && bookedMinor !== 0)
  if (booked.some(({ bookedMinor }) => bookedMinor < 0)) return null
  const byBiller = groupedBy(parts, ({ biller }) => biller)
  const isOf = (biller: string, vendor: string | null) => vendor !== null && isSameVendor(biller, vendor)
  if (![...byBiller.keys()].every((biller) => booked.some(({ vendor }) => isOf(biller, vendor)))) return null
  let [listed, all] = [0, 0]
  for (const { vendor, answer, bookedMinor } of booked) {
    const bills = [...byBiller].flatMap(([biller, ofBiller]) => (isOf(biller, vendor) ? ofBiller : []))
    const sums = sumsOf(bills)
    const share = bills.length === 0 ? (answer === 'listed' ? 1 : 0) : sums.listed / sums.all
    listed += bookedMinor * share
    all += bookedMinor
  }
  return all > 0 ? { basis: 'booked', shareBp: shareOf(listed, all) } : null
}

/** What is nearly everything is not everything, and what is nearly nothing is something. */
function shareOf(listed: number, all: number): number {
  if (listed >= all) return WHOLE
  return listed <= 0 ? 0 : Math.min(Math.max(Math.round((listed / all) * WHOLE), 1), WHOLE - 1)
}

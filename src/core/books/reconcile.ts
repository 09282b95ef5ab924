// The infrastructure total tied to the books: each vendor's standing price, less what credits pay, with what was paid once,
// against what was booked under hosting and software. All amounts are of the whole period, so that they add up to the last
// unit; a month is a share of them. Called by the screen Costs and by the sheet Reconciliation.

import { timesOver } from '../amounts/rounding.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { groupedBy } from '../grouped-by.ts'
import type { BookAccountKind } from '../inventory/cost.ts'
import { nameKey } from '../inventory/name-key.ts'
import { recordIn } from '../inventory/table-changes.ts'
import type { Bill, LedgerLine } from '../inventory/tables.ts'
import type { VendorAnswer } from './book-edits.ts'
import { bookId, likelyAccount, likelyListed, spellingKey } from './book-names.ts'
import { type BookPeriod, bookPeriod } from './book-period.ts'
import { type BilledMonths, type ExpectedCosts, expectedCosts, type ListedCost, listedCosts } from './listed-costs.ts'
import { type BookedVendor, proposedAnswer, type VendorMatch, vendorMatches } from './vendor-matches.ts'

/** Where a line of the books stands; every line in exactly one. */
export const LINE_CLASSES = ['tied', 'not-listed', 'open', 'not-infrastructure', 'other-account', 'account-open', 'other-month'] as const
export type LineClass = (typeof LINE_CLASSES)[number]

export type BilledIn = (bill: Bill, months: readonly string[]) => BilledMonths

export interface BookedAccount {
  readonly account: string
  readonly counts: BookAccountKind | null
  readonly likely: BookAccountKind | null
  /** Of the period. */
  readonly bookedMinor: number
}

/** Smallest units of the workbook's currency, of all months of the period together. */
export interface Reconciliation extends ExpectedCosts {
  /** Under hosting and software, less what is not infrastructure. */
  readonly bookedMinor: number
  /** Booked − expected; null while a price waits for a rate. */
  readonly differenceMinor: number | null
  /** Share of what was booked that is tied to the list, in basis points; null: nothing was booked. */
  readonly coverageBp: number | null
  readonly period: BookPeriod
  readonly classOf: ReadonlyMap<string, LineClass>
  readonly byClass: Readonly<Record<LineClass, number>>
  readonly vendors: readonly BookedVendor[]
  readonly accounts: readonly BookedAccount[]
  readonly items: readonly ListedCost[]
  /** Vendors of both sides that belong together, the largest difference first. */
  readonly matches: readonly VendorMatch[]
}

/**
 * null: the books have no month that is over.
 * @param billedIn what bills came to in months of the period
 */
export function reconcileWith(assessment: Assessment, billedIn: BilledIn): Reconciliation | null {
  const { tables } = assessment.index
  const ledger = Object.values(tables.ledger)
  const period = bookPeriod(ledger, assessment.asOf, tables.settings['settings']?.fiscalStartMonth ?? 1)
  if (period === null) return null
  const months = period.months.length
  const span = { first: period.months[0] ?? '', last: period.months.at(-1) ?? '' }
  const items = listedCosts(assessment, span, (bill) => billedIn(bill, period.months))
  const names = payeesOf(items)
  const said = answersOf(assessment, ledger, names)
  const classOf = new Map(ledger.map((line) => [line.id, classOfLine(line, period, assessment, said)]))
  const byClass = sumsOf(ledger, classOf)
  const booked = bookedByVendor(ledger, classOf)
  const vendors = [...said.values()].map((vendor) => ({ ...vendor, bookedMinor: booked.get(nameKey(vendor.vendor)) ?? 0 }))
  const expected = expectedCosts(items, months)
  const bookedMinor = byClass.tied + byClass['not-listed'] + byClass.open
  return {
    ...{ period, classOf, byClass, vendors, items, ...expected, bookedMinor },
    accounts: accountsOf(assessment, ledger, period),
    matches: vendorMatches(vendors, items, months),
    differenceMinor: assessment.totals.monthlyCostMinor === null ? null : bookedMinor - expected.expectedMinor,
    coverageBp: bookedMinor > 0 ? timesOver(byClass.tied, 10_000, bookedMinor) : null,
  }
}

/** Whether a bill came to something else in the months compared than at the price that it has now. */
export function hasBilledBeyond({ items }: Pick<Reconciliation, 'items'>): boolean {
  return items.some(({ billId, onceMinor }) => billId !== null && onceMinor !== 0)
}

/** Answers that names suggest, of accounts and of vendors that were paid: none of them counts before somebody accepts it. */
export function proposedAnswers({ accounts, vendors }: Pick<Reconciliation, 'accounts' | 'vendors'>): {
  readonly accounts: readonly { readonly account: string; readonly counts: BookAccountKind }[]
  readonly vendors: readonly VendorAnswer[]
} {
  return {
    accounts: accounts.flatMap(({ account, likely }) => (likely === null ? [] : [{ account, counts: likely }])),
    vendors: vendors.flatMap((vendor) => (vendor.bookedMinor === 0 ? [] : (proposedAnswer(vendor) ?? []))),
  }
}

/** Whom the list pays, each once, as first spelled. */
function payeesOf(items: readonly ListedCost[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { payee } of items) if (!names.has(nameKey(payee))) names.set(nameKey(payee), payee)
  return names
}

type VendorFacts = Omit<BookedVendor, 'bookedMinor'>

/** By the key of the vendor, in the order of the books. */
function answersOf(
  { index: { tables } }: Assessment,
  ledger: readonly LedgerLine[],
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, VendorFacts> {
  const said = new Map<string, VendorFacts>()
  const all = [...names.values()]
  for (const { vendor } of ledger) {
    const key = nameKey(vendor)
    if (said.has(key)) continue
    const record = key === '' || vendor === null ? undefined : recordIn(tables, 'bookVendors', bookId(vendor))
    const listed = (record?.counts === 'listed' ? record.listed : []).flatMap((name) => names.get(nameKey(name)) ?? [])
    const answer = record === undefined || (record.counts === 'listed' && listed.length === 0) ? null : record.counts
    const likely = answer === null && vendor !== null ? likelyListed(vendor, all) : []
    said.set(key, { vendor: key === '' ? null : vendor, answer, listed, likely, alike: null })
  }
  return withAlike(said)
}

function withAlike(said: ReadonlyMap<string, VendorFacts>): ReadonlyMap<string, VendorFacts> {
  const spellings = groupedBy(said.values(), ({ vendor }) => spellingKey(vendor) || undefined)
  const alikeOf = (vendor: VendorFacts): VendorFacts['alike'] => {
    const others = (spellings.get(spellingKey(vendor.vendor)) ?? []).filter((other) => other !== vendor)
    return others.find(({ answer }) => answer !== null) ?? others[0] ?? null
  }
  return new Map([...said].map(([key, vendor]) => [key, vendor.answer === null ? { ...vendor, alike: alikeOf(vendor) } : vendor]))
}

function classOfLine(line: LedgerLine, period: BookPeriod, assessment: Assessment, said: ReadonlyMap<string, VendorFacts>): LineClass {
  if (line.month === null || !period.months.includes(line.month)) return 'other-month'
  const counts = countsOf(line.account, assessment)
  if (counts === null) return 'account-open'
  if (counts === 'other') return 'other-account'
  const answer = said.get(nameKey(line.vendor))?.answer ?? null
  if (answer === null) return 'open'
  return answer === 'listed' ? 'tied' : answer
}

/** A line without an account was given for this purpose: it counts. null: nothing was said of the account. */
function countsOf(account: string | null, { index: { tables } }: Assessment): BookAccountKind | null {
  if (account === null) return 'hosting'
  return recordIn(tables, 'bookAccounts', bookId(account))?.counts ?? null
}

function sumsOf(ledger: readonly LedgerLine[], classOf: ReadonlyMap<string, LineClass>): Readonly<Record<LineClass, number>> {
  const sums = Object.fromEntries(LINE_CLASSES.map((name) => [name, 0])) as Record<LineClass, number>
  for (const { id, amount } of ledger) sums[classOf.get(id) ?? 'other-month'] += amount ?? 0
  return sums
}

const COUNTED: ReadonlySet<LineClass | undefined> = new Set(['tied', 'not-listed', 'open', 'not-infrastructure'])

function bookedByVendor(ledger: readonly LedgerLine[], classOf: ReadonlyMap<string, LineClass>): ReadonlyMap<string, number> {
  const booked = new Map<string, number>()
  for (const { id, vendor, amount } of ledger) {
    const key = nameKey(vendor)
    if (COUNTED.has(classOf.get(id))) booked.set(key, (booked.get(key) ?? 0) + (amount ?? 0))
  }
  return booked
}

/** Every account of the books, those that say nothing yet first met first. */
function accountsOf(assessment: Assessment, ledger: readonly LedgerLine[], { months }: BookPeriod): readonly BookedAccount[] {
  const accounts = new Map<string, BookedAccount>()
  for (const { account, month, amount } of ledger) {
    if (account === null) continue
    const key = nameKey(account)
    const known = accounts.get(key)
    const counts = countsOf(account, assessment)
    const before = known ?? { account, counts, likely: counts === null ? likelyAccount(account) : null, bookedMinor: 0 }
    const isInPeriod = month !== null && months.includes(month)
    accounts.set(key, { ...before, bookedMinor: before.bookedMinor + (isInPeriod ? (amount ?? 0) : 0) })
  }
  return [...accounts.values()]
}

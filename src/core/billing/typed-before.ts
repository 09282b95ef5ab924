// What somebody typed before a bill said it: bills and prices that would count twice, and pools of credits that are not there yet.

import { lastDayOf } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import { isRunRate } from '../costs/monthly-cost.ts'
import { isOfPurchase } from '../costs/purchases.ts'
import { groupedBy } from '../grouped-by.ts'
import { recordOf, recordsOf } from '../inventory/edits.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import type { Bill, BilledAmount } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { lastMonthOf } from './billed-records.ts'
import type { ImportQuestions } from './import-questions.ts'
import { idOfKey } from './key-ids.ts'
import type { PlannedBill } from './planned-bills.ts'
import type { Returned } from './returned-purchases.ts'
import { isSameVendor } from './suggest-bearer.ts'

interface TypedContext {
  readonly workbook: Workbook
  readonly questions: ImportQuestions
}

export interface NewGrant {
  readonly id: string
  readonly vendor: string
  readonly currency: string
  readonly asOf: IsoDate
}

/** Bills that were typed for what an imported one says now: both would count. */
export function replacedBills(bills: readonly PlannedBill[], { workbook, questions }: TypedContext): readonly string[] {
  const isNew = bills.filter(({ id }) => recordOf(workbook, 'bills', id) === undefined)
  const typed = recordsOf(workbook, 'bills').filter(
    ({ id, takenFrom, per }) => takenFrom === null && per !== 'one-off' && !isOfPurchase(id),
  )
  return typed.flatMap(({ id, vendor, ...price }) => {
    const now = isNew.flatMap((bill) => (isSameVendor(bill.vendor, vendor) ? [{ ...bill, minor: bill.amount }] : []))
    if (now.length === 0) return []
    const facts = { vendor, ...priceFacts(price), ...billedFacts(now) }
    const question = { id: `typed-bill.${id}`, code: 'typed-bill', choices: ['replace', 'keep'], facts } as const
    return questions.ask(question, 'replace') === 'replace' ? [id] : []
  })
}

/** What a bill says in place of something that was entered. */
type Billed = Pick<PlannedBill, 'currency' | 'per'> & { readonly minor: number }

/** Where it is one price. */
function billedFacts([only, ...others]: readonly Billed[]): Readonly<Record<string, string>> {
  return only === undefined || others.length > 0 ? {} : { billed: String(only.minor), billedIn: only.currency, billedPer: only.per }
}

function priceFacts({ amount, currency, per }: Pick<Bill, 'amount' | 'currency' | 'per'>): Readonly<Record<string, string>> {
  return amount === null ? {} : { minor: String(amount), currency, per }
}

/** Prices that were typed for a component that a bill pays for now. */
export function replacedLines(bills: readonly PlannedBill[], { workbook, questions }: TypedContext): readonly string[] {
  const { costLines, billParts } = indexOf(workbook.tables)
  const paid = bills.flatMap(({ id, parts, ...bill }) => {
    const had = new Set((billParts.get(id) ?? []).map(({ componentId }) => componentId))
    return parts.flatMap(({ componentId, minor }) => (minor > 0 && !had.has(componentId) ? [{ ...bill, componentId, minor }] : []))
  })
  return [...groupedBy(paid, ({ componentId }) => componentId)].flatMap(([componentId, now]) => {
    const lines = (costLines.get(componentId) ?? []).filter((line) => isRunRate(line) && line.billId === null && line.amount !== null)
    if (lines.length === 0) return []
    const component = recordOf(workbook, 'components', componentId)?.name ?? ''
    const [price, ...others] = lines
    const facts = { component, ...(price === undefined || others.length > 0 ? {} : priceFacts(price)), ...billedFacts(now) }
    const question = { id: `price.${componentId}`, code: 'price', choices: ['replace', 'keep'], facts } as const
    return questions.ask(question, 'replace') === 'replace' ? lines.map(({ id }) => id) : []
  })
}

/**
 * Credits lower no price: they are a pool, whose balance nobody but the vendor knows. What ended a purchase leaves no balance to use up, and
 * what may have paid back a part of one hardly does.
 */
export function newGrants(
  amounts: readonly BilledAmount[],
  { workbook, questions }: TypedContext,
  { refunds, maybeRefunds }: Pick<Returned, 'refunds' | 'maybeRefunds'>,
): readonly NewGrant[] {
  const isCredit = ({ id, category, amount }: BilledAmount) => category === 'credit' && (amount ?? 0) < 0 && !refunds.has(id)
  const isSure = ({ id }: BilledAmount) => !maybeRefunds.has(id)
  const grants = recordsOf(workbook, 'creditGrants')
  const credited = groupedBy(amounts.filter(isCredit), billedBy)
  const before = recordsOf(workbook, 'billed').filter(isCredit)
  const hadAny = new Set(before.map(billedBy))
  const hadSure = new Set(before.filter(isSure).map(billedBy))
  return [...credited.values()].flatMap((ofVendor) => {
    const [first] = ofVendor
    if (first === undefined || grants.some(({ vendor }) => isSameVendor(vendor, first.biller))) return []
    const id = idOfKey('credits', [first.biller, first.currency])
    if (workbook.deleted.creditGrants?.[id] !== undefined) return []
    const last = lastMonthOf(ofVendor)
    const question = { id, code: 'credits', choices: ['add', 'skip'], facts: { vendor: first.biller } } as const
    // Whose credits are there without a pool of them was asked about.
    const hasSure = ofVendor.some(isSure)
    const isSkipped = (hasSure ? hadSure : hadAny).has(billedBy(first))
    if (questions.ask(question, hasSure ? 'add' : 'skip', isSkipped ? 'skip' : null) !== 'add') return []
    return [{ id, vendor: first.biller, currency: first.currency, asOf: lastDayOf(last) }]
  })
}

function billedBy({ biller, currency }: BilledAmount): string {
  return `${biller}\n${currency}`
}

// What is sold on a marketplace for a month and what is sold there once look alike in a bill: neither has a term. What its seller charges
// in three months in a row, and nearly as much in each, is paid every month,
// unless somebody says that it is a few instalments of something else.

import type { Decimal } from '../amounts/arithmetic.ts'
import { addMonths } from '../amounts/calendar.ts'
import { addedExact, negatedExact, sumExact } from '../amounts/exact-amounts.ts'
import type { IsoDate } from '../amounts/units.ts'
import { groupedBy } from '../grouped-by.ts'
import { recordsOf } from '../inventory/edits.ts'
import type { BilledAmount, Tables } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { BilledGroup } from './billed-group.ts'
import { exactOf } from './billed-records.ts'
import type { ImportQuestions } from './import-questions.ts'
import { keptAnswers } from './kept-proofs.ts'
import { idOfKey } from './key-ids.ts'
import { kindOf, saysTheSame } from './same-payer.ts'
import { isSameVendor } from './suggest-bearer.ts'

/** Of which file, seller, service, account and month it is. */
type Fee = Pick<BilledAmount, 'source' | 'biller' | 'vendor' | 'service' | 'account' | 'tag' | 'currency' | 'month'>

type PaidFee = Fee & { readonly paid: Decimal }

/** FOCUS alone says of each purchase whether it is paid once, and names those that are paid every month. */
const SAYS_ONCE = /^focus /

const MONTHS_IN_A_ROW = 3

/** Of each fee its months in a row, by its key. */
type MonthlyFees = ReadonlyMap<string, readonly string[]>

/**
 * Keys of those that are paid every month, with the months that show it.
 * @param all of the workbook: what the same seller charged may stand in another kind of file of the same account
 */
function monthlyFees(amounts: readonly BilledAmount[], all: readonly BilledAmount[]): MonthlyFees {
  const fees = amounts.filter(isWithoutTerm).map((amount) => ({ ...amount, paid: exactOf(amount) }))
  return fees.length === 0 ? new Map() : rowsOf(fees, otherKinds(all))
}

/** What other kinds of files have of the same fee. */
function otherKinds(all: readonly BilledAmount[]): (fee: PaidFee) => readonly PaidFee[] {
  const placeOf = ({ service, currency }: Fee) => `${service?.toLowerCase()}\n${currency}`
  const charged = groupedBy(all, (amount) => (isMonthLong(amount) ? placeOf(amount) : undefined))
  return (fee) =>
    (charged.get(placeOf(fee)) ?? [])
      .filter((other) => saysTheSame(other, fee) && kindOf(other) !== kindOf(fee) && isSameVendor(other.vendor, fee.vendor))
      .map((other) => ({ ...other, paid: exactOf(other) }))
}

function isMonthLong({ category, termStart }: BilledAmount): boolean {
  return (category === 'purchase' || category === 'usage') && termStart === null
}

/** As somebody said of them: three instalments of a year look alike, and would make its price four times what it is. */
export function askedFees(
  amounts: readonly BilledAmount[],
  { workbook, questions }: { readonly workbook: Workbook; readonly questions: ImportQuestions },
  all: readonly BilledAmount[],
): ReadonlySet<string> {
  const found = monthlyFees(amounts, all)
  if (found.size === 0) return new Set()
  const known = recordsOf(workbook, 'billed')
  const before = monthlyFees(known, known)
  const once = saidOnce(workbook.tables)
  const paid = amounts.filter((amount) => isWithoutTerm(amount) && found.has(feeKey(amount)))
  const monthly = [...groupedBy(paid, feeId)].flatMap(([id, ofFee]) => {
    const [{ vendor, service } = { vendor: '', service: null }] = ofFee
    const months = [...new Set(ofFee.flatMap((fee) => found.get(feeKey(fee)) ?? []))].sort().join(' ')
    const said = !once.has(id) && ofFee.some((fee) => before.has(feeKey(fee))) ? 'monthly' : null
    const facts = { vendor, service: service ?? vendor, months }
    const question = { id, code: 'fee', choices: ['monthly', 'once'], facts, notes: { once: [id] } } as const
    return questions.ask(question, 'monthly', said) === 'once' ? [] : ofFee.map(feeKey)
  })
  return new Set(monthly)
}

/** By what the workbook has, and what was said of it. */
export function keptFees(tables: Pick<Tables, 'billed' | 'imports'>): ReadonlySet<string> {
  const once = saidOnce(tables)
  const all = Object.values(tables.billed)
  const fees = once.size === 0 ? all : all.filter((amount) => !once.has(feeId(amount)))
  return new Set(monthlyFees(fees, all).keys())
}

function saidOnce({ imports }: Pick<Tables, 'imports'>): ReadonlySet<string> {
  return new Set(Object.values(imports).flatMap(({ proof }) => keptAnswers(proof).left))
}

/** Whatever month it is of. */
function feeId(fee: Fee): string {
  return idOfKey('fee', [feeKey({ ...fee, month: null })])
}

/** By the months of a file alone, which may be too few to show it. */
export function monthlyFeesIn(groups: readonly BilledGroup[]): ReadonlySet<string> {
  const once = groups.filter(({ category, term }) => category === 'purchase' && term === 'once')
  return new Set(rowsOf(once.map((group) => ({ ...group, paid: group.amount }))).keys())
}

/** Amounts in which what is paid every month says so. */
export function withMonthlyFees(amounts: readonly BilledAmount[], fees: ReadonlySet<string>): readonly BilledAmount[] {
  if (fees.size === 0) return amounts
  return amounts.map((amount) => (isWithoutTerm(amount) && fees.has(feeKey(amount)) ? { ...amount, isOnce: false } : amount))
}

function isWithoutTerm({ category, isOnce, termStart }: BilledAmount): boolean {
  return category === 'purchase' && isOnce && termStart === null
}

function rowsOf(fees: readonly PaidFee[], elsewhere: (fee: PaidFee) => readonly PaidFee[] = () => []): MonthlyFees {
  const sold = fees.filter(({ source, vendor, biller }) => !SAYS_ONCE.test(source) && !isSameVendor(vendor, biller))
  const paid = [...groupedBy(sold, (fee) => feeKey({ ...fee, month: null })).values()]
  return new Map(
    paid.flatMap((ofService) => {
      const own = new Set(ofService.map(({ month }) => month))
      const others = ofService.slice(0, 1).flatMap(elsewhere)
      const row = monthsInARow([...ofService, ...others.filter(({ month }) => !own.has(month))])
      return ofService.flatMap((fee) => (row.has(fee.month ?? '') ? [[feeKey(fee), [...row].sort()] as const] : []))
    }),
  )
}

export function feeKey({ source, vendor, service, account, tag, currency, month }: Omit<Fee, 'biller'>): string {
  return [source, vendor, service, account, tag, currency, month].join('\n')
}

function monthsInARow(fees: readonly PaidFee[]): ReadonlySet<string> {
  const months = groupedBy(fees, ({ month }) => month ?? '')
  const row = new Set<string>()
  for (const first of months.keys()) {
    const after = Array.from({ length: MONTHS_IN_A_ROW }, (_, at) => addMonths(`${first}-01` as IsoDate, at).slice(0, 7))
    const sums = after.flatMap((month) => (months.has(month) ? [sumExact((months.get(month) ?? []).map(({ paid }) => paid))] : []))
    if (sums.length === after.length && areNearlyEqual(sums)) for (const month of after) row.add(month)
  }
  return row
}

/** No amount is more than a tenth above another one: three purchases that have nothing to do with each other hardly are. */
export function areNearlyEqual(amounts: readonly Decimal[]): boolean {
  return amounts.every((more) => amounts.every((less) => addedExact(times(less, 11n), negatedExact(times(more, 10n))).digits >= 0n))
}

function times({ digits, decimals }: Decimal, factor: bigint): Decimal {
  return { digits: digits * factor, decimals }
}

// Terms that a bill does not write as days. "Annual license" in a file that says only the month of its invoice may be paid for a year or
// every month: read as a month's price it would be twelve times what it costs, so it is asked. And tax that comes with
// what is paid for a term is paid for it as well.

import type { Decimal } from '../amounts/arithmetic.ts'
import { addMonths, lastDayOfMonths } from '../amounts/calendar.ts'
import { addedExact, exactText, isSameExact, negatedExact, signOfExact, sumExact } from '../amounts/exact-amounts.ts'
import { HALF_YEAR, periodsNamed } from '../amounts/period-words.ts'
import type { IsoDate } from '../amounts/units.ts'
import { groupedBy } from '../grouped-by.ts'
import { recordsOf } from '../inventory/edits.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { BilledGroup, BilledTerm } from './billed-group.ts'
import { exactOf } from './billed-records.ts'
import type { ImportQuestions } from './import-questions.ts'
import { idOfKey } from './key-ids.ts'
import { addedUp } from './known-names.ts'
import { areNearlyEqual } from './monthly-fees.ts'

const MONTHS = { year: 12, 'half-year': 6, quarter: 3 } as const
type Term = keyof typeof MONTHS

/** Only files whose columns somebody named say no period of a charge. */
const SAYS_NO_PERIOD = /^mapped /

export function withAskedTerms(groups: readonly BilledGroup[], workbook: Workbook, questions: ImportQuestions): readonly BilledGroup[] {
  const named = groupedBy(groups.filter(namesTerm), serviceOf)
  const before = named.size === 0 ? new Map<string, BilledAmount[]>() : groupedBy(recordsOf(workbook, 'billed'), serviceOf)
  const terms = new Map(
    [...named].map(([service, ofService]) => [service, askedTerm(service, ofService, before.get(service) ?? [], questions)]),
  )
  if (terms.size === 0) return withTermsOfTax(groups)
  const settled = groups.map((group) => {
    const term = namesTerm(group) ? terms.get(serviceOf(group)) : undefined
    return term === undefined || term === 'monthly' ? group : { ...group, term: term === 'once' ? term : termFrom(group.month, term) }
  })
  return withTermsOfTax(addedUp(settled))
}

function namesTerm(group: BilledGroup): boolean {
  const { source, term, service } = group
  return isCharge(group) && term === null && SAYS_NO_PERIOD.test(source) && termNamed(service ?? '') !== null
}

/** "Licencia anual", "Quarterly support"; null: none, or "Annual plan, billed monthly". */
function termNamed(service: string): Term | null {
  const periods = periodsNamed(service)
  if (periods.includes('month')) return null
  return HALF_YEAR.test(service) ? 'half-year' : ((periods[0] as 'year' | 'quarter' | undefined) ?? null)
}

function askedTerm(
  service: string,
  groups: readonly BilledGroup[],
  before: readonly BilledAmount[],
  questions: ImportQuestions,
): Term | 'monthly' | 'once' {
  const [{ vendor, service: name } = { vendor: '', service: null }] = groups
  const named = termNamed(name ?? '') ?? 'year'
  const id = idOfKey('term', [service])
  const choices = [named, 'monthly', 'once'] as const
  const months = [...new Set(groups.map(({ month }) => month))].sort()
  // Whoever pays in two months in a row hardly pays for a year in each: what was said of the first alone is asked about once more.
  const all = [...months, ...before.map(({ month }) => month ?? '')]
  const isInARow = months.some((month) => [-1, 1].some((by) => all.includes(addMonths(`${month}-01` as IsoDate, by).slice(0, 7))))
  const monthly = before.filter(({ isOnce }) => !isOnce)
  const isLike = monthly.length > 0 && groups.every(({ amount }) => monthly.some((each) => isNearly(exactOf(each), amount)))
  // What is paid every month comes to about the same: a year's invoice is another question than the small amounts before it.
  const amounts = isInARow || isLike || monthly.length === 0 ? [] : groups.map(({ amount }) => exactText(amount)).sort()
  const notes = Object.fromEntries(
    choices.map((choice) => [choice, [[id, ...(isInARow ? ['row'] : []), choice, ...(choice === 'monthly' ? amounts : [])].join('.')]]),
  )
  const standing = isInARow ? standingTerm(before, months) : null
  const question = {
    id,
    code: 'term',
    choices,
    facts: { vendor, service: name ?? '', term: named, months: months.join(' '), ...standing },
    notes,
  } as const
  // Beside the price of a term that holds already every proposal would count the same money twice.
  const answer = questions.ask(question, standing !== null ? null : isInARow || isLike ? 'monthly' : named)
  return choices.find((choice) => choice === answer) ?? 'monthly'
}

/** What was paid for a term that isn't over, in a month that the file doesn't have: it stays, whatever is said of the file. */
function standingTerm(before: readonly BilledAmount[], months: readonly string[]): Readonly<Record<string, string>> | null {
  const [first = ''] = months
  const stays = before.filter(({ month, termEnd }) => !months.includes(month ?? '') && termEnd !== null && termEnd.slice(0, 7) >= first)
  const last = stays.sort((a, b) => ((a.month ?? '') < (b.month ?? '') ? -1 : 1)).at(-1)
  if (last === undefined) return null
  return { currency: last.currency, exact: last.exact, first: last.termStart ?? '', last: last.termEnd ?? '' }
}

function isNearly(a: Decimal, b: Decimal): boolean {
  return isSameExact(a, b) || areNearlyEqual([a, b])
}

function serviceOf({ source, vendor, service, account, tag, currency }: BilledGroup | BilledAmount): string {
  return [source, vendor, service, account, tag, currency].join('\n')
}

function termFrom(month: string, term: Term): BilledTerm {
  const first = `${month}-01` as IsoDate
  return { first, last: lastDayOfMonths(first, MONTHS[term]) }
}

/**
 * Tax is of whatever it comes with: of what is paid for a year a year's, in the share that this has of all that its account is charged
 * for; of the whole bill where it names no account, or one without charges.
 */
function withTermsOfTax(groups: readonly BilledGroup[]): readonly BilledGroup[] {
  if (!groups.some(isOfTerm)) return groups
  const charges = groups.filter(isCharge)
  const ofAll = [...groupedBy(charges, billOf), ...groupedBy(charges, accountBillOf)]
  const charged = new Map(ofAll.map(([bill, ofBill]) => [bill, sumsByTerm(ofBill)]))
  return addedUp(
    groups.flatMap((group) => {
      const sums = charged.get(accountBillOf(group)) ?? charged.get(billOf(group)) ?? []
      const isPlain = group.category !== 'tax' || group.term !== null || sums.every(({ term }) => term === null)
      return isPlain || sums.some(({ sum }) => signOfExact(sum) <= 0) ? [group] : sharedTax(group, sums)
    }),
  )
}

function isCharge({ category }: BilledGroup): boolean {
  return category === 'usage' || category === 'purchase'
}

function isOfTerm(group: BilledGroup): boolean {
  return isCharge(group) && group.term !== null
}

function billOf({ source, month, currency }: BilledGroup): string {
  return `${source}\n${month}\n${currency}`
}

function accountBillOf(group: BilledGroup): string {
  return group.account === null ? billOf(group) : `${billOf(group)}\n${group.account}`
}

interface TermSum {
  readonly term: BilledTerm
  readonly sum: Decimal
}

/** What is paid every month comes last. */
function sumsByTerm(charged: readonly BilledGroup[]): readonly TermSum[] {
  const sums = [...groupedBy(charged, ({ term }) => JSON.stringify(term)).values()].flatMap((ofTerm) => {
    const [first] = ofTerm
    return first === undefined ? [] : [{ term: first.term, sum: sumExact(ofTerm.map(({ amount }) => amount)) }]
  })
  return sums.sort((a, b) => Number(a.term === null) - Number(b.term === null))
}

/** The parts are the whole, to its last digit. */
function sharedTax(tax: BilledGroup, sums: readonly TermSum[]): readonly BilledGroup[] {
  const all = sumExact(sums.map(({ sum }) => sum))
  let left = tax.amount
  return sums.map(({ term, sum }, at) => {
    const isLast = at === sums.length - 1
    const amount = isLast ? left : shareOf(tax.amount, sum, all)
    left = addedExact(left, negatedExact(amount))
    // Its lines and what is spread are counted once.
    return { ...tax, term, amount, ...(isLast ? {} : { effective: null, lines: 0 }) }
  })
}

/** In the decimals of the amount, and no less than two. */
function shareOf({ digits, decimals }: Decimal, part: Decimal, all: Decimal): Decimal {
  const places = Math.max(part.decimals, all.decimals)
  const scaled = (amount: Decimal) => amount.digits * 10n ** BigInt(places - amount.decimals)
  const more = BigInt(Math.max(0, 2 - decimals))
  return { digits: (digits * 10n ** more * scaled(part)) / scaled(all), decimals: decimals + Number(more) }
}

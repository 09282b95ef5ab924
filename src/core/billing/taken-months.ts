// Which months of a file are taken, and which of the workbook go for them.

import { lastDayOf } from '../amounts/calendar.ts'
import { addedExact, exactText, isSameExact, NO_AMOUNT, negatedExact, signOfExact, sumExact } from '../amounts/exact-amounts.ts'
import type { IsoDate } from '../amounts/units.ts'
import { groupedBy } from '../grouped-by.ts'
import type { CostBasis } from '../inventory/cost.ts'
import { recordsOf } from '../inventory/edits.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import { exactOf, linesOf, monthOf, sumOf } from './billed-records.ts'
import { idOfKey } from './key-ids.ts'
import { isSpent, lostText, type MonthsHeld, monthsHeld } from './less-than-before.ts'
import { areNearlyEqual } from './monthly-fees.ts'
import { alikeBills, type FileContext, type MonthsContext } from './same-months.ts'
import { kindOf, MAPPED, namesPayer, saysTheSame } from './same-payer.ts'
import { isSameVendor } from './suggest-bearer.ts'

/**
 * The billing account that pays may have several accounts whose bills come one by one: of months whose charges in the workbook are of
 * other accounts than those of the file somebody says whether both count. A bill that names no accounts is another one where it lacks
 * a service and has no amount that is there.
 * @returns the records that the months of the file are to have, those that stay included
 */
export function besideOtherAccounts(
  records: readonly BilledAmount[],
  { workbook, parts, questions }: MonthsContext,
): readonly BilledAmount[] {
  if (parts === 'some-missing') return records
  const before = groupedBy(recordsOf(workbook, 'billed'), monthOf)
  const kept: BilledAmount[] = []
  const asked = [...groupedBy(records, monthOf)].flatMap(([key, now]) => {
    const was = before.get(key) ?? []
    const others = ofOthers(was, now)
    if (others.length === 0 || isSameMonth(was, now)) return []
    const own = was.filter((record) => !others.includes(record))
    const hasAccounts = now.some(hasAccount)
    // What the file says is there already, beside what stays.
    if (hasAccounts && own.length > 0 && isSameMonth(own, now)) kept.push(...others)
    else return [{ key, now, others, hasAccounts, isBeside: !own.some(hasAccount) && areBeside(now, others, before) }]
    return []
  })
  const left = new Set<string>()
  for (const [, months] of groupedBy(asked, ({ now, hasAccounts }) => `${now[0]?.source ?? ''}\n${hasAccounts}`)) {
    const [{ now: [first] = [], hasAccounts = false } = {}] = months
    if (first === undefined) continue
    const namesOf = (amounts: readonly BilledAmount[]) =>
      [...new Set(amounts.flatMap(({ account, service }) => (hasAccounts ? account : service) ?? []))].sort().join('\n')
    const facts = {
      vendor: first.biller,
      months: months.map(({ now }) => now[0]?.month ?? '').join(' '),
      [hasAccounts ? 'accounts' : 'services']: namesOf(months.flatMap(({ others }) => others)),
      own: hasAccounts ? namesOf(months.flatMap(({ now }) => now)) : '',
    }
    const choices = hasAccounts ? ['both', 'replace', 'leave'] : ['replace', 'leave']
    const id = idOfKey('other-accounts', hasAccounts ? [first.source] : [first.source, 'services'])
    const notes = {
      both: hasAccounts ? pairsOfAccounts(months, first.source) : [],
      leave: months.map(({ now, others }) => leftNote(now, others)),
    }
    const question = { id, code: 'other-accounts', choices, facts, notes } as const
    const isBeside = months.every((month) => month.isBeside)
    const answer = questions.ask(question, hasAccounts ? (isBeside ? 'both' : null) : 'leave')
    if (answer === 'both') kept.push(...months.flatMap(({ others }) => others))
    else if (answer !== 'replace') for (const { key } of months) left.add(key)
  }
  // As a file has them, so that they are equal to those that are there.
  return [...records.filter((record) => !left.has(monthOf(record))), ...kept.map((record) => ({ ...record, meta: {} }))]
}

/** So many accounts are asked about each time. */
const MOST_PAIRS = 100

/** That both count holds for whichever months they have: of an account that neither had it says nothing. */
function pairsOfAccounts(
  months: readonly { readonly now: readonly BilledAmount[]; readonly others: readonly BilledAmount[] }[],
  source: string,
): readonly string[] {
  const accountsOf = (records: readonly BilledAmount[]) => [...new Set(records.flatMap(({ account }) => account ?? []))]
  const [own, others] = [accountsOf(months.flatMap(({ now }) => now)), accountsOf(months.flatMap((month) => month.others))]
  if (own.length * others.length > MOST_PAIRS) return []
  return own.flatMap((account) => others.map((other) => idOfKey('beside', [source, ...[account, other].sort()])))
}

/** That a month is left out holds for these amounts beside those: other ones are asked about again. */
function leftNote(now: readonly BilledAmount[], beside: readonly BilledAmount[]): string {
  const said = (records: readonly BilledAmount[]) => records.map(({ id, exact, lines }) => `${id} ${exact} ${lines}`).sort()
  return idOfKey('left', [...said(now), '', ...said(beside)])
}

/**
 * Whether the others are surely not the same charges under other names of accounts, as of accounts that were renamed: nothing of them
 * recurs in the file, or another month has both.
 */
function areBeside(
  now: readonly BilledAmount[],
  others: readonly BilledAmount[],
  months: ReadonlyMap<string, readonly BilledAmount[]>,
): boolean {
  const [services, amounts] = [new Set(others.map(({ service }) => service)), new Set(others.map(({ exact }) => exact))]
  if (!now.some(({ service, exact }) => services.has(service) || amounts.has(exact))) return true
  const [source] = now.map((record) => record.source)
  const both = [...now, ...others].filter(hasAccount).map(({ account }) => account)
  return [...months.values()].some((records) => {
    const accounts = new Set(records.map(({ account }) => account))
    return records[0]?.source === source && both.every((account) => accounts.has(account))
  })
}

/** Records of accounts that the file does not have; where it names none, of services, if none of the amounts is the same. */
function ofOthers(was: readonly BilledAmount[], now: readonly BilledAmount[]): readonly BilledAmount[] {
  if (now.some(hasAccount)) {
    const own = new Set(now.map(({ account }) => account))
    return was.filter(({ account }) => account !== null && !own.has(account))
  }
  if (was.some(hasAccount)) return []
  const amounts = new Map(now.map(({ id, exact }) => [id, exact]))
  if (was.some(({ id, exact }) => amounts.get(id) === exact)) return []
  const own = new Set(now.map(({ service }) => service))
  return was.filter(({ service }) => !own.has(service))
}

function hasAccount({ account }: BilledAmount): boolean {
  return account !== null
}

/** Services of what was used or bought that the file has no such charge of, as it is where somebody filtered it. */
function lackedServices(was: readonly BilledAmount[], now: readonly BilledAmount[]): readonly string[] {
  const placeOf = ({ service, category }: BilledAmount) => `${category}\n${service}`
  const vendors = new Map([...groupedBy(now, placeOf)].map(([place, ofPlace]) => [place, new Set(ofPlace.map(({ vendor }) => vendor))]))
  return was.flatMap((each) => {
    const { vendor, service } = each
    const isPaid = isSpent(each) && exactOf(each).digits !== 0n
    const known = vendors.get(placeOf(each)) ?? new Set()
    const isThere = known.has(vendor) || [...known].some((name) => isSameVendor(name, vendor))
    return !isPaid || isThere ? [] : [service ?? vendor]
  })
}

/**
 * A month that comes to much less may be of a filter that lacks no service, and what comes to much more or less may be another bill of that
 * vendor where nobody knows of whom it is.
 */
function isMuchElse(was: readonly BilledAmount[], now: readonly BilledAmount[], isAnybodys: boolean, isInvoice: boolean): boolean {
  const paid = groupedBy(now.filter(isSpent), ({ currency }) => currency)
  const before = groupedBy(was.filter(isSpent), ({ currency }) => currency)
  // One that changed its currency can't be held against what it was.
  if (paid.size > 0 && [...before.keys()].every((currency) => !paid.has(currency))) return false
  return [...before].some(([currency, amounts]) => {
    const [spent, spends] = [sumOf(amounts), sumOf(paid.get(currency) ?? [])]
    if (isSameExact(spent, spends)) return false
    // Invoices of one month may come to about as much, and hardly have as many lines then.
    if (areNearlyEqual([spent, spends])) return isAnybodys && isInvoice && linesOf(was) !== linesOf(now)
    return isAnybodys || signOfExact(addedExact(spent, negatedExact(spends))) > 0
  })
}

/**
 * Columns of one's own don't say whose they are: only days that go on from those that are there show that it is the same bill. Nor does
 * Cost Explorer by service: there a month that goes on comes to more.
 */
function isOfAnybody(was: readonly BilledAmount[], now: readonly BilledAmount[], today: IsoDate): boolean {
  const [first] = now
  if (first === undefined || isOwnColumns(now)) return first !== undefined && !goesOn(was, now)
  const isWhole = was.length > 0 && (first.month ?? '') < today.slice(0, 7) && !isPartial(was)
  return isWhole && !namesPayer(first) && ![...was, ...now].some(hasAccount)
}

/** A daily bill of a part of the month that comes again with more of its days. */
function goesOn(was: readonly BilledAmount[], now: readonly BilledAmount[]): boolean {
  const [before, after] = [was, now].map((records) => records.find(({ chargesFrom }) => chargesFrom !== null))
  if (before === undefined || after === undefined) return before !== undefined
  return (after.chargesFrom ?? '') <= (before.chargesFrom ?? '') && (after.chargesUntil ?? '') >= (before.chargesUntil ?? '')
}

function isOwnColumns([first]: readonly BilledAmount[]): boolean {
  return first !== undefined && kindOf(first) === MAPPED
}

type HeldIn = readonly (readonly [currency: string, held: MonthsHeld])[]

/** By currency, of those that were there before. */
function heldIn(was: readonly BilledAmount[], now: readonly BilledAmount[]): HeldIn {
  const after = groupedBy(now, ({ currency }) => currency)
  return [...groupedBy(was, ({ currency }) => currency)].map(([currency, amounts]) => [
    currency,
    monthsHeld(amounts, after.get(currency) ?? []),
  ])
}

/** Of one that changed its currency nothing is known, and of several currencies what is left out. */
function comesTo(months: readonly { readonly now: readonly BilledAmount[]; readonly held: HeldIn }[]) {
  const by = groupedBy(
    months.flatMap(({ held }) => held),
    ([currency]) => currency,
  )
  const sums = [...by].map(
    ([currency, held]) => [currency, (name: 'was' | 'now' | 'lost') => sumExact(held.map(([, each]) => each[name]))] as const,
  )
  const isNew = months.every(({ now }) => now.every(({ currency }) => !by.has(currency)))
  const [[currency, sumOf] = ['', () => NO_AMOUNT] as const, ...others] = sums
  if (isNew) return {}
  const lost = lostText(sums.map(([each, of]) => [each, of('lost')]))
  return others.length > 0 ? { lost } : { currency, was: exactText(sumOf('was')), now: exactText(sumOf('now')), lost }
}

function isSameMonth(was: readonly BilledAmount[], now: readonly BilledAmount[]): boolean {
  return linesOf(now) === linesOf(was) && isSameExact(sumOf(now), sumOf(was))
}

function isSameAmounts(was: readonly BilledAmount[], now: readonly BilledAmount[]): boolean {
  const amounts = new Map(was.map(({ id, exact }) => [id, exact]))
  return was.length === now.length && now.every(({ id, exact }) => amounts.get(id) === exact)
}

/**
 * A month that has fewer charges than before may be a part of it only, and so may one that lacks a service, one of a file whose name says
 * that parts are missing, and one whose days are not all there; amortized costs say something else than actual ones, as those may be that
 * nothing shows the basis of: somebody says whether it replaces what is there.
 */
export function withoutLeftMonths(
  records: readonly BilledAmount[],
  context: FileContext & { readonly today: IsoDate },
): readonly BilledAmount[] {
  const { workbook, parts, questions, today } = context
  const before = groupedBy(recordsOf(workbook, 'billed'), monthOf)
  // Bills that count beside this one are not what it replaces.
  const replaced = groupedBy(
    alikeBills(records, context).flatMap(({ again, question, proposed, before: said }) =>
      questions.wouldAnswer(question, proposed, said) === 'replace' ? again : [],
    ),
    ({ month }) => month,
  )
  // A report is of several months, an invoice of one.
  const monthsOf = groupedBy(
    [...groupedBy(records, monthOf).values()].flatMap(([first]) => first ?? []),
    ({ source }) => source,
  )
  const doubtful = [...groupedBy(records, monthOf)].flatMap(([key, now]) => {
    const [first] = now
    const again = first === undefined ? [] : (replaced.get(first.month) ?? []).filter((other) => saysTheSame(first, other))
    const was = before.get(key) ?? again
    // Each kind of file has charges of its own size, and its own names for services.
    const ofKind = was.filter((record) => first !== undefined && kindOf(record) === kindOf(first))
    const isFewer = linesOf(now) < linesOf(ofKind)
    // Without accounts somebody was asked about services already.
    const isAsked = !now.some(hasAccount) && ofOthers(before.get(key) ?? [], now).length > 0
    const lacked = lackedServices(ofKind, now)
    const isHalf = isPartial(now) && !isPartial(was)
    const isSpread = isOf(now, 'amortized') && !isOf(was, 'amortized')
    const why = isHalf ? 'half' : isSpread ? 'amortized' : ''
    const isDoubtful = parts === 'some-missing' || why !== ''
    // Spread over other services a month may have the same charges and the same sum.
    const isOther = isSpread ? !isSameAmounts(was, now) : !isSameMonth(was, now)
    const isAnybodys = isOfAnybody(ofKind, now, today)
    const isInvoice = isOwnColumns(now) && monthsOf.get(first?.source ?? '')?.length === 1
    const isLess = isFewer || (lacked.length > 0 && !isAsked) || isMuchElse(ofKind, now, isAnybodys, isInvoice)
    return isLess || (was.length > 0 && isDoubtful && isOther) ? [{ key, was, now, why, lacked, isAnybodys, held: heldIn(was, now) }] : []
  })
  const left = new Set<string>()
  for (const [, months] of groupedBy(doubtful, ({ now, why }) => `${now[0]?.source ?? ''}\n${why}`)) {
    const [{ now: [first] = [], why = '' } = {}] = months
    if (first === undefined) continue
    const services = why === '' ? [...new Set(months.flatMap(({ lacked }) => lacked))].sort().join('\n') : ''
    const facts = {
      vendor: first.biller,
      months: months.map(({ now }) => now[0]?.month ?? '').join(' '),
      services,
      before: String(months.reduce((sum, { was }) => sum + linesOf(was), 0)),
      after: String(months.reduce((sum, { now }) => sum + linesOf(now), 0)),
      ...{ parts, why, had: months.every(({ was }) => isOf(was, 'actual')) ? 'actual' : '' },
      ...comesTo(months),
      // How another bill of that vendor would count beside what is there.
      other: !months.some(({ isAnybodys }) => isAnybodys) ? '' : isOwnColumns([first]) ? 'name' : 'together',
    }
    const id = idOfKey('fewer-charges', why === '' ? [first.source] : [first.source, why])
    // Whatever half a month says, it is half a month, and costs that are spread are spread.
    const leave = why === '' ? months.map(({ was, now }) => leftNote(now, was)) : [id]
    const question = { id, code: 'fewer-charges', choices: ['replace', 'leave'], facts, notes: { leave } } as const
    // Of a part nothing is proposed, so that nobody accepts it unseen, nor of what lacks a service or comes to less: it may be of a filter.
    // Half a month never replaces a whole one unasked, nor do costs that are spread what was paid.
    const isDoubted = months.some(({ held, isAnybodys }) => held.some(([, { isLess, isMore }]) => isLess || (isMore && isAnybodys)))
    const isPart = parts !== 'not-numbered' || services !== '' || (why === '' && isDoubted)
    const proposed = isPart ? null : why === '' ? 'replace' : 'leave'
    const answer = questions.ask(question, proposed)
    if (answer !== 'replace') for (const { key } of months) left.add(key)
  }
  return left.size === 0 ? records : records.filter((record) => !left.has(monthOf(record)))
}

/**
 * A daily bill whose first month begins within it may be of a vendor that was first used then: somebody says whether that is the month.
 * What was said of the same charges holds until somebody says something else.
 */
export function withFirstMonths(
  records: readonly BilledAmount[],
  { workbook, questions, today }: MonthsContext & { readonly today: IsoDate },
): readonly BilledAmount[] {
  const before = groupedBy(recordsOf(workbook, 'billed'), monthOf)
  const firstMonths = new Map<string, string>()
  for (const { source, month } of [...recordsOf(workbook, 'billed'), ...records]) {
    if (month !== null && month < (firstMonths.get(source) ?? '9999')) firstMonths.set(source, month)
  }
  const isWhole = new Set(
    [...groupedBy(records, monthOf)].flatMap(([key, now]) => {
      const [first] = now
      const { source = '', month = null, chargesFrom = null, chargesUntil = null, biller: vendor = '' } = first ?? {}
      const isOver = month !== null && month < today.slice(0, 7)
      const isToTheEnd = chargesUntil !== null && month !== null && chargesUntil === lastDayOf(month)
      if (!isOver || chargesFrom === null || !isToTheEnd || firstMonths.get(source) !== month) return []
      const was = before.get(key) ?? []
      const isKept = isSameMonth(was, now)
      const id = idOfKey('first-days', [source, month])
      const facts = { vendor, month, first: chargesFrom }
      const question = { id, code: 'first-days', choices: ['whole', 'part'], facts } as const
      const answer = questions.ask(question, 'part', isKept ? (isPartial(was) ? 'part' : 'whole') : null)
      return answer === 'whole' ? [key] : []
    }),
  )
  return records.map((record) => (isWhole.has(monthOf(record)) ? { ...record, chargesFrom: null, chargesUntil: null } : record))
}

function isOf(records: readonly BilledAmount[], basis: CostBasis): boolean {
  return records.some((record) => record.basis === basis)
}

function isPartial(records: readonly BilledAmount[]): boolean {
  return records.some(({ chargesFrom }) => chargesFrom !== null)
}

export interface PartialMonth {
  readonly vendor: string
  /** "2026-10" */
  readonly month: string
  readonly first: IsoDate
  readonly last: IsoDate
}

/** Of months that are over those that the records have a part of, one for each source. */
export function partialMonths(records: readonly BilledAmount[], today: IsoDate): readonly PartialMonth[] {
  const months = [...groupedBy(records, monthOf).values()]
  return months.flatMap(([record]) => {
    const { biller: vendor = '', month = null, chargesFrom: first = null, chargesUntil: last = null } = record ?? {}
    const isOver = month !== null && month < today.slice(0, 7)
    return isOver && first !== null && last !== null ? [{ vendor, month, first, last }] : []
  })
}

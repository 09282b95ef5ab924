// Which months of a file are taken, and which of the workbook go for them.

import type { Decimal } from '../amounts/arithmetic.ts'
import { addDays, lastDayOf } from '../amounts/calendar.ts'
import { addedExact, isSameExact, NO_AMOUNT } from '../amounts/exact-amounts.ts'
import type { IsoDate } from '../amounts/units.ts'
import { spellingKey } from '../books/book-names.ts'
import { groupedBy } from '../grouped-by.ts'
import type { CostBasis } from '../inventory/cost.ts'
import { recordOf, recordsOf } from '../inventory/edits.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { BilledCoverage, BilledGroup } from './billed-group.ts'
import { linesOf, sumOf } from './billed-records.ts'
import type { Asked, ImportQuestions } from './import-questions.ts'
import { keptBeside } from './kept-proofs.ts'
import { idOfKey } from './key-ids.ts'
import { monthlyBillId } from './planned-bills.ts'
import { isSameVendor } from './suggest-bearer.ts'

/** What the names of a bill's files say: nothing of parts, or which of them are here. */
export type PartsGiven = 'not-numbered' | 'from-first' | 'some-missing'

interface MonthsContext {
  readonly workbook: Workbook
  readonly parts: PartsGiven
  readonly questions: ImportQuestions
}

/** Whose bill it is: the kind of file, who sends it and the account that pays, as one text. */
type Payment = Pick<BilledAmount, 'source' | 'biller'>

/**
 * The groups under the name that their source has in the workbook: "Microsoft" that becomes "Microsoft Azure", and account 111 that
 * becomes /billingAccounts/111, send the same bill on. Who is spelled otherwise takes the place of no month that says something else,
 * and a source that names no account none of any: sameMonths asks about those.
 */
export function underKnownNames(groups: readonly BilledGroup[], workbook: Workbook): readonly BilledGroup[] {
  const known = new Map<string, Payment>()
  for (const { source, biller } of recordsOf(workbook, 'billed')) known.set(source, { source, biller })
  const there = groupedBy(recordsOf(workbook, 'billed'), monthOf)
  const inFile = groupedBy(groups, monthOf)
  // What the file has under both names is added up.
  const isRestated = (name: Payment, { source, month }: BilledGroup) => {
    const was = there.get(monthOf({ source: name.source, month })) ?? []
    const now = inFile.get(monthOf({ source, month })) ?? []
    const isSame = linesIn(now) === linesOf(was) && isSameExact(added(now.map(({ amount }) => amount)), sumOf(was))
    return was.length > 0 && !inFile.has(monthOf({ source: name.source, month })) && !isSame
  }
  const names = new Map<string, Payment>()
  for (const [source, [first, ...others]] of groupedBy(groups, (group) => group.source)) {
    if (first === undefined) continue
    const months = new Map([first, ...others].map((group) => [group.month, group]))
    const alike = [...known.values()].filter(
      (each) =>
        isSameAccount(each, first) &&
        (isSpelledAlike(each, first) || (isPlainName(each, first) && ![...months.values()].some((ofMonth) => isRestated(each, ofMonth)))),
    )
    const own = { source, biller: first.biller }
    const name = known.get(source) ?? (alike.length === 1 ? alike[0] : own) ?? own
    known.set(name.source, name)
    names.set(source, name)
  }
  if ([...names].every(([source, name]) => name.source === source)) return groups
  const named = groups.map((group) => ({ ...group, ...names.get(group.source) }))
  const days = new Map([...groupedBy(named, monthOf)].map(([key, ofMonth]) => [key, daysOf(ofMonth)]))
  return addedUp(named.map((group) => ({ ...group, coverage: days.get(monthOf(group)) ?? null })))
}

/** The days that there are charges of under any of its names; null: of the whole month. Of days apart the first ones. */
function daysOf(groups: readonly BilledGroup[]): BilledCoverage | null {
  const parts = groups.flatMap(({ coverage }) => coverage ?? []).sort((a, b) => (a.first < b.first ? -1 : 1))
  const [first, ...others] = parts
  if (first === undefined || groups.some(({ coverage }) => coverage === null)) return null
  let { last } = first
  for (const part of others) if (part.first <= addDays(last, 1) && part.last > last) last = part.last
  return first.first.endsWith('-01') && last === lastDayOf(first.first.slice(0, 7)) ? null : { first: first.first, last }
}

/** Two names of one source in one file may have the same group. */
function addedUp(groups: readonly BilledGroup[]): readonly BilledGroup[] {
  const alike = groupedBy(groups, ({ source, month, vendor, service, account, tag, category, term, currency }) =>
    JSON.stringify([source, month, vendor, service, account, tag, category, term, currency]),
  )
  return [...alike.values()].flatMap((same) => {
    const [first] = same
    const spread = same.flatMap(({ effective }) => effective ?? [])
    const effective = spread.length === 0 ? null : added(spread)
    return first === undefined ? [] : { ...first, amount: added(same.map(({ amount }) => amount)), effective, lines: linesIn(same) }
  })
}

function linesIn(groups: readonly BilledGroup[]): number {
  return groups.reduce((sum, { lines }) => sum + lines, 0)
}

function added(amounts: readonly Decimal[]): Decimal {
  return amounts.reduce(addedExact, NO_AMOUNT)
}

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
    const question = { id, code: 'other-accounts', choices, facts } as const
    const isBeside = months.every((month) => month.isBeside)
    const answer = questions.ask(question, hasAccounts ? (isBeside ? 'both' : null) : 'leave')
    if (answer === 'both') kept.push(...months.flatMap(({ others }) => others))
    else if (answer !== 'replace') for (const { key } of months) left.add(key)
  }
  // As a file has them, so that they are equal to those that are there.
  return [...records.filter((record) => !left.has(monthOf(record))), ...kept.map((record) => ({ ...record, meta: {} }))]
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

function isSameMonth(was: readonly BilledAmount[], now: readonly BilledAmount[]): boolean {
  return linesOf(now) === linesOf(was) && isSameExact(sumOf(now), sumOf(was))
}

function isSameAmounts(was: readonly BilledAmount[], now: readonly BilledAmount[]): boolean {
  const amounts = new Map(was.map(({ id, exact }) => [id, exact]))
  return was.length === now.length && now.every(({ id, exact }) => amounts.get(id) === exact)
}

const monthOf = ({ source, month }: Pick<BilledAmount | BilledGroup, 'source' | 'month'>) => `${source}\n${month}`

/**
 * A month that has fewer charges than before may be a part of it only, and so may one of a file whose name says that parts are
 * missing, and one whose days are not all there; amortized costs say something else than actual ones, as those may be that nothing shows
 * the basis of: somebody says whether it replaces what is there.
 */
export function withoutLeftMonths(records: readonly BilledAmount[], context: FileContext): readonly BilledAmount[] {
  const { workbook, parts, questions } = context
  const before = groupedBy(recordsOf(workbook, 'billed'), monthOf)
  // Bills that count beside this one are not what it replaces.
  const replaced = alikeBills(records, context).flatMap(({ again, question, proposed, before: said }) =>
    questions.wouldAnswer(question, proposed, said) === 'replace' ? again : [],
  )
  const doubtful = [...groupedBy(records, monthOf)].flatMap(([key, now]) => {
    const [first] = now
    const again = replaced.filter((other) => first !== undefined && first.month === other.month && saysTheSame(first, other))
    const was = before.get(key) ?? again
    // Each kind of file has charges of its own size.
    const isFewer = linesOf(now) < linesOf(was.filter((record) => first !== undefined && kindOf(record) === kindOf(first)))
    const isHalf = isPartial(now) && !isPartial(was)
    const isSpread = isOf(now, 'amortized') && !isOf(was, 'amortized')
    const why = isHalf ? 'half' : isSpread ? 'amortized' : ''
    const isDoubtful = parts === 'some-missing' || why !== ''
    // Spread over other services a month may have the same charges and the same sum.
    const isOther = isSpread ? !isSameAmounts(was, now) : !isSameMonth(was, now)
    return isFewer || (was.length > 0 && isDoubtful && isOther) ? [{ key, was, now, why }] : []
  })
  const left = new Set<string>()
  for (const [, months] of groupedBy(doubtful, ({ now, why }) => `${now[0]?.source ?? ''}\n${why}`)) {
    const [{ now: [first] = [], why = '' } = {}] = months
    if (first === undefined) continue
    const facts = {
      vendor: first.biller,
      months: months.map(({ now }) => now[0]?.month ?? '').join(' '),
      before: String(months.reduce((sum, { was }) => sum + linesOf(was), 0)),
      after: String(months.reduce((sum, { now }) => sum + linesOf(now), 0)),
      ...{ parts, why, had: months.every(({ was }) => isOf(was, 'actual')) ? 'actual' : '' },
    }
    const id = idOfKey('fewer-charges', why === '' ? [first.source] : [first.source, why])
    const question = { id, code: 'fewer-charges', choices: ['replace', 'leave'], facts } as const
    // Of a part nothing is proposed, so that nobody accepts it unseen. Half a month never replaces a whole one unasked, nor do costs
    // that are spread what was paid.
    const answer = questions.ask(question, parts !== 'not-numbered' ? null : why === '' ? 'replace' : 'leave')
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
  const months = [...groupedBy(records, ({ source, month }) => `${source}\n${month}`).values()]
  return months.flatMap(([record]) => {
    const { biller: vendor = '', month = null, chargesFrom: first = null, chargesUntil: last = null } = record ?? {}
    const isOver = month !== null && month < today.slice(0, 7)
    return isOver && first !== null && last !== null ? [{ vendor, month, first, last }] : []
  })
}

interface SameMonths {
  readonly replaced: readonly BilledAmount[]
  /** Bills of sources that another kind of file takes the place of. */
  readonly droppedBills: ReadonlySet<string>
  /** Pairs of bills that count beside each other: somebody said so, or one file has both. */
  readonly kept: readonly string[]
  /** Pairs that no longer do. */
  readonly parted: readonly string[]
}

type FileContext = MonthsContext & {
  /** Of the whole file: they are bills beside each other. */
  readonly sources: ReadonlySet<string>
}

/** A bill of the workbook that may say the same as bills of the file. */
interface AlikeBill {
  readonly other: BilledAmount
  readonly pairs: readonly string[]
  /** Its months that the file has too. */
  readonly again: readonly BilledAmount[]
  readonly question: Asked
  readonly proposed: string | null
  readonly before: string | null
}

/**
 * Another kind of file of the same account, or one that no longer names the account, whose bill counts already: somebody says which
 * one does. Months that both say go from the other, with its bill; months that it alone says stay. Two accounts are two bills, in one
 * kind of file or in two. What was said holds until somebody says otherwise. Both may be there and nobody said so, as after a merge.
 */
export function sameMonths(records: readonly BilledAmount[], context: FileContext): SameMonths {
  const droppedBills = new Set<string>()
  const kept = [...besideInFile(records)]
  const parted: string[] = []
  const replaced = alikeBills(records, context).flatMap(({ other, pairs, again, question, proposed, before }) => {
    const answer = context.questions.ask(question, proposed, before)
    if (answer === 'keep') kept.push(...pairs)
    if (answer !== 'replace') return []
    parted.push(...pairs)
    droppedBills.add(monthlyBillId(other))
    return again
  })
  return { replaced, droppedBills, kept, parted }
}

function alikeBills(records: readonly BilledAmount[], { workbook, sources }: FileContext): readonly AlikeBill[] {
  const before = groupedBy(recordsOf(workbook, 'billed'), placeOf)
  const kept = new Set(recordsOf(workbook, 'imports').flatMap(({ proof }) => keptBeside(proof)))
  const hasBill = (place: BilledAmount) => recordOf(workbook, 'bills', monthlyBillId(place)) !== undefined
  const mine = [...groupedBy(records, placeOf).values()].flatMap((ofPlace) => {
    const [first] = ofPlace
    return first === undefined ? [] : [{ first, months: new Set(ofPlace.map(({ month }) => month)) }]
  })
  const others = [...before.values()].flatMap((amounts) => {
    const [other] = amounts
    if (other === undefined || sources.has(other.source)) return []
    const alike = mine.filter(({ first }) => saysTheSame(first, other))
    const again = amounts.filter(({ month }) => alike.some(({ months }) => months.has(month)))
    return alike.length > 0 && (again.length > 0 || hasBill(other)) ? [{ other, amounts, alike, again }] : []
  })
  return others.map(({ other, amounts, alike, again }) => {
    const months = new Set(amounts.map(({ month }) => month))
    const isBeside = alike.some(
      ({ first }) => before.get(placeOf(first))?.some(({ month }) => months.has(month)) || (hasBill(first) && hasBill(other)),
    )
    const pairs = alike.map(({ first }) => pairOf(first, other))
    const id = idOfKey('same-months', [other.source, other.currency])
    const isSameKind = alike.some(({ first }) => kindOf(first) === kindOf(other))
    const facts = { vendor: other.biller, kind: isSameKind ? 'same' : 'other' }
    const rivals = others.filter((each) => each.alike.some((one) => alike.includes(one)))
    const isOne = new Set(rivals.map((each) => each.other.source)).size === 1
    const isClear = isOne && alike.every(({ first }) => isSpelledAlike(first, other) || (!isSameKind && isPlainName(first, other)))
    return {
      ...{ other, pairs, again },
      question: { id, code: 'same-months', choices: ['replace', 'keep'], facts },
      // Of one kind of file both may count because they are two accounts.
      proposed: isClear && !(isSameKind && isBeside) ? 'replace' : null,
      before: pairs.every((pair) => kept.has(pair)) ? 'keep' : null,
    }
  })
}

/** Bills of one file that would be asked about if they came one by one. */
function besideInFile(records: readonly BilledAmount[]): ReadonlySet<string> {
  const firsts = [...groupedBy(records, placeOf).values()].flatMap(([first]) => first ?? [])
  return new Set(firsts.flatMap((a, at) => firsts.slice(at + 1).flatMap((b) => (saysTheSame(a, b) ? [pairOf(a, b), pairOf(b, a)] : []))))
}

/** Whichever of both comes: the same text. */
function pairOf(a: BilledAmount, other: BilledAmount): string {
  return [...[a.source, other.source].sort(), other.currency].join('\n')
}

function placeOf({ source, currency }: BilledAmount): string {
  return `${source}\n${currency}`
}

/** Whether two sources are of one account, as far as they say whose they are. One account may be billed in another currency. */
function saysTheSame(a: BilledAmount, b: BilledAmount): boolean {
  if (a.source === b.source) return false
  const isOfOne = payerOf(a) === '' || payerOf(b) === '' ? a.currency === b.currency : isSamePayer(a, b)
  return isOfOne && isSameVendor(a.biller, b.biller)
}

/** Google Workspace is no other name of Google Cloud, and a marketplace none of its cloud. */
function isSpelledAlike(a: Payment, b: Payment): boolean {
  return spellingKey(a.biller) === spellingKey(b.biller)
}

/** Of one cloud, without one of its products: "Microsoft" and "Microsoft Azure". */
function isPlainName(a: Payment, b: Payment): boolean {
  return [a, b].every(({ biller }) => PLAIN_NAMES.has(spellingKey(biller)))
}

const PLAIN_NAMES = new Set(['aws', 'amazon', 'azure', 'microsoft', 'gcp', 'google', 'oracle', 'oci', 'oracle cloud'])

/** Whether both name the account that pays, and it is one in the same kind of file. */
function isSameAccount(a: Payment, b: Payment): boolean {
  return kindOf(a) === kindOf(b) && isSamePayer(a, b) && isSameVendor(a.biller, b.biller)
}

/** "focus" of "focus AWS 111". */
function kindOf({ source }: Payment): string {
  return source.split(' ')[0] ?? ''
}

/** Each kind of file writes an account in its own way, "111" or "/billingAccounts/111": one path ends as the other. */
function isSamePayer(a: Payment, b: Payment): boolean {
  const [payer, other] = [payerOf(a), payerOf(b)]
  return payer !== '' && other !== '' && (`/${payer}`.endsWith(`/${other}`) || `/${other}`.endsWith(`/${payer}`))
}

/** "billingaccounts/111" of "focus AWS /billingAccounts/111". */
function payerOf(of: Payment): string {
  const account = of.source.slice(kindOf(of).length + 1 + of.biller.length + 1)
  return account
    .trim()
    .toLowerCase()
    .replace(/^\/+|\/+$/g, '')
}

// Which bills of the workbook say again what the file says, as another kind of file of the same account does.

import { exactText } from '../amounts/exact-amounts.ts'
import { groupedBy } from '../grouped-by.ts'
import { recordOf, recordsOf } from '../inventory/edits.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { lastMonthOf } from './billed-records.ts'
import type { Asked, ImportQuestions } from './import-questions.ts'
import { keptAnswers } from './kept-proofs.ts'
import { idOfKey } from './key-ids.ts'
import { isSpent, lostText, monthsHeld } from './less-than-before.ts'
import { monthlyBillId } from './planned-bills.ts'
import { alikeBillsIn, isPlainName, isSamePayer, isSpelledAlike, kindOf } from './same-payer.ts'

/** What the names of a bill's files say: nothing of parts, or which of them are here. */
export type PartsGiven = 'not-numbered' | 'from-first' | 'some-missing'

export interface MonthsContext {
  readonly workbook: Workbook
  readonly parts: PartsGiven
  readonly questions: ImportQuestions
}

export type FileContext = MonthsContext & {
  /** Of the whole file: they are bills beside each other. */
  readonly sources: ReadonlySet<string>
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

/** Of the workbook, with what to ask about each. */
export function alikeBills(records: readonly BilledAmount[], { workbook, sources }: FileContext): readonly AlikeBill[] {
  const before = groupedBy(recordsOf(workbook, 'billed'), placeOf)
  const kept = new Set(recordsOf(workbook, 'imports').flatMap(({ proof }) => keptAnswers(proof).beside))
  const hasBill = (place: BilledAmount) => recordOf(workbook, 'bills', monthlyBillId(place)) !== undefined
  const mine = [...groupedBy(records, placeOf).values()].flatMap((ofPlace) => {
    const [first] = ofPlace
    return first === undefined ? [] : [{ first, amounts: ofPlace, months: new Set(ofPlace.map(({ month }) => month)) }]
  })
  const mineOf = new Map(mine.map((each) => [each.first, each]))
  const alikeIn = alikeBillsIn([...mineOf.keys()])
  const others = [...before.values()].flatMap((amounts) => {
    const [other] = amounts
    if (other === undefined || sources.has(other.source)) return []
    const alike = alikeIn(other).flatMap((first) => mineOf.get(first) ?? [])
    const again = amounts.filter(({ month }) => alike.some(({ months }) => months.has(month)))
    return alike.length > 0 && (again.length > 0 || hasBill(other)) ? [{ other, amounts, alike, again }] : []
  })
  const rivals = groupedBy(
    others.flatMap(({ other, alike }) => alike.map((one) => ({ one, source: other.source }))),
    ({ one }) => one,
  )
  return others.map(({ other, amounts, alike, again }) => {
    const months = new Set(amounts.map(({ month }) => month))
    const isBeside = alike.some(
      ({ first }) => before.get(placeOf(first))?.some(({ month }) => months.has(month)) || (hasBill(first) && hasBill(other)),
    )
    const pairs = alike.map(({ first }) => pairOf(first, other))
    const id = idOfKey('same-months', [other.source, other.currency])
    const isSameKind = alike.some(({ first }) => kindOf(first) === kindOf(other))
    const inFile = alike.flatMap((one) => one.amounts)
    const { held, facts: comesTo } = heldBy(again.length > 0 ? again : lastOf(amounts), inFile)
    const isKnown = alike.every(({ first }) => isSamePayer(first, other))
    const facts = { vendor: other.biller, kind: isSameKind ? 'same' : 'other', ...comesTo }
    const isOne = new Set(alike.flatMap((one) => rivals.get(one) ?? []).map(({ source }) => source)).size === 1
    const isClear =
      isOne &&
      held !== null &&
      !held.isLess &&
      (isKnown || !held.isMore) &&
      !hasFewerAccounts(again, inFile) &&
      alike.every(({ first }) => isSpelledAlike(first, other) || (!isSameKind && isPlainName(first, other)))
    return {
      ...{ other, pairs, again },
      question: {
        id,
        code: 'same-months',
        choices: ['replace', 'keep'],
        facts,
        // What was said of as much as was there says nothing of less.
        notes: { replace: [...alike.map(({ first }) => goesFor(first, other)), ...(held?.isLess ? [lessNote(again, inFile)] : [])] },
      },
      // Of one kind of file both may count because they are two accounts.
      proposed: isClear && !(isSameKind && isBeside) ? 'replace' : null,
      before: pairs.every((pair) => kept.has(pair)) ? 'keep' : null,
    }
  })
}

/** Of the months of the workbook and the file, or of the last one there and the first one here if they have none in common. */
function heldBy(was: readonly BilledAmount[], inFile: readonly BilledAmount[]) {
  const currency = was[0]?.currency ?? ''
  const own = inFile.filter((amount) => amount.currency === currency)
  // What is billed in another currency now can't be held against it.
  if (own.length === 0) return { held: null, facts: {} }
  const months = [...new Set(was.map(({ month }) => month ?? ''))].sort()
  const both = own.filter(({ month }) => months.includes(month ?? ''))
  const next = both.length > 0 ? '' : firstMonthOf(own)
  const now = both.length > 0 ? both : own.flatMap((amount) => (amount.month === next ? [{ ...amount, month: months[0] ?? '' }] : []))
  // What was paid for a term, or back, in another month says nothing of this one.
  const held = both.length > 0 ? monthsHeld(was, now) : monthsHeld(was.filter(isWithoutTerm), now.filter(isWithoutTerm))
  const sums = { was: exactText(held.was), now: exactText(held.now), lost: lostText([[currency, held.lost]]) }
  return { held, facts: { currency, months: months.join(' '), next, ...sums } }
}

function isWithoutTerm(amount: BilledAmount): boolean {
  return isSpent(amount) && amount.termStart === null
}

function lastOf(amounts: readonly BilledAmount[]): readonly BilledAmount[] {
  const last = lastMonthOf(amounts)
  return amounts.filter(({ month }) => (month ?? '') === last)
}

function firstMonthOf(amounts: readonly BilledAmount[]): string {
  const [first = ''] = amounts.map(({ month }) => month ?? '').sort()
  return first
}

/** In some month. Each kind of file has its own names for accounts, or none, but hardly fewer of them. */
function hasFewerAccounts(again: readonly BilledAmount[], amounts: readonly BilledAmount[]): boolean {
  if (accountsIn(amounts) === 0) return false
  const now = groupedBy(amounts, ({ month }) => month)
  return [...groupedBy(again, ({ month }) => month)].some(([month, was]) => accountsIn(now.get(month) ?? []) < accountsIn(was))
}

function accountsIn(amounts: readonly BilledAmount[]): number {
  return new Set(amounts.flatMap(({ account }) => account ?? [])).size
}

/** Bills of one file that would be asked about if they came one by one. */
function besideInFile(records: readonly BilledAmount[]): ReadonlySet<string> {
  const firsts = [...groupedBy(records, placeOf).values()].flatMap(([first]) => first ?? [])
  const alikeIn = alikeBillsIn(firsts)
  return new Set(firsts.flatMap((a) => alikeIn(a).flatMap((b) => [pairOf(a, b), pairOf(b, a)])))
}

/** Whichever of both comes: the same text. */
function pairOf(a: BilledAmount, other: BilledAmount): string {
  return [...[a.source, other.source].sort(), other.currency].join('\n')
}

/** Of these amounts beside those: others may be of another filter. */
function lessNote(was: readonly BilledAmount[], now: readonly BilledAmount[]): string {
  const said = (amounts: readonly BilledAmount[]) => amounts.map(({ id, exact }) => `${id} ${exact}`).sort()
  return idOfKey('less', [...said(was), '', ...said(now)])
}

/** One way only: whether the other one takes this one's place is another question. */
function goesFor({ source }: BilledAmount, other: BilledAmount): string {
  return idOfKey('replaces', [source, other.source, other.currency])
}

function placeOf({ source, currency }: BilledAmount): string {
  return `${source}\n${currency}`
}

// Which bills of the workbook say again what the file says, as another kind of file of the same account does.

import { groupedBy } from '../grouped-by.ts'
import { recordOf, recordsOf } from '../inventory/edits.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { Asked, ImportQuestions } from './import-questions.ts'
import { keptAnswers } from './kept-proofs.ts'
import { idOfKey } from './key-ids.ts'
import { monthlyBillId } from './planned-bills.ts'
import { alikeBillsIn, isPlainName, isSpelledAlike, kindOf } from './same-payer.ts'

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
    const facts = { vendor: other.biller, kind: isSameKind ? 'same' : 'other' }
    const isOne = new Set(alike.flatMap((one) => rivals.get(one) ?? []).map(({ source }) => source)).size === 1
    const isClear =
      isOne &&
      !hasFewerAccounts(
        again,
        alike.flatMap((one) => one.amounts),
      ) &&
      alike.every(({ first }) => isSpelledAlike(first, other) || (!isSameKind && isPlainName(first, other)))
    return {
      ...{ other, pairs, again },
      question: {
        id,
        code: 'same-months',
        choices: ['replace', 'keep'],
        facts,
        notes: { replace: alike.map(({ first }) => goesFor(first, other)) },
      },
      // Of one kind of file both may count because they are two accounts.
      proposed: isClear && !(isSameKind && isBeside) ? 'replace' : null,
      before: pairs.every((pair) => kept.has(pair)) ? 'keep' : null,
    }
  })
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

/** One way only: whether the other one takes this one's place is another question. */
function goesFor({ source }: BilledAmount, other: BilledAmount): string {
  return idOfKey('replaces', [source, other.source, other.currency])
}

function placeOf({ source, currency }: BilledAmount): string {
  return `${source}\n${currency}`
}

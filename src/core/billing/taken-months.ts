// Which months of a file are taken, and which of the workbook go for them.

import { isSameExact } from '../amounts/exact-amounts.ts'
import { groupedBy } from '../grouped-by.ts'
import { recordOf, recordsOf } from '../inventory/edits.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { linesOf, sumOf } from './billed-records.ts'
import type { ImportQuestions } from './import-questions.ts'
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

/**
 * A month that has fewer charges than before may be a part of it only, and so may one of a file whose name says that parts are
 * missing: somebody says whether it replaces what is there.
 */
export function withoutLeftMonths(
  records: readonly BilledAmount[],
  { workbook, parts, questions }: MonthsContext,
): readonly BilledAmount[] {
  const monthOf = ({ source, month }: BilledAmount) => `${source}\n${month}`
  const before = groupedBy(recordsOf(workbook, 'billed'), monthOf)
  const doubtful = [...groupedBy(records, monthOf)].flatMap(([key, now]) => {
    const was = before.get(key) ?? []
    const isFewer = linesOf(now) < linesOf(was)
    const isOther = linesOf(now) !== linesOf(was) || !isSameExact(sumOf(now), sumOf(was))
    return isFewer || (was.length > 0 && parts === 'some-missing' && isOther) ? [{ key, was, now }] : []
  })
  const left = new Set<string>()
  for (const [source, months] of groupedBy(doubtful, ({ now }) => now[0]?.source ?? '')) {
    const first = months[0]?.now[0]
    if (first === undefined) continue
    const facts = {
      vendor: first.biller,
      months: months.map(({ now }) => now[0]?.month ?? '').join(' '),
      before: String(months.reduce((sum, { was }) => sum + linesOf(was), 0)),
      after: String(months.reduce((sum, { now }) => sum + linesOf(now), 0)),
      parts,
    }
    const question = { id: idOfKey('fewer-charges', [source]), code: 'fewer-charges', choices: ['replace', 'leave'], facts } as const
    // Of a part nothing is proposed, so that nobody accepts it unseen.
    const answer = questions.ask(question, parts === 'not-numbered' ? 'replace' : null)
    if (answer !== 'replace') for (const { key } of months) left.add(key)
  }
  return left.size === 0 ? records : records.filter((record) => !left.has(monthOf(record)))
}

interface SameMonths {
  readonly replaced: readonly BilledAmount[]
  /** Bills of sources that another kind of file takes the place of. */
  readonly droppedBills: ReadonlySet<string>
}

/**
 * Another kind of file of the same vendor, whose bill counts already: somebody says which one does. Months that both say go from the
 * other, with its bill; months that it alone says stay. Two accounts of one kind of file are two bills.
 */
export function sameMonths(records: readonly BilledAmount[], { workbook, questions }: MonthsContext): SameMonths {
  const droppedBills = new Set<string>()
  const mine = [...groupedBy(records, ({ source, currency }) => `${source}\n${currency}`).values()].flatMap((group) => group[0] ?? [])
  const isAlike = (other: BilledAmount) =>
    mine.some(
      ({ source, biller, currency }) =>
        currency === other.currency && kindOf(source) !== kindOf(other.source) && isSameVendor(biller, other.biller),
    )
  const months = new Set(records.map(({ month }) => month))
  const others = groupedBy(recordsOf(workbook, 'billed').filter(isAlike), ({ source, currency }) => `${source}\n${currency}`)
  const replaced = [...others.values()].flatMap((amounts) => {
    const [first] = amounts
    if (first === undefined) return []
    const billId = monthlyBillId(first)
    const again = amounts.filter(({ month }) => months.has(month))
    if (again.length === 0 && recordOf(workbook, 'bills', billId) === undefined) return []
    const id = idOfKey('same-months', [first.source, first.currency])
    const question = { id, code: 'same-months', choices: ['replace', 'keep'], facts: { vendor: first.biller } } as const
    if (questions.ask(question, 'replace') !== 'replace') return []
    droppedBills.add(billId)
    return again
  })
  return { replaced, droppedBills }
}

/** "focus" of "focus AWS 111". */
function kindOf(source: string): string {
  return source.split(' ')[0] ?? ''
}

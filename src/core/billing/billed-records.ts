// What of a bill is kept: its groups as records of the workbook, and what they change of the months that were there. A source
// replaces its own months, whatever they held: two equal lines are two charges, so nothing is known by its lines.

import type { Decimal } from '../amounts/arithmetic.ts'
import { addedExact, exactText, isSameExact, NO_AMOUNT, readExact, roundedExact } from '../amounts/exact-amounts.ts'
import { currencyDecimals } from '../amounts/money.ts'
import type { MinorUnits } from '../amounts/units.ts'
import { groupedBy } from '../grouped-by.ts'
import { sameValue } from '../inventory/apply-edit.ts'
import { recordsOf } from '../inventory/edits.ts'
import type { BilledAmount } from '../inventory/tables.ts'
import { newRecord, type Workbook } from '../inventory/workbook.ts'
import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import type { BilledGroup } from './billed-group.ts'
import { idOfKey } from './key-ids.ts'
import { kindOf, saysTheSame } from './same-payer.ts'

/** In the order of the groups. Of each month running sums are rounded, not amounts one by one: sub-cent charges are money. */
export function billedRecords(groups: readonly BilledGroup[]): Result<readonly BilledAmount[]> {
  const records: BilledAmount[] = []
  const sums = new Map<string, { exact: Decimal; minor: number }>()
  for (const group of groups) {
    const place = `${group.currency}\n${group.source}\n${group.month}`
    const before = sums.get(place) ?? { exact: NO_AMOUNT, minor: 0 }
    const exact = addedExact(before.exact, group.amount)
    const minor = roundedExact(exact, currencyDecimals(group.currency))
    if (minor === null) return fail(tooLarge(group))
    records.push(recordOf(group, (minor - before.minor) as MinorUnits))
    sums.set(place, { exact, minor })
  }
  return ok(records)
}

function tooLarge({ amount, currency }: BilledGroup): Problem {
  return problem('not-a-number', { field: 'billed.amount', text: `${currency} ${exactText(amount).slice(0, 30)}` })
}

function recordOf(group: BilledGroup, amount: MinorUnits): BilledAmount {
  const { source, biller, month, coverage, vendor, service, account, tag, category, term, currency, lines } = group
  const [termStart, termEnd] = term === null || term === 'once' ? [null, null] : [term.first, term.last]
  const exact = exactText(group.amount)
  const key = [source, month, vendor, service, account, tag, category, term === null ? '' : (termStart ?? 'once'), termEnd, currency]
  return {
    ...newRecord('billed', idOfKey('b', key)),
    ...{ chargesFrom: coverage?.first ?? null, chargesUntil: coverage?.last ?? null },
    ...{ source, biller, month, vendor, service, account, tag, category, isOnce: term !== null, termStart, termEnd },
    ...{ currency, amount, exact, lines },
  }
}

/** To the last digit. */
export function exactOf({ exact }: Pick<BilledAmount, 'exact'>): Decimal {
  return readExact(exact) ?? NO_AMOUNT
}

/** A month that came to something else before. */
interface RestatedMonth {
  readonly source: string
  readonly month: string
  readonly currency: string
  readonly before: Decimal
  readonly after: Decimal
  /** How many charges that was, and is. */
  readonly linesBefore: number
  readonly linesAfter: number
  /** It was that of another kind of file, whose charges are of another size. */
  readonly isOtherKind: boolean
}

export interface BilledChanges {
  readonly added: readonly BilledAmount[]
  readonly changed: readonly { readonly before: BilledAmount; readonly after: BilledAmount }[]
  readonly removed: readonly BilledAmount[]
  readonly restated: readonly RestatedMonth[]
  /** All amounts of the workbook once these are made. */
  readonly after: readonly BilledAmount[]
}

/** A month of a source, as one text: of groups of a file and of records alike. */
export const monthOf = ({ source, month }: Pick<BilledAmount | BilledGroup, 'source' | 'month'>) => `${source}\n${month}`

/**
 * @param records of one file: every month of a source in it is whole
 * @param dropped amounts of other sources that say the same again
 */
export function billedChanges(workbook: Workbook, records: readonly BilledAmount[], dropped: readonly BilledAmount[] = []): BilledChanges {
  const months = new Set(records.map(monthOf))
  const droppedIds = new Set(dropped.map(({ id }) => id))
  const all = recordsOf(workbook, 'billed')
  // Of another source only what says the same: its charges in another currency may count beside those of the file.
  const isReplaced = (record: BilledAmount) => months.has(monthOf(record)) || droppedIds.has(record.id)
  const replaced = all.filter(isReplaced)
  const known = new Map(replaced.map((record) => [record.id, record]))
  const news = new Set(records.map(({ id }) => id))
  const changed = records.flatMap((after) => {
    const before = known.get(after.id)
    return before === undefined || sameValue({ ...before, meta: {} }, after) ? [] : [{ before, after }]
  })
  return {
    added: records.filter(({ id }) => !known.has(id)),
    changed,
    removed: replaced.filter(({ id }) => !news.has(id)),
    restated: restatedMonths(replaced, records),
    after: [...all.filter((record) => !isReplaced(record)), ...records],
  }
}

/** @param before what goes for what comes, of other sources that say the same, too */
function restatedMonths(before: readonly BilledAmount[], after: readonly BilledAmount[]): readonly RestatedMonth[] {
  const keyOf = ({ source, month, currency }: BilledAmount) => `${source}\n${month}\n${currency}`
  const firsts = [...groupedBy(after, monthOf).values()].flatMap(([first]) => first ?? [])
  const sourceNow = (was: BilledAmount) =>
    firsts.find((each) => monthOf(each) === monthOf(was))?.source ??
    firsts.find((each) => each.month === was.month && saysTheSame(each, was))?.source ??
    was.source
  const ofSources = [...groupedBy(before, keyOf).values()].flatMap((records) => {
    const [first] = records
    return first === undefined ? [] : [{ records, place: { ...first, source: sourceNow(first) } }]
  })
  const now = groupedBy(after, keyOf)
  return [...groupedBy(ofSources, ({ place }) => keyOf(place))].flatMap(([key, together]) => {
    const records = together.flatMap((each) => each.records)
    const news = now.get(key) ?? []
    const [was, is] = [sumOf(records), sumOf(news)]
    const [{ place } = { place: null }] = together
    if (place === null || isSameExact(was, is)) return []
    const { source, month, currency } = place
    const isOtherKind = records.some((record) => kindOf(record) !== kindOf(place))
    const lines = { linesBefore: linesOf(records), linesAfter: linesOf(news), isOtherKind }
    return [{ source, month: month ?? '', currency, before: was, after: is, ...lines }]
  })
}

/** Charges of a bill, whatever they were grouped by. */
export function linesOf(records: readonly BilledAmount[]): number {
  return records.reduce((sum, { lines }) => sum + (lines ?? 0), 0)
}

export function sumOf(records: readonly BilledAmount[]): Decimal {
  return records.reduce((sum, record) => addedExact(sum, exactOf(record)), NO_AMOUNT)
}

export function lastMonthOf(amounts: readonly BilledAmount[]): string {
  const months = amounts.map(({ month }) => month ?? '').sort()
  return months.at(-1) ?? ''
}

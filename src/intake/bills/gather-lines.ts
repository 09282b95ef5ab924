// Lines of a bill to groups while they are read. A line is added to its group and forgotten; what is not known before the last
// line (which of two numbers is the month, a currency that is asked for) is settled in the groups at the end.

import {
  addedExact,
  type BilledCategory,
  type BilledCoverage,
  type BilledGroup,
  type BilledTerm,
  type DayOrder,
  ExactSum,
  HALF_YEAR,
  type IsoDate,
  lastDayOfMonths,
  lengthNamed,
  monthsThrough,
} from '#core'
import { type AmountCell, addCell } from './amount-cell.ts'
import { endDayOf, firstDayOf, monthIn } from './bill-months.ts'
import type { WrittenTerm } from './bill-source.ts'

/** More are no groups that anybody reads, and would not fit into a workbook. */
export const MAX_BILLED_GROUPS = 20_000

/** As the file writes it. */
export interface WrittenLine {
  readonly payer: string
  readonly biller: string
  readonly month: string
  readonly vendor: string
  readonly service: string
  readonly account: string
  readonly tag: string | null
  readonly category: BilledCategory
  readonly term: WrittenTerm | 'once' | null
  readonly currency: string
}

interface OpenGroup {
  readonly of: WrittenLine
  readonly amount: ExactSum
  readonly effective: ExactSum
  /** Of every line. */
  hasEffective: boolean
  lines: number
}

/** What was not in the lines themselves. */
export interface Settled {
  readonly kind: string
  readonly order: DayOrder
  readonly currency: string
  readonly vendor: string
}

/** So many groups of one service are compared one by one, which costs less than to join what they are known by. */
const MOST_NEAR = 12

export class LineGroups {
  readonly #groups = new Map<string, OpenGroup>()
  /** By their services: most bills have few groups of each. */
  readonly #near = new Map<string, OpenGroup[]>()
  #last: OpenGroup | null = null

  /** @param effective null where the file has none. Answers false when there are too many groups. */
  add(line: WrittenLine, amount: AmountCell, effective: AmountCell | null, lines: number): boolean {
    const last = this.#last
    const group = last !== null && isSameGroup(last.of, line) ? last : this.#groupOf(line)
    if (group === null) return false
    this.#last = group
    addCell(group.amount, amount)
    if (effective === null) group.hasEffective = false
    else addCell(group.effective, effective)
    group.lines += lines
    return true
  }

  #groupOf(line: WrittenLine): OpenGroup | null {
    const near = this.#near.get(line.service)
    if (near !== undefined) for (const group of near) if (isSameGroup(group.of, line)) return group
    const key = keyOf(line)
    const known = this.#groups.get(key)
    if (known !== undefined) return known
    if (this.#groups.size >= MAX_BILLED_GROUPS) return null
    const made = { of: { ...line }, amount: new ExactSum(), effective: new ExactSum(), hasEffective: true, lines: 0 }
    this.#groups.set(key, made)
    if (near === undefined) this.#near.set(line.service, [made])
    else if (near.length < MOST_NEAR) near.push(made)
    return made
  }

  lines(): Iterable<WrittenLine> {
    return [...this.#groups.values()].map(({ of }) => of)
  }

  /** In the order of currency, source, month, vendor, service, account, tag and category. */
  settled(settled: Settled, partial: ReadonlyMap<string, BilledCoverage>): readonly BilledGroup[] {
    const merged = new Map<string, BilledGroup>()
    for (const open of this.#groups.values()) {
      const group = groupOf(open, settled, partial)
      const key = groupKey(group)
      const known = merged.get(key)
      merged.set(key, known === undefined ? group : together(known, group))
    }
    const keyed = [...merged].sort(([a], [b]) => (a < b ? -1 : 1))
    return keyed.map(([, group]) => group)
  }
}

/** Texts of one column are mostly the same text: a comparison of two of them costs nothing. */
function isSameGroup(a: WrittenLine, b: WrittenLine): boolean {
  return (
    a.service === b.service &&
    a.account === b.account &&
    a.category === b.category &&
    a.month === b.month &&
    a.vendor === b.vendor &&
    a.tag === b.tag &&
    a.currency === b.currency &&
    a.payer === b.payer &&
    a.biller === b.biller &&
    (a.term === b.term || termKey(a.term) === termKey(b.term))
  )
}

function termKey(term: WrittenLine['term']): string {
  return term === null ? '' : term === 'once' ? term : `${term.start} ${term.end} ${term.months} ${term.isRecurring}`
}

function keyOf({ payer, biller, month, vendor, service, account, tag, category, term, currency }: WrittenLine): string {
  return `${payer}\n${biller}\n${month}\n${vendor}\n${service}\n${account}\n${tag ?? ''}\n${category}\n${termKey(term)}\n${currency}`
}

/** Whose bill a line is: the kind of file, who sends it, and the account that pays. */
export function sourceOf({ payer, biller, vendor }: Pick<WrittenLine, 'payer' | 'biller' | 'vendor'>, settled: Settled): string {
  return [settled.kind, biller || vendor || settled.vendor, payer].filter((part) => part !== '').join(' ')
}

function groupOf(
  { of, amount, effective, hasEffective, lines }: OpenGroup,
  settled: Settled,
  partial: ReadonlyMap<string, BilledCoverage>,
): BilledGroup {
  const vendor = of.vendor || settled.vendor
  const biller = of.biller || vendor
  const source = sourceOf(of, settled)
  const month = monthIn(of.month, settled.order) ?? ''
  return {
    source,
    biller,
    month,
    coverage: partial.get(`${source}\n${month}`) ?? null,
    vendor,
    service: of.service || null,
    account: of.account || null,
    tag: of.tag,
    category: of.category,
    term: groupTerm(of, settled.order),
    currency: of.currency || settled.currency,
    amount: amount.total(),
    effective: hasEffective ? effective.total() : null,
    lines,
  }
}

/** The key of a group: whatever is equal in it is one amount. */
function groupKey({ currency, source, month, vendor, service, account, tag, category, term }: BilledGroup): string {
  const terms = term === null ? '' : term === 'once' ? term : `${term.first} ${term.last}`
  return [currency, source, month, vendor, service ?? '', account ?? '', tag ?? '', category, terms].join('\n')
}

function together(a: BilledGroup, b: BilledGroup): BilledGroup {
  return {
    ...a,
    amount: addedExact(a.amount, b.amount),
    effective: a.effective === null || b.effective === null ? null : addedExact(a.effective, b.effective),
    lines: a.lines + b.lines,
  }
}

/** What is paid back of anything that is shorter is of no term. */
function groupTerm({ category, term }: WrittenLine, order: DayOrder): BilledTerm {
  const read = termOf(term, order)
  return category === 'refund' && read === 'once' ? null : read
}

/** What is bought for a month or less, or for no known time, is paid once. */
function termOf(term: WrittenLine['term'], order: DayOrder): BilledTerm {
  if (term === null || term === 'once') return term
  const first = firstDayOf(term.start, order)
  const short = term.isRecurring ? null : 'once'
  if (first === null) return short
  const months = monthsIn(term.months) ?? monthsTo(first, endDayOf(term.end, order))
  return months < 2 ? short : { first, last: lastDayOfMonths(first, months) }
}

/** "36", "36 months", "P3Y", "3yr", "3 Jahre", "annual", "trimestral". null: it says no length. */
export function monthsIn(text: string): number | null {
  const months = writtenMonths(text)
  // 365 are days, and of "1.5 years" one is no year.
  return months === null || months > MOST_MONTHS || DECIMALS.test(text) ? null : months
}

const MOST_MONTHS = 120
const DECIMALS = /\d[.,]\d/

function writtenMonths(text: string): number | null {
  const [, count, unit = 'm'] = /^P?(\d{1,3})[ -]?(m|mo|mon|month|months|y|yr|yrs|year|years)?$/i.exec(text.trim()) ?? []
  if (count !== undefined) return Number(count) * (/^y/i.test(unit) ? 12 : 1)
  const [, times = '1'] = /^(\d{1,2})(?!\d)/.exec(text.trim()) ?? []
  const months = HALF_YEAR.test(text) ? 6 : MONTHS[lengthNamed(text) ?? '']
  return months === undefined ? null : Number(times) * months
}

const MONTHS: Readonly<Record<string, number>> = { month: 1, quarter: 3, year: 12 }

/** Up to a day that is the last one, or the one after it. */
function monthsTo(first: IsoDate, end: IsoDate | null): number {
  return end === null ? 0 : monthsThrough(first, end)
}

// On which days a bill has charges, source by source. An export of the last 30 days has two halves of months: what of a daily bill
// begins or ends within a month, though its charges leave out no day as long, is a part of that month.

import { addDays, type BilledCoverage, type DayOrder, daysBetween, type IsoDate, lastDayOf } from '#core'
import { dayOf, monthIn, secondsDay } from './bill-months.ts'
import type { LineTexts } from './bill-source.ts'
import { type Settled, sourceOf, type WrittenLine } from './gather-lines.ts'

/** Days of one source in one month, as the file writes them. */
interface OpenMonth {
  readonly of: Pick<WrittenLine, 'payer' | 'biller' | 'vendor' | 'month'>
  /** Where a charge begins and ends: two lines each. */
  readonly days: Set<string>
  /** Of the files it is in: days of lines without an amount. */
  readonly without: Set<ReadonlySet<string>>
  /** A bit for each day of the month on which a charge of that day is known. */
  seen: number
  /** Where the billing period does. */
  readonly period: readonly [start: string, end: string]
}

/** With fewer days nobody sees whether a bill is a daily one. */
const FEWEST_DAYS = 7
/** They stand within so many: an invoice or a few on the first days of each month make no bill a daily one, however many months there are. */
const NEAR_DAYS = 14

export class ChargedDays {
  readonly #months = new Map<string, OpenMonth>()
  /** Days of lines without an amount in the file at hand: nobody was charged then, and the file has them all the same. */
  #without = new Set<string>()
  #last: OpenMonth | null = null

  /** Lines that follow are of another file. */
  begin(): void {
    this.#without = new Set()
    this.#last = null
  }

  /**
   * Every line of a bill asks: what it adds nothing to is known by one look.
   * @param text of the line at hand
   * @param periodStart any day that its billing period is known by
   */
  see(line: WrittenLine, text: LineTexts, periodStart: string): void {
    const start = text('day')
    if (start === '') return
    const last = this.#last
    const month = last !== null && isSameMonth(last.of, line) ? last : this.#monthOf(line, periodStart, text('monthEnd'))
    this.#last = month
    const bit = start.charCodeAt(4) === HYPHEN ? 1 << ((start.charCodeAt(8) - ZERO) * 10 + start.charCodeAt(9) - ZERO) : 0
    const isInMonth = bit !== 0 && start.startsWith(line.month)
    if (isInMonth && (month.seen & bit) !== 0) return
    const end = text('dayEnd')
    const isOneDay = bit !== 0 && isDay(start, end)
    if (bit !== 0 && end.charCodeAt(4) === HYPHEN && !isOneDay) return
    if (isInMonth && isOneDay) month.seen |= bit
    addDay(month.days, start, end)
  }

  /** A line without an amount may name nobody: its day is one of every source of the file. */
  seeWithout(text: LineTexts): void {
    addDay(this.#without, text('day'), text('dayEnd'))
  }

  #monthOf({ payer, biller, vendor, month }: WrittenLine, periodStart: string, periodEnd: string): OpenMonth {
    const key = `${payer}\n${biller}\n${vendor}\n${month}`
    const known = this.#months.get(key)
    known?.without.add(this.#without)
    if (known !== undefined) return known
    const of = { payer, biller, vendor, month }
    const made: OpenMonth = { of, days: new Set(), without: new Set([this.#without]), seen: 0, period: [periodStart, periodEnd] }
    this.#months.set(key, made)
    return made
  }

  /** Months that the charges of a daily bill leave open at an end, by source and month: from and until when there are any. */
  partial(settled: Settled): ReadonlyMap<string, BilledCoverage> {
    const sources = new Map<string, Map<string, ChargedMonth>>()
    const datesOf = memoized((written: ReadonlySet<string>) => datesIn(written, settled.order))
    for (const { of, days, without, period } of this.#months.values()) {
      const source = sourceOf(of, settled)
      const month = monthIn(of.month, settled.order) ?? ''
      const months = sources.get(source) ?? new Map<string, ChargedMonth>()
      sources.set(source, months)
      const known = months.get(month) ?? { ...rangeOf(month, period, settled.order), days: new Set<IsoDate>(), without: new Set<IsoDate>() }
      months.set(month, known)
      const isWithin = (day: IsoDate) => day >= known.first && day <= known.last
      for (const day of datesIn(days, settled.order).filter(isWithin)) known.days.add(day)
      for (const day of [...without].flatMap(datesOf).filter(isWithin)) known.without.add(day)
    }
    return new Map([...sources].flatMap(([source, months]) => partialOf(source, months)))
  }
}

interface ChargedMonth {
  /** Of the billing period, or of the month. */
  readonly first: IsoDate
  readonly last: IsoDate
  readonly days: Set<IsoDate>
  /** Days on which nobody was charged, and that the file has. */
  readonly without: Set<IsoDate>
}

function isSameMonth(a: OpenMonth['of'], b: WrittenLine): boolean {
  return a.month === b.month && a.payer === b.payer && a.biller === b.biller && a.vendor === b.vendor
}

const HYPHEN = 0x2d
const ZERO = 0x30

/** Whether a charge is of one day. @param start written as 2026-10-01 */
function isDay(start: string, end: string): boolean {
  return end === '' || (Date.parse(end.slice(0, 10)) - Date.parse(start.slice(0, 10))) / 86_400_000 <= 1
}

/** Of what is charged from the one to the other. */
export function writtenDay(start: string, end: string): string {
  return `${plainDay(start)}\n${plainDay(end)}`
}

/** What is one day in neither order of day and month says nothing of days: without it there are no more than a month has. */
function addDay(days: Set<string>, start: string, end: string): void {
  const written = writtenDay(start, end)
  if (start === '' || days.has(written)) return
  if (singleDay(written, 'month-first') !== null || singleDay(written, 'day-first') !== null) days.add(written)
}

/** Without its time, so that hours are no days of their own. */
function plainDay(text: string): string {
  if (text === '' || text.charCodeAt(4) === HYPHEN) return text.slice(0, 10)
  return /^\d{1,2}([/.-])\d{1,2}\1\d+/.exec(text)?.[0] ?? secondsDay(text) ?? dayOf(text, 'month-first') ?? text
}

function datesIn(written: ReadonlySet<string>, order: DayOrder): readonly IsoDate[] {
  return [...written].map((each) => singleDay(each, order)).filter((day) => day !== null)
}

function memoized<K extends object, V>(made: (of: K) => V): (of: K) => V {
  const known = new Map<K, V>()
  return (of) => {
    const value = known.get(of) ?? made(of)
    known.set(of, value)
    return value
  }
}

/** A billing period may begin on any day of a month; what is no month long is none. */
function rangeOf(month: string, [start, end]: OpenMonth['period'], order: DayOrder): Pick<ChargedMonth, 'first' | 'last'> {
  const [first, until] = [dayOf(start, order), dayOf(end, order)]
  if (first !== null && until !== null && first.slice(0, 7) === month) {
    const isDayAfter = first.slice(8) === until.slice(8)
    const last = isDayAfter ? addDays(until, -1) : until
    const days = daysBetween(first, last)
    if (days >= 27 && days <= 31) return { first, last }
  }
  return { first: `${month}-01` as IsoDate, last: lastDayOf(month) }
}

/** null: it is no day, or more than one. @param written as writtenDay makes it */
export function singleDay(written: string, order: DayOrder): IsoDate | null {
  const [start = '', end = ''] = written.split('\n')
  const first = dayOf(start, order)
  if (first === null || end === '') return first
  const until = dayOf(end, order)
  return until !== null && daysBetween(first, until) > 1 ? null : first
}

function partialOf(source: string, months: ReadonlyMap<string, ChargedMonth>): readonly (readonly [string, BilledCoverage])[] {
  const charged = [...months].map(([month, { first, last, days, without }]) => ({
    ...{ month, first, last, days: [...days].sort() },
    all: [...new Set([...days, ...without])].sort(),
  }))
  // Days without a charge make no bill a daily one.
  const between = charged.flatMap(({ days }) => gapsOf(days))
  const isDaily = areNear(charged.flatMap(({ days }) => days)) && between.filter((run) => run === 0).length * 2 > between.length
  if (!isDaily) return []
  const longest = Math.max(...charged.flatMap(({ all }) => gapsOf(all)))
  return charged.flatMap(({ month, first, last, all }) => {
    const [from, until] = [all[0], all.at(-1)]
    if (from === undefined || until === undefined) return []
    const isWhole = daysBetween(first, from) <= longest && daysBetween(until, last) <= longest
    return isWhole ? [] : [[`${source}\n${month}`, { first: from, last: until }] as const]
  })
}

/** Whether enough of them stand near each other, also where one month ends and another begins. */
function areNear(days: readonly IsoDate[]): boolean {
  const ordered = [...days].sort()
  return ordered.some((day, at) => {
    const last = ordered[at + FEWEST_DAYS - 1]
    return last !== undefined && daysBetween(day, last) < NEAR_DAYS
  })
}

/** Days that are left out between each of them and the next one. */
function gapsOf(days: readonly IsoDate[]): readonly number[] {
  return days.slice(1).map((day, at) => daysBetween(days[at] as IsoDate, day) - 1)
}

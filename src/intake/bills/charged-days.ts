// On which days a bill has charges, source by source. An export of the last 30 days has two halves of months: what of a daily bill
// begins or ends within a month, though its charges leave out no day as long, is a part of that month.

import { addDays, type BilledCoverage, type DayOrder, daysBetween, type IsoDate, lastDayOf } from '#core'
import { dayOf, monthIn } from './bill-months.ts'
import type { LineTexts } from './bill-source.ts'
import { type Settled, sourceOf, type WrittenLine } from './gather-lines.ts'

/** Days of one source in one month, as the file writes them. */
interface OpenMonth {
  readonly of: Pick<WrittenLine, 'payer' | 'biller' | 'vendor' | 'month'>
  /** Where a charge begins and ends: two lines each. */
  readonly days: Set<string>
  /** A bit for each day of the month on which a charge of that day is known. */
  seen: number
  /** Where the billing period does. */
  readonly period: readonly [start: string, end: string]
}

/** With fewer days nobody sees whether a bill is a daily one. */
const FEWEST_DAYS = 7
/** Charges of so many hours for each day of a month, and of some other lengths. */
const MOST_DAYS = 500

export class ChargedDays {
  readonly #months = new Map<string, OpenMonth>()
  /** Days of lines without an amount: nobody was charged then, and the file has them all the same. */
  readonly #without = new Set<string>()
  #last: OpenMonth | null = null

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
    if (isInMonth && isDay(start, end)) month.seen |= bit
    if (month.days.size < MOST_DAYS) month.days.add(`${plainDay(start)}\n${plainDay(end)}`)
  }

  /** A line without an amount may name nobody: its day is one of every source of the file. */
  seeWithout(text: LineTexts): void {
    const [start, end] = [text('day'), text('dayEnd')]
    if (start !== '' && this.#without.size < MOST_DAYS) this.#without.add(`${plainDay(start)}\n${plainDay(end)}`)
  }

  #monthOf({ payer, biller, vendor, month }: WrittenLine, periodStart: string, periodEnd: string): OpenMonth {
    const key = `${payer}\n${biller}\n${vendor}\n${month}`
    const known = this.#months.get(key)
    if (known !== undefined) return known
    const of = { payer, biller, vendor, month }
    const made: OpenMonth = { of, days: new Set(), seen: 0, period: [periodStart, periodEnd] }
    this.#months.set(key, made)
    return made
  }

  /** Months that the charges of a daily bill leave open at an end, by source and month: from and until when there are any. */
  partial(settled: Settled): ReadonlyMap<string, BilledCoverage> {
    const sources = new Map<string, Map<string, ChargedMonth>>()
    for (const { of, days, period } of this.#months.values()) {
      const source = sourceOf(of, settled)
      const month = monthIn(of.month, settled.order) ?? ''
      const months = sources.get(source) ?? new Map<string, ChargedMonth>()
      sources.set(source, months)
      const known = months.get(month) ?? { ...rangeOf(month, period, settled.order), days: new Set<IsoDate>() }
      months.set(month, known)
      for (const written of [...days, ...this.#without]) {
        const day = singleDay(written, settled.order)
        if (day !== null && day >= known.first && day <= known.last) known.days.add(day)
      }
    }
    return new Map([...sources].flatMap(([source, months]) => partialOf(source, months)))
  }
}

interface ChargedMonth {
  /** Of the billing period, or of the month. */
  readonly first: IsoDate
  readonly last: IsoDate
  readonly days: Set<IsoDate>
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

/** Without its time. */
function plainDay(text: string): string {
  if (text.charCodeAt(4) === HYPHEN) return text.slice(0, 10)
  return /^[\d/.-]+(?= )/.exec(text)?.[0] ?? text
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

/** null: it is no day, or more than one. */
function singleDay(written: string, order: DayOrder): IsoDate | null {
  const [start = '', end = ''] = written.split('\n')
  const first = dayOf(start, order)
  if (first === null || end === '') return first
  const until = dayOf(end, order)
  return until !== null && daysBetween(first, until) > 1 ? null : first
}

function partialOf(source: string, months: ReadonlyMap<string, ChargedMonth>): readonly (readonly [string, BilledCoverage])[] {
  const charged = [...months].map(([month, { first, last, days }]) => ({ month, first, last, days: [...days].sort() }))
  const left = charged.flatMap(({ days }) => days.slice(1).map((day, at) => daysBetween(days[at] as IsoDate, day) - 1))
  const count = charged.reduce((sum, { days }) => sum + days.length, 0)
  const isDaily = count >= FEWEST_DAYS && left.filter((run) => run === 0).length * 2 > left.length
  if (!isDaily) return []
  const longest = Math.max(...left)
  return charged.flatMap(({ month, first, last, days }) => {
    const [from, until] = [days[0], days.at(-1)]
    if (from === undefined || until === undefined) return []
    const isWhole = daysBetween(first, from) <= longest && daysBetween(until, last) <= longest
    return isWhole ? [] : [[`${source}\n${month}`, { first: from, last: until }] as const]
  })
}

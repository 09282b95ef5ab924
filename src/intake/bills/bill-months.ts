// The months and days of a bill. "2026-10-01T00:00:00Z" says them at once. "9/2/2023" waits: all days of a file are written in one
// order, which another day of it may show, and which is asked about before any month is shown.

import { type DayOrder, daysBetween, type IsoDate, orderShown, parseIsoDate, readDay } from '#core'
import { readMonth } from '../books/read-month.ts'

/** Every day of a bill has its year, and none is relative. */
const NOTATION = { locale: 'en-US', today: '1900-01-01' as IsoDate, needsYear: true } as const

const SLASHED = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/

/** "2026-10" of a month or a day, "9/2/2023" of a day that waits, "" of what is neither. Of a longer period that in which it begins. */
export function writtenMonth(text: string): string {
  if (ISO.test(text)) return isBilled(text) && (text.length === 7 || parseIsoDate(text.slice(0, 10)) !== null) ? text.slice(0, 7) : ''
  const slashed = SLASHED.exec(text)
  if (slashed !== null && slashed[2] !== '.') {
    const isDay = isBilled(readMonth(slashed[0], 'day-first')) || isBilled(readMonth(slashed[0], 'month-first'))
    return isDay ? slashed[0] : ''
  }
  const day = secondsDay(text)
  if (day !== null) return day.slice(0, 7)
  const month = readMonth(text, null)
  if (month !== null && isBilled(month)) return month
  const period = periodIn(text)
  return period === null ? '' : writtenMonth(period.start)
}

/** Its first and its last day, or the day after it, as they are written. */
export interface WrittenPeriod {
  readonly start: string
  readonly end: string
}

interface DaySpan extends WrittenPeriod {
  readonly start: IsoDate
  readonly end: IsoDate
}

/**
 * "Oct 1, 2026 - Oct 31, 2026", "01/09/2026 al 31/08/2027", "Sep 2026 – Aug 2027", "Q3 2026", as invoices write what they are for.
 * null: it is no period of two days.
 */
export function periodIn(text: string): WrittenPeriod | null {
  if (text.length < SHORTEST_PERIOD || text.length > LONGEST_PERIOD || (text.length === ISO_DAY && isIso(text))) return null
  // Lines of one invoice are mostly of one period.
  if (text !== lastPeriod.text) lastPeriod = { text, period: readPeriod(text) }
  return lastPeriod.period
}

let lastPeriod: { readonly text: string; readonly period: WrittenPeriod | null } = { text: '', period: null }

function readPeriod(text: string): WrittenPeriod | null {
  const plain = text.replace(TIME, '')
  const [start, end, ...more] = plain.match(DAYS) ?? []
  if (start !== undefined && end !== undefined) return more.length === 0 && !/\d/.test(plain.replace(DAYS, '')) ? { start, end } : null
  if (start !== undefined) return null
  const parts = plain.replace(FROM, '').split(BETWEEN)
  const spans = parts.map((part) => spanOf(part.trim()))
  const [first, last] = [spans[0], spans.at(-1)]
  if (!first || !last || spans.length > 2 || last.end < first.start) return null
  return spans.length === 1 && first.start.slice(0, 7) === first.end.slice(0, 7) ? null : { start: first.start, end: last.end }
}

const SHORTEST_PERIOD = 7
const LONGEST_PERIOD = 80
const ISO_DAY = 10
/** Of numbers alone. */
const DAYS = /(?<!\d)(?:\d{4}([-/.])\d{1,2}\1\d{1,2}(?!\d)|\d{1,2}([-/.])\d{1,2}\2(?:\d{4}|\d{2})(?!\d)|\d{4}年\d{1,2}月\d{1,2}日)/g
const TIME = /[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:Z|UTC|GMT|[ap]\.?m\.?)| ?[+-]\d{2}:?\d{2})?/gi
const FROM = /^(?:from|vom|von|de|del|desde(?: el)?|du|dal|da|van|od|från|fra) /i
const BETWEEN =
  / ?[–—~〜～] ?|(?<=^\d{4}-\d{2})\/(?=\d{4}-\d{2}$)| (?:-|to|until|through|thru|bis(?: zum)?|al?|hasta(?: el)?|au|à|jusqu'au|até|tot(?: en met)?|t\/m|do|till?|til) /i

/** A day, a month or a quarter by its name. */
function spanOf(text: string): DaySpan | null {
  const read = readDay(text, { ...NOTATION, order: 'month-first' })
  if (read.kind === 'day') return { start: read.date, end: read.date }
  return read.kind === 'period' ? { start: read.first, end: read.last } : null
}

/** Of days whose order is not known as many as may be; "" says no day, of which nothing is known. */
export function daysApart({ start, end }: WrittenPeriod, order: DayOrder | null = null): number {
  const known = isIso(start) && isIso(end) ? 'month-first' : (orderShown(start) ?? orderShown(end) ?? order)
  const orders: readonly DayOrder[] = known === null ? ['day-first', 'month-first'] : [known]
  const apart = orders.flatMap((order) => {
    const [first, last] = [firstDayOf(start, order), endDayOf(end, order)]
    return first === null || last === null ? [] : [daysBetween(first, last)]
  })
  return Math.max(0, ...apart)
}

/** Seconds since 1970, as the exports of some vendors count them; null: it is no such number. */
export function secondsDay(text: string): IsoDate | null {
  return /^1\d{9}$/.test(text) ? (new Date(Number(text) * 1000).toISOString().slice(0, 10) as IsoDate) : null
}

/** Year 1 and year 9999 stand for no day at all. */
function isBilled(month: string | null): boolean {
  return month !== null && /^(?:19|20)/.test(month)
}

const ISO = /^\d{4}-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01])(?![\d])|$)/

/** What the days of a file have shown of their order so far. */
export class DayOrders {
  #first = false
  #second = false
  #example: string | null = null
  #months = 0
  #days = 0

  /** @param start @param end of one period; "" where only one day is known */
  see(start: string, end: string): void {
    if (isIso(start) && (end === '' || isIso(end))) return
    for (const text of [start, end]) {
      const slashed = SLASHED.exec(text)
      if (slashed === null || slashed[2] === '.') continue
      if (Number(slashed[1]) > 12) this.#first = true
      else if (Number(slashed[3]) > 12) this.#second = true
      this.#example ??= slashed[0]
    }
    if (start !== '' && end !== '') {
      if (isWholeMonths(start, end, 'month-first')) this.#months++
      if (isWholeMonths(start, end, 'day-first')) this.#days++
    }
  }

  /** null: nothing shows it, and the example is to be asked about. */
  order(answer: DayOrder | null): { readonly order: DayOrder | null; readonly example: string | null; readonly isTorn: boolean } {
    const example = this.#example
    if (example === null) return { order: 'month-first', example, isTorn: false }
    if (this.#first && this.#second) return { order: null, example, isTorn: true }
    if (this.#first || this.#second) return { order: this.#first ? 'day-first' : 'month-first', example, isTorn: false }
    // Billing periods are months: 4/1/25 to 5/1/25 is one of them, and not the fourth and the fifth of January.
    if (this.#months > 0 !== this.#days > 0) return { order: this.#months > 0 ? 'month-first' : 'day-first', example, isTorn: false }
    return { order: answer, example, isTorn: false }
  }
}

/** Cheaper than a pattern, because every line of a bill asks. */
function isIso(text: string): boolean {
  return text.charCodeAt(4) === HYPHEN || text === ''
}

const HYPHEN = 0x2d

function isWholeMonths(start: string, end: string, order: DayOrder): boolean {
  const [first, last] = [dayOf(start, order), dayOf(end, order)]
  return first?.endsWith('-01') === true && last?.endsWith('-01') === true && first.slice(0, 7) < last.slice(0, 7)
}

/** @param text a month as writtenMonth gives it */
export function monthIn(text: string, order: DayOrder): string | null {
  return ISO.test(text) ? text.slice(0, 7) : (readMonth(text, order) ?? null)
}

/** A day, or the first one of a month or quarter; null: it is neither. */
export function firstDayOf(text: string, order: DayOrder): IsoDate | null {
  return dayOf(text, order) ?? spanOf(text)?.start ?? null
}

/** A day, or the last one of a month or quarter; null: it is neither. */
export function endDayOf(text: string, order: DayOrder): IsoDate | null {
  return dayOf(text, order) ?? spanOf(text)?.end ?? null
}

/** null: it is no day. */
export function dayOf(text: string, order: DayOrder): IsoDate | null {
  if (ISO.test(text)) return parseIsoDate(text.slice(0, 10))
  const seconds = secondsDay(text)
  if (seconds !== null) return seconds
  const read = readDay(SLASHED.exec(text)?.[0] ?? text, { ...NOTATION, order })
  return read.kind === 'day' ? read.date : null
}

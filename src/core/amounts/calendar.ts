// Days, months and fiscal quarters as plain arithmetic. Core never reads a clock: "today" is the
// input asOf (the app's clock, or the last day of a locked quarter).

import type { IsoDate } from './units.ts'

export interface Quarter {
  /** The calendar year in which the fiscal year ends. */
  readonly year: number
  readonly quarter: 1 | 2 | 3 | 4
}

interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** The date when text is a real calendar day written YYYY-MM-DD, else null. */
export function parseIsoDate(text: string): IsoDate | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null
  const year = digitsIn(text, 0, 4)
  const month = digitsIn(text, 5, 7)
  const day = digitsIn(text, 8, 10)
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return text as IsoDate
}

/** Their number, -1 where anything else is among them: thousands of days are read while a list is judged, and a pattern takes five times as long. */
function digitsIn(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - ZERO
    if (digit < 0 || digit > 9) return -1
    number = number * 10 + digit
  }
  return number
}

const ZERO = 48

/** The day on the user's wall at that moment, not the one in Greenwich. */
export function localDate(now: Date): IsoDate {
  return isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate())
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** date plus calendar months, clamped to the month's end: 2026-08-31 + 6 = 2027-02-28. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = partsOf(date)
  const index = year * 12 + (month - 1) + months
  const newYear = Math.floor(index / 12)
  const newMonth = index - newYear * 12 + 1
  return isoDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)))
}

/** date plus days, either way: the day after a limit, the day of notice before an end. */
export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = partsOf(date)
  const moved = new Date(Date.UTC(year, month - 1, day + days))
  return isoDate(moved.getUTCFullYear(), moved.getUTCMonth() + 1, moved.getUTCDate())
}

/** The day before: the last one on which something holds that is over from `date` on. */
export function dayBefore(date: IsoDate): IsoDate {
  return addDays(date, -1)
}

/** The first Monday after a day. */
export function mondayAfter(date: IsoDate): IsoDate {
  const { year, month, day } = partsOf(date)
  const weekday = new Date(Date.UTC(year, month - 1, day)).getUTCDay()
  return addDays(date, ((7 - weekday) % 7) + 1)
}

/** Calendar months from one date until another is reached, begun ones counted whole; 0 when it is not later. */
export function monthsUntil(from: IsoDate, to: IsoDate): number {
  if (to <= from) return 0
  const a = partsOf(from)
  const b = partsOf(to)
  const months = (b.year - a.year) * 12 + b.month - a.month
  return addMonths(from, months) < to ? months + 1 : months
}

/**
 * The last of so many months that begin on a day: the day before the same day, or the month's last where it has no such day.
 * 2026-01-15 + 24 = 2028-01-14, 2026-08-31 + 6 = 2027-02-28.
 */
export function lastDayOfMonths(first: IsoDate, months: number): IsoDate {
  const after = addMonths(first, months)
  return partsOf(after).day < partsOf(first).day ? after : dayBefore(after)
}

/**
 * Months from a first day to a last one, both included, begun ones counted whole; 0 when it is over before. Whoever enters the anniversary
 * as the end means the day before: the first day alone of one more month is no month.
 */
export function monthsThrough(first: IsoDate, last: IsoDate): number {
  if (last < first) return 0
  const until = last === first ? last : dayBefore(last)
  const a = partsOf(first)
  const b = partsOf(until)
  const months = (b.year - a.year) * 12 + b.month - a.month
  return lastDayOfMonths(first, months) < until ? months + 1 : months
}

/** Of a month written "2026-02". */
export function lastDayOf(month: string): IsoDate {
  return lastDayOfMonths(`${month}-01` as IsoDate, 1)
}

/** The fiscal quarter that holds the date. fiscalStartMonth 1 = the calendar year. */
export function quarterOf(date: IsoDate, fiscalStartMonth: number): Quarter {
  const { year, month } = partsOf(date)
  const sinceStart = (month - fiscalStartMonth + 12) % 12
  const startYear = month >= fiscalStartMonth ? year : year - 1
  return {
    year: fiscalStartMonth === 1 ? startYear : startYear + 1,
    quarter: (Math.floor(sinceStart / 3) + 1) as Quarter['quarter'],
  }
}

/** First and last day of a fiscal quarter, both included. */
export function quarterRange(q: Quarter, fiscalStartMonth: number): { readonly first: IsoDate; readonly last: IsoDate } {
  const startYear = fiscalStartMonth === 1 ? q.year : q.year - 1
  const first = addMonths(isoDate(startYear, fiscalStartMonth, 1), (q.quarter - 1) * 3)
  const { year, month } = partsOf(addMonths(first, 2))
  return { first, last: isoDate(year, month, daysInMonth(year, month)) }
}

export function nextQuarter(q: Quarter): Quarter {
  return q.quarter === 4 ? { year: q.year + 1, quarter: 1 } : { year: q.year, quarter: (q.quarter + 1) as Quarter['quarter'] }
}

/** "2026Q4": the name of a quarter in files and on the command line. */
export function quarterId(q: Quarter): string {
  return `${q.year}Q${q.quarter}`
}

function partsOf(date: IsoDate): Day {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function isoDate(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate
}

// Days, months, quarters and times as text, each in one form. A day is the written one, whatever the time zone; a time is that of
// the user's own clock.

import { dateFormat, type LocaleStyle } from './locale.ts'

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const

/** An ISO date or time as "Nov 25, 2026", in the order of the locale; any other text comes back as it is. */
export function formatDate(iso: string, { locale }: LocaleStyle): string {
  const day = utcDay(iso)
  return Number.isNaN(day) ? iso : writtenDay(locale).format(day)
}

/** Two ISO dates as "Oct 1 – Dec 31, 2026". */
export function formatDateRange(from: string, to: string, style: LocaleStyle): string {
  const [first, last] = [utcDay(from), utcDay(to)]
  if (Number.isNaN(first) || Number.isNaN(last)) return `${formatDate(from, style)} – ${formatDate(to, style)}`
  return writtenDay(style.locale).formatRange(first, last)
}

const MONTH = new Intl.DateTimeFormat('en-US', { month: 'long', timeZone: 'UTC' })
const MONTH_OF_YEAR = new Intl.DateTimeFormat('en-US', { month: 'long', year: 'numeric', timeZone: 'UTC' })

/** "November". @param month 1 to 12 */
export function monthName(month: number): string {
  return MONTH.format(Date.UTC(2026, month - 1, 1))
}

/** "2026-11" as "November 2026"; any other text comes back as it is. */
export function monthText(month: string): string {
  const day = /^\d{4}-\d{2}$/.test(month) ? utcDay(`${month}-01`) : Number.NaN
  return Number.isNaN(day) ? month : MONTH_OF_YEAR.format(day)
}

/** "October 2026", "October 2026 to December 2026"; '' of none. @param months ascending */
export function monthSpanText(months: readonly string[]): string {
  const [first = '', last = first] = [months[0], months.at(-1)]
  return first === last ? monthText(first) : `${monthText(first)} to ${monthText(last)}`
}

const QUARTER = /^(\d{4})Q([1-4])$/

/** "2026Q3" as "Q3 2026"; any other text comes back as it is. */
export function quarterText(quarter: string): string {
  const match = QUARTER.exec(quarter)
  return match === null ? quarter : `Q${match[2]} ${match[1]}`
}

/** "Q4 2026 (November 2026 to January 2027)", where a fiscal year makes the name say less than it seems to. */
export function quarterOfMonths(quarter: string, months: readonly string[]): string {
  return `${quarterText(quarter)} (${monthSpanText(months)})`
}

/** "2026Q3" as "Q3 26", for the narrow scale of a chart; any other text comes back as it is. */
export function quarterTick(quarter: string): string {
  const match = QUARTER.exec(quarter)
  return match === null ? quarter : `Q${match[2]} ${match[1]?.slice(2)}`
}

const UNKNOWN_TIME = 'date unknown'

/** "Nov 24, 2026, 2:02 PM". @param iso null or unreadable gives "date unknown" */
export function formatDateTime(iso: string | null, style: LocaleStyle): string {
  const time = new Date(iso ?? '')
  return Number.isNaN(time.getTime()) ? UNKNOWN_TIME : `${localDay(time, style)}, ${formatClock(time, style)}`
}

/** "2:02 PM", "14:02". */
export function formatClock(time: Date, { locale }: LocaleStyle): string {
  return dateFormat(locale, 'clock', { timeStyle: 'short' }).format(time)
}

/** When something happened, for lists: "today 2:02 PM", "yesterday 9:15 AM", then the date. @param at ISO time; an unreadable one gives "date unknown" */
export function formatWhen(at: string, now: Date, style: LocaleStyle): string {
  const then = new Date(at)
  if (Number.isNaN(then.getTime())) return UNKNOWN_TIME
  const days = dayNumber(now) - dayNumber(then)
  if (days === 0) return `today ${formatClock(then, style)}`
  if (days === 1) return `yesterday ${formatClock(then, style)}`
  const day = localDay(then, style)
  // The clock was ahead then, or was set back since; the order of revisions does not depend on it.
  return days < 0 ? `${day}, by a clock ahead of this one` : day
}

function localDay(time: Date, { locale }: LocaleStyle): string {
  return dateFormat(locale, 'local day', DAY).format(time)
}

function writtenDay(locale: string): Intl.DateTimeFormat {
  return dateFormat(locale, 'day', { ...DAY, timeZone: 'UTC' })
}

function utcDay(iso: string): number {
  return Date.parse(`${iso.slice(0, 10)}T00:00:00Z`)
}

function dayNumber(date: Date): number {
  return Math.floor(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000)
}

// Numbers as a person reads them: money, shares, dates, days of work. Every screen, the command line
// and the board workbook's texts use these; reading what a person typed is in src/core/amounts.

import { currencyDecimals, daysNeededOfShare, type FactValue, timeOfShare, type Unit, type Workbook } from '#core'

export interface NumberStyle {
  /** BCP 47: "en-US", "de-DE". */
  readonly locale: string
  /** ISO 4217: "USD". */
  readonly currency: string
}

/** How a workbook writes numbers. */
export function numberStyleOf({ tables }: Pick<Workbook, 'tables'>): NumberStyle {
  const settings = tables.settings['settings']
  return { locale: settings?.locale ?? 'en-US', currency: settings?.currency ?? 'USD' }
}

export const NOT_SET = 'not set'

/** "$1,250.50", "$480": cents only where there are some. */
export function formatMoney(minor: number, { locale, currency }: NumberStyle): string {
  const decimals = currencyDecimals(currency)
  const options = { style: 'currency', currency, minimumFractionDigits: decimals, maximumFractionDigits: decimals } as const
  return numberFormat(locale, { ...options, trailingZeroDisplay: 'stripIfInteger' }).format(minor / 10 ** decimals)
}

/** The same without the currency, for columns that name it in their header: "1,250.50". */
export function formatAmount(minor: number, { locale, currency }: NumberStyle): string {
  const decimals = currencyDecimals(currency)
  return numberFormat(locale, { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(minor / 10 ** decimals)
}

/** Basis points as percent: 2000 is "20 %", 2750 "27.5 %", 667 "6.67 %". */
export function formatShare(bp: number, style: Pick<NumberStyle, 'locale'> = { locale: 'en-US' }): string {
  return `${numberFormat(style.locale, { maximumFractionDigits: 2 }).format(bp / 100)} %`
}

/** Basis points as a number of times: 106000 is "10.6". */
export function formatTimes(bp: number, style: Pick<NumberStyle, 'locale'> = { locale: 'en-US' }): string {
  return numberFormat(style.locale, { maximumFractionDigits: 2 }).format(bp / 10_000)
}

/** "10,000". */
export function formatCount(count: number, style: Pick<NumberStyle, 'locale'> = { locale: 'en-US' }): string {
  return numberFormat(style.locale, { maximumFractionDigits: 0 }).format(count)
}

/** An ISO date or time as "25 Nov 2026", in the order of the locale. The day is the written one, whatever the time zone. */
export function formatDate(iso: string, style: Pick<NumberStyle, 'locale'> = { locale: 'en-GB' }): string {
  const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  return Number.isNaN(day.getTime()) ? iso : dateFormat(style.locale).format(day)
}

/** @param month 1 to 12 */
export function monthName(month: number, { locale }: Pick<NumberStyle, 'locale'> = { locale: 'en-US' }): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, month - 1, 1))
}

/** "2026-11" as "November 2026". */
export function monthText(month: string, style: Pick<NumberStyle, 'locale'> = { locale: 'en-US' }): string {
  return `${monthName(Number(month.slice(5)), style)} ${month.slice(0, 4)}`
}

/** "2026Q3" as "Q3 2026"; what is no quarter stays as it is. */
export function quarterText(quarter: string): string {
  const match = /^(\d{4})Q([1-4])$/.exec(quarter)
  return match === null ? quarter : `Q${match[2]} ${match[1]}`
}

/** A share as days of work a month, 21.67 being all of one engineer's: 2000 is "4.3 days". */
export function formatDaysPerMonth(bp: number, style: Pick<NumberStyle, 'locale'> = { locale: 'en-US' }): string {
  return days(timeOfShare(bp, 'days-month', 1), style.locale)
}

/** A difference of shares as days a month, rounded up to a tenth so that doing as it says is enough: 1100 is "2.4 days". */
export function formatDaysNeeded(bp: number, style: Pick<NumberStyle, 'locale'> = { locale: 'en-US' }): string {
  return days(daysNeededOfShare(bp), style.locale)
}

/** Any number of a verdict with its unit; blank is "not set". Choices and texts come back as they are. */
export function formatValue(value: FactValue, unit: Unit, style: NumberStyle): string {
  if (value === null) return NOT_SET
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (typeof value === 'string') return unit === 'date' ? formatDate(value, style) : value
  switch (unit) {
    case 'bp':
      return formatShare(value, style)
    case 'minor':
      return formatMoney(value, style)
    case 'hours':
    case 'days':
    case 'weeks':
    case 'months':
      return counted(value, unit, style)
    case 'month-hundredths':
      return `${numberFormat(style.locale, { maximumFractionDigits: 2 }).format(value / 100)} months`
    case 'count':
    case 'date':
    case 'choice':
    case 'text':
      return formatCount(value, style)
  }
}

/** "1 week", "5 weeks". */
export function counted(count: number, plural: string, style: Pick<NumberStyle, 'locale'> = { locale: 'en-US' }): string {
  return `${formatCount(count, style)} ${count === 1 ? plural.replace(/s$/, '') : plural}`
}

function days(tenths: number, locale: string): string {
  return `${numberFormat(locale, { maximumFractionDigits: 1 }).format(tenths / 10)} ${tenths === 10 ? 'day' : 'days'}`
}

// Making a formatter costs far more than using one, and a grid formats thousands of cells.
const numberFormats = new Map<string, Intl.NumberFormat>()
const dateFormats = new Map<string, Intl.DateTimeFormat>()

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${options.currency ?? ''} ${options.minimumFractionDigits ?? ''} ${options.maximumFractionDigits ?? ''}`
  const known = numberFormats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(supported(locale), options)
  numberFormats.set(key, made)
  return made
}

function dateFormat(locale: string): Intl.DateTimeFormat {
  const known = dateFormats.get(locale)
  if (known) return known
  const made = new Intl.DateTimeFormat(supported(locale), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  dateFormats.set(locale, made)
  return made
}

/** A locale from a file may be any text; one that no formatter takes falls back to English. */
function supported(locale: string): string {
  try {
    return Intl.getCanonicalLocales(locale)[0] ?? 'en-US'
  } catch {
    return 'en-US'
  }
}

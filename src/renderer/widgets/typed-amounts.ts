// Amounts as a person would type them into a field, in the workbook's locale: what the parsers of core
// (parseMoneyText, parseCostText, parseShareText, parseTimeText, parseCountText) read back to the same whole number.

import { type CostLine, currencyDecimals, type TimeUnit, timeOfShare } from '#core'
import { COSTS_TEXT, type NumberStyle } from '#wording'

interface Digits {
  readonly mark: '.' | ','
  readonly grouped: Intl.NumberFormat
}

/** By locale: making a formatter costs far more than using it, and a copy of five thousand rows asks for tens of thousands. */
const known = new Map<string, Digits>()

/** How digits stand in a locale. Others than 0–9 are never typed into a field. */
function digitsOf(locale: string): Digits {
  const found = known.get(locale)
  if (found !== undefined) return found
  const grouped = new Intl.NumberFormat(locale, { numberingSystem: 'latn' })
  const made: Digits = { mark: grouped.formatToParts(1.5).find(({ type }) => type === 'decimal')?.value === ',' ? ',' : '.', grouped }
  known.set(locale, made)
  return made
}

/** What separates decimals in a locale. */
export function decimalMarkOf(locale: string): '.' | ',' {
  return digitsOf(locale).mark
}

/** 1,500,050 minor units of USD are "15,000.50", whole amounts stand without decimals; null is "". */
export function moneyAsTyped(minor: number | null, currency: string, locale: string): string {
  return minor === null ? '' : decimalAsTyped(minor, currencyDecimals(currency), locale, 'all')
}

/** A price with all that parseCostText reads back to the same price: "1,200", "EUR 300/yr", "49 × 12 seats", "5,000 once". */
export function priceAsTyped(line: TypedPrice, { currency: own, locale }: NumberStyle): string {
  const { amount, currency } = line
  if (amount === null) return ''
  const money = moneyAsTyped(amount, currency, locale)
  return withTerms(currency === own ? money : `${currency} ${money}`, line)
}

/** The same for wherever it is read: its currency stands there, and nothing between thousands. "USD 1200/yr" */
export function priceForAnywhere(line: TypedPrice, { locale }: NumberStyle): string {
  const { amount, currency } = line
  if (amount === null) return ''
  const mark = decimalMarkOf(locale)
  const digits = [...moneyAsTyped(amount, currency, locale)].filter((char) => char === mark || /[\d-]/.test(char))
  return withTerms(`${currency} ${digits.join('')}`, line)
}

type TypedPrice = Pick<CostLine, 'amount' | 'currency' | 'per' | 'driver' | 'seats'>

function withTerms(price: string, { per, driver, seats }: TypedPrice): string {
  return `${driver === 'per-seat' ? COSTS_TEXT.seatsTyped(price, seats) : price}${PERIODS_AS_TYPED[per]}`
}

const PERIODS_AS_TYPED = { month: '', quarter: '/qtr', year: '/yr', 'one-off': ' once' } as const

/** 2050 basis points are "20.5"; null is "". */
export function shareAsTyped(bp: number | null, locale: string): string {
  return bp === null ? '' : decimalAsTyped(bp, 2, locale, 'needed')
}

/** 2000 basis points are "20", "8" hours a week, "34.67" or "4.333" days a month: with the decimals it takes to come back to the same share. */
export function timeAsTyped(bp: number | null, unit: TimeUnit, locale: string): string {
  if (bp === null || unit === 'percent') return shareAsTyped(bp, locale)
  const decimals = unit === 'hours-month' ? 2 : 3
  return decimalAsTyped(timeOfShare(bp, unit, decimals), decimals, locale, 'needed')
}

export function countAsTyped(count: number | null, locale: string): string {
  return count === null ? '' : decimalAsTyped(count, 0, locale, 'needed')
}

/** A rate with the decimals it has: 1.0837. */
export function rateAsTyped(rate: number, locale: string): string {
  const text = String(rate).includes('e') ? rate.toFixed(12).replace(/0+$/, '') : String(rate)
  return text.replace('.', decimalMarkOf(locale))
}

/** What a rate of the two may look like, as one would type it; "" where its size is not known. */
export function rateExampleAsTyped(from: string, to: string, locale: string): string {
  const rate = COSTS_TEXT.rateExample(from, to)
  return rate === null ? '' : rateAsTyped(rate, locale)
}

function decimalAsTyped(value: number, decimals: number, locale: string, shown: 'all' | 'needed'): string {
  const digits = String(Math.abs(value)).padStart(decimals + 1, '0')
  const whole = digits.slice(0, digits.length - decimals)
  const part = digits.slice(digits.length - decimals).replace(shown === 'needed' ? /0+$/ : /^0+$/, '')
  const grouped = digitsOf(locale).grouped.format(BigInt(whole))
  return `${value < 0 ? '-' : ''}${grouped}${part === '' ? '' : decimalMarkOf(locale) + part}`
}

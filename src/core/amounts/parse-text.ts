// Reads what a person types for an amount: "12k", "$1,200.50", "20 %", "1/5", "4h/wk". Digits are moved
// as text, never through a fraction, so what is typed is what is kept. Used by grid, inspector and settings.

import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { withLatinDigits } from './latin-digits.ts'
import { currencyDecimals } from './money.ts'
import { divideRounded } from './rounding.ts'
import { shareOfTime, type TimeUnit } from './time-units.ts'
import { type BasisPoints, basisPoints, type MinorUnits, minorUnits } from './units.ts'

export interface TypedNumber {
  /** Named in the Problem. */
  readonly field: string
  /** What separates decimals in the workbook's locale; the other one groups thousands. Default ".". */
  readonly decimalMark?: '.' | ','
}

export interface TypedMoney extends TypedNumber {
  /** ISO code of the workbook; another currency's sign is refused, never converted. */
  readonly currency: string
  /** Accept "/mo", "/qtr" and "/yr" and give the amount of one month, rounded once. */
  readonly perMonth?: boolean
}

/** A number as digits and the place of its decimal mark: 1.50 is {digits: 150n, decimals: 2}. */
interface Decimal {
  readonly digits: bigint
  readonly decimals: number
}

const THOUSANDS: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, bn: 9 }
const MONTHS_IN: Readonly<Record<string, number>> = { mo: 1, month: 1, qtr: 3, quarter: 3, q: 3, yr: 12, year: 12, y: 12 }
const CURRENCIES_OF_SIGN: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'BRL', 'CLP', 'COP', 'ARS'],
  US$: ['USD'],
  '€': ['EUR'],
  '£': ['GBP'],
  '¥': ['JPY', 'CNY'],
  '₹': ['INR'],
  '₩': ['KRW'],
}
/** Longer numbers could leave the exact integers of a double. */
const MAX_EXACT = 9_000_000_000_000_000n

/**
 * Share of one engineer: "20" and "20 %" are 2000 bp, "1/5" too, "4h/wk" is 4 of 40 hours. Blank is null.
 * Refuses more than two decimals of a percent and three of an hour or day; fractions and times are rounded once to a whole basis point.
 */
export function parseShareText(text: string, typed: TypedNumber): Result<BasisPoints | null> {
  const plain = tidy(text, typed)
  if (plain === '') return ok(null)
  const fraction = /^(\d{1,6}) ?\/ ?(\d{1,6})$/.exec(plain)
  if (fraction) {
    const divisor = Number(fraction[2])
    return divisor === 0 ? notANumber(text, typed) : ok(basisPoints(divideRounded(Number(fraction[1]) * 10_000, divisor)))
  }
  const time = /^(.+?) ?(h|hours?|d|days?) ?(?:\/|per|a) ?(w|wk|week|mo|month)$/.exec(plain.toLowerCase())
  if (time) return readTime(text, typed, time[1] ?? '', time[2] ?? '', time[3] ?? '')
  const number = readDecimal(plain.replace(/ ?%$/, ''), typed.decimalMark ?? '.')
  if (number === null) return notANumber(text, typed)
  const value = toWhole(number, 2, text, typed)
  return value.ok ? ok(basisPoints(value.value)) : value
}

/**
 * The same where a bare number means hours a week, or hours or days a month: 36 in a column of hours a month is
 * 2077 bp. What names its own unit keeps it.
 */
export function parseTimeText(text: string, unit: TimeUnit, typed: TypedNumber): Result<BasisPoints | null> {
  const plain = tidy(text, typed)
  const isBare = /\d/.test(plain) && /^[\d.,' ]*$/.test(plain)
  if (unit === 'percent' || !isBare) return parseShareText(text, typed)
  const share = parseShareText(`${plain} ${BARE_MEANS[unit]}`, typed)
  // A refusal quotes what was typed, not what was asked here.
  return share.ok || share.problem.code !== 'not-a-number' ? share : notANumber(text, typed)
}

/**
 * Money in minor units of the currency: "12k", "1,200.50", "$1,200", "-500", "(500)". Blank is null, never 0.
 * Refuses more decimals than the currency has, and the sign of another currency.
 */
export function parseMoneyText(text: string, typed: TypedMoney): Result<MinorUnits | null> {
  let plain = tidy(text, typed)
  if (plain === '') return ok(null)
  const period = /^(.*?) ?(?:\/|per) ?([a-z]+)$/i.exec(plain)
  const months = period && typed.perMonth ? MONTHS_IN[(period[2] ?? '').toLowerCase()] : 1
  if (period && months !== undefined && typed.perMonth) plain = period[1] ?? ''
  const bracketed = /^\((.+)\)$/.exec(plain)
  const unsigned = bracketed?.[1] ?? plain.replace(/^- ?/, '')
  const sign = unsigned === plain ? 1 : -1
  const amount = withoutCurrency(unsigned, typed.currency)
  if (amount === 'other-currency')
    return fail(problem('other-currency', { field: typed.field, text: shown(text), currency: typed.currency }))
  const number = months === undefined ? null : readScaled(amount, typed.decimalMark ?? '.')
  if (number === null || months === undefined) return notANumber(text, typed)
  const value = toWhole(number, currencyDecimals(typed.currency), text, typed)
  return value.ok ? ok(minorUnits(divideRounded(sign * value.value, months))) : value
}

/** A whole number: people, customers, weeks. "1,200" and "12k" are read; blank is null; decimals are refused. */
export function parseCountText(text: string, typed: TypedNumber): Result<number | null> {
  const plain = tidy(text, typed)
  if (plain === '') return ok(null)
  const unsigned = plain.replace(/^- ?/, '')
  const number = readScaled(unsigned, typed.decimalMark ?? '.')
  if (number === null) return notANumber(text, typed)
  const value = toWhole(number, 0, text, typed)
  return value.ok ? ok(unsigned === plain || value.value === 0 ? value.value : -value.value) : value
}

const BARE_MEANS: Readonly<Record<Exclude<TimeUnit, 'percent'>, string>> = {
  'hours-week': 'h/wk',
  'hours-month': 'h/mo',
  'days-month': 'd/mo',
}

function readTime(text: string, typed: TypedNumber, amount: string, unit: string, period: string): Result<BasisPoints | null> {
  const number = readDecimal(amount, typed.decimalMark ?? '.')
  if (number === null) return notANumber(text, typed)
  const thousandths = toWhole(number, 3, text, typed)
  if (!thousandths.ok) return thousandths
  return ok(shareOfTime(thousandths.value, `${unit.startsWith('h') ? 'hours' : 'days'}-${period.startsWith('w') ? 'week' : 'month'}`))
}

/** One kind of digit, of space, of minus and of apostrophe; nothing outside. */
function tidy(text: string, { decimalMark }: TypedNumber): string {
  return withLatinDigits(text, decimalMark)
    .replace(/[\u00A0\u2007\u2009\u202F\t]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\u2019]/g, "'")
    .trim()
}

function withoutCurrency(text: string, currency: string): string | 'other-currency' {
  const match =
    /^(US\$|[$€£¥₹₩]|[A-Za-z]{3}(?= ?[\d.,])) ?(.*)$/.exec(text) ?? /^(?<amount>.*?[\dkmbKMB]) ?(?<sign>[$€£¥₹₩]|[A-Z]{3})$/.exec(text)
  if (!match) return text
  const sign = match.groups?.['sign'] ?? match[1] ?? ''
  const amount = match.groups?.['amount'] ?? match[2] ?? ''
  const currencies = CURRENCIES_OF_SIGN[sign] ?? [sign.toUpperCase()]
  return currencies.includes(currency) ? amount : 'other-currency'
}

function readScaled(text: string, mark: '.' | ','): Decimal | null {
  const match = /^(.*?) ?(k|m|bn?)?$/i.exec(text)
  const number = readDecimal(match?.[1] ?? '', mark)
  const zeros = THOUSANDS[(match?.[2] ?? '').toLowerCase()] ?? 0
  if (number === null) return null
  return zeros > number.decimals
    ? { digits: number.digits * 10n ** BigInt(zeros - number.decimals), decimals: 0 }
    : { digits: number.digits, decimals: number.decimals - zeros }
}

/** Groups have three digits (the first ones two in India) and one separator throughout; anything else is not guessed at. */
function readDecimal(text: string, mark: '.' | ','): Decimal | null {
  if (text.length > 40) return null
  const pattern =
    mark === '.'
      ? /^(?:(\d{1,3}([, '])(?:\d{2,3}\2)*\d{3}|\d+)(?:\.(\d*))?|\.(\d+))$/
      : /^(?:(\d{1,3}([. '])(?:\d{2,3}\2)*\d{3}|\d+)(?:,(\d*))?|,(\d+))$/
  const match = pattern.exec(text)
  if (!match) return null
  const whole = (match[1] ?? '').replace(/\D/g, '')
  const part = (match[3] ?? match[4] ?? '').replace(/0+$/, '')
  return { digits: BigInt(`0${whole}${part}`), decimals: part.length }
}

/** value × 10^decimals as a whole number; refuses what would be lost by rounding. */
function toWhole(number: Decimal, decimals: number, text: string, { field }: TypedNumber): Result<number> {
  if (number.decimals > decimals) return fail(problem('too-many-decimals', { field, text: shown(text), max: decimals }))
  const whole = number.digits * 10n ** BigInt(decimals - number.decimals)
  const max = Number(MAX_EXACT / 10n ** BigInt(decimals))
  if (whole > MAX_EXACT) return fail(problem('out-of-range', { field, value: Number(whole), min: 0, max, unit: 'count' }))
  return ok(Number(whole))
}

function notANumber(text: string, { field }: TypedNumber): Result<never> {
  return fail(problem('not-a-number', { field, text: shown(text) }))
}

function shown(text: string): string {
  return text.trim().slice(0, 40)
}

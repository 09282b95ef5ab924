// Reads what a person types for an amount: "12k", "$1,200.50", "20 %", "1/5", "4h/wk", "=1200/12". Digits are moved
// as text, never through a fraction, so what is typed is what is kept; a sum is rounded once. Used by grid, inspector and settings.

import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { calculated, type Decimal, type Fraction, roundedTimes } from './arithmetic.ts'
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
  /** The text is a cell of an imported file: it holds a number or none, and no sum is evaluated. */
  readonly isFromFile?: true
}

export interface TypedMoney extends TypedNumber {
  /** ISO code of the workbook; another currency's sign is refused, never converted. */
  readonly currency: string
  /** Accept "/mo", "/qtr" and "/yr" and give the amount of one month, rounded once. */
  readonly perMonth?: boolean
}

const THOUSANDS: Readonly<Record<string, number>> = { k: 3, m: 6, b: 9, bn: 9 }
const MONTHS_IN: Readonly<Record<string, number>> = { mo: 1, month: 1, qtr: 3, quarter: 3, q: 3, yr: 12, year: 12, y: 12 }
const CURRENCIES_OF_SIGN: Readonly<Record<string, readonly string[]>> = {
  $: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'MXN', 'BRL', 'CLP', 'COP', 'ARS'],
  US$: ['USD'],
  CA$: ['CAD'],
  C$: ['CAD'],
  A$: ['AUD'],
  AU$: ['AUD'],
  NZ$: ['NZD'],
  S$: ['SGD'],
  HK$: ['HKD'],
  MX$: ['MXN'],
  R$: ['BRL'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
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
  const fraction = /^=?(\d{1,6}) ?\/ ?(\d{1,6})$/.exec(plain)
  if (fraction) {
    const divisor = Number(fraction[2])
    return divisor === 0 ? notANumber(text, typed) : ok(basisPoints(divideRounded(Number(fraction[1]) * 10_000, divisor)))
  }
  const time = /^(.+?) ?(h|hours?|d|days?) ?(?:\/|per|a) ?(w|wk|week|mo|month)$/.exec(plain.toLowerCase())
  if (time) return readTime(text, typed, time[1] ?? '', time[2] ?? '', time[3] ?? '')
  if (/^[\d.,]+ ?(?:h|hours?|d|days?)$/i.test(plain)) return fail(problem('time-without-period', { field: typed.field, text: shown(text) }))
  const sum = sumOf(plain.replace(/ ?%/g, ''), typed)
  const number = sum ?? readDecimal(plain.replace(/ ?%$/, ''), typed)
  if (number === null || number === 'wrong') return notANumber(text, typed)
  const value = toWhole(number, 2, text, typed)
  return value.ok ? ok(basisPoints(value.value)) : value
}

/**
 * The same where a bare number means hours a week, or hours or days a month: 36 in a column of hours a month is
 * 2077 bp. What names its own unit keeps it.
 */
export function parseTimeText(text: string, unit: TimeUnit, typed: TypedNumber): Result<BasisPoints | null> {
  const plain = tidy(text, typed)
  if (unit === 'percent') return parseShareText(text, typed)
  const { letter, period } = BARE_MEANS[unit]
  // "1d" is a bare number, too, where days are what is typed.
  const bare = plain.replace(letter === 'd' ? / ?d(?:ays?)?$/i : / ?h(?:ours?)?$/i, '')
  if (!/^[\d.,' ]*\d[\d.,' ]*$/.test(bare)) return parseShareText(text, typed)
  const share = parseShareText(`${bare} ${letter}/${period}`, typed)
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
  const sum = sumOf(plain, typed)
  const bracketed = /^\((.+)\)$/.exec(plain)
  const unsigned = bracketed?.[1] ?? plain.replace(/^- ?/, '')
  const sign = sum !== null || unsigned === plain ? 1 : -1
  const amount = sum === null ? withoutCurrency(unsigned, typed.currency) : ''
  if (typeof amount !== 'string') return fail(currencyProblem(text, typed, amount))
  const number = months === undefined ? null : (sum ?? readScaled(amount, typed))
  if (number === null || number === 'wrong' || months === undefined) return notANumber(text, typed)
  const value = toWhole(number, currencyDecimals(typed.currency), text, typed)
  return value.ok ? ok(minorUnits(divideRounded(sign * value.value, months))) : value
}

/** A whole number: people, customers, weeks. "1,200" and "12k" are read; blank is null; decimals are refused. */
export function parseCountText(text: string, typed: TypedNumber): Result<number | null> {
  return scaledNumber(text, typed, 0)
}

/** Any number with at most six decimals: "99.95", "-3", "12k". Blank is null. */
export function parseNumberText(text: string, typed: TypedNumber): Result<number | null> {
  const scaled = scaledNumber(text, typed, NUMBER_DECIMALS)
  return scaled.ok && scaled.value !== null ? ok(scaled.value / 10 ** NUMBER_DECIMALS) : scaled
}

const NUMBER_DECIMALS = 6

/** The number × 10^decimals. */
function scaledNumber(text: string, typed: TypedNumber, decimals: number): Result<number | null> {
  const plain = tidy(text, typed)
  if (plain === '') return ok(null)
  const sum = sumOf(plain, typed)
  if (sum === 'wrong') return notANumber(text, typed)
  // People and seats are whole: a sum that is not is a slip.
  if (decimals === 0 && sum !== null && sum.top % sum.bottom !== 0n)
    return fail(problem('too-many-decimals', { field: typed.field, text: shown(text), max: 0 }))
  const unsigned = sum === null ? plain.replace(/^- ?/, '') : plain
  const number = sum ?? readScaled(unsigned, typed)
  if (number === null) return notANumber(text, typed)
  const value = toWhole(number, decimals, text, typed)
  return value.ok ? ok(unsigned === plain || value.value === 0 ? value.value : -value.value) : value
}

const BARE_MEANS = {
  'hours-week': { letter: 'h', period: 'wk' },
  'hours-month': { letter: 'h', period: 'mo' },
  'days-month': { letter: 'd', period: 'mo' },
} as const satisfies Readonly<Record<Exclude<TimeUnit, 'percent'>, unknown>>

function sumOf(plain: string, typed: TypedNumber): Fraction | 'wrong' | null {
  return typed.isFromFile ? null : calculated(plain, (number) => readScaled(number, typed))
}

function readTime(text: string, typed: TypedNumber, amount: string, unit: string, period: string): Result<BasisPoints | null> {
  const number = readDecimal(amount, typed)
  if (number === null) return notANumber(text, typed)
  const thousandths = toWhole(number, 3, text, typed)
  if (!thousandths.ok) return thousandths
  return ok(shareOfTime(thousandths.value, `${unit.startsWith('h') ? 'hours' : 'days'}-${period.startsWith('w') ? 'week' : 'month'}`))
}

/** The longest of sums is shorter. What is longer takes patterns the square of its length to refuse. */
const MOST_TYPED = 1000
const NO_AMOUNT = '?'

/** One kind of digit, of space, of minus and of apostrophe; nothing outside, and no "about" or plus sign, which change no amount. */
function tidy(text: string, { decimalMark, isFromFile }: TypedNumber): string {
  if (text.length > MOST_TYPED) return NO_AMOUNT
  const plain = withLatinDigits(text, decimalMark)
    .replace(/[\u00A0\u2007\u2009\u202F\t]/g, ' ')
    .replace(/[\u2212\u2013]/g, '-')
    .replace(/[\u2019]/g, "'")
    .trim()
  return isFromFile ? plain : plain.replace(/^(?:[~≈]|\+(?= ?[^-+ ])) ?/, '')
}

/** A list is the currencies of a sign that is not the currency's. */
function withoutCurrency(text: string, currency: string): string | readonly string[] {
  const match =
    /^((?:US|CA|AU?|C|NZ|S|HK|MX|R)\$|kr\.?|[$€£¥₹₩]|[A-Za-z]{3}(?= ?[\d.,])) ?(.*)$/.exec(text) ??
    /^(?<amount>.*?[\dkmbKMB]) ?(?<sign>[$€£¥₹₩]|kr\.?|[A-Z]{3})$/.exec(text)
  if (!match) return text
  const sign = (match.groups?.['sign'] ?? match[1] ?? '').replace('.', '')
  const amount = match.groups?.['amount'] ?? match[2] ?? ''
  const currencies = CURRENCIES_OF_SIGN[sign] ?? [sign.toUpperCase()]
  return currencies.includes(currency) ? amount : currencies
}

/** A crown is one of four currencies, and the likeliest is not known. */
function currencyProblem(text: string, { field, currency }: TypedMoney, currencies: readonly string[]): Problem {
  const facts = { field, text: shown(text) }
  return currencies === CURRENCIES_OF_SIGN['kr']
    ? problem('currency-unclear', { ...facts, choices: currencies })
    : problem('other-currency', { ...facts, currency })
}

function readScaled(text: string, typed: TypedNumber): Decimal | null {
  const match = /^(.*?) ?(k|m|bn?)?$/i.exec(text)
  const number = readDecimal(match?.[1] ?? '', typed)
  const zeros = THOUSANDS[(match?.[2] ?? '').toLowerCase()] ?? 0
  if (number === null) return null
  return zeros > number.decimals
    ? { digits: number.digits * 10n ** BigInt(zeros - number.decimals), decimals: 0 }
    : { digits: number.digits, decimals: number.decimals - zeros }
}

/** Groups have three digits (the first ones two in India) and one separator throughout; anything else is not guessed at. */
function readDecimal(text: string, { decimalMark: mark = '.', isFromFile }: TypedNumber): Decimal | null {
  if (text.length > 40) return null
  if (!isFromFile) {
    const [, power, exponent] = /^(.*\d)e([+-]?\d{1,2})$/i.exec(text) ?? []
    if (power !== undefined) return timesTen(readDecimal(power, { field: '', decimalMark: mark }), Number(exponent))
    // A point that cannot group thousands is a decimal mark, whatever the locale.
    if (mark === ',' && /^(?:\d+\.(?:\d{1,2}|\d{4,})|0\.\d+)$/.test(text)) return readDecimal(text, { field: '' })
  }
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

function timesTen(number: Decimal | null, exponent: number): Decimal | null {
  if (number === null) return null
  const decimals = number.decimals - exponent
  return decimals >= 0 ? { ...number, decimals } : { digits: number.digits * 10n ** BigInt(-decimals), decimals: 0 }
}

/** value × 10^decimals as a whole number; refuses what would be lost by rounding, but for a sum, which is rounded. */
function toWhole(number: Decimal | Fraction, decimals: number, text: string, { field }: TypedNumber): Result<number> {
  const isSum = 'top' in number
  if (!isSum && number.decimals > decimals) return fail(problem('too-many-decimals', { field, text: shown(text), max: decimals }))
  const whole = isSum ? roundedTimes(number, 10n ** BigInt(decimals)) : number.digits * 10n ** BigInt(decimals - number.decimals)
  const max = Number(MAX_EXACT / 10n ** BigInt(decimals))
  if (whole > MAX_EXACT || whole < -MAX_EXACT)
    return fail(problem('out-of-range', { field, value: Number(whole), min: 0, max, unit: 'count' }))
  return ok(Number(whole))
}

function notANumber(text: string, { field }: TypedNumber): Result<never> {
  return fail(problem('not-a-number', { field, text: shown(text) }))
}

function shown(text: string): string {
  return text.trim().slice(0, 40)
}

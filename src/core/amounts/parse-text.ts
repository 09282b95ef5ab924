// What a person types for an amount, as the whole number that a field holds, or as the Problem that says what to enter instead.
// Used by grid, inspector, settings and forms; read-price.ts and read-time.ts know the notations, and the import reads there, too.

import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { calculated, type Decimal, type Fraction, roundedTimes } from './arithmetic.ts'
import { currenciesInHeading } from './currencies.ts'
import { type NumberNotation, readScaled, scaleIn } from './decimals.ts'
import { currencyDecimals } from './money.ts'
import { plainText } from './plain-text.ts'
import type { CostPeriod } from './price-words.ts'
import { type Price, readPrice, type UnclearPriceReason } from './read-price.ts'
import { type BareUnit, readTime, type UnclearTime } from './read-time.ts'
import { divideRounded } from './rounding.ts'
import type { TimeUnit } from './time-units.ts'
import type { BasisPoints, MinorUnits } from './units.ts'
import { minorUnits } from './units.ts'

export interface TypedNumber extends NumberNotation {
  /** Named in the Problem. */
  readonly field: string
}

export interface TypedMoney extends TypedNumber {
  /** ISO code of the workbook; another currency's sign is refused, never converted. */
  readonly currency: string
  /** Accept "/mo", "/qtr" and "/yr" and give the amount of one month, rounded once. */
  readonly perMonth?: boolean
}

export interface TypedCost {
  readonly amount: MinorUnits | null
  /** undefined: not said. */
  readonly per?: CostPeriod
  readonly seats?: number
  readonly currency?: string
}

const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const
/** Longer numbers could leave the exact integers of a double. */
const MAX_EXACT = 9_000_000_000_000_000n

/** Share of one engineer: "20" and "20 %" are 2000 bp, "1/5" too, "4h/wk" is 4 of 40 hours. Blank is null. */
export function parseShareText(text: string, typed: TypedNumber): Result<BasisPoints | null> {
  return timeIn(text, 'percent', typed)
}

/**
 * The same where a bare number means hours a week, or hours or days a month: 36 in a column of hours a month is
 * 2077 bp. What names its own unit keeps it.
 */
export function parseTimeText(text: string, unit: TimeUnit, typed: TypedNumber): Result<BasisPoints | null> {
  return timeIn(text, unit, typed)
}

function timeIn(text: string, unit: BareUnit, typed: TypedNumber): Result<BasisPoints | null> {
  const read = readTime(text, { ...typed, unit })
  if (read.kind === 'blank') return ok(null)
  if (read.kind === 'share' && !read.each) {
    const { share, maxDecimals } = read
    if (maxDecimals === null || typed.isFromFile) return ok(share)
    return fail(problem('too-many-decimals', { field: typed.field, text: shown(text), max: maxDecimals }))
  }
  return fail(timeProblem(read.kind === 'unclear' ? read.why : 'word', text, typed))
}

/** One share for each of so many people: "12; 7.5", "15% + 5%", "20% each". What gives a single figure is a list of one. */
export function parseSharesText(text: string, people: number, typed: TypedNumber): Result<readonly (BasisPoints | null)[]> {
  // The semicolons of a formula are its own.
  const isListed = text.includes(';') && !/^\s*=/.test(text)
  const read = isListed ? null : readTime(text, { ...typed, unit: 'percent', people: Math.max(1, people) })
  if (read?.kind === 'share' && read.each) return ok(Array.from({ length: Math.max(1, people) }, () => read.share))
  const unclear = read?.kind === 'several' ? read.parts.find((part) => part.kind === 'unclear') : undefined
  if (unclear !== undefined) return fail(timeProblem(unclear.why, text, typed))
  if (read?.kind === 'several') return ok(read.parts.flatMap((part) => (part.kind === 'share' ? part.share : [])))
  const parts = (isListed ? text.split(';') : [text]).map((part) => parseShareText(part, typed))
  const refused = parts.find((part) => !part.ok)
  return refused ?? ok(parts.map((part) => (part.ok ? part.value : null)))
}

/** Why a text is no share of time. */
export function timeProblem(why: UnclearTime['why'], text: string, { field }: TypedNumber): Problem {
  const facts = { field, text: shown(text) }
  if (why === 'range') return problem('is-a-range', facts)
  if (why === 'bound') return problem('is-a-bound', facts)
  if (why === 'no-period') return problem('time-without-period', facts)
  return problem('not-a-number', facts)
}

/**
 * Money in minor units of the currency: "12k", "1,200.50", "$1,200", "-500", "(500)", "free". Blank is null, never 0.
 * Refuses more decimals than the currency has, and the sign of another currency.
 */
export function parseMoneyText(text: string, typed: TypedMoney): Result<MinorUnits | null> {
  const read = onePrice(text, typed)
  if (!read.ok || read.value === null) return read as Result<null>
  const { amount, currency, per, seats } = read.value
  if (currency !== typed.currency)
    return fail(problem('other-currency', { field: typed.field, text: shown(text), currency: typed.currency }))
  if (seats !== null || per === 'one-off' || (per !== null && !typed.perMonth)) return notANumber(text, typed)
  return ok(per === null ? amount : minorUnits(divideRounded(amount, MONTHS_IN[per])))
}

/** The amount per period, of one seat when seats are typed: "16.8k/yr", "49 × 12 seats /mo", "€ 300", "5k once". Blank is null. */
export function parseCostText(text: string, typed: TypedMoney): Result<TypedCost> {
  const read = onePrice(text, typed)
  if (!read.ok) return read
  if (read.value === null) return ok({ amount: null })
  const { amount, per, seats, currency } = read.value
  return ok({
    amount,
    ...(currency === typed.currency ? {} : { currency }),
    ...(per === null ? {} : { per }),
    ...(seats === null ? {} : { seats }),
  })
}

/** null for a blank. What stands beside an amount is no part of it, so a field does not swallow it. */
function onePrice(text: string, typed: TypedMoney): Result<Price | null> {
  const read = readPrice(text, typed)
  if (read.kind === 'unclear') return fail(priceProblem(read.why, text, typed))
  const [price = null, ...more] = read.kind === 'prices' ? read.prices : []
  if (more.length > 0) return fail(problem('several-amounts', { field: typed.field, text: shown(text) }))
  return read.words === null ? ok(price) : notANumber(text, typed)
}

/** Why a text is no amount, and what to enter instead. */
export function priceProblem(why: UnclearPriceReason, text: string, { field, currency }: TypedMoney): Problem {
  const facts = { field, text: shown(text) }
  switch (why) {
    case 'range':
      return problem('is-a-range', facts)
    case 'bound':
      return problem('is-a-bound', facts)
    case 'missing-digits':
      return problem('digits-missing', facts)
    case 'per-use':
      return problem('price-per-use', facts)
    case 'per-seat':
    case 'seats-open':
      return problem('seats-missing', facts)
    case 'part-seats':
      return problem('too-many-decimals', { ...facts, field: 'seats', max: 0 })
    case 'currency':
      return ofCurrency(facts)
    case 'decimals':
      return problem('too-many-decimals', { ...facts, max: currencyDecimals(currency) })
    case 'too-large':
      return problem('out-of-range', { field, value: Number(MAX_EXACT), min: 0, max: Number(MAX_EXACT) / 100, unit: 'count' })
    case 'word':
      return problem('not-a-number', facts)
  }
}

/** A mark that several countries write is named with theirs; one that nobody here knows is no number. */
function ofCurrency(facts: { readonly field: string; readonly text: string }): Problem {
  const choices = currenciesInHeading(facts.text) ?? scaleIn(facts.text)?.currencies ?? null
  return choices === null ? problem('not-a-number', facts) : problem('currency-unclear', { ...facts, choices })
}

/** A whole number: people, customers, weeks. "1,200" and "12k" are read; blank is null; decimals are refused. */
export function parseCountText(text: string, typed: TypedNumber): Result<number | null> {
  return scaledNumber(text, typed, 0)
}

/**
 * Any number with at most six decimals: "99.95", "-3", "12k". Blank is null. "25%" is 0.25 among percentages only: beside 99.95 it is as
 * likely 25.
 */
export function parseNumberText(text: string, typed: TypedNumber & { readonly isPercent?: boolean }): Result<number | null> {
  const percent = typed.isPercent ? /^([-+−]?[\d.,'’\s]*\d)\s?%$/.exec(text.trim())?.[1] : undefined
  const scaled = scaledNumber(percent ?? text, typed, percent === undefined ? NUMBER_DECIMALS : NUMBER_DECIMALS - 2)
  return scaled.ok && scaled.value !== null ? ok(scaled.value / 10 ** NUMBER_DECIMALS) : scaled
}

/** All that say a figure have the sign. */
export function arePercentages(texts: readonly string[]): boolean {
  return texts.every((text) => !/\d/.test(text) || /%\s*$/.test(text))
}

const NUMBER_DECIMALS = 6

/** The number × 10^decimals. */
function scaledNumber(text: string, typed: TypedNumber, decimals: number): Result<number | null> {
  const plain = plainText(text, typed.decimalMark).replace(/^(?:[~≈]|\+(?= ?[^-+ ])) ?/, '')
  if (plain === '') return ok(null)
  const sum = calculated(plain, (number) => readScaled(number, typed))
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

// Reads how much of a person's time something takes, however people write it: "35 %", "0,2 FTE", "½ Tag/Woche", "4h/wk", "週1日",
// "quarter of Ana", "40 % + 25 %". What gives no single figure ("10–15 %", "<1 %", "x") says so and what it may be, never a guess.

import { calculated, type Fraction, roundedTimes } from './arithmetic.ts'
import { type NumberNotation, readDecimal } from './decimals.ts'
import { rangeOf, takeHedge } from './hedges.ts'
import type { Period } from './period-words.ts'
import { plainText } from './plain-text.ts'
import { UNKNOWN } from './price-words.ts'
import { remembered } from './remembered.ts'
import { figureOf, letterOf, periodOf, TIME_PATTERNS, type TimeLetter } from './time-words.ts'
import { type BasisPoints, basisPoints, DAYS_PER_YEAR, HOURS_PER_YEAR } from './units.ts'

/** What a number without a unit is: "8" in a column of hours a week. A part is of one engineer: 0.2 is 20 %. */
export type BareUnit = 'percent' | 'part' | `${'hours' | 'days' | 'months'}-${Exclude<Period, 'day'>}`

export interface TimeNotation extends NumberNotation {
  /** null: the column does not say. */
  readonly unit: BareUnit | null
  /** How many people the time is of, 0 where nobody is named; from two on "40 / 20" is a figure for each. */
  readonly people?: number
}

export interface TimeShare {
  readonly kind: 'share'
  readonly share: BasisPoints
  readonly isAbout: boolean
  /** It was said of each of several people. */
  readonly each: boolean
  readonly notation: 'percent' | 'part' | 'fraction' | 'time' | 'sum'
  /** More decimals than are kept: at most so many. */
  readonly maxDecimals: number | null
}

/** Why there is no figure: the ends of a range or a bound, a word, a time without its period, a period we do not count in. */
export interface UnclearTime {
  readonly kind: 'unclear'
  readonly why: 'range' | 'bound' | 'word' | 'no-period' | 'other-period'
  readonly lower: BasisPoints | null
  readonly upper: BasisPoints | null
}

export type TimeReading =
  | { readonly kind: 'blank' }
  /** A number whose unit nobody gives. */
  | { readonly kind: 'bare'; readonly value: number }
  | TimeShare
  | UnclearTime
  /** A figure for each of the people, in their order. */
  | { readonly kind: 'several'; readonly parts: readonly (TimeShare | UnclearTime)[] }

const BLANK = /^(?:-+|n\/?a|n\. ?a\.?|k\. ?a\.?|none set|not set|–)?$/i
const EACH =
  /^(?:je|jeweils|each:?|chacun|各|各自|每人|每个人|각|각각|각자|elk|ieder|hver|vardera|po|по|her biri|kişi başı) ?(?=[\d%½¼a-z])|[ ,]*(?:each|apiece|per head|vardera|var och en|cada|c\/u|par personne|por persona|por pessoa|per person|je(?:weils)?|pro person|pro kopf|chacun(?:e)?|cada un[oa]|ieder|elk|var|hver(?: især)?|ciascun[oa]|cada um|cada uma|każd[yae]|každý|každej|kumpikin|kukin|mindegyik|fiecare|her biri|kişi başı|каждый|на каждого|each person|씩|每人|ずつ)$/i
const OF_SOMEBODY =
  /^(.*?(?:%|[\d.,]|half|quarter|third|thirds|quarters|hälfte|viertel|drittel|moitié|quart|tiers|mitad|tercio)) ?(?:of|von|de|du|der|des|del|d'|from|van)(?: |(?<=d'))(?!an? (?:day|week|month))(?:[\p{L}' ]{1,40})$/iu
const WHOLE_WORDS = /^(?:full|full[- ]?time|all|vollzeit|temps plein|plein temps|voltijds|heltid|100)$/i
/** In the north "time" is an hour; behind these words it is all that somebody works. */
const PART_TIME = /^(?:an? |one |two |three )?(?:half|quarters?|thirds?)[- ]time$/i
/** Of hours a year and of minutes there are thousands, and nobody writes three decimals: "1,040 h/year". */
const GROUPED = /^ *[1-9]\d{0,2}[.,]\d{3} *$/
/** A comma that groups no thousands: whoever types "2,5" means the half, whatever the locale. */
const DECIMAL_COMMA = /^[^.,]*\d,\d{1,2}(?!\d)[^.,]*$/
/** Longer texts are remarks. */
const LONGEST = 120
const FULL: Fraction = { top: 1n, bottom: 1n }
const WEEKS: Readonly<Record<Period, number>> = { day: 260, week: 52, month: 12, quarter: 4, year: 1 }
const UNIT_OF: Readonly<Record<Exclude<BareUnit, 'percent' | 'part'>, readonly ['h' | 'd' | 'mo', Period]>> = {
  'hours-week': ['h', 'week'],
  'hours-month': ['h', 'month'],
  'days-week': ['d', 'week'],
  'days-month': ['d', 'month'],
  'hours-quarter': ['h', 'quarter'],
  'days-quarter': ['d', 'quarter'],
  'hours-year': ['h', 'year'],
  'days-year': ['d', 'year'],
  'months-week': ['mo', 'week'],
  'months-month': ['mo', 'month'],
  'months-quarter': ['mo', 'quarter'],
  'months-year': ['mo', 'year'],
}

export function readTime(text: string, notation: TimeNotation): TimeReading {
  return remembered(READ, `${JSON.stringify(notation)}${text}`, () => timeIn(text, notation))
}

const READ = new Map<string, TimeReading>()

function timeIn(text: string, notation: TimeNotation): TimeReading {
  const plain = plainText(text, notation.decimalMark)
    // In Turkish the sign comes first: "%10".
    .replace(/(?<![\d.,] ?)% ?(\d+(?:[.,]\d+)?)/g, '$1%')
    .replace(/(?<=\p{L})-(?=(?:day|journée|stelle)\b)|(?<=%)-(?=stelle)/iu, ' ')
    // Nothing takes months of a week.
    .replace(/(?<=\d) ?m(?= ?(?:\/|per |a |each ) ?(?:d|day|w|wk|week)s?$)/i, ' min')
    .replace(/ \((each|je|chacun)\)$/i, ' $1')
    .replace(/ ?\((?!\d+ ?%)[^()]*\p{L}[^()]*\)$/u, '')
  if (BLANK.test(plain) || (UNKNOWN.test(plain) && /[^?]/.test(plain))) return { kind: 'blank' }
  if (plain.length > LONGEST) return (plain.startsWith('=') ? sumOf(plain, notation) : null) ?? unclear('word')
  const people = notation.people ?? 1
  // Hardly any share of time has thousands: whatever mark a file has stands before decimals, but see GROUPED.
  const isMarked = notation.isFromFile || DECIMAL_COMMA.test(plain)
  const marked = isMarked ? ({ ...notation, decimalMark: /^[^.]*\d,\d[^.]*$/.test(plain) ? ',' : '.' } as const) : notation
  const several = people === 1 ? null : severalOf(plain, people, marked)
  return several ?? wordless(plain, marked) ?? oneOf(plain, marked)
}

/** "30" and "12,5 %", which is what most cells hold: making the patterns of words takes 50 ms of the first edit. */
function wordless(text: string, notation: TimeNotation): Figure | null {
  const [, number, percent] = /^([\d.,]+)( ?%)?$/.exec(text) ?? []
  if (number === undefined || readDecimal(number, notation) === null) return null
  return percent === undefined ? bareOf(number, notation) : shareFrom(quantity(number, notation), { top: 1n, bottom: 100n }, 'percent', 2)
}

function severalOf(text: string, people: number, notation: TimeNotation): TimeReading | null {
  for (const mark of [
    / ?; ?/,
    / ?\+ ?/,
    / ?\/ ?/,
    / ?& ?/,
    /, /,
    / (?:and|und|et|y|e|en|och|og|samt|resp\.?|respectively) /,
    / ?[、・] ?/,
  ]) {
    const texts = text.split(mark)
    // Where nobody is named, figures with a unit are those of as many people.
    const isCounted = people === 0 ? texts.length > 1 && texts.every((part) => /\d ?[%\p{L}]/u.test(part)) : texts.length === people
    // "10 PT/Monat" is one figure.
    if (
      !isCounted ||
      (text.includes('/') && isFraction(texts)) ||
      !texts.every((part) => /\d/.test(part) || figureOf(part.trim()) !== null)
    )
      continue
    // "10 / 15 %": the unit of the last is that of all.
    const unit = /[^\d.,\s].*$/.exec(texts.at(-1) ?? '')?.[0] ?? ''
    const parts = texts.map((part) => oneOf(/^[\d.,]+$/.test(part.trim()) ? `${part.trim()} ${unit}`.trim() : part.trim(), notation))
    if (parts.every((part) => part.kind === 'share' || (part.kind === 'unclear' && part.why !== 'word'))) {
      return { kind: 'several', parts: parts as readonly (TimeShare | UnclearTime)[] }
    }
  }
  return null
}

/** "1/3" is a third, "50 / 35" and "60/40" are two figures. */
function isFraction(texts: readonly string[]): boolean {
  const [top = '', bottom = ''] = texts
  // "1/2 day per week" is half a day.
  const below = /^(\d+)(?: ?\p{L}.*)?$/u.exec(bottom)?.[1]
  return texts.length === 2 && /^\d+$/.test(top) && below !== undefined && Number(top) < Number(below) && Number(below) <= 12
}

/** "a day every two weeks", "1 day a fortnight", "1d/2w" */
const FORTNIGHT = /^(.+?) ?(?:\/|(?:per|a|each|every|in) )(?: ?every )? ?(?:fortnight|(?:2|two|other) ?(?:w|wks?|weeks?))$/i

function oneOf(text: string, notation: TimeNotation): Exclude<TimeReading, { kind: 'several' }> {
  const [, ofTwoWeeks] = FORTNIGHT.exec(text) ?? []
  const weekly = ofTwoWeeks === undefined ? null : oneOf(`${ofTwoWeeks} per week`, notation)
  if (weekly?.kind === 'share') return { ...weekly, share: basisPoints(Math.round(weekly.share / 2)) }
  const each = EACH.test(text)
  const withoutEach = each ? text.replace(EACH, '') : text
  const { rest, isAbout, bound } = takeHedge(withoutEach.replace(/^\+ ?(?=\d)/, ''))
  if (bound !== null) {
    const share = shareOf(rest, notation)
    return unclear('bound', bound === 'at-most' ? basisPoints(0) : share, bound === 'at-most' ? share : null)
  }
  const range = rangeOf(rest)
  if (range !== null) return ofRange(range, notation)
  const read = figure(rest, notation)
  return read.kind === 'share' ? { ...read, isAbout, each } : read
}

function ofRange([from, to]: readonly [string, string], notation: TimeNotation): UnclearTime {
  const unit = /[^\d.,\s].*$/.exec(to)?.[0] ?? ''
  return unclear('range', shareOf(/^[\d.,]+$/.test(from) ? `${from} ${unit}` : from, notation), shareOf(to, notation))
}

function shareOf(text: string, notation: TimeNotation): BasisPoints | null {
  const read = figure(text.trim(), notation)
  return read.kind === 'share' ? read.share : null
}

function unclear(why: UnclearTime['why'], lower: BasisPoints | null = null, upper: BasisPoints | null = null): UnclearTime {
  return { kind: 'unclear', why, lower, upper }
}

type Figure = TimeShare | UnclearTime | { readonly kind: 'bare'; readonly value: number }

function figure(text: string, notation: TimeNotation): Figure {
  if (/^\d{1,6} ?\/ ?\d{1,6}$/.test(text.replace(/^=/, ''))) return ofFraction(text.replace(/^=/, ''))
  const sum = sumOf(text, notation)
  if (sum !== null) return sum
  return (
    timeOf(text, notation) ?? ofPerson(OF_SOMEBODY.exec(text)?.[1]?.trim() ?? text, notation) ?? bareOf(text, notation) ?? unclear('word')
  )
}

/** "20 %", "0.2 FTE", "half", "1/5 FTE". */
function ofPerson(text: string, notation: TimeNotation): TimeShare | null {
  const percent = TIME_PATTERNS.percent.exec(text)
  if (percent) return shareFrom(quantity(percent[1] ?? '', notation), { top: 1n, bottom: 100n }, 'percent', 2)
  const whole = TIME_PATTERNS.whole.exec(text)
  const ofWhole = whole && quantity(whole[1] ?? whole[2] ?? '', notation)
  if (ofWhole) return shareFrom(ofWhole, FULL, 'part', 4)
  if (WHOLE_WORDS.test(text) && !/\d/.test(text)) return shareFrom(exactly(FULL), FULL, 'fraction', null)
  const words = text.replace(/[- ]?(?:time|zeit|temps|tijds)$/i, '')
  const named = figureOf(words)
  return named === null || named === '1' || /^\d$/.test(named) ? null : shareFrom(quantity(named, notation), FULL, 'fraction', null)
}

function timeOf(text: string, notation: TimeNotation): TimeShare | UnclearTime | null {
  if (PART_TIME.test(text)) return null
  const { amount, adverb, periodFirst, unitOnly } = TIME_PATTERNS
  // Without a figure only words that are parted say a time: "Monat" is none.
  const first = /[\d \p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u.test(text) ? periodFirst.exec(text) : null
  const read =
    fromWords(amount.exec(text), notation) ??
    fromWords(adverb.exec(text), notation) ??
    fromWords(first && [first[0], first[2] ?? '', first[3] ?? '', first[1] ?? ''], notation)
  if (read !== null) return read
  const clock = /^(\d{1,3}):([0-5]\d)(?::00)?(?: ?h)?$/.exec(text) ?? /^(\d{1,3}) ?h ?([0-5]\d)$/.exec(text)
  const alone = unitOnly.exec(text)
  const letter = clock ? 'h' : alone ? letterOf(alone[2] ?? '') : null
  const counted = clock
    ? exactly({ top: BigInt(clock[1] ?? 0) * 60n + BigInt(clock[2] ?? 0), bottom: 60n })
    : alone && quantity(alone[1] ?? '', notation)
  if (letter === null || counted === null)
    return /(?:\d|day|hour|half).*\b(?:sprint|release|iteration|incident)s?$/i.test(text) ? unclear('other-period') : null
  const period = periodOfColumn(letter, notation)
  // Without a period "0.2 人月" is of every month (WHOLE), and "6 PM" an hour of the day.
  if (period === null && letter === 'mo') return null
  return period === null ? unclear('no-period') : ofTime(counted, letter, period)
}

function fromWords(match: readonly string[] | null, notation: TimeNotation): TimeShare | null {
  if (match === null) return null
  const [, amount = '', unit = '', per = ''] = match
  // In the north "t" are hours.
  const letter = unit.toLowerCase() === 't' && /^u[gk]e/i.test(per) ? 'h' : letterOf(unit)
  const period = periodOf(per)
  if (letter === null || period === null) return null
  const hasThousands = notation.isFromFile && (letter === 'min' || (letter === 'h' && period === 'year')) && GROUPED.test(amount)
  const counted = quantity(hasThousands ? amount.replace(/[.,]/, '') : amount, notation)
  return counted === null ? null : ofTime(counted, letter, period)
}

/** "4h" in a column of hours a week. In a file "1 day" there is of the same period; who types it is asked for one. */
function periodOfColumn(letter: TimeLetter, { unit, isFromFile }: TimeNotation): Period | null {
  if (unit === null || unit === 'percent' || unit === 'part') return null
  const [own, period] = UNIT_OF[unit]
  return isFromFile || own === letter || letter === 'min' ? period : null
}

function ofTime(counted: Quantity, letter: TimeLetter, period: Period): TimeShare {
  const aYear = { w: WEEKS.week, d: DAYS_PER_YEAR, h: HOURS_PER_YEAR, min: HOURS_PER_YEAR * 60, mo: WEEKS.month }[letter]
  return shareFrom(counted, { top: BigInt(WEEKS[period]), bottom: BigInt(aYear) }, 'time', 3) as TimeShare
}

function ofFraction(text: string): TimeShare | UnclearTime {
  const [top = '0', bottom = '0'] = text.split('/')
  if (BigInt(bottom) === 0n) return unclear('word')
  return shareFrom(exactly({ top: BigInt(top), bottom: BigInt(bottom) }), FULL, 'fraction', null) ?? unclear('word')
}

function bareOf(text: string, notation: TimeNotation): Figure | null {
  const counted = quantity(/^[\d.,' ]+(?:e[+-]?\d+)?$/i.test(text) ? text : '', notation)
  if (counted === null) return null
  const { unit } = notation
  if (unit === null) return { kind: 'bare', value: Number(counted.value.top) / Number(counted.value.bottom) }
  if (unit === 'percent') return shareFrom(counted, { top: 1n, bottom: 100n }, 'percent', 2)
  if (unit === 'part') return shareFrom(counted, FULL, 'part', 4)
  return ofTime(counted, ...UNIT_OF[unit])
}

/** "=10+5", "10% + 2.5%", "20*2": of one person. */
function sumOf(text: string, notation: TimeNotation): TimeShare | UnclearTime | null {
  if (!/^=?[-+*/×÷()\d.,\s%]+$/.test(text) || /%.*[/÷]/.test(text)) return null
  const unit = notation.unit ?? (text.includes('%') ? 'percent' : null)
  const sum = calculated(text.replace(/ ?%/g, ''), (number) => readDecimal(number, notation))
  if (sum === null) return null
  if (sum === 'wrong' || sum.top < 0n || unit === null) return unclear('word')
  const { share } = (bareUnitTimes(exactly(sum), unit) as TimeShare | null) ?? { share: null }
  return share === null ? unclear('word') : { kind: 'share', share, isAbout: false, each: false, notation: 'sum', maxDecimals: null }
}

function bareUnitTimes(counted: Quantity, unit: BareUnit): TimeShare | null {
  if (unit === 'percent' || unit === 'part') return shareFrom(counted, { top: 1n, bottom: unit === 'part' ? 1n : 100n }, 'sum', null)
  return ofTime(counted, ...UNIT_OF[unit])
}

interface Quantity {
  readonly value: Fraction
  /** Of a decimal number; null for a fraction, which is rounded. */
  readonly decimals: number | null
}

function exactly(value: Fraction): Quantity {
  return { value, decimals: null }
}

/** "8", "0,5", "1/2", "1 1/2", "half a", "two". */
function quantity(text: string, notation: NumberNotation): Quantity | null {
  const plain = text.trim()
  const [, whole = '0', top, bottom] = /^(?:(\d{1,3}) )?(\d{1,3}) ?\/ ?(\d{1,3})$/.exec(plain) ?? []
  if (top !== undefined && bottom !== undefined) {
    const divisor = BigInt(bottom)
    return divisor === 0n ? null : exactly({ top: BigInt(whole) * divisor + BigInt(top), bottom: divisor })
  }
  const decimal = readDecimal(plain, notation)
  if (decimal !== null) return { value: { top: decimal.digits, bottom: 10n ** BigInt(decimal.decimals) }, decimals: decimal.decimals }
  const named = figureOf(plain)
  return named === null ? null : quantity(named, notation)
}

function shareFrom(counted: Quantity | null, each: Fraction, notation: TimeShare['notation'], kept: number | null): TimeShare | null {
  if (counted === null) return null
  const { value, decimals } = counted
  const whole = roundedTimes({ top: value.top * each.top, bottom: value.bottom * each.bottom }, 10_000n)
  if (whole > 9_000_000_000_000n) return null
  const maxDecimals = kept !== null && decimals !== null && decimals > kept ? kept : null
  return { kind: 'share', share: basisPoints(Number(whole)), isAbout: false, each: false, notation, maxDecimals }
}

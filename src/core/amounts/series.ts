// How a column of values goes on: 10, 20 is followed by 30, the last of January by the last of February, "Node 1", "Node 2" by
// "Node 3", "Q3 2026", "Q4 2026" by "Q1 2027" and "Nov", "Dec" by "Jan". What shows no step is no series. Called where cells are
// filled by dragging.

import { addDays, addMonths, parseIsoDate } from './calendar.ts'
import type { IsoDate } from './units.ts'

/** The next values of numbers, of days as ISO text, or of texts with a number; null where fewer than two stand in equal steps, or the step is 0. */
export function continued(values: readonly (number | string | undefined)[], count: number): readonly (number | string)[] | null {
  const [first, second] = values
  if (first === undefined || second === undefined || first === second) return null
  const step = stepOf(first, second)
  if (step === null) return null
  // Counted from the first, so that the 31st comes back after a shorter month.
  const at = (place: number) => step(place)
  if (values.some((value, place) => value !== at(place))) return null
  const next = Array.from({ length: count }, (_, more) => at(values.length + more))
  return next.some((value) => value === null) ? null : next.filter((value) => value !== null)
}

/** What stands at a place, null beyond the last day or below the first number. */
type Step = (place: number) => number | string | null

function stepOf(first: number | string, second: number | string): Step | null {
  if (typeof first === 'number' && typeof second === 'number') return (place) => first + place * (second - first)
  const [from, to] = [dayOf(first), dayOf(second)]
  if (from === null || to === null) return textStep(String(first), String(second))
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  if (months !== 0 && addMonths(from, months) === to) return (place) => parseIsoDate(addMonths(from, place * months))
  const days = daysBetween(from, to)
  return (place) => parseIsoDate(addDays(from, place * days))
}

/** Words that come round: quarters, months and weekdays. */
interface Round {
  readonly words: readonly string[]
  /** One of them with what stands before it, and with the year that it is of, behind or in front. */
  readonly yearLast: RegExp
  readonly yearFirst: RegExp
}

/** @param year as it may be written; null: nobody gives them one */
function roundOf(words: readonly string[], year: string | null): Round {
  const word = `${/^\d/.test(words[0] ?? '') ? '(?<!\\d)' : '(?<!\\p{L})'}(${words.join('|')})(?!\\p{L})`
  return {
    words: words.map((each) => each.toLowerCase()),
    yearLast: new RegExp(`^(.*?)${word}${year === null ? '' : `(?:(\\D+)(${year}))?`}$`, 'iu'),
    yearFirst: new RegExp(year === null ? '^$' : `^(.*?)(${year})(\\D*)${word}$`, 'iu'),
  }
}

/** Two digits after a month are the day, but for "Nov-26" and "Nov ’26". */
const YEAR_OF_MONTH = "\\d{4}|(?<=[-'’])\\d\\d"
const LANGUAGES = ['en-US', 'en-GB', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt', 'sv', 'sw', 'vi', 'ja']
let rounds: readonly Round[] | null = null

/** Made once they are asked for. */
function allRounds(): readonly Round[] {
  if (rounds !== null) return rounds
  const named = (language: string, count: number, part: 'month' | 'weekday', length: 'short' | 'long') => {
    const { format } = new Intl.DateTimeFormat(language, { [part]: length, timeZone: 'UTC' })
    const isMonth = part === 'month'
    const words = Array.from({ length: count }, (_, at) =>
      format(Date.UTC(2026, isMonth ? at : 0, isMonth ? 1 : at + 5)).replace(/\.$/, ''),
    )
    return roundOf(words, isMonth ? YEAR_OF_MONTH : null)
  }
  const ofLanguages = LANGUAGES.flatMap((language) =>
    (['short', 'long'] as const).flatMap((length) => [named(language, 12, 'month', length), named(language, 7, 'weekday', length)]),
  )
  rounds = [roundOf(['Q1', 'Q2', 'Q3', 'Q4'], '\\d{4}|\\d\\d'), ...ofLanguages]
  return rounds
}

/** Where a text stands in a round, and how another place is written there; with a year, since the year 0. */
interface Turn {
  readonly at: number
  readonly hasYear: boolean
  readonly write: (at: number) => string
}

function turnOf(text: string, { words, yearLast, yearFirst }: Round): Turn | null {
  const { length } = words
  const wordAt = (at: number, as: string) => cased(words[((at % length) + length) % length] ?? '', as)
  const yearAt = (at: number, as: string) => String(Math.floor(at / length)).padStart(as.length, '0')
  const place = (word: string, year: string) => Number(year) * length + words.indexOf(word.toLowerCase())
  const [, front = '', first = '', middle = '', last = ''] = yearFirst.exec(text) ?? []
  if (last !== '')
    return { at: place(last, first), hasYear: true, write: (at) => `${front}${yearAt(at, first)}${middle}${wordAt(at, last)}` }
  const [, before = '', word = '', between = '', year = ''] = yearLast.exec(text) ?? []
  if (word === '') return null
  const hasYear = year !== ''
  return { at: place(word, year), hasYear, write: (at) => `${before}${wordAt(at, word)}${between}${hasYear ? yearAt(at, year) : ''}` }
}

/** A word in the case of another: "mar" as "FEB" is "MAR". */
function cased(word: string, as: string): string {
  if (as === as.toUpperCase()) return word.toUpperCase()
  return as.charAt(0) === as.charAt(0).toUpperCase() ? word.charAt(0).toUpperCase() + word.slice(1) : word
}

function roundStep(first: string, second: string, round: Round): Step | null {
  const [from, to] = [turnOf(first, round), turnOf(second, round)]
  if (from === null || to === null || from.write(to.at) !== second) return null
  const { length } = round.words
  const step = from.hasYear ? to.at - from.at : (to.at - from.at + length) % length
  if (step === 0) return null
  return (place) => (from.hasYear && from.at + place * step < 0 ? null : from.write(from.at + place * step))
}

/** Texts that differ in one number, or in the quarter, month or weekday that they name, and in nothing else. */
function textStep(first: string, second: string): Step | null {
  for (const round of allRounds()) {
    const step = roundStep(first, second, round)
    if (step !== null) return step
  }
  // Every other part is a number.
  const [parts, others] = [first, second].map((text) => text.split(/(\d{1,9})/)) as [string[], string[]]
  const differing = parts.flatMap((part, index) => (part === others[index] ? [] : index))
  const [at = -1] = differing
  if (parts.length !== others.length || differing.length !== 1 || at % 2 === 0) return null
  const [begin = '', next = ''] = [parts[at], others[at]]
  return (place) => {
    const number = Number(begin) + place * (Number(next) - Number(begin))
    return number < 0 ? null : parts.with(at, String(number).padStart(begin.startsWith('0') ? begin.length : 0, '0')).join('')
  }
}

/** Days from one date to another; negative when it is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function dayOf(value: number | string): IsoDate | null {
  return typeof value === 'string' ? parseIsoDate(value) : null
}

// How a column of values goes on: 10, 20 is followed by 30, the last of January by the last of February, "Node 1", "Node 2" by
// "Node 3" and "Q3 2026", "Q4 2026" by "Q1 2027". What shows no step is no series. Called where cells are filled by dragging.

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

/** "Q3 2026", "FY26 Q3", "Q3": quarters since the year 0, and as they are written there. */
function quarterOf(text: string): { readonly at: number; readonly write: (at: number) => string } | null {
  const [, start = '', quarter = '', between = '', year = ''] = /^(.*\bQ)([1-4])(?:(\D+)(\d{4}|\d\d))?$/is.exec(text) ?? []
  const [, before = '', first = '', middle = '', last = ''] = /^(.*?)(\d{4}|\d\d)(\D*Q)([1-4])$/is.exec(text) ?? []
  const yearOf = (at: number, as: string) => (as === '' ? '' : String(Math.floor(at / 4)).padStart(as.length, '0'))
  if (last !== '')
    return { at: Number(first) * 4 + Number(last) - 1, write: (at) => `${before}${yearOf(at, first)}${middle}${(at % 4) + 1}` }
  if (quarter === '') return null
  return { at: Number(year) * 4 + Number(quarter) - 1, write: (at) => `${start}${(at % 4) + 1}${between}${yearOf(at, year)}` }
}

/** Texts that differ in one number, or in the quarter that they name, and in nothing else. */
function textStep(first: string, second: string): Step | null {
  const [from, to] = [quarterOf(first), quarterOf(second)]
  const quarters = from === null || to === null || from.write(to.at) !== second ? 0 : to.at - from.at
  if (from !== null && quarters !== 0) return (place) => (from.at + place * quarters < 0 ? null : from.write(from.at + place * quarters))
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

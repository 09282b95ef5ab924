// How a column of values goes on: 10, 20 is followed by 30, the last of January by the last of February. What shows no step is
// no series. Called where cells are filled by dragging.

import { addDays, addMonths, parseIsoDate } from './calendar.ts'
import type { IsoDate } from './units.ts'

/** The next values of whole numbers, or of days as ISO text; null where fewer than two stand in equal steps, or the step is 0. */
export function continued(values: readonly (number | string | undefined)[], count: number): readonly (number | string)[] | null {
  const [first, second] = values
  if (first === undefined || second === undefined || first === second) return null
  const step = stepOf(first, second)
  if (step === null) return null
  // Counted from the first, so that the 31st comes back after a shorter month.
  const at = (place: number) => step(place)
  if (values.some((value, place) => value !== at(place))) return null
  const next = Array.from({ length: count }, (_, more) => at(values.length + more))
  return next.every((value) => typeof value === 'number' || parseIsoDate(value) !== null) ? next : null
}

function stepOf(first: number | string, second: number | string): ((place: number) => number | string) | null {
  if (typeof first === 'number' && typeof second === 'number') return (place) => first + place * (second - first)
  const [from, to] = [dayOf(first), dayOf(second)]
  if (from === null || to === null) return null
  const months = (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7))
  if (months !== 0 && addMonths(from, months) === to) return (place) => addMonths(from, place * months)
  const days = daysBetween(from, to)
  return (place) => addDays(from, place * days)
}

/** Days from one date to another; negative when it is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}

function dayOf(value: number | string): IsoDate | null {
  return typeof value === 'string' ? parseIsoDate(value) : null
}

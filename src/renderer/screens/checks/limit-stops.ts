// Where the slider of a limit stops: in even steps where the range is short, else each stop a little further than the one
// before, in round numbers. Any other value is typed.

import type { LimitDefinition, Unit } from '#core'

const MOST_EVEN_STOPS = 200
const UNEVEN_STOPS = 120

/** One percent, ten of the currency, one of anything else. */
const STEPS: Partial<Readonly<Record<Unit, number>>> = { bp: 100, minor: 1000 }

/** Ascending, each once; both ends and the default are among them. @param byDefault in the limit's unit, for the currency of the workbook */
export function stopsOf({ min, max, unit }: LimitDefinition, byDefault: number): readonly number[] {
  const step = STEPS[unit] ?? 1
  const between = (max - min) / step <= MOST_EVEN_STOPS ? evenStops(min, max, step) : growingStops(min, max, step)
  return [...new Set([min, ...between, byDefault, max])].filter((value) => value >= min && value <= max).sort((a, b) => a - b)
}

/** The stop nearest to a value. */
export function stopAt(stops: readonly number[], value: number): number {
  let nearest = 0
  for (const [index, stop] of stops.entries()) if (Math.abs(stop - value) < Math.abs((stops[nearest] ?? 0) - value)) nearest = index
  return nearest
}

function evenStops(min: number, max: number, step: number): readonly number[] {
  const first = Math.ceil(min / step)
  return Array.from({ length: Math.max(0, Math.floor(max / step) - first + 1) }, (_, index) => (first + index) * step)
}

function growingStops(min: number, max: number, step: number): readonly number[] {
  const from = Math.max(min, step)
  return Array.from({ length: UNEVEN_STOPS }, (_, index) => rounded(from * (max / from) ** (index / UNEVEN_STOPS), step))
}

/** To two digits, and to whole steps. */
function rounded(value: number, step: number): number {
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1)
  return Math.round((Math.round(value / digits) * digits) / step) * step
}

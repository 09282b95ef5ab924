// Where the parts of a chart on a page stand, in units of its drawing.

import type { PageChart, PageSeries } from '#board/types'

export interface Bar {
  readonly series: PageSeries
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface BarRow {
  readonly name: string
  /** Right end of its name. */
  readonly label: number
  readonly x: number
  readonly y: number
  readonly parts: readonly Bar[]
  readonly end: { readonly x: number; readonly text: string }
}

const NAMES = 175
const VALUES = 45
const BARS_WIDTH = 640
const ROW = 13
const BAR = 9
const MOST_NAME = 36

/** One row a category, its columns end to end; the line as a limit across all. */
export function bars({ categories, series, end }: PageChart): {
  readonly width: number
  readonly height: number
  readonly rows: readonly BarRow[]
  readonly limit: { readonly x: number; readonly colour: string } | null
} {
  const scale = (value: number) => (end <= 0 ? 0 : (value / end) * (BARS_WIDTH - NAMES - VALUES))
  const rows = categories.map((name, place): BarRow => {
    const y = place * ROW
    let x = NAMES
    let text = ''
    const parts: Bar[] = []
    for (const each of series) {
      const point = each.points[place]
      if (each.draw !== 'column' || !point || point.value <= 0) continue
      const width = scale(point.value)
      parts.push({ series: each, x, y: y + 1, width, height: BAR })
      x += width
      text = point.text
    }
    return { name: cut(name), label: NAMES - 6, x: NAMES, y, parts, end: { x, text } }
  })
  const line = series.find(({ draw }) => draw === 'line')
  const value = line?.points.findLast((point) => point !== null)?.value
  const limit = line === undefined || value === undefined ? null : { x: NAMES + scale(value), colour: line.colour }
  return { width: BARS_WIDTH, height: categories.length * ROW, rows, limit }
}

export interface Plot {
  readonly width: number
  readonly height: number
  /** Of the axis. */
  readonly base: number
  readonly columns: readonly Bar[]
  readonly lines: readonly {
    readonly series: PageSeries
    /** As a polyline takes them; blank for labels alone. */
    readonly points: string
    readonly last: readonly { readonly x: number; readonly y: number; readonly text: string }[]
  }[]
  readonly ticks: readonly { readonly x: number; readonly text: string }[]
}

const WIDTH = 260
const HEIGHT = 92
const BASE = 78
const HEAD = 14
/** Room for the last value of a line. */
const RIGHT = 40

/** Columns on one another, or lines with their last value beside them. */
export function plot({ form, categories, series, end }: PageChart): Plot {
  const room = form === 'lines' ? WIDTH - RIGHT : WIDTH
  const step = room / Math.max(categories.length, 1)
  const middle = (place: number) => step * (place + 0.5)
  const high = (value: number) => (end <= 0 ? 0 : (value / end) * (BASE - HEAD))
  const heights = categories.map(() => 0)
  const columns: Bar[] = []
  for (const each of series.filter(({ draw }) => draw === 'column')) {
    for (const [place, point] of each.points.entries()) {
      if (point === null || point.value <= 0) continue
      const height = high(point.value)
      const below = heights[place] ?? 0
      columns.push({ series: each, x: middle(place) - step * 0.3, y: BASE - below - height, width: step * 0.6, height })
      heights[place] = below + height
    }
  }
  const lines = series
    .filter(({ draw }) => draw !== 'column')
    .map((each) => {
      const drawn = each.points.flatMap((point, place) => (point === null ? [] : [{ place, ...point }]))
      const points = drawn.map(({ place, value }) => `${middle(place)},${BASE - high(value)}`).join(' ')
      const labels = drawn.map(({ place, text }) => ({ x: middle(place), y: BASE - (heights[place] ?? 0) - 3, text }))
      const end = drawn.slice(-1).map(({ place, value, text }) => ({ x: middle(place) + 5, y: BASE - high(value) + 2.5, text }))
      return { series: each, points, last: each.draw === 'line' ? end : labels }
    })
  return {
    width: WIDTH,
    height: HEIGHT,
    base: BASE,
    columns,
    lines: apart(lines),
    ticks: categories.map((text, place) => ({ x: middle(place), text: cut(text) })),
  }
}

const LEAST_APART = 7.5

/** Values that end close together are written below one another. */
function apart(lines: Plot['lines']): Plot['lines'] {
  const ends = lines.filter(({ series }) => series.draw === 'line').flatMap(({ last }) => last)
  const places = new Map<(typeof ends)[number], number>()
  let above = Number.NEGATIVE_INFINITY
  for (const end of ends.toSorted((a, b) => a.y - b.y)) {
    above = Math.max(end.y, above + LEAST_APART)
    places.set(end, above)
  }
  return lines.map((line) => ({ ...line, last: line.last.map((end) => ({ ...end, y: places.get(end) ?? end.y })) }))
}

function cut(name: string): string {
  const characters = [...name]
  return characters.length <= MOST_NAME ? name : `${characters.slice(0, MOST_NAME - 1).join('')}…`
}

// Charts of a pack that draw something else than planned, or say so: other cells, stored values that these do not hold, other words,
// another kind or another scale. A chart is found by the cells it draws.

import { type ChartPlan, columnIndex, columnLetter, type WorkbookPlan } from '#board'
import type { PackDifference, PlainChart, PlainChartRange, PlainPlace } from '#core'
import { CHART_WORDS } from '#wording'
import { AXIS_FORMATS, LABEL_FORMATS } from '../charts/chart-formats.ts'
import { plainFormatCode } from './plain-format.ts'
import { plainFormula } from './plain-formula.ts'
import { isSameValue } from './same-value.ts'

type Value = string | number | null

interface PlannedRange {
  readonly ref: string
  readonly values: readonly Value[]
}

/** @param found undefined: not looked for */
export function* chartDifferences(plan: WorkbookPlan, found: readonly PlainChart[] | undefined): Generator<PackDifference> {
  if (found === undefined) return
  const left = [...found]
  for (const sheet of plan.sheets) {
    for (const chart of sheet.charts) {
      const ranges = rangesOf(chart)
      const isIt = (each: PlainChart) => cellsOf(each.ranges) === cellsOf(ranges)
      // Two sheets may draw the same cells: each chart is the one that stands in its place, if any does.
      const here = left.findIndex((each) => isIt(each) && isInPlace(chart, each.place))
      const at = here === -1 ? left.findIndex(isIt) : here
      const [read] = at === -1 ? [] : left.splice(at, 1)
      const where = `${sheet.name}, ${chart.title}`
      if (read === undefined)
        yield { kind: 'look', what: 'chart', where, cells: 1, locked: CHART_WORDS.drawn(shownCells(ranges)), pack: CHART_WORDS.missing }
      else yield* differencesOf(chart, where, read)
    }
  }
  for (const { part, ranges } of left)
    yield { kind: 'look', what: 'chart', where: part, cells: 1, locked: '', pack: CHART_WORDS.drawn(shownCells(ranges)) }
}

function* differencesOf(chart: ChartPlan, where: string, read: PlainChart): Generator<PackDifference> {
  const change = (locked: string, pack: string): PackDifference => ({ kind: 'look', what: 'chart', where, cells: 1, locked, pack })
  // LibreOffice stacks the one line of a chart whose columns are stacked, on nothing.
  const isOneLine = chart.series.filter(({ draw }) => draw !== 'column').length === 1
  const pairs: readonly (readonly [locked: readonly string[], pack: readonly string[]])[] = [
    [kindsOf(chart), read.kinds],
    [textsOf(chart), read.texts.map((text) => text.trim())],
    [seriesOf(chart), read.series.map(plainSeries)],
    [scalingOf(chart), read.scaling.map((each) => (isOneLine && each === STACKED_LINE ? PLAIN_LINE : each))],
  ]
  for (const [locked, pack] of pairs) {
    const [one, other] = [locked.toSorted().join(', '), pack.toSorted().join(', ')]
    if (one !== other) yield change(one, other)
  }
  if (!isInPlace(chart, read.place))
    yield change(CHART_WORDS.stands(`${chart.anchor.from}:${chart.anchor.to}`), CHART_WORDS.stands(cellsAt(read.place)))
  for (const format of new Set(read.formats)) if (!FORMATS.has(plainFormatCode(format))) yield change('', CHART_WORDS.format(format))
  // Series share their categories, and each stores them.
  for (const range of new Map(rangesOf(chart).map((each) => [each.ref, each])).values()) {
    const stored = read.ranges.filter(({ ref }) => plainFormula(ref) === plainFormula(range.ref))
    const others = stored.flatMap(({ values }) => {
      const at = placesOf(range, values).find((place) => !isSame(range.values[place] ?? null, values.get(place)))
      return at === undefined ? [] : [[at, values.get(at) ?? ''] as const]
    })
    for (const [at, value] of others.slice(0, 1)) yield change(`${range.ref}: ${range.values[at] ?? ''}`, `${range.ref}: ${value}`)
  }
}

function placesOf({ values }: PlannedRange, stored: ReadonlyMap<number, string>): readonly number[] {
  return [...new Set([...values.keys(), ...stored.keys()])]
}

/** A blank is not drawn, which some programs store as an empty text. */
function isSame(value: Value, stored: string | undefined): boolean {
  if (value === null || value === '') return stored === undefined || stored === ''
  return stored !== undefined && isSameValue(value, stored)
}

function rangesOf({ categories, series, x }: ChartPlan): readonly PlannedRange[] {
  const across =
    x.format === null ? { ...categories, values: categories.values.map((value) => (value === null ? null : String(value))) } : categories
  return series.flatMap(({ name, values }) => [{ ref: name.ref, values: [name.value] }, across, values])
}

/** The cells that it draws, in any order: programs write series in their own. */
function cellsOf(ranges: readonly Pick<PlainChartRange, 'ref'>[]): string {
  return ranges
    .map(({ ref }) => plainFormula(ref))
    .toSorted()
    .join(', ')
}

/** The same for a reader: each range once, as one types it. */
function shownCells(ranges: readonly Pick<PlainChartRange, 'ref'>[]): string {
  return [...new Set(ranges.map(({ ref }) => plainFormula(ref).replaceAll('$', '')))].join(', ')
}

function kindsOf({ kind, series }: ChartPlan): readonly string[] {
  if (kind === 'scatter') return ['scatterChart']
  const hasColumns = series.some(({ draw }) => draw === 'column')
  const hasLines = series.some(({ draw }) => draw !== 'column')
  return [...(hasColumns ? ['barChart'] : []), ...(hasLines ? ['lineChart'] : [])]
}

function textsOf({ title, x, y }: ChartPlan): readonly string[] {
  return [title, x.title, y.title].flatMap((text) => text?.trim() ?? [])
}

function scalingOf(chart: ChartPlan): readonly string[] {
  const axes = [chart.x, chart.y].flatMap(({ format, max }) => [
    'orientation=minMax',
    ...(format === null ? [] : ['min=0']),
    ...(format === null || max === undefined ? [] : [`max=${max}`]),
  ])
  const kinds = kindsOf(chart)
  const bars = kinds.includes('barChart')
    ? ['barDir=col', `barChart.grouping=${chart.kind === 'stacked-columns' ? 'stacked' : 'clustered'}`]
    : []
  const labels = chart.series.flatMap(({ labels: which }) => (which === 'all' ? ['dLbls.showVal'] : []))
  const unnamed = chart.hasLegend ? chart.series.flatMap(({ draw }) => (draw === 'label' ? ['legendEntry.delete'] : [])) : []
  const legend = chart.hasLegend ? ['legend'] : []
  return [...axes, ...bars, ...(kinds.includes('lineChart') ? [PLAIN_LINE] : []), ...labels, ...unnamed, ...legend]
}

/** Programs round where it ends, and rows that they make higher move the end; it may neither cover other cells nor vanish. */
function isInPlace({ anchor }: ChartPlan, place: PlainPlace | null): boolean {
  if (place === null) return false
  const [from, to] = [placeOf(anchor.from), placeOf(anchor.to)]
  const { from: left, to: right } = place
  const [wide, high] = [to.column - from.column + 1, to.row - from.row + 1]
  const isNear = Math.abs(left.column - from.column) <= 1 && Math.abs(left.row - from.row) <= 1
  const isAsWide = right.column - left.column + 1 >= wide / 2 && right.column <= to.column + 2
  return isNear && isAsWide && right.row - left.row + 1 >= high / 3 && right.row <= to.row + high
}

function placeOf(cell: string): PlainPlace['from'] {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  return { column: columnIndex(letters), row: Number(row) }
}

function cellsAt(place: PlainPlace | null): string {
  if (place === null) return ''
  const { from, to } = place
  return `${columnLetter(from.column)}${from.row}:${columnLetter(Math.max(from.column, to.column - 1))}${Math.max(from.row, to.row - 1)}`
}

/** "barChart Summary!O46 9B2C2C 9B2C2C": how each is drawn, by the cell that names it. */
function seriesOf({ kind, series }: ChartPlan): readonly string[] {
  return series.map((each) => {
    const drawn = kind === 'scatter' ? 'scatterChart' : each.draw === 'column' ? 'barChart' : 'lineChart'
    const colour = each.draw === 'label' ? 'NONE' : each.colour
    return plainSeries([drawn, each.name.ref, each.draw === 'column' ? FILLS[each.fill](each.colour) : '', colour].join(' '))
  })
}

const FILLS = { solid: (colour: string) => colour, hatched: () => 'PATTERN', outlined: () => 'FFFFFF' } as const

const plainSeries = (series: string) => plainFormula(series.replaceAll('$', ''))

const PLAIN_LINE = 'lineChart.grouping=standard'
const STACKED_LINE = 'lineChart.grouping=stacked'

const FORMATS: ReadonlySet<string> = new Set(
  [...Object.values(AXIS_FORMATS), ...Object.values(LABEL_FORMATS), 'General'].map(plainFormatCode),
)

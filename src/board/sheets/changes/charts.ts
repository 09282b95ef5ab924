// The charts of Changes: cost by layer, engineers' time, and what asks for a decision, each over the quarters up to now,
// with its finding as a formula above it.

import { decisionsNeeded, LAYERS } from '#core'
import { fixed, type Live, liveChoice, liveCount, QUARTER_CHART_WORDS, quarterText, SHEETS } from '#wording'
import { cellNumber, cellText, type Sheet, said, sheetCell } from '../../cells.ts'
import { type SheetCells, sheetCells } from '../../chart-cells.ts'
import type { ChartPlan, ChartSeries } from '../../chart-plan.ts'
import { type BoardPack, HEADER_ROW } from '../../pack.ts'
import { COLOURS } from '../../styles.ts'
import { putQuarterWorkings, WORKING } from './chart-workings.ts'
import type { ChangesLayout } from './layout.ts'
import { trendLetter } from './trend-places.ts'

/** Two years behind the present: more columns than that are read in Compare. */
const MOST_QUARTERS = 8
/** Columns of the table that each covers, side by side. */
const PLACES = [
  ['B', 'D'],
  ['E', 'I'],
  ['J', 'N'],
] as const
/** Printed at seven tenths this is 7 points. */
const TEXT_POINTS = 10
const MOST_TICKS = 10

/** Puts the workings and the findings, too. The table of quarters stands already. */
export function putQuarterTrends(pack: BoardPack, layout: ChangesLayout, sheet: Sheet): readonly ChartPlan[] {
  putQuarterWorkings(pack, layout, sheet)
  putFindings(pack, layout, sheet)
  return quarterCharts(pack, layout).map(({ chart }, index): ChartPlan => {
    const [from, to] = PLACES[index] ?? PLACES[0]
    return { ...chart, anchor: { from: `${from}${layout.chartsHeading + 1}`, to: `${to}${layout.chartsHeading + layout.chartRows}` } }
  })
}

interface QuarterChart {
  readonly chart: Omit<ChartPlan, 'anchor'>
  /** The cell of its finding, as other sheets name it. */
  readonly finding: string
}

/** Cost, time and what asks for a decision, wherever they are drawn. */
export function quarterCharts(pack: BoardPack, layout: ChangesLayout): readonly QuarterChart[] {
  const cells = sheetCells(pack, 'changes')
  const first = Math.max(layout.first, layout.now - MOST_QUARTERS)
  const draw = drawerOf(cells, first, layout.now)
  return [costChart(pack, draw), timeChart(draw), decisionChart(pack, draw)].map((chart, index) => ({
    chart: {
      ...chart,
      categories: cells.texts(`${WORKING.quarter}${first}`, `${WORKING.quarter}${layout.now}`),
      x: { title: null, format: null },
      hasLegend: true,
      textPoints: TEXT_POINTS,
    },
    finding: sheetCell(SHEETS.changes, `${(PLACES[index] ?? PLACES[0])[0]}${layout.chartsHeading}`),
  }))
}

type Drawn = Pick<ChartPlan, 'kind' | 'title' | 'description' | 'y' | 'series'>

interface Drawer {
  /** Name and values of a column of the table or of the workings. */
  readonly column: (letter: string) => Pick<ChartSeries, 'name' | 'values'>
  readonly where: string
}

function drawerOf(cells: SheetCells, first: number, last: number): Drawer {
  return {
    column: (letter) => ({
      name: cells.name(`${letter}${HEADER_ROW - 1}`),
      values: cells.numbers(`${letter}${first}`, `${letter}${last}`),
    }),
    where: QUARTER_CHART_WORDS.rows(SHEETS.changes, first, last),
  }
}

function costChart({ style: { currency } }: BoardPack, { column, where }: Drawer): Drawn {
  const shared = { format: 'money', labels: 'none' } as const
  // Two of the colours are the same grey in print: one of them is hatched.
  const fills = { compute: 'solid', data: 'solid', serving: 'hatched', other: 'solid' } as const
  return {
    kind: 'stacked-columns',
    title: QUARTER_CHART_WORDS.cost(currency),
    description: QUARTER_CHART_WORDS.costDescription(where),
    y: { title: null, format: 'money' },
    series: [
      ...LAYERS.map((layer): ChartSeries => {
        return { draw: 'column', colour: COLOURS.layers[layer], fill: fills[layer], ...shared, ...column(WORKING.layer(layer)) }
      }),
      { draw: 'label', colour: COLOURS.text, format: 'money', labels: 'all', ...column(WORKING.total) },
    ],
  }
}

const LINE_LOOKS = [
  { dash: 'solid', marker: 'circle', labels: 'all' },
  { dash: 'dashed', marker: 'square', labels: 'none' },
  { dash: 'dotted', marker: 'diamond', labels: 'none' },
] as const

function linesOf(
  { column }: Drawer,
  format: 'number' | 'count',
  keys: readonly (readonly [key: string, colour: string])[],
): readonly ChartSeries[] {
  return keys.map(([key, colour], index): ChartSeries => {
    return { draw: 'line', colour, format, ...(LINE_LOOKS[index] ?? LINE_LOOKS[0]), ...column(trendLetter(key)) }
  })
}

function timeChart(draw: Drawer): Drawn {
  return {
    kind: 'lines',
    title: QUARTER_CHART_WORDS.time,
    description: QUARTER_CHART_WORDS.timeDescription(draw.where),
    y: { title: null, format: 'number' },
    series: linesOf(draw, 'number', [
      ['ownerTime', COLOURS.accent],
      ['keepingAlive', COLOURS.states.watch.text],
      ['buildingProduct', COLOURS.states.pass.text],
    ]),
  }
}

function decisionChart({ assessment }: BoardPack, draw: Drawer): Drawn {
  return {
    kind: 'lines',
    title: QUARTER_CHART_WORDS.decisions,
    description: QUARTER_CHART_WORDS.decisionsDescription(draw.where),
    // Half a component is no tick.
    y: { title: null, format: 'count', step: Math.max(1, Math.ceil(assessment.components.length / MOST_TICKS)) },
    series: linesOf(draw, 'count', [
      ['toDecide', COLOURS.states.fail.text],
      ['nearLimit', COLOURS.states.watch.text],
      ['missing', COLOURS.muted],
    ]),
  }
}

function putFindings(pack: BoardPack, layout: ChangesLayout, sheet: Sheet): void {
  const findings = [costFinding(pack, layout), timeFinding(pack, layout), decisionFinding(pack, layout)]
  for (const [index, finding] of findings.entries()) {
    const [column] = PLACES[index] ?? PLACES[0]
    sheet.put(column, layout.chartsHeading, said(finding, 'heading.wrap'))
  }
  sheet.height(layout.chartsHeading, 36)
}

/** Each finding runs over the columns of its chart. */
export function chartFindingMerges({ chartsHeading }: ChangesLayout): readonly string[] {
  return PLACES.map(([from, to]) => `${from}${chartsHeading}:${to}${chartsHeading}`)
}

function costFinding({ style }: BoardPack, { now }: ChangesLayout): Live {
  const [first, last] = [WORKING.layer(LAYERS[0]), WORKING.layer('other')]
  const layers = `$${first}$${now}:$${last}$${now}`
  const names = `$${first}$${HEADER_ROW - 1}:$${last}$${HEADER_ROW - 1}`
  const largest = `$${WORKING.largest}$${now}`
  const name = cellText(`INDEX(${names},1,MATCH(MAX(${layers}),${layers},0))`)
  const said = QUARTER_CHART_WORDS.costFinding(name, cellNumber(`ROUND(${largest}*10000,0)`), style)
  return liveChoice(`${largest}>0`, true, said, fixed(QUARTER_CHART_WORDS.noCost))
}

function timeFinding({ style }: BoardPack, { now }: ChangesLayout): Live {
  const [keeping, all] = ['keepingAlive', 'ownerTime'].map((key) => `ROUND($${trendLetter(key)}$${now}*10000,0)`)
  const said = QUARTER_CHART_WORDS.timeFinding(cellNumber(`10000*${keeping}/${all}`), style)
  return liveChoice(`${all}>0`, true, said, fixed(QUARTER_CHART_WORDS.noTime))
}

function decisionFinding({ rows, style }: BoardPack, { now, since }: ChangesLayout): Live {
  const [here, before] = [now, now - 1].map((row) => `$${trendLetter('toDecide')}$${row}`)
  const toDecide = decisionsNeeded(since.figures)
  const then = toDecide === null ? null : liveCount(cellNumber(before ?? ''), toDecide, style)
  return QUARTER_CHART_WORDS.decisionFinding(cellNumber(here ?? ''), then, quarterText(since.quarter), rows.length, style)
}

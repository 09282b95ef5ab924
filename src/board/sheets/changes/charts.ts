// The charts of Changes: cost by layer, engineers' time, and what asks for a decision, each over the quarters up to now,
// with its finding as a formula above it.

import { LAYERS } from '#core'
import { LAYER_LABELS, QUARTER_CHART_WORDS, quarterText, SHEETS } from '#wording'
import { computed, type Sheet } from '../../cells.ts'
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
  ['B', 'E'],
  ['F', 'M'],
  ['N', 'V'],
] as const
/** The sheet is wide and prints small. */
const TEXT_POINTS = 13
const MOST_TICKS = 10

/** Puts the workings and the findings, too. The table of quarters stands already. */
export function putQuarterTrends(pack: BoardPack, layout: ChangesLayout, sheet: Sheet): readonly ChartPlan[] {
  putQuarterWorkings(pack, layout, sheet)
  putFindings(pack, layout, sheet)
  const cells = sheetCells(sheet, SHEETS.changes)
  const first = Math.max(layout.first, layout.now - MOST_QUARTERS)
  const draw = drawerOf(cells, first, layout.now)
  return [costChart(pack, draw), timeChart(draw), decisionChart(pack, draw)].map((chart, index): ChartPlan => {
    const [from, to] = PLACES[index] ?? PLACES[0]
    return {
      ...chart,
      categories: cells.texts(`${WORKING.quarter}${first}`, `${WORKING.quarter}${layout.now}`),
      x: { title: null, format: null },
      hasLegend: true,
      anchor: { from: `${from}${layout.chartsHeading + 1}`, to: `${to}${layout.chartsHeading + layout.chartRows}` },
      textPoints: TEXT_POINTS,
    }
  })
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
    y: { title: null, format: 'count', step: Math.max(1, Math.ceil(assessment.totals.components / MOST_TICKS)) },
    series: linesOf(draw, 'count', [
      ['toDecide', COLOURS.states.fail.text],
      ['nearLimit', COLOURS.states.watch.text],
      ['missing', COLOURS.muted],
    ]),
  }
}

function putFindings(pack: BoardPack, layout: ChangesLayout, sheet: Sheet): void {
  for (const [index, finding] of [costFinding(sheet, layout), timeFinding(pack, layout), decisionFinding(pack, layout)].entries()) {
    const [column] = PLACES[index] ?? PLACES[0]
    sheet.put(column, layout.chartsHeading, computed(finding.formula, finding.value, 'heading.text'))
  }
  sheet.height(layout.chartsHeading, 20)
}

interface Finding {
  readonly formula: string
  readonly value: string
}

/** "Compute takes the most of the cost: 73 %." */
function costFinding(sheet: Sheet, { now }: ChangesLayout): Finding {
  const { takesMost, percent, noCost } = QUARTER_CHART_WORDS
  const [first, last] = [WORKING.layer(LAYERS[0]), WORKING.layer('other')]
  const layers = `$${first}$${now}:$${last}$${now}`
  const names = `$${first}$${HEADER_ROW - 1}:$${last}$${HEADER_ROW - 1}`
  const share = `ROUND($${WORKING.largest}$${now}*100,0)`
  const said = `INDEX(${names},1,MATCH(MAX(${layers}),${layers},0))&"${takesMost}"&${share}&"${percent}"`
  const { numbers } = sheetCells(sheet, SHEETS.changes)
  const values = numbers(`${first}${now}`, `${last}${now}`).values.map((value) => value ?? 0)
  const [part = null] = numbers(`${WORKING.largest}${now}`, `${WORKING.largest}${now}`).values
  const layer = LAYERS[values.indexOf(Math.max(...values))] ?? LAYERS[0]
  const value = part === null || part === 0 ? noCost : `${LAYER_LABELS[layer]}${takesMost}${Math.round(part * 100)}${percent}`
  return { formula: `IF($${WORKING.largest}$${now}>0,${said},"${noCost}")`, value }
}

/** "Keeping things alive takes 71 % of the engineers' time on infrastructure." */
function timeFinding({ assessment: { totals } }: BoardPack, { now }: ChangesLayout): Finding {
  const { keepingTakes, ofTime, noTime } = QUARTER_CHART_WORDS
  const bp = (key: string) => `ROUND($${trendLetter(key)}$${now}*10000,0)`
  const said = `"${keepingTakes}"&ROUND(100*${bp('keepingAlive')}/${bp('ownerTime')},0)&"${ofTime}"`
  const share = Math.round((100 * (totals.ownerTimeBp - totals.buildingProductBp)) / totals.ownerTimeBp)
  const value = totals.ownerTimeBp > 0 ? `${keepingTakes}${share}${ofTime}` : noTime
  return { formula: `IF(${bp('ownerTime')}>0,${said},"${noTime}")`, value }
}

/** "3 components ask for a decision; 2 when Q3 2026 was locked." */
function decisionFinding({ assessment: { totals } }: BoardPack, { now, since }: ChangesLayout): Finding {
  const { asks, ask, whenLocked } = QUARTER_CHART_WORDS
  const [here, before] = [`$${trendLetter('toDecide')}$${now}`, `$${trendLetter('toDecide')}$${now - 1}`]
  const { toDecide } = since.figures
  const then =
    toDecide === null
      ? ['&"."', '.']
      : [`&"; "&${before}&"${whenLocked(quarterText(since.quarter))}"`, `; ${toDecide}${whenLocked(quarterText(since.quarter))}`]
  const formula = `${here}&IF(${here}=1,"${asks}","${ask}")${then[0]}`
  return { formula, value: `${totals.toDecide}${totals.toDecide === 1 ? asks : ask}${then[1]}` }
}

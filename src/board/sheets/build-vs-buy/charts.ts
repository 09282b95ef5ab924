// On Build vs buy: what building and buying have cost by the end of each month, a chart for each of the first projects whose
// prices are known. The sums stand in the workings in smallest units; here they are amounts, under the same months.

import { BUILD_OR_BUY_CHART_WORDS, type Live, SHEETS } from '#wording'
import { calculated, type Sheet, typed } from '../../cells.ts'
import { type SheetCells, sheetCells } from '../../chart-cells.ts'
import type { ChartPlan, ChartSeries } from '../../chart-plan.ts'
import { putSentence } from '../../long-texts.ts'
import type { BoardPack } from '../../pack.ts'
import { COLOURS } from '../../styles.ts'
import { type BlockColumn, blockLetter, HEADING_POINTS } from './block-column.ts'
import { AXIS_ROW, MONTHS, workingLetter } from './break-even-columns.ts'
import type { BuildVsBuyLayout, ChartedProject, ComparedProject } from './layout.ts'

/** Columns that each covers, side by side, as many as the layout charts. */
const PLACES = [
  ['B', 'F'],
  ['G', 'L'],
  ['M', 'R'],
] as const
const TEXT_POINTS = 12
const TICK_MONTHS = 12

/** Also puts their workings and findings. The block of projects stands already. */
export function putBuildOrBuyCharts(
  pack: BoardPack,
  { charts, breakEven }: BuildVsBuyLayout,
  columns: readonly BlockColumn<ComparedProject>[],
  sheet: Sheet,
): readonly ChartPlan[] {
  for (const [index, project] of charts.projects.entries()) {
    putSums(pack, sheet, project, breakEven.first)
    const [column] = PLACES[index] ?? PLACES[0]
    const finding = findingOf(project, (key) => `$${blockLetter(columns, key)}$${breakEven.first + project.place}`)
    const letters = [2 * index + 1, 2 * index + 2].map((at) => workingLetter('paid', at))
    putSentence(sheet, { column, row: charts.heading, style: 'heading.text', letters }, finding)
  }
  sheet.height(charts.heading, HEADING_POINTS)
  const cells = sheetCells(pack, 'buildVsBuy')
  return charts.projects.map((project, index): ChartPlan => {
    const [from, to] = PLACES[index] ?? PLACES[0]
    return {
      ...chartOf(pack, cells, project),
      anchor: { from: `${from}${charts.heading + 1}`, to: `${to}${charts.heading + charts.rows}` },
    }
  })
}

const NAME = workingLetter('paid', 4)
const UNIT = workingLetter('paid', 5)
const month = (at: number): string => workingLetter('build', at)

function putSums(pack: BoardPack, sheet: Sheet, { place, build, buy }: ChartedProject, first: number): void {
  for (const [row, group, name] of [
    [build, 'build', BUILD_OR_BUY_CHART_WORDS.building],
    [buy, 'buy', BUILD_OR_BUY_CHART_WORDS.buying],
  ] as const) {
    sheet.put(NAME, row, typed(name, 'label.text'))
    sheet.put(UNIT, row, typed(pack.style.currency, 'unit.text'))
    for (let at = 1; at <= MONTHS; at += 1) {
      const paid = `${workingLetter(group, at)}$${first + place}/in_minor_units`
      sheet.put(month(at), row, calculated(paid, 'formula.money'))
    }
  }
}

function chartOf({ style: { currency } }: BoardPack, cells: SheetCells, { build, buy }: ChartedProject): Omit<ChartPlan, 'anchor'> {
  const line = (row: number, colour: string, dash: 'solid' | 'dashed'): ChartSeries => ({
    ...{ draw: 'line', colour, dash, marker: 'none', labels: 'none', format: 'money' },
    ...{ name: cells.name(`${NAME}${row}`), values: cells.numbers(`${month(1)}${row}`, `${month(MONTHS)}${row}`) },
  })
  return {
    kind: 'scatter',
    title: BUILD_OR_BUY_CHART_WORDS.title(currency),
    description: BUILD_OR_BUY_CHART_WORDS.description(
      BUILD_OR_BUY_CHART_WORDS.cells(SHEETS.buildVsBuy, `${month(1)}${build}`, `${month(MONTHS)}${buy}`),
    ),
    categories: cells.numbers(`${month(1)}${AXIS_ROW}`, `${month(MONTHS)}${AXIS_ROW}`),
    x: { title: BUILD_OR_BUY_CHART_WORDS.months, format: 'count', step: TICK_MONTHS, max: MONTHS },
    y: { title: null, format: 'money' },
    series: [line(build, COLOURS.accent, 'solid'), line(buy, COLOURS.layers.serving, 'dashed')],
    hasLegend: true,
    textPoints: TEXT_POINTS,
  }
}

function findingOf({ item }: ChartedProject, at: (key: string) => string): Live {
  const { result } = item.comparison
  const crossings = result?.crossings ?? []
  const month = (key: string, place: number) => ({ formula: at(key), value: `${crossings[place]?.month ?? ''}` })
  return BUILD_OR_BUY_CHART_WORDS.finding(
    { formula: at('name'), value: item.of.row.assessment.subject.component.name },
    { formula: at('known'), value: result === null ? 0 : 1 },
    { formula: at('crossings'), value: crossings.length },
    [month('first', 0), month('second', 1)],
  )
}

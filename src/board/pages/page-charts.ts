// The charts of a sheet as charts of a page: the values that its cells hold, and the finding from the cell above each.

import type { NumberStyle } from '#wording'
import { cellAt } from '../cells.ts'
import type { ChartPlan, ChartSeries } from '../chart-plan.ts'
import type { SheetPlan } from '../workbook-plan.ts'
import { pageText } from './page-text.ts'
import type { PageChart, PageSeries } from './types.ts'

const FORMS: Readonly<Record<ChartPlan['kind'], PageChart['form']>> = {
  'columns-and-line': 'bars',
  'stacked-columns': 'stacks',
  lines: 'lines',
  scatter: 'lines',
}

export function pageCharts(sheet: SheetPlan, style: NumberStyle): readonly PageChart[] {
  return sheet.charts.map((chart): PageChart => {
    const form = FORMS[chart.kind]
    return {
      kind: 'chart',
      form,
      finding: findingOf(sheet, chart),
      title: chart.title,
      description: chart.description,
      categories: chart.categories.values.map((value) => String(value ?? '')),
      end: chart.y.max ?? endOf(chart, form),
      series: chart.series.map((series) => seriesOf(series, style)),
    }
  })
}

/** The cell above the corner of the chart. */
function findingOf(sheet: SheetPlan, { anchor }: ChartPlan): string {
  const [, letter = '', row = '0'] = /^([A-Z]+)(\d+)$/.exec(anchor.from) ?? []
  return String(cellAt(sheet, letter, Number(row) - 1)?.value ?? '')
}

function seriesOf(series: ChartSeries, style: NumberStyle): PageSeries {
  const { name, draw, colour, values, format } = series
  const look = series.draw === 'column' ? series.fill : series.draw === 'line' ? series.dash : 'solid'
  const text = (value: number) => pageText(value, `formula.${format}`, style)
  return {
    name: name.value,
    draw,
    colour,
    look,
    points: values.values.map((value) => (value === null ? null : { value, text: text(value) })),
  }
}

/** Of what is drawn; a stack is as high as its parts together. */
function endOf({ series }: ChartPlan, form: PageChart['form']): number {
  const drawn = series.filter(({ draw }) => draw !== 'label').map(({ values }) => values.values.map((value) => value ?? 0))
  const all =
    form === 'stacks' ? (drawn[0] ?? []).map((_, place) => drawn.reduce((sum, values) => sum + (values[place] ?? 0), 0)) : drawn.flat()
  return Math.max(...all, 0)
}

// The chart of the sheet Summary as a slide has room for it: fewer columns, and the limit said in the legend, where no finding
// above the chart says it.

import { formatShare, TIME_CHART_WORDS } from '#wording'
import type { CellRange, ChartPlan } from '../chart-plan.ts'
import type { BoardPack } from '../pack.ts'
import { componentTimeChart, takingTime } from '../sheets/summary/time-chart.ts'

/** As many names as are read in one line of columns. */
const MOST_COLUMNS = 6

/** null: nobody gives time. */
export function timeChart(pack: BoardPack): ChartPlan | null {
  const count = Math.min(takingTime(pack), MOST_COLUMNS)
  const chart = count === 0 ? null : componentTimeChart(pack, count)
  if (chart === null) return null
  const { assessment, style } = pack
  const limit = TIME_CHART_WORDS.limitLabel(formatShare(assessment.setting.limits['owner-time'], style))
  return {
    ...chart,
    categories: first(chart.categories, count),
    series: chart.series.map((series) => ({
      ...series,
      values: first(series.values, count),
      name: series.draw === 'line' ? { ...series.name, value: limit } : series.name,
    })),
  }
}

/** "Summary!$N$43:$N$52" and its values, the first of them alone. */
function first<Value>({ ref, values }: CellRange<Value>, count: number): CellRange<Value> {
  const shorter = ref.replace(/\$(\d+):(\$[A-Z]+\$)\d+$/, (_, from, to) => `$${from}:${to}${Number(from) + count - 1}`)
  return { ref: shorter, values: values.slice(0, count) }
}

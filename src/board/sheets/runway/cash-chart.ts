// The chart of the cash bridge: the cash of the scenario that is chosen, month by month, and what has to be there to reach the target.

import { BRIDGE_MONTHS } from '#core'
import { CASH_CHART_WORDS, SHEETS } from '#wording'
import { sheetCells } from '../../chart-cells.ts'
import type { ChartPlan } from '../../chart-plan.ts'
import type { BoardPack } from '../../pack.ts'
import { COLOURS } from '../../styles.ts'
import { MONTH_LETTERS, MONTHS, NOW_COLUMN } from './scenario-places.ts'

/** @param edge the last column that is printed */
export function cashChart(pack: BoardPack, edge: string): ChartPlan {
  const cells = sheetCells(pack, 'runway')
  const { number, needed, cash } = MONTH_LETTERS
  const drawn = (letter: string) => ({
    ...{
      name: cells.name(`${letter}${MONTHS.heading + 1}`),
      values: cells.numbers(`${letter}${MONTHS.opening}`, `${letter}${MONTHS.last}`),
    },
    ...({ format: 'money', labels: 'none' } as const),
  })
  return {
    // A program leaves out names of categories as it likes; numbers on an axis stand where the axis has them.
    kind: 'scatter',
    title: CASH_CHART_WORDS.title,
    description: CASH_CHART_WORDS.description(SHEETS.runway, MONTHS.opening, MONTHS.last),
    categories: cells.numbers(`${number}${MONTHS.opening}`, `${number}${MONTHS.last}`),
    x: { title: CASH_CHART_WORDS.months, format: 'count', step: 3, max: BRIDGE_MONTHS },
    y: { title: null, format: 'money' },
    series: [
      { draw: 'line', colour: COLOURS.accent, dash: 'solid', marker: 'none', ...drawn(cash) },
      { draw: 'line', colour: COLOURS.states.fail.text, dash: 'dashed', marker: 'none', ...drawn(needed) },
    ],
    hasLegend: true,
    anchor: { from: `${NOW_COLUMN}${MONTHS.heading + 1}`, to: `${edge}${MONTHS.last}` },
    textPoints: 10,
  }
}

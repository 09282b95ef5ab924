// How long the cash lasts as it is and in each scenario, as columns: those in which it ends sooner stand out.

import type { Runway } from '#core'
import { RUNWAY_CHART_WORDS } from '#wording'
import type { CellRange, ChartPlan, ChartSeries } from '../chart-plan.ts'
import { COLOURS } from '../styles.ts'

export interface RunwayDrawn {
  readonly name: string
  readonly runway: Runway
}

/** More names than that are not read below columns. */
const MOST_COLUMNS = 8
const MOST_TICKS = 8

/** @param drawn the present first. null: it is not known how long cash lasts, or it does not end. */
export function runwayChart(drawn: readonly RunwayDrawn[]): ChartPlan | null {
  const shown = drawn.slice(0, MOST_COLUMNS)
  const months = shown.map(({ runway }) => (runway?.kind === 'lasts' ? runway.monthHundredths : null))
  const [now = null] = months
  if (now === null) return null
  const kinds = {
    now: months.map((_, index) => index === 0),
    sooner: months.map((value, index) => index > 0 && value !== null && value < now),
    later: months.map((value, index) => index > 0 && value !== null && value >= now),
  } as const
  const series = (kind: keyof typeof kinds, look: Look): ChartSeries[] =>
    kinds[kind].some(Boolean)
      ? [
          {
            ...{ draw: 'column', format: 'number', labels: 'all', ...look },
            name: { ref: ITS_OWN, value: RUNWAY_CHART_WORDS[kind] },
            values: cells(months.map((value, index) => (kinds[kind][index] && value !== null ? value / 100 : null))),
          },
        ]
      : []
  return {
    ...{ kind: 'columns-and-line', title: RUNWAY_CHART_WORDS.title, description: RUNWAY_CHART_WORDS.description },
    categories: cells(shown.map(({ name }) => name)),
    x: { title: null, format: null },
    y: { title: null, format: 'count', step: Math.max(1, Math.ceil(Math.max(...months.map((value) => value ?? 0)) / 100 / MOST_TICKS)) },
    series: [
      ...series('now', { colour: COLOURS.accent, fill: 'solid' }),
      ...series('sooner', { colour: COLOURS.states.fail.text, fill: 'hatched' }),
      ...series('later', { colour: COLOURS.accent, fill: 'outlined' }),
    ],
    ...{ hasLegend: true, anchor: { from: '', to: '' }, textPoints: 10 },
  }
}

type Look = Pick<Extract<ChartSeries, { draw: 'column' }>, 'colour' | 'fill'>

/** Its order is that of the slide, so its cells are those that come with it. */
const ITS_OWN = ''
const cells = <Value>(values: readonly (Value | null)[]): CellRange<Value> => ({ ref: ITS_OWN, values })

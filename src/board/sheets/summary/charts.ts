// The charts of Summary, beside its figures and tables: cash by month and cost by layer above, engineers and components below. Each
// draws the cells of the sheet that has them, and has its finding above it; what has nothing to say leaves its room to its neighbor.

import { fixed, type Live, live, liveCount, livePart, livePlural, SHEETS, SUMMARY_CHART_WORDS } from '#wording'
import { calculated, cellNumber, cellText, type Sheet, sheetCell } from '../../cells.ts'
import { sheetCells } from '../../chart-cells.ts'
import type { ChartPlan, ChartSeries } from '../../chart-plan.ts'
import { putSentence } from '../../long-texts.ts'
import { type BoardPack, HEADER_ROW, limitCell } from '../../pack.ts'
import { COLOURS } from '../../styles.ts'
import { quarterCharts } from '../changes/charts.ts'
import { bridgeColumns, bridgeRows, MONTH_LETTERS, MONTHS, NOW_COLUMN, workingRow } from '../runway/scenario-places.ts'
import { SENTENCE_LETTERS, SUMMARY_CELLS, SUMMARY_HEADINGS } from './layout.ts'
import { componentTimeChart, componentTimeFinding, putComponentTime } from './time-chart.ts'

interface Placed {
  readonly chart: Omit<ChartPlan, 'anchor'>
  /** A sentence, or the cell of another sheet that has it. */
  readonly finding: Live | string
}

/** Of the two columns beside the tables. */
const [LEFT, RIGHT] = ['H', 'I'] as const
/** Names of components need room: fewer of them in one column than in two. */
const MOST_COLUMNS = { one: 3, two: 6 } as const

interface SummaryCharts {
  readonly charts: readonly ChartPlan[]
  /** Findings of charts that have both columns. */
  readonly merges: readonly string[]
  /** Charts stand beside the figures, where their comments would be. */
  readonly besideFigures: boolean
}

export function putCharts(pack: BoardPack, sheet: Sheet): SummaryCharts {
  putComponentTime(pack, sheet)
  const changes = pack.places.of('changes')
  const ofQuarters = changes === null ? [] : quarterCharts(pack, changes)
  const above = [...cashChart(pack), ...ofQuarters.slice(0, 1)]
  const people = ofQuarters.slice(1, 2)
  const components = componentTimeChart(pack, people.length === 0 ? MOST_COLUMNS.two : MOST_COLUMNS.one)
  const below = [...people, ...(components === null ? [] : [{ chart: components, finding: componentTimeFinding(pack) }])]
  const placed = [
    // The page of the cover and the slides take the first one.
    ...putBand(sheet, below, { header: SUMMARY_HEADINGS.states + 1, last: SUMMARY_CELLS.lastRow }).reverse(),
    ...putBand(sheet, above, { header: SUMMARY_HEADINGS.figures + 1, last: SUMMARY_HEADINGS.states - 1 }),
  ]
  return {
    charts: placed.map(({ chart }) => chart),
    merges: placed.flatMap(({ merge }) => merge),
    besideFigures: above.length > 0,
  }
}

interface Band {
  readonly header: number
  readonly last: number
}

function putBand(sheet: Sheet, placed: readonly Placed[], { header, last }: Band) {
  return placed.map(({ chart, finding }, index) => {
    const isAlone = placed.length === 1
    const [from, to] = isAlone ? [LEFT, RIGHT] : index === 0 ? [LEFT, LEFT] : [RIGHT, RIGHT]
    if (typeof finding === 'string') sheet.put(from, header, calculated(finding, 'header.wrap'))
    else putSentence(sheet, { column: from, row: header, style: 'header.wrap', letters: lettersFor(index) }, finding)
    const anchored: ChartPlan = { ...chart, anchor: { from: `${from}${header + 1}`, to: `${to}${last}` } }
    return { chart: anchored, merge: isAlone ? [`${from}${header}:${to}${header}`] : [] }
  })
}

/** Two findings stand in one row: each has letters of its own for its parts. */
function lettersFor(index: number): readonly string[] {
  const half = SENTENCE_LETTERS.length / 2
  return SENTENCE_LETTERS.slice(index * half, (index + 1) * half)
}

/** Base, low and high by month. Nothing where cash or burn is not set: there is no line to draw. */
function cashChart(pack: BoardPack): readonly Placed[] {
  const layout = pack.places.of('runway')
  const { cash, netBurn } = pack.assessment.setting.company
  if (layout === null || cash === null || netBurn === null) return []
  const cells = sheetCells(pack, 'runway')
  const { cash: months } = bridgeRows(pack)
  const shown = bridgeColumns(layout).slice(0, 1 + layout.cases.length)
  const looks = [
    { dash: 'solid', colour: COLOURS.accent },
    { dash: 'dotted', colour: COLOURS.states.pass.text },
    { dash: 'dashed', colour: COLOURS.states.fail.text },
  ] as const
  const series = shown.map(
    ({ letter }, index): ChartSeries => ({
      ...{ draw: 'line', marker: 'none', format: 'money', labels: 'none', ...(looks[index] ?? looks[0]) },
      name: cells.name(`${letter}${HEADER_ROW}`),
      values: cells.numbers(`${letter}${months.first}`, `${letter}${months.last}`),
    }),
  )
  return [
    {
      chart: {
        kind: 'scatter',
        title: SUMMARY_CHART_WORDS.cash(pack.style.currency),
        description: SUMMARY_CHART_WORDS.cashDescription(SHEETS.runway, months.first, months.last),
        categories: cells.numbers(`${MONTH_LETTERS.number}${MONTHS.opening}`, `${MONTH_LETTERS.number}${MONTHS.last}`),
        x: { title: SUMMARY_CHART_WORDS.months, format: 'count', step: 6, max: MONTHS.last - MONTHS.opening },
        y: { title: null, format: 'money' },
        series,
        hasLegend: true,
        textPoints: TEXT_POINTS,
      },
      finding: cashFinding(pack),
    },
  ]
}

/** Printed at seven tenths this is 7 points. */
const TEXT_POINTS = 10

/** Nothing parts the digits of fewer. */
const MOST_MONTHS = 999

/** "Cash lasts 13 full months, against a target of 18." or that it does not run out, or is not known. */
function cashFinding({ style }: BoardPack): Live {
  const on = (row: number) => sheetCell(SHEETS.runway, `${NOW_COLUMN}${row}`)
  // Always numbers, also where a word says how long the cash lasts.
  const whole = cellNumber(`(${on(workingRow('whole'))}+${on(workingRow('more'))})`)
  const months = live`${liveCount(whole, MOST_MONTHS, style)}${livePlural(whole, ' full month', ' full months')}`
  const target = live`${fixed(SUMMARY_CHART_WORDS.against)}${cellText(limitCell('runway-target'))}${fixed('.')}`
  const lasts = live`${fixed(SUMMARY_CHART_WORDS.lasts)}${months}${target}`
  const lastsCell = on(workingRow('lasts'))
  const place = cellNumber(`(${on(workingRow('notEnding'))}+${lastsCell}+${lastsCell})`)
  return livePart(place, [fixed(SUMMARY_CHART_WORDS.notKnown), fixed(SUMMARY_CHART_WORDS.notEnding), lasts])
}

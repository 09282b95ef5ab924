// The components that take the most time as columns, with the limit as a line. What they are ranked and parted by stands in
// workings right of Summary; the limit is the cell on Inputs.

import { withoutTimeCount } from '#core'
import { type Live, SHEETS, TIME_CHART_WORDS } from '#wording'
import { calculated, type Sheet, typed } from '../../cells.ts'
import { sheetCells } from '../../chart-cells.ts'
import type { ChartPlan } from '../../chart-plan.ts'
import { type BoardPack, limitCell, wholeColumn } from '../../pack.ts'
import { COLOURS } from '../../styles.ts'
import { componentRange } from '../components/columns.ts'
import { isOverTime } from '../components/verdict-columns.ts'
import { SUMMARY_CELLS, SUMMARY_HEADINGS } from './layout.ts'

/** As many as their names leave room for. */
const MOST_COLUMNS = 6
const AT = { place: 'K', rank: 'L', name: 'M', time: 'N', over: 'O', within: 'P', limit: 'Q', label: 'R' } as const
/** Of the workings; the first keeps them apart, and has the number of asks that are not shown. */
export const TIME_CHART_WIDTHS = [7, 7, 12, 30, 10, 10, 10, 10, 30] as const
/** Three lines below a column: a longer name would take the room of the columns. */
const LONGEST_LABEL = 36
const HEADING = SUMMARY_HEADINGS.states
const HEADER = HEADING + 1
const FIRST = HEADER + 1

const LIMIT_BP = `ROUND(${limitCell('owner-time')}*10000,0)`

function rankedCount(pack: BoardPack): number {
  return pack.rows.filter(({ counts }) => counts).length
}

/** Components whose time counts and is more than nothing. */
export function takingTime({ rows }: BoardPack): number {
  return rows.filter(({ counts, columns }) => counts && Number(columns['ownerTime']) > 0).length
}

/** A name that a reader types later may be longer: then its label is. */
function isAnyLong({ rows }: BoardPack): boolean {
  return rows.some(({ assessment }) => assessment.subject.component.name.length > LONGEST_LABEL)
}

/** null: no component counts. @param most columns that there is room for */
export function componentTimeChart(pack: BoardPack, most: number): ChartPlan | null {
  const count = Math.min(rankedCount(pack), MOST_COLUMNS, most)
  const title = count < takingTime(pack) ? TIME_CHART_WORDS.largest(count, pack.style) : TIME_CHART_WORDS.title
  return count === 0 ? null : chartOf(pack, FIRST + count - 1, title)
}

/** What the chart draws; nothing where no component counts. */
export function putComponentTime(pack: BoardPack, sheet: Sheet): void {
  const count = Math.min(rankedCount(pack), MOST_COLUMNS)
  if (count === 0) return
  sheet.put(AT.place, HEADING, typed(TIME_CHART_WORDS.workings, 'group.text'))
  const over = `${componentRange(pack, 'countsAsComponent')},1,${componentRange(pack, 'time-units')},">"&${LIMIT_BP}`
  sheet.put(AT.over, HEADING, calculated(`COUNTIFS(${over})`, 'formula.count'))
  const hasLabels = isAnyLong(pack)
  if (hasLabels) sheet.put(AT.label, HEADING, typed(LONGEST_LABEL, 'stored.count'))
  for (const [index, header] of TIME_CHART_WORDS.headers.entries()) {
    const column = Object.values(AT)[index] as string
    if (column === AT.label && !hasLabels) continue
    sheet.put(column, HEADER, typed(header, column === AT.name || column === AT.label ? 'header.wrap' : 'header.count'))
  }
  for (let index = 0; index < count; index += 1) putRow(pack, sheet, FIRST + index, index + 1)
}

export function componentTimeFinding(pack: BoardPack): Live {
  const count = pack.rows.filter((row) => isOverTime(pack, row)).length
  const over = { formula: `$${AT.over}$${HEADING}`, value: count }
  const limit = { formula: LIMIT_BP, value: pack.assessment.setting.limits['owner-time'] }
  const open = { formula: SUMMARY_CELLS.withoutTime, value: withoutTimeCount(pack.assessment) }
  return TIME_CHART_WORDS.finding(over, open, limit, pack.rows.length, pack.style)
}

function putRow(pack: BoardPack, sheet: Sheet, row: number, place: number): void {
  const ranks = componentRange(pack, 'time-rank')
  const at = (key: keyof typeof AT) => `$${AT[key]}${row}`
  const pick = (column: string) => `INDEX(${column},MATCH(${at('rank')},${ranks},0))`
  const whereRanked = (text: string, otherwise: string) => `IF(${at('rank')}>0,${text},${otherwise})`
  sheet.put(AT.place, row, typed(place, 'place.count'))
  sheet.put(AT.rank, row, calculated(`LARGE(${ranks},${at('place')})`, 'link.count'))
  const name = pick(componentRange(pack, 'name'))
  sheet.put(AT.name, row, calculated(whereRanked(name, '""'), 'link.text'))
  sheet.put(AT.time, row, calculated(whereRanked(pick(wholeColumn(pack, 'time', 'C')), '0'), 'link.share'))
  const isOver = `AND(${at('rank')}>0,ROUND(${at('time')}*10000,0)>${LIMIT_BP})`
  const over = `IF(${isOver},${pick(componentRange(pack, 'countsAsComponent'))},0)*${at('time')}`
  sheet.put(AT.over, row, calculated(over, 'formula.share'))
  sheet.put(AT.within, row, calculated(`${at('time')}-${at('over')}`, 'formula.share'))
  sheet.put(AT.limit, row, calculated(limitCell('owner-time'), 'link.share'))
  if (!isAnyLong(pack)) return
  const most = `$${AT.label}$${HEADING}`
  const more = `REPT("…",MIN(1,MAX(0,LEN(${at('name')})-${most})))`
  sheet.put(AT.label, row, calculated(`LEFT(${at('name')},${most})&${more}`, 'formula.text'))
}

function chartOf(pack: BoardPack, last: number, title: string): ChartPlan {
  const cells = sheetCells(pack, 'summary')
  const label = isAnyLong(pack) ? AT.label : AT.name
  const drawn = (key: 'over' | 'within' | 'limit') => ({
    ...{ name: cells.name(`${AT[key]}${HEADER}`), values: cells.numbers(`${AT[key]}${FIRST}`, `${AT[key]}${last}`) },
    ...({ format: 'share', labels: key === 'limit' ? 'none' : 'all' } as const),
  })
  return {
    kind: 'columns-and-line',
    title,
    description: TIME_CHART_WORDS.description(`${SHEETS.summary}!${AT.name}${HEADER}:${AT.limit}${last}`),
    categories: cells.texts(`${label}${FIRST}`, `${label}${last}`),
    x: { title: null, format: null },
    y: { title: null, format: 'share' },
    series: [
      { draw: 'column', colour: COLOURS.states.fail.text, fill: 'solid', ...drawn('over') },
      { draw: 'column', colour: COLOURS.accent, fill: 'outlined', ...drawn('within') },
      { draw: 'line', colour: COLOURS.text, dash: 'dashed', marker: 'none', ...drawn('limit') },
    ],
    hasLegend: true,
    // Over both columns beside the verdicts and the layers, unless another chart stands there, too.
    anchor: { from: `H${FIRST}`, to: `I${SUMMARY_CELLS.lastRow}` },
    textPoints: 10,
  }
}

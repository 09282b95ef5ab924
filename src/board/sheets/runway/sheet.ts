// Cash bridge: from the net burn as it is typed to the day on which the cash is out, live for the base case, for low and high and for
// the team's scenarios; a cell chooses the one that the column Selected and the months below follow. Money and people's time are rows
// of their own and never summed.

import { volumeShare } from '#core'
import { asExported, BOARD_SCENARIO_WORDS, onPaper, PACK_TEXT, RUNWAY_SHEET, SHEETS, volumeText } from '#wording'
import { blank, calculated, newSheet, type Sheet, sheetRange, typed } from '../../cells.ts'
import { type BoardPack, HEADER_ROW } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import type { NamedCell } from '../../workbook-plan.ts'
import { putHeaders } from '../columns.ts'
import { unitAtLeast } from '../commitments/totals.ts'
import { decisionRange, FLAG_LETTERS } from '../decisions/columns.ts'
import { type DecisionItem, decisionLog, statusOf } from '../decisions/layout.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, widths } from '../frame.ts'
import { CHARACTER, linesIn, MARGIN, POINTS } from '../letter-widths.ts'
import { lineHeight } from '../paper.ts'
import { headerLines } from '../text-room.ts'
import { cashChart } from './cash-chart.ts'
import { scenarioChecks } from './checks.ts'
import { chosenText } from './chosen.ts'
import { type ScenariosLayout, scenariosLayout } from './layout.ts'
import { putMonths } from './months.ts'
import { runwayBands } from './pages.ts'
import {
  type BridgeColumn,
  bridgeColumns,
  CHOSEN_COLUMN,
  DIFFERENCE_COLUMN,
  decisionItems,
  lastScenarioColumn,
  MONTH_LETTERS,
  MONTHS,
  NOW_COLUMN,
  SCENARIO_ROWS,
  SCENARIO_WIDTH,
  type ScenarioRow,
  SELECTOR_CELL,
  scenarioRow,
} from './scenario-places.ts'
import { scenarioLines } from './scenario-rows.ts'
import { putWorkings } from './workings.ts'

/** The base case and the first scenarios; the one that is chosen is on paper in any case. */
const COLUMNS_ON_PAPER = 6

function planRunway(pack: BoardPack, layout: ScenariosLayout): SheetBody {
  const sheet = newSheet()
  const last = lastScenarioColumn(layout)
  const columns = bridgeColumns(layout)
  putFrame(pack, 'runway', sheet)
  putHead(columns, sheet)
  putFigures(pack, columns, last, sheet)
  const volume = asExported(volumeText(volumeShare(pack.assessment), pack.style))
  const leftOut = RUNWAY_SHEET.leftOut(columns.flatMap(({ head, skipped }) => (skipped > 0 ? [head] : [])))
  const notes = [BOARD_SCENARIO_WORDS.snapshot, leftOut, volume].filter((note) => note !== '')
  sheet.put('B', MONTHS.note, typed(notes.join(' '), 'note.text'))
  putMonths(pack, columns, last, sheet)
  putWorkings(pack, columns, last, sheet)
  const unprinted = columns.length > COLUMNS_ON_PAPER ? [onPaper(COLUMNS_ON_PAPER - 1, columns.length - 1, pack.style)] : []
  const beside = [...putUndated(pack, sheet), ...unprinted]
  const edge = columns[COLUMNS_ON_PAPER - 1]?.letter ?? last
  if (beside.length > 0) putBeside(beside.join('. '), Math.min(columns.length, COLUMNS_ON_PAPER), sheet)
  setRowHeights(sheet)
  return planned(sheet, {
    columns: [{ width: 12, isHidden: true }, ...widths([34, 20, 16, 16, ...columns.map(() => SCENARIO_WIDTH)])],
    freeze: { rows: HEADER_ROW, columns: 2 },
    print: printed(pack, `B1:${edge}${MONTHS.last}`, { repeat: `1:${HEADER_ROW}`, pagesTall: 1 }),
    merges: beside.length > 0 && columns.length > 1 ? [`F4:${edge}4`] : [],
    charts: [cashChart(pack, edge)],
    validations: [
      {
        kind: 'list',
        range: SELECTOR_CELL,
        source: `$${NOW_COLUMN}$${HEADER_ROW}:$${last}$${HEADER_ROW}`,
        message: BOARD_SCENARIO_WORDS.list,
      },
    ],
  })
}

/** Of a line of it. */
const NOTE_POINTS = 12

/** Over all cases that are printed: what runs on would end with the page. */
function putBeside(text: string, cases: number, sheet: Sheet): void {
  sheet.put('F', 4, typed(text, 'note.wrap'))
  sheet.height(4, linesIn(text, ((cases * SCENARIO_WIDTH - MARGIN) * CHARACTER) / POINTS) * NOTE_POINTS)
}

/** The page is one: figures, months and a chart of them. */
const TITLE_POINTS = 21
const BLANK_POINTS = 2

function setRowHeights(sheet: Sheet): void {
  sheet.height(1, TITLE_POINTS)
  const known = new Map(sheet.rows().map(({ number, height }) => [number, height]))
  const rows = Array.from({ length: MONTHS.last }, (_, at) => at + 1)
  const lines = rows.filter((row) => known.has(row) && known.get(row) === undefined)
  // What the heads and the blank rows leave of the page.
  const taken = rows.reduce((sum, row) => sum + (known.has(row) ? (known.get(row) ?? 0) : BLANK_POINTS), 0)
  const points = lineHeight(lines.length, taken)
  for (const row of lines) sheet.height(row, points)
  for (const row of rows.filter((each) => !known.has(each))) {
    sheet.put('B', row, blank('subtitle.text'))
    sheet.height(row, BLANK_POINTS)
  }
}

/** Names of scenarios wrap in their column; a longer one than two lines is read on Drivers. */
const HEADER_POINTS = 16
const MOST_HEADER_POINTS = 27

function putHead(columns: readonly BridgeColumn[], sheet: Sheet): void {
  sheet.put('B', 4, typed(BOARD_SCENARIO_WORDS.choose, 'label.text'))
  sheet.put('D', 4, typed(RUNWAY_SHEET.base, 'assumption.text'))
  const names = [PACK_TEXT.figure, PACK_TEXT.unit, RUNWAY_SHEET.chosen, RUNWAY_SHEET.chosenLessNow, ...columns.map(({ head }) => head)]
  putHeaders(sheet, HEADER_ROW, names, [...names.keys()].slice(2))
  const isLong = columns.slice(0, COLUMNS_ON_PAPER).some(({ head }) => headerLines(head, SCENARIO_WIDTH) > 1)
  sheet.height(HEADER_ROW, isLong ? MOST_HEADER_POINTS : HEADER_POINTS)
}

/** What open decisions without a day save, which the months can not count and Cost and gross margin does. @returns what to say of it */
function putUndated(pack: BoardPack, sheet: Sheet): readonly string[] {
  const decisions = decisionLog(pack)
  const isUndated = (item: DecisionItem) => item.until === null && statusOf(item, pack.assessment.asOf) === 'open'
  if (decisions === null || !decisionItems(pack).some(({ item }) => isUndated(item) && item.expected.cash !== null)) return []
  const on = (key: 'cash' | 'until') => `${SHEETS.decisions}!${decisionRange(decisions, key)}`
  const isOpen = `${sheetRange(SHEETS.decisions, FLAG_LETTERS[4], decisions.first, decisions.last)},1`
  const saved = `SUMIFS(${on('cash')},${isOpen})-SUMIFS(${on('cash')},${isOpen},${on('until')},">0")`
  sheet.put(DIFFERENCE_COLUMN, 4, calculated(toUnit(saved), 'formula.money'))
  return [RUNWAY_SHEET.undated(pack.style.currency)]
}

function putFigures(pack: BoardPack, columns: readonly BridgeColumn[], last: string, sheet: Sheet): void {
  const lines = scenarioLines(pack)
  for (const key of SCENARIO_ROWS) {
    const { label, unit, format, content, open = null } = lines[key]
    const row = scenarioRow(key)
    const cells = columns.map((column) => content(column))
    sheet.put('A', row, typed(key, 'stored.text'))
    sheet.put('B', row, typed(label, 'label.text'))
    sheet.put('C', row, open === null ? typed(unit, 'unit.text') : unitAtLeast(unit, open))
    sheet.put(CHOSEN_COLUMN, row, calculated(chosenText(row, last), `figure.${format}`))
    const [left, right] = [`$${CHOSEN_COLUMN}${row}`, `$${NOW_COLUMN}${row}`]
    const apart = `${left}-${right}`
    // Days less days are days: they stand as a number beside their dates.
    const difference = `IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),${format === 'money' ? toUnit(apart) : apart},"")`
    const look = format === 'date' ? 'formula.count' : (`formula.${format}` as const)
    sheet.put(DIFFERENCE_COLUMN, row, calculated(difference, look))
    for (const [index, { letter }] of columns.entries()) sheet.put(letter, row, cells[index] ?? typed(null, 'stored.text'))
  }
}

const OUTPUTS = {
  out_net_burn: 'burn',
  out_net_burn_after: 'burnAfter',
  out_infrastructure: 'cost',
  out_net_of_credits: 'afterCredits',
  out_revenue: 'revenue',
  out_cash: 'cash',
  out_runway: 'runway',
  out_runway_by_month: 'lasting',
  out_cash_out_date: 'cashOut',
  out_credits_lapsing: 'lapsing',
} as const satisfies Readonly<Record<string, ScenarioRow>>

/** Figures of the scenario that is chosen, for the sheets of the board. */
function outputNames(): readonly NamedCell[] {
  const on = (name: string, cell: string): NamedCell => ({ name, sheet: SHEETS.runway, cell })
  return [
    on('out_scenario', SELECTOR_CELL),
    ...Object.entries(OUTPUTS).map(([name, key]) => on(name, `${CHOSEN_COLUMN}${scenarioRow(key)}`)),
    on('out_cash_needed', `${MONTH_LETTERS.needed}${MONTHS.opening}`),
  ]
}

export const runwaySheet = describeSheet({
  id: 'runway',
  group: 'board',
  places: ({ workbook, assessment }) => scenariosLayout(workbook, assessment),
  plan: planRunway,
  names: outputNames,
  checks: scenarioChecks,
  bands: runwayBands,
})

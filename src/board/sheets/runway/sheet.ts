// Runway and scenarios: the present, live, beside the team's scenarios as the app computed them, and a cell to choose the one
// that the column Chosen shows. Money and people's time are rows of their own and never summed.

import { type ScenarioFigures, volumeShare } from '#core'
import { BOARD_SCENARIO_WORDS, BOARD_WORDS, onPaper, PACK_TEXT, RUNWAY_SHEET, volumeText } from '#wording'
import { type Content, columnLetter, computed, newSheet, type Sheet, typed } from '../../cells.ts'
import { flag } from '../../formula-text.ts'
import { type BoardPack, HEADER_ROW } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import { putHeaders } from '../columns.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, widths } from '../frame.ts'
import { scenarioChecks } from './checks.ts'
import { type ScenariosLayout, scenariosLayout } from './layout.ts'
import { runwayBands } from './pages.ts'
import {
  CHOSEN_COLUMN,
  DIFFERENCE_COLUMN,
  FIRST_COLUMN,
  lastScenarioColumn,
  NOW_COLUMN,
  ROWS,
  SELECTOR_CELL,
  scenarioRow,
} from './scenario-places.ts'
import { SCENARIO_ROWS, type ScenarioRow, scenarioLines } from './scenario-rows.ts'

/** Text: not a number of months. */
type Shown = number | string

/** The present and the first scenarios; the one that is chosen is on paper in any case. */
const COLUMNS_ON_PAPER = 8

function planRunway(pack: BoardPack, layout: ScenariosLayout): SheetBody {
  const sheet = newSheet()
  const last = lastScenarioColumn(layout)
  const columns = columnsOf(layout)
  putFrame(pack, 'runway', sheet)
  putHead(columns, sheet)
  for (const key of SCENARIO_ROWS) putFigure(pack, key, columns, last, sheet)
  putWorkings(pack, columns, last, sheet)
  sheet.put('B', ROWS.note, typed(BOARD_SCENARIO_WORDS.snapshot, 'note.text'))
  if (layout.scenarios.length > 0) sheet.put('B', ROWS.note + 1, typed(volumeText(volumeShare(pack.assessment), pack.style), 'note.text'))
  const unprinted = onPaper(COLUMNS_ON_PAPER - 1, columns.length - 1, pack.style)
  if (columns.length > COLUMNS_ON_PAPER) sheet.put('F', 4, typed(unprinted, 'note.text'))
  return planned(sheet, {
    columns: [{ width: 12, isHidden: true }, ...widths([36, 14, 24, 16, ...columns.map(() => 20)])],
    freeze: { rows: HEADER_ROW, columns: 2 },
    print: printed(pack, `B1:${columns[COLUMNS_ON_PAPER - 1]?.letter ?? last}${ROWS.note + 1}`, {
      repeat: `1:${HEADER_ROW}`,
      pagesTall: 1,
    }),
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

interface Column {
  readonly letter: string
  readonly name: string
  /** null: the present. */
  readonly figures: ScenarioFigures | null
  readonly skipped: number
}

function columnsOf({ scenarios }: ScenariosLayout): readonly Column[] {
  const now = { name: PACK_TEXT.now, figures: null, skipped: 0 }
  return [now, ...scenarios].map((each, index) => ({ ...each, letter: columnLetter(FIRST_COLUMN + index) }))
}

function putHead(columns: readonly Column[], sheet: Sheet): void {
  sheet.put('B', 4, typed(BOARD_SCENARIO_WORDS.choose, 'label.text'))
  sheet.put('D', 4, typed(PACK_TEXT.now, 'assumption.text'))
  const names = [PACK_TEXT.figure, PACK_TEXT.unit, RUNWAY_SHEET.chosen, RUNWAY_SHEET.chosenLessNow, ...columns.map(({ name }) => name)]
  putHeaders(sheet, HEADER_ROW, names, [...names.keys()].slice(2))
}

/** What a column holds in a row, the computed runway included. */
function shownIn(pack: BoardPack, key: ScenarioRow, column: Column): Shown {
  if (key === 'runway') {
    const [cash, once, burn] = (['cash', 'oneOff', 'burn'] as const).map((of) => shownIn(pack, of, column))
    if (typeof cash !== 'number' || typeof burn !== 'number' || burn <= 0) return notLasting(burn)
    return Math.max(cash - Number(once), 0) / burn
  }
  const line = scenarioLines(pack)[key]
  return column.figures === null ? (line.nowValue as Shown) : (line.of(column.figures) ?? BOARD_WORDS.notSet)
}

function notLasting(burn: Shown | undefined): string {
  return typeof burn === 'number' && burn <= 0 ? BOARD_SCENARIO_WORDS.notBurning : BOARD_WORDS.notSet
}

function putFigure(pack: BoardPack, key: ScenarioRow, columns: readonly Column[], last: string, sheet: Sheet): void {
  const row = scenarioRow(key)
  const line = key === 'runway' ? RUNWAY : scenarioLines(pack)[key]
  const shown = columns.map((column) => shownIn(pack, key, column))
  const now = shown[0] ?? BOARD_WORDS.notSet
  sheet.put('A', row, typed(key, 'stored.text'))
  sheet.put('B', row, typed(line.label, 'label.text'))
  sheet.put('C', row, typed(line.unit, 'unit.text'))
  const chosen = `INDEX($${NOW_COLUMN}${row}:$${last}${row},1,$${CHOSEN_COLUMN}$${ROWS.chosen})`
  const [left, right] = [`$${CHOSEN_COLUMN}${row}`, `$${NOW_COLUMN}${row}`]
  const difference = `IF(AND(ISNUMBER(${left}),ISNUMBER(${right})),${left}-${right},"")`
  sheet.put(CHOSEN_COLUMN, row, computed(chosen, now, `figure.${line.format}`))
  sheet.put(DIFFERENCE_COLUMN, row, computed(difference, typeof now === 'number' ? 0 : '', `formula.${line.format}`))
  for (const [index, column] of columns.entries()) {
    sheet.put(column.letter, row, contentOf(pack, key, column, shown[index] ?? BOARD_WORDS.notSet))
  }
}

const RUNWAY = { label: PACK_TEXT.runway, unit: PACK_TEXT.months, format: 'number' } as const

function contentOf(pack: BoardPack, key: ScenarioRow, { letter, figures }: Column, value: Shown): Content {
  if (key === 'runway') return computed(runwayText(letter), value, 'formula.number')
  const { now, format } = scenarioLines(pack)[key]
  const style = (role: 'stored' | 'link'): StyleName => `${role}.${format}`
  return figures === null && now !== null ? computed(now, value, style('link')) : typed(value, style('stored'))
}

function runwayText(letter: string): string {
  const at = (key: ScenarioRow) => `${letter}$${scenarioRow(key)}`
  const months = `MAX(${at('cash')}-${at('oneOff')},0)/${at('burn')}`
  return `IF(${letter}$${ROWS.lasts}=1,${months},INDEX($B$${ROWS.words}:$B$${ROWS.words + 1},1+${letter}$${ROWS.notBurning}))`
}

function putWorkings(pack: BoardPack, columns: readonly Column[], last: string, sheet: Sheet): void {
  sheet.put('B', ROWS.workings, typed(RUNWAY_SHEET.workings, 'group.text'))
  const labels = [
    [ROWS.chosen, RUNWAY_SHEET.place, '1/0'],
    [ROWS.lasts, RUNWAY_SHEET.burns, '1/0'],
    [ROWS.notBurning, RUNWAY_SHEET.doesNotBurn, '1/0'],
    [ROWS.skipped, RUNWAY_SHEET.skipped, RUNWAY_SHEET.changesUnit],
  ] as const
  for (const [row, label, unit] of labels) {
    sheet.put('B', row, typed(label, 'note.text'))
    sheet.put('C', row, typed(unit, 'unit.text'))
  }
  for (const column of columns) putFlags(pack, column, sheet)
  const place = `IFERROR(MATCH(1,$${NOW_COLUMN}$${ROWS.chosen}:$${last}$${ROWS.chosen},0),1)`
  sheet.put(CHOSEN_COLUMN, ROWS.chosen, computed(place, 1, 'formula.count'))
  sheet.put('B', ROWS.words, typed(BOARD_WORDS.notSet, 'stored.text'))
  sheet.put('B', ROWS.words + 1, typed(BOARD_SCENARIO_WORDS.notBurning, 'stored.text'))
}

function putFlags(pack: BoardPack, column: Column, sheet: Sheet): void {
  const { letter, figures, skipped } = column
  const [cash, burn] = [scenarioRow('cash'), scenarioRow('burn')].map((row) => `${letter}$${row}`)
  const [hasCash, burns] = (['cash', 'burn'] as const).map((key) => shownIn(pack, key, column))
  const isBurnKnown = typeof burns === 'number'
  const lasts = typeof hasCash === 'number' && isBurnKnown && burns > 0
  const put = (row: number, formula: string, holds: boolean) => sheet.put(letter, row, computed(formula, Number(holds), 'formula.flag'))
  put(ROWS.chosen, flag(`EXACT(${letter}$${HEADER_ROW},$${CHOSEN_COLUMN}$4)`), figures === null)
  put(ROWS.lasts, flag(`AND(ISNUMBER(${cash}),N(${burn})>0)`), lasts)
  put(ROWS.notBurning, flag(`AND(ISNUMBER(${burn}),N(${burn})<=0)`), isBurnKnown && burns <= 0)
  sheet.put(letter, ROWS.skipped, typed(skipped, 'stored.count'))
}

export const runwaySheet = describeSheet({
  id: 'runway',
  group: 'board',
  places: ({ workbook, assessment }) => scenariosLayout(workbook, assessment),
  plan: planRunway,
  checks: scenarioChecks,
  bands: runwayBands,
})

// Changes: the locked quarters in a row with the present last, what each differs from the one before, and what moved since
// the last of them.

import { CHANGES_SHEET, CHANGES_WORDS, lockedStatus, onPaper, PACK_TEXT } from '#wording'
import { blank, calculated, newSheet, type Sheet, typed } from '../../cells.ts'
import { type BoardPack, FIRST_ROW, HEADER_ROW } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import { putHead, putHeaders } from '../columns.ts'
import { describeSheet, type SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame, widths, workingWidths } from '../frame.ts'
import { putBudget } from './budget-rows.ts'
import { QUARTER_WORKING_WIDTHS } from './chart-workings.ts'
import { chartFindingMerges, putQuarterTrends } from './charts.ts'
import { changeChecks } from './checks.ts'
import { type ChangesLayout, changesLayout } from './layout.ts'
import { changesLastRow, MOST_MOVEMENTS, type Movement, movementsOf } from './movements.ts'
import { changeBands } from './pages.ts'
import { type TrendColumn, trendColumns } from './trend-columns.ts'
import { CHANGE_COLUMNS, changeLetter, isPrinted, RUNWAY_COLUMN, trendLetter } from './trend-places.ts'
import { putVariance } from './variance-rows.ts'

function planChanges(pack: BoardPack, layout: ChangesLayout): SheetBody {
  const sheet = newSheet()
  const columns = trendColumns(pack)
  putFrame(pack, 'changes', sheet)
  putTrendHeaders(columns, sheet)
  for (const [index, record] of layout.quarters.entries()) {
    const row = layout.first + index
    sheet.put('A', row, typed(record.id, 'stored.text'))
    sheet.put('B', row, typed(lockedStatus(record), 'label.text'))
    for (const { key, past } of columns) sheet.put(trendLetter(key), row, past(record))
  }
  sheet.put('A', layout.now, typed('now', 'stored.text'))
  sheet.put('B', layout.now, typed(PACK_TEXT.now, 'total.text'))
  for (const { key, format, now } of columns) sheet.put(trendLetter(key), layout.now, calculated(now.formula, `link.${format}`))
  putComputed(sheet, layout)
  const charts = putQuarterTrends(pack, layout, sheet)
  putVariance(pack, layout, sheet)
  putBudget(pack, layout, sheet)
  putMovements(pack, layout, sheet)
  const last = putLastOnPaper(pack, layout, sheet)
  return planned(sheet, {
    columns: [
      { width: 12, isHidden: true },
      ...widths([28, ...widthsOf(columns, true), 10, ...widthsOf(columns, false), ...CHANGE_COLUMNS.map(() => 12)]),
      ...workingWidths(QUARTER_WORKING_WIDTHS),
    ],
    freeze: { rows: 3, columns: 2 },
    print: printed(pack, `B1:${RUNWAY_COLUMN}${last}`, { repeat: '1:3', pagesTall: 1 }),
    charts,
    merges: chartFindingMerges(layout),
  })
}

function widthsOf(columns: readonly TrendColumn[], printed: boolean): readonly number[] {
  return columns.filter(({ key }) => isPrinted(key) === printed).map(({ width }) => width)
}

/** What the rows of a page come to where it can be read, in points. */
const PAGE_POINTS = 745
/** Where the page is full before the list begins, and a second one is taken. */
const FEWEST_ON_PAPER = 5
const ROW_POINTS = 12
const BLANK_POINTS = 4
const HEADING_POINTS = 17

/** Every row has a height of its own: what is left to be found is taller, and a page holds fewer of them. */
function setRowHeights({ chartsHeading, chartRows, variance, budget, movesHeading }: ChangesLayout, sheet: Sheet, last: number): void {
  const known = new Map(sheet.rows().map(({ number, height }) => [number, height]))
  const headings = new Set([HEADER_ROW - 2, variance?.heading, budget?.heading, movesHeading])
  for (let row = 2; row <= last; row += 1) {
    const isBlank = !known.has(row)
    if (isBlank) sheet.put('B', row, blank('subtitle.text'))
    if (headings.has(row)) sheet.height(row, HEADING_POINTS)
    else if (known.get(row) === undefined)
      sheet.height(row, isBlank && !(row > chartsHeading && row <= chartsHeading + chartRows) ? BLANK_POINTS : ROW_POINTS)
  }
  sheet.height(1, 24)
}

/** The last row that is printed; says so where there is more. */
function putLastOnPaper(pack: BoardPack, layout: ChangesLayout, sheet: Sheet): number {
  const first = layout.movesHeading + 2
  const count = changesLastRow(pack, layout) - first
  setRowHeights(layout, sheet, first + count)
  let room = PAGE_POINTS
  const over = sheet.rows().findIndex(({ height = ROW_POINTS }) => {
    room -= height
    return room < 0
  })
  const fit = (sheet.rows()[over]?.number ?? first + count + 1) - first
  const shown = fit > 0 ? fit : FEWEST_ON_PAPER
  if (count <= shown) return first + count
  const said = `${onPaper(shown, count, pack.style)} ${CHANGES_SHEET.asExported}`
  sheet.put('E', layout.movesHeading, typed(said, 'note.text'))
  return first + shown - 1
}

function putTrendHeaders(columns: readonly TrendColumn[], sheet: Sheet): void {
  sheet.put('B', HEADER_ROW - 2, typed(CHANGES_WORDS.trend, 'heading.text'))
  putHead(sheet, 'B', HEADER_ROW - 1, { header: PACK_TEXT.quarter, unit: '', style: 'label.text' })
  for (const column of columns) putHead(sheet, trendLetter(column.key), HEADER_ROW - 1, { ...column, style: `link.${column.format}` })
  putHead(sheet, RUNWAY_COLUMN, HEADER_ROW - 1, { header: PACK_TEXT.runway, unit: PACK_TEXT.months, style: 'formula.number' })
  for (const [index, { header, format }] of CHANGE_COLUMNS.entries())
    putHead(sheet, changeLetter(index), HEADER_ROW - 1, { header, unit: CHANGES_SHEET.sinceAbove, style: `formula.${format}` })
  sheet.height(HEADER_ROW - 1, 44)
}

/** Runway and changes: formulas in every row, the locked ones too. */
function putComputed(sheet: Sheet, { first, now }: ChangesLayout): void {
  for (let row = first; row <= now; row += 1) {
    const at = (key: string, of = row) => `$${trendLetter(key)}${of}`
    const runway = `IF(AND(ISNUMBER(${at('cash')}),N(${at('netBurn')})>0),MAX(${at('cash')},0)/${at('netBurn')},"")`
    sheet.put(RUNWAY_COLUMN, row, calculated(runway, 'formula.number'))
    if (row === first) continue
    for (const [index, { of, format, isMoney }] of CHANGE_COLUMNS.entries()) {
      const [here, before] = [at(of), at(of, row - 1)]
      const same = isMoney ? `,${at('currency')}=${at('currency', row - 1)}` : ''
      const apart = `${here}-${before}`
      const formula = `IF(AND(ISNUMBER(${here}),ISNUMBER(${before})${same}),${isMoney ? toUnit(apart) : apart},"")`
      sheet.put(changeLetter(index), row, calculated(formula, `formula.${format}`))
    }
  }
}

function putMovements(pack: BoardPack, { movesHeading, comparison, since }: ChangesLayout, sheet: Sheet): void {
  sheet.put('B', movesHeading, typed(CHANGES_WORDS.since(since.quarter), 'heading.text'))
  if (comparison === null) {
    sheet.put('B', movesHeading + 1, typed(CHANGES_WORDS.noFile(since.quarter), 'note.text'))
    return
  }
  const movements = movementsOf(pack, comparison)
  const headers = [PACK_TEXT.component, PACK_TEXT.item, CHANGES_SHEET.before, CHANGES_SHEET.after, PACK_TEXT.reason]
  putHeaders(sheet, movesHeading + 1, headers)
  if (movements.length > 0) sheet.put('E', movesHeading, typed(CHANGES_SHEET.asExported, 'note.text'))
  for (const [index, movement] of movements.slice(0, MOST_MOVEMENTS).entries()) putMovement(sheet, movesHeading + 2 + index, movement)
  const hidden = movements.length - MOST_MOVEMENTS
  const after = movesHeading + 2 + Math.min(movements.length, MOST_MOVEMENTS)
  if (movements.length === 0) sheet.put('B', after, typed(PACK_TEXT.nothingChanged, 'note.text'))
  if (hidden > 0) sheet.put('B', after, typed(CHANGES_WORDS.more(hidden, pack.style), 'note.text'))
}

/** Of the columns that have another beside them, which would cut what runs over. */
const NAME_CHARACTERS = 32
const ITEM_CHARACTERS = 19
const MOST_LINES = 6
const linesIn = (text: string, characters: number) => Math.max(1, Math.ceil(text.length / characters))

function putMovement(sheet: Sheet, row: number, { id, name, what, before, after, why }: Movement): void {
  sheet.put('A', row, typed(id, 'stored.text'))
  const lines = Math.min(MOST_LINES, Math.max(linesIn(name, NAME_CHARACTERS), linesIn(what, ITEM_CHARACTERS)))
  const style = lines === 1 ? 'label.text' : 'label.wrap'
  sheet.put('B', row, typed(name, style))
  sheet.put('C', row, typed(what, style))
  if (lines > 1) sheet.height(row, lines * ROW_POINTS)
  sheet.put('D', row, before)
  sheet.put('E', row, after)
  sheet.put('F', row, typed(why, 'note.text'))
}

export const changesSheet = describeSheet({
  id: 'changes',
  group: 'board',
  places: ({ workbook, assessment, past = null, places }) =>
    changesLayout({ workbook, assessment, past, hasMonths: places.of('costsByMonth') !== null }, FIRST_ROW),
  plan: planChanges,
  checks: changeChecks,
  bands: changeBands,
})

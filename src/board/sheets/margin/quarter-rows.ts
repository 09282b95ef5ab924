// The quarter and the four after it on Cost and gross margin: one row each, out of the months of Costs by month, with the day to
// which decisions and contracts are held in the workings beside it.

import type { IsoDate } from '#core'
import { BOARD_WORDS, MARGIN_SHEET, MARGIN_SHEET_WORDS, PACK_TEXT, perMonth, quarterText, SHEETS } from '#wording'
import { calculated, type Sheet, sheetCell, sheetPrefix, sheetRange, typed } from '../../cells.ts'
import { type BoardPack, FIRST_ROW, HEADER_ROW } from '../../pack.ts'
import { toUnit } from '../../smallest-units.ts'
import { putHead } from '../columns.ts'
import { KINDS } from '../commitments/layout.ts'
import { workingRange } from '../commitments/working-columns.ts'
import { type MonthsLayout, monthColumn, monthRows } from '../costs-by-month/layout.ts'
import { decisionRange, FLAG_LETTERS } from '../decisions/columns.ts'
import { decisionLog } from '../decisions/layout.ts'
import type { MarginLayout } from './layout.ts'
import { type QuarterColumns, type QuarterKey, quarterColumns } from './quarter-places.ts'

/** First days of the three months, then what decisions save in each. */
const MONTH_LETTERS = ['L', 'M', 'N'] as const
const SAVED_LETTERS = ['O', 'P', 'Q'] as const

const HEADERS: Readonly<Record<QuarterKey, string>> = {
  name: PACK_TEXT.quarter,
  list: PACK_TEXT.atListPrice,
  credits: PACK_TEXT.paidByCredits,
  cash: PACK_TEXT.netOfCredits,
  saved: MARGIN_SHEET.decisionsSave,
  ending: MARGIN_SHEET.contractsEnding,
  budget: MARGIN_SHEET.budget,
  left: MARGIN_SHEET.budgetLeft,
}

export function putQuarters(pack: BoardPack, layout: MarginLayout, sheet: Sheet): void {
  const { quarters } = layout
  const costsByMonth = pack.places.of('costsByMonth')
  if (quarters.items.length === 0 || costsByMonth === null) return
  const { shown, letter } = quarterColumns(pack, layout)
  sheet.put('B', quarters.heading, typed(MARGIN_SHEET_WORDS.quarters, 'heading.text'))
  for (const key of shown) {
    // Contracts are said by the month: what ends is no part of what the quarter costs.
    const unit = key === 'ending' ? perMonth(pack.style.currency) : pack.style.currency
    if (key !== 'name') putHead(sheet, letter(key), quarters.heading, { header: HEADERS[key], unit, style: 'formula.money' })
  }
  const hasWorkings = shown.includes('saved') || shown.includes('ending')
  if (hasWorkings) putWorkingHeaders(pack, quarters.heading - 1, shown.includes('saved'), sheet)
  for (const [index, quarter] of quarters.items.entries()) {
    const row = quarters.first + index
    const cells = quarterCells(pack, costsByMonth, { row, index, letter })
    sheet.put('A', row, typed(index + 1, 'place.count'))
    sheet.put('B', row, typed(quarterText(quarter.quarter), 'label.text'))
    for (const key of shown) if (key !== 'name') sheet.put(letter(key), row, cells[key])
    if (!hasWorkings) continue
    putMonths(row, index, sheet)
    if (shown.includes('saved')) putSaved(pack, row, sheet)
  }
}

interface QuarterPlace extends Pick<QuarterColumns, 'letter'> {
  readonly row: number
  readonly index: number
}

function quarterCells(pack: BoardPack, months: MonthsLayout, { row, index, letter }: QuarterPlace) {
  const { first: firstMonth, last: lastMonth } = { first: MONTH_LETTERS.length * index, last: MONTH_LETTERS.length * (index + 1) - 1 }
  const rows = monthRows(pack, FIRST_ROW)
  const sum = (of: number) => `SUM(${sheetCell(SHEETS.costsByMonth, `${monthColumn(firstMonth)}${of}`)}:$${monthColumn(lastMonth)}$${of})`
  const money = (formula: string) => calculated(formula, 'formula.money')
  const at = (key: QuarterKey) => `$${letter(key)}${row}`
  return {
    list: money(sum(rows.list)),
    cash: money(sum(rows.cash)),
    credits: money(toUnit(`${at('list')}-${at('cash')}`)),
    saved: money(toUnit(`SUM($${SAVED_LETTERS[0]}${row}:$${SAVED_LETTERS[2]}${row})`)),
    ending: money(endingText(pack, row)),
    budget: calculated(budgetText(pack, months.months.slice(firstMonth, lastMonth + 1)), 'formula.money'),
    left: calculated(`IF(ISNUMBER(${at('budget')}),${toUnit(`${at('budget')}-${at('list')}`)},"${BOARD_WORDS.notSet}")`, 'formula.money'),
  }
}

/** Three months that all have one; a part of a budget is none. */
export function budgetText({ places }: BoardPack, months: readonly IsoDate[]): string {
  const inputs = places.of('inputs')
  const rows = months.map((month) => inputs.entries.find(({ name }) => name === `budget-${month.slice(0, 7)}`)?.row ?? 0)
  const range = sheetRange(SHEETS.inputs, 'C', rows[0] ?? 0, rows.at(-1) ?? 0)
  return `IF(COUNT(${range})=ROWS(${range}),SUM(${range}),"${BOARD_WORDS.notSet}")`
}

/** A month's price of contracts that end from the day on, within the quarter. */
function endingText({ places }: BoardPack, row: number): string {
  const commitments = places.of('commitments')
  if (commitments === null) return '0'
  const on = (key: Parameters<typeof workingRange>[1]) => `${sheetPrefix(SHEETS.commitments)}${workingRange(commitments, key)}`
  const [first, , last] = MONTH_LETTERS.map((letter) => `$${letter}${row}`)
  const isContract = `${on('kind')},"${KINDS.contract}"`
  return `SUMIFS(${on('month')},${isContract},${on('ends')},">="&MAX(${first},in_as_of),${on('ends')},"<="&EOMONTH(${last},0))`
}

function putWorkingHeaders({ style }: BoardPack, heading: number, hasSaved: boolean, sheet: Sheet): void {
  sheet.put(MONTH_LETTERS[0], heading, typed(MARGIN_SHEET_WORDS.workings, 'group.text'))
  for (const [at, letter] of MONTH_LETTERS.entries())
    putHead(sheet, letter, heading + 1, { header: MARGIN_SHEET.month(at + 1), unit: 'date', style: 'link.month' })
  if (!hasSaved) return
  for (const [at, letter] of SAVED_LETTERS.entries())
    putHead(sheet, letter, heading + 1, { header: MARGIN_SHEET.savedInMonth(at + 1), unit: style.currency, style: 'formula.money' })
}

function putMonths(row: number, index: number, sheet: Sheet): void {
  for (const [at, letter] of MONTH_LETTERS.entries()) {
    const place = MONTH_LETTERS.length * index + at
    const cell = sheetCell(SHEETS.costsByMonth, `${monthColumn(place)}${HEADER_ROW - 1}`)
    sheet.put(letter, row, calculated(cell, 'link.month'))
  }
}

/** Of decisions to come whose day is over before the month begins. */
function putSaved(pack: BoardPack, row: number, sheet: Sheet): void {
  const decisions = decisionLog(pack)
  if (decisions === null) return
  const on = (letter: string) => sheetRange(SHEETS.decisions, letter, decisions.first, decisions.last)
  for (const [at, letter] of SAVED_LETTERS.entries()) {
    const isToCome = `${on(FLAG_LETTERS[4])},1`
    const begins = `$${MONTH_LETTERS[at]}${row}`
    const until = `${SHEETS.decisions}!${decisionRange(decisions, 'until')},"<"&${begins}`
    const saved = `SUMIFS(${SHEETS.decisions}!${decisionRange(decisions, 'cash')},${isToCome},${until})`
    sheet.put(letter, row, calculated(`IF(${begins}>in_as_of,${saved},0)`, 'formula.money'))
  }
}

// The quarter and the four after it on Cost and gross margin: one row each, out of the months of Costs by month, with the day to
// which decisions and contracts are held in the workings beside it.

import { type IsoDate, type QuarterAhead, savedInMonth } from '#core'
import { BOARD_WORDS, MARGIN_SHEET, MARGIN_SHEET_WORDS, PACK_TEXT, quarterText, SHEETS } from '#wording'
import { computed, type Sheet, sheetCell, sheetPrefix, sheetRange, typed } from '../../cells.ts'
import { type BoardPack, FIRST_ROW, HEADER_ROW, major } from '../../pack.ts'
import { putHead } from '../columns.ts'
import { KINDS } from '../commitments/evaluated-commitments.ts'
import { workingRange } from '../commitments/working-columns.ts'
import { type MonthsLayout, monthColumn, monthRows } from '../costs-by-month/layout.ts'
import { decisionRange, FLAG_LETTERS, IS_EXCEPTION } from '../decisions/columns.ts'
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
    const head =
      key === 'name' ? ({ unit: '', style: 'label.text' } as const) : ({ unit: pack.style.currency, style: 'formula.money' } as const)
    if (key !== 'name') putHead(sheet, letter(key), quarters.heading, { header: HEADERS[key], ...head })
  }
  const hasWorkings = shown.includes('saved') || shown.includes('ending')
  if (hasWorkings) putWorkingHeaders(pack, quarters.heading - 1, shown.includes('saved'), sheet)
  for (const [index, quarter] of quarters.items.entries()) {
    const row = quarters.first + index
    const cells = quarterCells(pack, costsByMonth, quarter, { row, index, letter })
    sheet.put('A', row, typed(index + 1, 'place.count'))
    sheet.put('B', row, typed(quarterText(quarter.quarter), 'label.text'))
    for (const key of shown) if (key !== 'name') sheet.put(letter(key), row, cells[key])
    if (!hasWorkings) continue
    putMonths(costsByMonth, row, index, sheet)
    if (shown.includes('saved')) putSaved(pack, costsByMonth, row, index, sheet)
  }
}

interface QuarterPlace extends Pick<QuarterColumns, 'letter'> {
  readonly row: number
  readonly index: number
}

function quarterCells(pack: BoardPack, months: MonthsLayout, quarter: QuarterAhead, { row, index, letter }: QuarterPlace) {
  const { first: firstMonth, last: lastMonth } = { first: MONTH_LETTERS.length * index, last: MONTH_LETTERS.length * (index + 1) - 1 }
  const rows = monthRows(pack, FIRST_ROW)
  const sum = (of: number) => `SUM(${sheetCell(SHEETS.costsByMonth, `${monthColumn(firstMonth)}${of}`)}:$${monthColumn(lastMonth)}$${of})`
  const money = (formula: string, minor: number) => computed(formula, major(minor, pack), 'formula.money')
  const at = (key: QuarterKey) => `$${letter(key)}${row}`
  const { budgetMinor, listMinor } = quarter
  const known = (minor: number | null) => (minor === null ? BOARD_WORDS.notSet : major(minor, pack))
  return {
    list: money(sum(rows.list), listMinor),
    cash: money(sum(rows.cash), quarter.cashMinor),
    credits: money(`${at('list')}-${at('cash')}`, quarter.creditsMinor),
    saved: money(`SUM($${SAVED_LETTERS[0]}${row}:$${SAVED_LETTERS[2]}${row})`, quarter.savedMinor),
    ending: money(endingText(pack, row), quarter.endingMinor),
    budget: computed(budgetText(pack, months.months.slice(firstMonth, lastMonth + 1)), known(budgetMinor), 'formula.money'),
    left: computed(
      `IF(ISNUMBER(${at('budget')}),${at('budget')}-${at('list')},"${BOARD_WORDS.notSet}")`,
      known(budgetMinor === null ? null : budgetMinor - listMinor),
      'formula.money',
    ),
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

function putMonths({ months }: MonthsLayout, row: number, index: number, sheet: Sheet): void {
  for (const [at, letter] of MONTH_LETTERS.entries()) {
    const place = MONTH_LETTERS.length * index + at
    const cell = sheetCell(SHEETS.costsByMonth, `${monthColumn(place)}${HEADER_ROW - 1}`)
    sheet.put(letter, row, computed(cell, { date: months[place] as IsoDate }, 'link.month'))
  }
}

/** Of decisions whose day is over before the month begins; nothing before today, where one is overdue. */
function putSaved(pack: BoardPack, { months }: MonthsLayout, row: number, index: number, sheet: Sheet): void {
  const decisions = decisionLog(pack)
  if (decisions === null) return
  const on = (letter: string) => sheetRange(SHEETS.decisions, letter, decisions.first, decisions.last)
  const made = Object.values(pack.workbook.tables.decisions)
  for (const [at, letter] of SAVED_LETTERS.entries()) {
    const month = months[MONTH_LETTERS.length * index + at] as IsoDate
    const isToCome = `${on(IS_EXCEPTION)},0,${on(FLAG_LETTERS[2])},0`
    const begins = `$${MONTH_LETTERS[at]}${row}`
    const until = `${SHEETS.decisions}!${decisionRange(decisions, 'until')},"<"&${begins}`
    const saved = `SUMIFS(${SHEETS.decisions}!${decisionRange(decisions, 'cash')},${isToCome},${until})`
    const minor = savedInMonth(made, month, pack.assessment.asOf)
    sheet.put(letter, row, computed(`IF(${begins}>in_as_of,${saved},0)`, major(minor, pack), 'formula.money'))
  }
}

// The rows from the budget of the quarter to what the quarter comes to. Budget, months and both totals are links; the price and the
// months recorded at another price are what is left, so that the rows foot whatever is typed.

import type { CostStep } from '#core'
import { CHANGES_SHEET, CHANGES_WORDS, PACK_TEXT, quarterText, SHEETS, VARIANCE_LABELS } from '#wording'
import { calculated, type Sheet, sheetCell, typed } from '../../cells.ts'
import { type BoardPack, FIRST_ROW, HEADER_ROW, major } from '../../pack.ts'
import { putHeadings } from '../columns.ts'
import { monthColumn, monthRows, quarterColumn } from '../costs-by-month/layout.ts'
import { quarterName } from '../frame.ts'
import { budgetText } from '../margin/quarter-rows.ts'
import type { ChangesLayout } from './layout.ts'
import { trendLetter } from './trend-places.ts'
import { knownAmount, noteOf, putStep } from './variance-rows.ts'

export function putBudget(pack: BoardPack, { budget, comparison, since, now }: ChangesLayout, sheet: Sheet): void {
  const costsByMonth = pack.places.of('costsByMonth')
  if (budget === null || comparison === null || costsByMonth === null) return
  const { heading, bridge, rows, hasOnce, last } = budget
  const { currency } = pack.style
  const money = (text: string) => calculated(text, 'formula.money')
  const total = (text: string) => calculated(text, 'total.money')
  /** A budget that was made blank, or no number, is none: nothing is off it. */
  const ofBudget = (other: string, text: string) => knownAmount([`$C$${heading + 2}`, other], text)
  const cost = (row: number) => `$${trendLetter('monthlyCost')}$${row}`
  const months = `COLUMNS(${monthsRange(bridge.months)})`
  const onMonths = (row: number) => sheetCell(SHEETS.costsByMonth, `${quarterColumn(costsByMonth)}${row}`)
  const { list, cash } = monthRows(pack, FIRST_ROW)
  const headers = [CHANGES_SHEET.cause, `${quarterName(pack)} (${currency})`, CHANGES_SHEET.largest]
  putHeadings(sheet, heading, CHANGES_WORDS.budget(quarterName(pack)), headers, [1])
  let row = heading + 2
  const put = (label: string, content: ReturnType<typeof typed>, note = '', isTotal = false) => {
    putStep(sheet, row, label, content, note, isTotal)
    row += 1
  }
  const [start, first] = [row, row + 2]
  put(CHANGES_SHEET.budget, total(budgetText(pack, costsByMonth.months.slice(0, bridge.months))), '', true)
  put(CHANGES_SHEET.lockLessBudget(quarterText(since.quarter)), money(ofBudget(cost(now - 1), `${cost(now - 1)}*${months}-$C$${start}`)))
  const note = (step: CostStep) => noteOf(pack, comparison, step, bridge.months)
  for (const step of rows) put(VARIANCE_LABELS[step], typed(major(bridge.steps[step], pack), 'stored.money'), note(step))
  const causes = rows.length === 0 ? '' : `-SUM($C$${first}:$C$${row - 1})`
  const price = knownAmount([cost(now), cost(now - 1)], `(${cost(now)}-${cost(now - 1)})*${months}${causes}`)
  put(VARIANCE_LABELS.price, money(price), note('price'))
  if (hasOnce) put(PACK_TEXT.oneTime, typed(major(bridge.onceMinor, pack), 'stored.money'))
  const rest = ofBudget(`$C$${last - 2}`, `$C$${last - 2}-SUM($C$${start}:$C$${row - 1})`)
  put(CHANGES_SHEET.recordedMonths, money(rest))
  put(PACK_TEXT.atListPrice, total(onMonths(list)), '', true)
  put(PACK_TEXT.paidByCredits, money(knownAmount([`$C$${last}`, `$C$${last - 2}`], `$C$${last}-$C$${last - 2}`)))
  put(PACK_TEXT.netOfCredits, total(onMonths(cash)), '', true)
}

function monthsRange(count: number): string {
  return `${sheetCell(SHEETS.costsByMonth, `${monthColumn(0)}${HEADER_ROW - 1}`)}:$${monthColumn(count - 1)}$${HEADER_ROW - 1}`
}

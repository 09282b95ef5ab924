// The rows from the budget of the quarter to what the quarter comes to. Budget, months and both totals are links, and each cause is
// stored as the app said it; what is left is what was changed in the file, so that the rows foot whatever is typed.

import { CHANGES_SHEET, CHANGES_WORDS, PACK_TEXT, quarterText, SHEETS, VARIANCE_LABELS } from '#wording'
import { calculated, type Sheet, sheetCell, typed } from '../../cells.ts'
import { type BoardPack, FIRST_ROW, HEADER_ROW, major } from '../../pack.ts'
import { putHeadings } from '../columns.ts'
import { monthColumn, monthRows, quarterColumn } from '../costs-by-month/layout.ts'
import { quarterName } from '../frame.ts'
import { budgetText } from '../margin/quarter-rows.ts'
import type { ChangesLayout } from './layout.ts'
import { trendLetter } from './trend-places.ts'
import type { BudgetCause } from './variance-block.ts'
import { knownAmount, noteOf, putChangedHere, putStep } from './variance-rows.ts'

const LABELS: Readonly<Record<BudgetCause, string>> = {
  ...VARIANCE_LABELS,
  once: PACK_TEXT.oneTime,
  recorded: CHANGES_SHEET.recordedMonths,
}

export function putBudget(pack: BoardPack, { budget, comparison, since, now }: ChangesLayout, sheet: Sheet): void {
  const costsByMonth = pack.places.of('costsByMonth')
  if (budget === null || comparison === null || costsByMonth === null) return
  const { heading, bridge, rows, last } = budget
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
  const start = row
  put(CHANGES_SHEET.budget, total(budgetText(pack, costsByMonth.months.slice(0, bridge.months))), '', true)
  put(CHANGES_SHEET.lockLessBudget(quarterText(since.quarter)), money(ofBudget(cost(now - 1), `${cost(now - 1)}*${months}-$C$${start}`)))
  for (const [cause, minor] of rows)
    put(LABELS[cause], typed(major(minor, pack), 'stored.money'), noteOf(pack, comparison, cause, bridge.months))
  putChangedHere(sheet, start, row)
  row += 1
  put(PACK_TEXT.atListPrice, total(onMonths(list)), '', true)
  put(PACK_TEXT.paidByCredits, money(knownAmount([`$C$${last}`, `$C$${last - 2}`], `$C$${last}-$C$${last - 2}`)))
  put(PACK_TEXT.netOfCredits, total(onMonths(cash)), '', true)
}

function monthsRange(count: number): string {
  return `${sheetCell(SHEETS.costsByMonth, `${monthColumn(0)}${HEADER_ROW - 1}`)}:$${monthColumn(count - 1)}$${HEADER_ROW - 1}`
}

// A row of a spreadsheet as months of the budget: amounts by position from the month it is pasted into. Months above the
// amounts, or beside them in a column, are recognised and held to the months they would be pasted into. All or nothing.

import { type BatchEdit, type BudgetMonth, type EditContext, parseMoneyText, type Result, setBudgetMonths } from '#core'
import { BUDGET_WORDS, monthText, type NumberStyle, problemText } from '#wording'
import { readMonth, readMonthName, readPastedCells } from '../../session/pasted-cells.ts'
import { decimalMarkOf } from '../../widgets/typed-amounts.ts'

type Cells = readonly (readonly string[])[]

/** The sentence of refusal, or what each month gets. @param months from the one pasted into on, "2026-10" */
export function planBudgetPaste(text: string, months: readonly string[], style: NumberStyle): string | readonly BudgetMonth[] {
  const read = readPastedCells(text)
  if (!read.ok) return problemText(read.problem, style)
  const [header, ...amounts] = inRows(read.value)
  const [row = []] = amounts
  if (header === undefined || amounts.length !== 1) return BUDGET_WORDS.severalRows(amounts.length, style)
  if (row.length > months.length) return BUDGET_WORDS.tooManyMonths(row.length, months.length, months[0] ?? '', style)
  const plan: BudgetMonth[] = []
  for (const [at, cell] of row.entries()) {
    const month = months[at] ?? ''
    const named = header[at]
    if (named !== undefined && !isMonth(named, month)) return BUDGET_WORDS.otherMonth(named, month)
    const amount = parseMoneyText(cell, { field: 'budget', currency: style.currency, decimalMark: decimalMarkOf(style.locale) })
    if (!amount.ok) return `${monthText(month)}: ${problemText(amount.problem, style)}`
    plan.push({ month, amount: amount.value })
  }
  return plan
}

/** The same applied; names the month of an amount that a budget cannot be. */
export function pasteBudget(context: EditContext, plan: readonly BudgetMonth[], refusedAt: (month: string) => void): Result<BatchEdit> {
  for (const one of plan) {
    const set = setBudgetMonths(context, [one])
    if (set.ok) continue
    refusedAt(one.month)
    return set
  }
  return setBudgetMonths(context, plan)
}

/** The months, none where there are none, and the lines of amounts below them. A column is laid down as a row. */
function inRows(cells: Cells): Cells {
  const width = cells.reduce((most, line) => Math.max(most, line.findLastIndex((cell) => cell.trim() !== '') + 1), 0)
  const across = cells.map((line) => Array.from({ length: width }, (_, at) => line[at]?.trim() ?? ''))
  const down = Array.from({ length: width }, (_, at) => across.map((line) => line[at] ?? ''))
  const lines = across.length > 1 && (down.length === 1 || monthNames(down) > monthNames(across)) ? down : across
  if (monthNames(lines) === 0) return [[], ...lines]
  // What stands before the months names the line.
  const from = isMonthName(lines[0]?.[0] ?? '') ? 0 : 1
  return lines.map((line) => line.slice(from))
}

/** How many of the first line. Amounts can look like months ("2026.12"), so months count as such above others only. */
const monthNames = (lines: Cells): number => (lines.length > 1 ? (lines[0]?.filter(isMonthName).length ?? 0) : 0)

const monthsOf = (text: string) => [readMonth(text, 'month-first'), readMonth(text, 'day-first')]
const isMonthName = (text: string): boolean => readMonthName(text) !== null || monthsOf(text).some((month) => month !== null)
const isMonth = (text: string, month: string): boolean => readMonthName(text) === Number(month.slice(5)) || monthsOf(text).includes(month)

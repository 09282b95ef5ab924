// Checks of Costs by month: component total = monthly total = summary.

import { COSTS_BY_MONTH_SHEET, equals, PACK_TEXT, SHEETS } from '#wording'
import { sheetCell, sheetRange } from '../../cells.ts'
import { type ModelCheck, noErrors } from '../../model-check.ts'
import { type BoardPack, FIRST_ROW, major, wholeColumn } from '../../pack.ts'
import { componentColumns } from '../components/columns.ts'
import { unallocatedOf } from '../costs/evaluated-costs.ts'
import { SUMMARY_CELLS } from '../summary/layout.ts'
import { evaluatedMonths, standingOf } from './evaluated-months.ts'
import { MONTH_COLUMNS, type MonthsLayout, monthColumn, monthRows, yearColumn } from './layout.ts'

export function monthChecks(pack: BoardPack, layout: MonthsLayout): ModelCheck[] {
  const rows = monthRows(pack, FIRST_ROW)
  const on = (column: string, row: number) => sheetCell(SHEETS.costsByMonth, `${column}${row}`)
  const { letter } = componentColumns(pack)
  const column = (key: string) => wholeColumn(pack, 'components', letter(key))
  const standing = pack.rows.reduce((sum, row) => sum + standingOf(row), 0)
  const list = major(standing + unallocatedOf(pack), pack)
  const { monthlyCostMinor } = pack.assessment.totals
  const { components } = evaluatedMonths(pack)
  const all = major(
    components.reduce((sum, amount) => sum + amount, 0),
    pack,
  )
  const [first, last] = [monthColumn(0), monthColumn(layout.months.length - 1)]
  const money = { unit: pack.style.currency, format: 'money' } as const
  return [
    {
      ...money,
      label: equals(PACK_TEXT.recurring, SHEETS.costsByMonth, SHEETS.components),
      left: on(MONTH_COLUMNS.standing, rows.components),
      leftValue: major(standing, pack),
      right: `SUMIF(${column('countsInTotals')},1,${column('cost')})`,
      rightValue: major(standing, pack),
      comment: COSTS_BY_MONTH_SHEET.recurringComment,
    },
    {
      ...money,
      label: equals(PACK_TEXT.recurring, SHEETS.costsByMonth, SHEETS.summary),
      left: on(MONTH_COLUMNS.standing, rows.list),
      leftValue: list,
      right: `N(${sheetCell(SHEETS.summary, SUMMARY_CELLS.cost)})`,
      rightValue: monthlyCostMinor === null ? 0 : list,
      comment: COSTS_BY_MONTH_SHEET.listComment,
    },
    {
      ...money,
      label: equals(SHEETS.costsByMonth, COSTS_BY_MONTH_SHEET.overComponents, COSTS_BY_MONTH_SHEET.overMonths),
      left: `SUM(${sheetRange(SHEETS.costsByMonth, first, FIRST_ROW, rows.heading - 1).replace(`$${first}$${rows.heading - 1}`, `$${last}$${rows.heading - 1}`)})`,
      leftValue: all,
      right: `SUM(${on(first, rows.components)}:$${last}$${rows.components})`,
      rightValue: all,
      comment: COSTS_BY_MONTH_SHEET.sumsComment,
    },
    noErrors('costsByMonth', yearColumn(layout), rows.last),
  ]
}

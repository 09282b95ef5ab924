// Checks of Costs by month: component total = monthly total = summary.

import { COSTS_BY_MONTH_SHEET, equals, PACK_TEXT, SHEETS } from '#wording'
import { sheetCell } from '../../cells.ts'
import { agree, type ModelCheck, moneyMeasure } from '../../model-check.ts'
import { type BoardPack, FIRST_ROW, major } from '../../pack.ts'
import { componentRange } from '../components/columns.ts'
import { unallocatedOf } from '../costs/evaluated-costs.ts'
import { SUMMARY_CELLS } from '../summary/layout.ts'
import { evaluatedMonths, standingOf } from './evaluated-months.ts'
import { MONTH_COLUMNS, type MonthsLayout, monthColumn, monthRows } from './layout.ts'

export function monthChecks(pack: BoardPack, layout: MonthsLayout): ModelCheck[] {
  const rows = monthRows(pack, FIRST_ROW)
  const on = (column: string, row: number) => sheetCell(SHEETS.costsByMonth, `${column}${row}`)
  const column = (key: string) => componentRange(pack, key)
  const summary = (cell: 'cost' | 'costByLayer') => sheetCell(SHEETS.summary, SUMMARY_CELLS[cell])
  const standing = pack.rows.reduce((sum, row) => sum + standingOf(row), 0)
  const list = major(standing + unallocatedOf(pack), pack)
  const inAll = evaluatedMonths(pack).components.reduce((sum, amount) => sum + amount, 0)
  const [first, last] = [monthColumn(0), monthColumn(layout.months.length - 1)]
  const money = moneyMeasure(pack)
  return [
    agree(money, major(standing, pack), {
      label: equals(PACK_TEXT.recurring, SHEETS.costsByMonth, SHEETS.components),
      left: on(MONTH_COLUMNS.standing, rows.components),
      right: `SUMIF(${column('countsInTotals')},1,${column('cost-known')})`,
      comment: COSTS_BY_MONTH_SHEET.recurringComment,
    }),
    agree(money, list, {
      label: equals(PACK_TEXT.recurring, SHEETS.costsByMonth, SHEETS.summary),
      left: on(MONTH_COLUMNS.standing, rows.list),
      // What is known, where the total is not set.
      right: `IF(ISNUMBER(${summary('cost')}),${summary('cost')},${summary('costByLayer')})`,
      comment: COSTS_BY_MONTH_SHEET.listComment,
    }),
    agree(money, major(inAll, pack), {
      label: equals(SHEETS.costsByMonth, COSTS_BY_MONTH_SHEET.overComponents, COSTS_BY_MONTH_SHEET.overMonths),
      left: `SUM(${on(first, FIRST_ROW)}:$${last}$${rows.lastListed})+SUM(${on(first, rows.others)}:$${last}$${rows.others})`,
      right: `SUM(${on(first, rows.components)}:$${last}$${rows.components})`,
      comment: COSTS_BY_MONTH_SHEET.sumsComment,
    }),
  ]
}

// Checks of Decisions: no row is lost between the list and its totals, and Summary counts what it lists of the company.

import { countsOf } from '#core'
import { DECISIONS_SHEET, equals, PACK_TEXT, SHEETS } from '#wording'
import { sheetCell, sheetRange } from '../../cells.ts'
import { agree, type ModelCheck, moneyMeasure, TIME_MEASURE } from '../../model-check.ts'
import { type BoardPack, major } from '../../pack.ts'
import { COMPANY_WIDE_CELL } from '../summary/layout.ts'
import { letterOf } from './columns.ts'
import { companyAskedCell } from './company-block.ts'
import { type DecisionsLayout, STATUSES, totalOf } from './layout.ts'

export function decisionChecks(pack: BoardPack, layout: DecisionsLayout): ModelCheck[] {
  const list = (key: Parameters<typeof letterOf>[0]) => sheetRange(SHEETS.decisions, letterOf(key), layout.first, layout.last)
  const totals = (column: string) => sheetRange(SHEETS.decisions, column, layout.firstStatus, layout.outstanding - 1)
  const { cash, capacity } = totalOf(layout.items, STATUSES, pack.assessment.asOf)
  const byStatus = (what: string, measure: Parameters<typeof agree>[0], left: string, column: string, value: number) =>
    agree(measure, value, {
      ...{ label: equals(SHEETS.decisions, what, DECISIONS_SHEET.sumByStatus), left, right: `SUM(${totals(column)})` },
      comment: DECISIONS_SHEET.statusComment,
    })
  const rows = { unit: PACK_TEXT.rows, format: 'count' } as const
  const { company, items } = layout
  const asked = agree({ unit: PACK_TEXT.rows, format: 'count' }, countsOf(pack.assessment).toDecideCompanyWide, {
    label: equals(PACK_TEXT.companyWide, SHEETS.decisions, SHEETS.summary),
    left: sheetCell(SHEETS.decisions, companyAskedCell(company)),
    right: sheetCell(SHEETS.summary, COMPANY_WIDE_CELL),
    comment: DECISIONS_SHEET.companyComment,
  })
  if (items.length === 0) return [asked]
  return [
    asked,
    byStatus(PACK_TEXT.rows, rows, `COUNTA(${list('id')})`, 'C', layout.items.length),
    byStatus(DECISIONS_SHEET.cashLabel, moneyMeasure(pack), `SUM(${list('cash')})`, 'D', major(cash, pack)),
    byStatus(DECISIONS_SHEET.timeLabel, TIME_MEASURE, `SUM(${list('capacity')})`, 'E', capacity / 10_000),
  ]
}

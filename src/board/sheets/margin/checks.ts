// Checks of Cost and gross margin: the app's figures, and the months of Costs by month.

import { equals, MARGIN_SHEET, PACK_TEXT, SHEETS } from '#wording'
import { sheetCell, sheetRange } from '../../cells.ts'
import { agree, type ModelCheck, moneyMeasure, sameAsApp } from '../../model-check.ts'
import { type BoardPack, FIRST_ROW, major } from '../../pack.ts'
import { monthColumn, monthRows } from '../costs-by-month/layout.ts'
import { APP_LETTERS } from './app-places.ts'
import type { MarginLayout } from './layout.ts'
import { quarterColumns } from './quarter-places.ts'

export function marginChecks(pack: BoardPack, layout: MarginLayout): ModelCheck[] {
  const rows = layout.groups.flatMap(({ lines }) => lines.map(({ row }) => row))
  return [
    {
      ...sameAsApp(SHEETS.margin),
      left: `SUM(${sheetRange(SHEETS.margin, APP_LETTERS.differs, Math.min(...rows), Math.max(...rows))})`,
      leftValue: 0,
      unit: MARGIN_SHEET.figuresUnit,
      comment: MARGIN_SHEET.appComment,
    },
    ...quarterTies(pack, layout),
  ]
}

/** The months stand in both places: one by one there, by quarter here. */
function quarterTies(pack: BoardPack, layout: MarginLayout): ModelCheck[] {
  const costsByMonth = pack.places.of('costsByMonth')
  const { quarters } = layout
  if (quarters.items.length === 0 || costsByMonth === null) return []
  const { list } = monthRows(pack, FIRST_ROW)
  const column = quarterColumns(pack, layout).letter('list')
  const months = `${sheetCell(SHEETS.costsByMonth, `${monthColumn(0)}${list}`)}:$${monthColumn(costsByMonth.months.length - 1)}$${list}`
  const listed = quarters.items.reduce((sum, { listMinor }) => sum + listMinor, 0)
  return [
    agree(moneyMeasure(pack), major(listed, pack), {
      label: equals(PACK_TEXT.atListPrice, SHEETS.margin, SHEETS.costsByMonth),
      left: `SUM(${sheetRange(SHEETS.margin, column, quarters.first, quarters.first + quarters.items.length - 1)})`,
      right: `SUM(${months})`,
      comment: MARGIN_SHEET.quartersComment,
    }),
  ]
}

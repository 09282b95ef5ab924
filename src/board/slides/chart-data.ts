// The cells behind a chart of a slide: a small workbook inside the file, which "Edit data" opens. It holds what the chart
// draws and nothing else: names in the first row, categories in the first column.

import { CHART_DATA_SHEET } from '#wording'
import { columnLetter, newSheet, type Sheet, sheetCell, sheetRange, typed } from '../cells.ts'
import type { CellRange, ChartPlan } from '../chart-plan.ts'
import type { BoardPack } from '../pack.ts'
import { documentProperties, paperOf } from '../plan-board-workbook.ts'
import { planned, widths } from '../sheets/frame.ts'
import type { WorkbookPlan } from '../workbook-plan.ts'

export interface ChartOfSlide {
  /** Draws the cells of `data`. */
  readonly chart: ChartPlan
  readonly data: WorkbookPlan
}

const FIRST = 2
const CATEGORIES = 'A'
const NAME_WIDTH = 32
const VALUE_WIDTH = 18

/** The same picture, drawn from cells of its own. */
export function withOwnData(pack: BoardPack, chart: ChartPlan): ChartOfSlide {
  const sheet = newSheet()
  const count = chart.categories.values.length
  const moved = <Value>({ values }: CellRange<Value>, column: string): CellRange<Value> => ({
    ref: sheetRange(CHART_DATA_SHEET, column, FIRST, FIRST + count - 1),
    values,
  })
  for (const [index, category] of chart.categories.values.entries()) sheet.put(CATEGORIES, FIRST + index, typed(category, 'label.text'))
  const series = chart.series.map((each, index) => {
    const column = columnLetter(index + 2)
    sheet.put(column, FIRST - 1, typed(each.name.value, 'header.count'))
    for (const [row, value] of each.values.values.entries()) sheet.put(column, FIRST + row, typed(value, `input.${each.format}`))
    return {
      ...each,
      name: { ...each.name, ref: sheetCell(CHART_DATA_SHEET, `${column}${FIRST - 1}`) },
      values: moved(each.values, column),
    }
  })
  return { chart: { ...chart, categories: moved(chart.categories, CATEGORIES), series }, data: workbookOf(pack, chart, sheet) }
}

function workbookOf(pack: BoardPack, { title, description, series, categories }: ChartPlan, sheet: Sheet): WorkbookPlan {
  const area = `A1:${columnLetter(series.length + 1)}${FIRST + categories.values.length - 1}`
  const body = planned(sheet, {
    columns: widths([NAME_WIDTH, ...series.map(() => VALUE_WIDTH)]),
    freeze: { rows: 1, columns: 1 },
    print: { area, orientation: 'landscape', pagesTall: 0, footer: { left: title, middle: '', right: '' } },
  })
  return {
    properties: { ...documentProperties(pack), title, description },
    names: [],
    currency: { code: pack.style.currency, decimals: pack.decimals },
    paper: paperOf(pack),
    sheets: [{ name: CHART_DATA_SHEET, group: 'board', ...body }],
  }
}

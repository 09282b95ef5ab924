// As exported as it is planned: the value of every typed cell as the pack was made with it. Model checks compares them with
// what stands there now. It also counts the formulas of Model checks, which cannot vouch for itself.

import { AS_EXPORTED_SHEET, SHEETS } from '#wording'
import { columnLetter, computed, newSheet, type Sheet, sheetCell, sheetRange, typed } from '../../cells.ts'
import { type CopyBlock, copyBlocks, copyColumn } from '../../integrity/exported-copies.ts'
import { formulasIn } from '../../integrity/integrity-checks.ts'
import { CHANGED_CELL } from '../../integrity/lights.ts'
import { FIRST_COUNTED_ROW, type TypedValue } from '../../integrity/survey.ts'
import { surveysOf } from '../../integrity/surveys.ts'
import { TOLERANCE_CELL } from '../../model-check.ts'
import type { BoardPack } from '../../pack.ts'
import { amountFormat, lookOf, type StyleName } from '../../styles.ts'
import type { CellPlan } from '../../workbook-plan.ts'
import type { SheetBody } from '../describe-sheet.ts'
import { planned, printed, putFrame } from '../frame.ts'
import { DIFFERENCE_COLUMN, MODEL_CHECKS_AREA } from './list.ts'

/** Row of the first heading. */
export const FIRST_COPY = 10
/** Cells of all sheets below one another say nothing to whoever reads them on paper. */
const [PRINTED, LAST_PRINTED] = ['J', FIRST_COPY - 1] as const
const DIFFERENCES = sheetRange(SHEETS.modelChecks, DIFFERENCE_COLUMN, FIRST_COUNTED_ROW, MODEL_CHECKS_AREA.lastRow)
const TOLERANCE_AT = sheetCell(SHEETS.modelChecks, TOLERANCE_CELL)

/** Of Model checks: how many formulas, and what its differences come to, those of what was entered included. */
interface Watched {
  readonly formulas: number
  readonly differences: number
}

export function asExportedBody(pack: BoardPack, { formulas, differences }: Watched): SheetBody {
  const sheet = newSheet()
  putFrame(pack, 'asExported', sheet)
  sheet.put('B', 4, typed(AS_EXPORTED_SHEET.formulas, 'label.text'))
  sheet.put('C', 4, typed(formulas, 'stored.count'))
  sheet.put('B', 5, typed(AS_EXPORTED_SHEET.witness, 'label.text'))
  const isAsExported = `OR(${sheetCell(SHEETS.modelChecks, CHANGED_CELL)}>0,ABS(SUM(${DIFFERENCES})-$C$7)<${TOLERANCE_AT})`
  const isWhole = `AND(${formulasIn(MODEL_CHECKS_AREA)}=$C$4,${isAsExported})`
  sheet.put('C', 5, computed(`IF(${isWhole},"",$C$8)`, '', 'check.text'))
  sheet.put('D', 5, typed(AS_EXPORTED_SHEET.comment, 'note.text'))
  sheet.put('B', 6, typed(AS_EXPORTED_SHEET.witnessGone, 'label.text'))
  sheet.put('C', 6, typed(AS_EXPORTED_SHEET.gone, 'stored.text'))
  sheet.put('B', 7, typed(AS_EXPORTED_SHEET.differences, 'label.text'))
  sheet.put('C', 7, typed(differences, 'stored.number'))
  sheet.put('B', 8, typed(AS_EXPORTED_SHEET.witnessApart, 'label.text'))
  sheet.put('C', 8, typed(AS_EXPORTED_SHEET.overwritten, 'stored.text'))
  sheet.put('B', LAST_PRINTED, typed(AS_EXPORTED_SHEET.notPrinted, 'note.text'))
  const blocks = copyBlocks(surveysOf(pack), FIRST_COPY)
  for (const block of blocks) putBlock(pack, sheet, block)
  const columns = Math.max(columnCount(PRINTED), ...blocks.map((block) => copyColumn(block, block.columns.at(-1) ?? 0)))
  return planned(sheet, {
    columns: Array.from({ length: columns }, (_, index) => ({ width: WIDTHS[index] ?? 12 })),
    freeze: { rows: 3, columns: 2 },
    print: printed(pack, `B1:${PRINTED}${LAST_PRINTED}`, { repeat: '1:3' }),
  })
}

const WIDTHS = [2, 34] as const
const columnCount = (letter: string) => letter.charCodeAt(0) - 64

function putBlock({ style: { currency } }: BoardPack, sheet: Sheet, block: CopyBlock): void {
  const { survey, heading, columns } = block
  // Where every typed cell was left blank, its copy is blank, too.
  if (survey.values.size === 0) return
  sheet.put('B', heading, typed(survey.name, 'heading.text'))
  sheet.put('B', heading + 1, typed(AS_EXPORTED_SHEET.rowHeader, 'header.count'))
  for (const column of columns) sheet.put(columnLetter(copyColumn(block, column)), heading + 1, typed(columnLetter(column), 'header.wrap'))
  const places = new Map(columns.map((column) => [column, copyColumn(block, column)]))
  const looks = new Set<StyleName>(['stored.count'])
  for (const values of survey.values.values()) for (const { style } of values) looks.add(copyLook(style, currency))
  for (const [row, values] of survey.values) sheet.putRow(block.rowOf(row), () => copiedCells(row, values, places, currency), looks)
}

function copiedCells(
  row: number,
  values: readonly TypedValue[],
  places: ReadonlyMap<number, number>,
  currency: string,
): readonly CellPlan[] {
  const copies = values.flatMap(({ column, style, value }): CellPlan[] => {
    const place = places.get(column)
    return place === undefined ? [] : [{ column: place, style: copyLook(style, currency), value }]
  })
  return [{ column: 2, style: 'stored.count', value: row }, ...copies]
}

/** An amount stands here without its currency, which its own sheet names. @param currency of the workbook */
function copyLook(style: StyleName, currency: string): StyleName {
  const { format } = lookOf(style)
  if (format === 'money') return `stored.${amountFormat(currency)}`
  return `stored.${format === 'text' ? 'wrap' : format}`
}

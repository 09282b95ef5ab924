// A slip as a real file, and the same after a person has filled it in with a spreadsheet program (exceljs stands for one).

import ExcelJS from 'exceljs'
import { slipFor, type Workbook } from '#core'
import { writeBoardWorkbook } from '#excel'
import { type SlipColumn, slipColumnTitle } from '#wording'
import { planSlip } from '../../src/board/slip/plan-slip.ts'
import { AS_OF, personId } from './workbook.ts'

export async function slipFile(workbook: Workbook, person: string): Promise<Uint8Array> {
  const slip = slipFor(workbook, personId(person), AS_OF)
  if (slip === null) throw new Error(`${person} gets no slip`)
  return (await writeBoardWorkbook(planSlip(slip, '0.1.0'))).bytes
}

export interface SlipSheet {
  readonly sheet: ExcelJS.Worksheet
  /** The cell of a component in a column. */
  readonly cell: (component: string, column: SlipColumn) => ExcelJS.Cell
  readonly headerRow: number
}

export async function openSlip(bytes: Uint8Array): Promise<{ readonly slip: SlipSheet; readonly save: () => Promise<Uint8Array> }> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('The slip has no sheet')
  const headerRow = rowOf(sheet, 2, slipColumnTitle('component', 'USD'))
  const slip: SlipSheet = {
    sheet,
    headerRow,
    cell: (component, column) => sheet.getCell(rowOf(sheet, 2, component), columnOf(sheet, headerRow, slipColumnTitle(column, 'USD'))),
  }
  return { slip, save: async () => new Uint8Array(await workbook.xlsx.writeBuffer()) }
}

/** The bytes after `fill` has entered something. */
export async function filledSlip(bytes: Uint8Array, fill: (slip: SlipSheet) => void): Promise<Uint8Array> {
  const { slip, save } = await openSlip(bytes)
  fill(slip)
  return save()
}

function rowOf(sheet: ExcelJS.Worksheet, column: number, text: string): number {
  for (let row = 1; row < 100; row++) if (sheet.getCell(row, column).text === text) return row
  throw new Error(`No row shows ${text}`)
}

export function columnOf(sheet: ExcelJS.Worksheet, row: number, text: string): number {
  for (let column = 1; column < 40; column++) if (sheet.getCell(row, column).text === text) return column
  throw new Error(`No column is called ${text}`)
}

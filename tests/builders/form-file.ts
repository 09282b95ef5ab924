// A form as a real file, and the same after a person has filled it in with a spreadsheet program (exceljs stands for one).

import ExcelJS from 'exceljs'
import { formFor, type Workbook } from '#core'
import { writeBoardWorkbook } from '#excel'
import { FORMS_TEXT, type FormColumn, PLAIN_STYLE } from '#wording'
import { planOwnerForm } from '../../src/board/form/plan-owner-form.ts'
import { AS_OF, personId } from './workbook.ts'

export async function formFile(workbook: Workbook, person: string): Promise<Uint8Array> {
  const form = formFor(workbook, personId(person), AS_OF)
  if (form === null) throw new Error(`${person} gets no form`)
  return (await writeBoardWorkbook(planOwnerForm(form, '0.1.0', PLAIN_STYLE))).bytes
}

export interface FormSheet {
  readonly sheet: ExcelJS.Worksheet
  /** The cell of a component in a column. */
  readonly cell: (component: string, column: FormColumn) => ExcelJS.Cell
  readonly headerRow: number
}

export async function openForm(bytes: Uint8Array): Promise<{ readonly form: FormSheet; readonly save: () => Promise<Uint8Array> }> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  const [sheet] = workbook.worksheets
  if (sheet === undefined) throw new Error('The form has no sheet')
  const headerRow = rowOf(sheet, 2, FORMS_TEXT.columnTitle('component', 'USD'))
  const form: FormSheet = {
    sheet,
    headerRow,
    cell: (component, column) =>
      sheet.getCell(rowOf(sheet, 2, component), columnOf(sheet, headerRow, FORMS_TEXT.columnTitle(column, 'USD'))),
  }
  return { form, save: async () => new Uint8Array(await workbook.xlsx.writeBuffer()) }
}

/** The bytes after `fill` has entered something. */
export async function filledForm(bytes: Uint8Array, fill: (form: FormSheet) => void): Promise<Uint8Array> {
  const { form, save } = await openForm(bytes)
  fill(form)
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

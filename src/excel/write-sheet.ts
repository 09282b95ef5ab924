// What surrounds the rows of a planned sheet, as an exceljs worksheet: columns, validations, conditional formats, frozen
// panes, print set-up and protection.

import type { DataValidation, Style, Workbook, Worksheet } from 'exceljs'
import { ACROSS, COLOURS, type SheetPlan, type StyleName, type ValidationPlan } from '#board'
import { groupedBy, type Paper } from '#core'
import { REFUSED_ENTRY_TITLE } from '#wording'
import { cellText, sheetName } from './cell-values.ts'
import { colour, solid } from './looks.ts'

type StyleOf = (name: StyleName) => Partial<Style>

/** Of the sizes that SpreadsheetML numbers. */
const PAPER_SIZES: Readonly<Record<Paper, number>> = { letter: 1, a4: 9 }

export function addSheet(workbook: Workbook, plan: SheetPlan, paper: Paper): Worksheet {
  return workbook.addWorksheet(sheetName(plan.name), {
    properties: { tabColor: colour(COLOURS.tabs[plan.group]), defaultRowHeight: 15, outlineLevelCol: 1 },
    views: [
      {
        state: 'frozen',
        xSplit: plan.freeze.columns,
        ySplit: plan.freeze.rows,
        showGridLines: false,
        zoomScale: 100,
      },
    ],
    pageSetup: {
      orientation: plan.print.orientation,
      paperSize: PAPER_SIZES[paper],
      ...(plan.print.repeatColumns === undefined
        ? { fitToPage: true, fitToWidth: 1, fitToHeight: plan.print.pagesTall }
        : { fitToPage: false, scale: ACROSS.percent, printTitlesColumn: plan.print.repeatColumns }),
      printArea: fixedRows(plan.print.area),
      ...(plan.print.repeatRows === undefined ? {} : { printTitlesRow: plan.print.repeatRows }),
      margins: { left: 0.5, right: 0.5, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.25 },
    },
    headerFooter: { oddFooter: footer(plan) },
  })
}

/** exceljs puts a $ before the columns of a print area and forgets the rows. */
function fixedRows(area: string): string {
  return area.replace(/(\d+)/g, '$$$1')
}

/** A footer has at most 255 characters: two texts of so many leave room for their codes and for the page. */
const FOOTER_TEXT = 100

export function footer({ print: { footer: f } }: SheetPlan): string {
  return `&L&10${footerText(f.left)}&C&10${footerText(f.middle)}&R&10 ${f.right}`
}

/** "&" begins a code, so a name's own is doubled; a digit right after the size code would be read as part of it. */
export function footerText(text: string): string {
  let fitting = ' '
  for (const character of cellText(text)) {
    const written = character === '&' ? '&&' : character
    if (fitting.length + written.length > FOOTER_TEXT) break
    fitting += written
  }
  return fitting
}

/** Everything of a sheet but its rows. */
export async function setUpSheet(worksheet: Worksheet, plan: SheetPlan, styleOf: StyleOf): Promise<void> {
  worksheet.columns = plan.columns.map(({ width, isHidden, style, outline }) => ({
    width,
    ...(isHidden ? { hidden: true } : {}),
    ...(style === undefined ? {} : { style: styleOf(style) }),
    ...(outline === undefined ? {} : { outlineLevel: outline }),
  }))
  for (const range of plan.merges) worksheet.mergeCells(range)
  addValidations(worksheet, plan.validations)
  addConditionalFormats(worksheet, plan)
  if (plan.filter !== undefined) worksheet.autoFilter = plan.filter
  // What is typed is unlocked by its look. No password: whoever means to change a formula can, and the light says so.
  await worksheet.protect('', { formatColumns: true, formatRows: true, sort: true, autoFilter: true, selectLockedCells: true })
}

type Validations = { readonly add: (range: string, validation: DataValidation) => void }

function addValidations(worksheet: Worksheet, plans: readonly ValidationPlan[]): void {
  // exceljs keeps them by range but types only the one of a single cell.
  const { dataValidations } = worksheet as unknown as { readonly dataValidations: Validations }
  for (const plan of plans) dataValidations.add(plan.range, validation(plan))
}

function validation(plan: ValidationPlan): DataValidation {
  const shared = {
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: REFUSED_ENTRY_TITLE,
    error: plan.message.slice(0, 255),
  } as const
  switch (plan.kind) {
    case 'list':
      return { ...shared, type: 'list', formulae: [plan.source] }
    case 'custom':
      return { ...shared, type: 'custom', formulae: [plan.formula] }
    case 'date':
      return { ...shared, type: 'date', operator: 'between', formulae: [dayOf(plan.min), dayOf(plan.max)] }
    default:
      return { ...shared, type: plan.kind, operator: 'between', formulae: [plan.min, plan.max] }
  }
}

/** exceljs takes the bounds of a date for moments, and writes the day that a moment falls on: a plain number would be one of 1970. */
function dayOf(serial: number): Date {
  return new Date((serial - SERIAL_OF_1970) * 86_400_000)
}

const SERIAL_OF_1970 = 25_569

function addConditionalFormats(worksheet: Worksheet, { conditionalFormats }: SheetPlan): void {
  for (const [ref, formats] of groupedBy(conditionalFormats, ({ range }) => range)) {
    worksheet.addConditionalFormatting({
      ref,
      rules: formats.map(({ text, isPart, look }, index) => ({
        ...(isPart === true
          ? ({ type: 'expression', formulae: [lightFormula(text, ref)] } as const)
          : ({ type: 'cellIs', operator: 'equal', formulae: [quoted(text)] } as const)),
        priority: index + 1,
        style: { font: { color: colour(COLOURS.states[look].text) }, fill: solid(COLOURS.states[look].fill) },
      })),
    })
  }
}

/**
 * exceljs writes no text beside "contains the text", which LibreOffice then takes for any: a formula says it to both. All cells of the
 * range look as the first one says.
 */
export function lightFormula(text: string, range: string): string {
  return `ISNUMBER(SEARCH(${quoted(text)},${range.split(':')[0]?.replace(/^([A-Z]+)/, '$$$1$$')}))`
}

export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`

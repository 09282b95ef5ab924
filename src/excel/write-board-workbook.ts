// A plan into the bytes of an .xlsx: exceljs writes the parts, a post-step adds named cell styles and
// fixes every date, so that the same plan gives the same bytes. Runs in the app's side process and in
// plain Node.

import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { columnLetter, type StyleName, type WorkbookPlan } from '#board'
import { cellText, sheetName } from './cell-values.ts'
import { styleBook } from './looks.ts'
import { formatIndex, withNamedStyles } from './named-styles.ts'
import { addSheet, fillSheet } from './write-sheet.ts'

export interface WriteProgress {
  readonly done: number
  readonly total: number
}

/** @param onProgress called after every sheet, and once when the file is packed */
export async function writeBoardWorkbook(plan: WorkbookPlan, onProgress?: (progress: WriteProgress) => void): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  setProperties(workbook, plan)
  const styleOf = styleBook(plan.currency.decimals)
  const total = plan.sheets.length + 1
  // All sheets exist before one is filled: names and links then find their targets.
  const worksheets = plan.sheets.map((sheet) => addSheet(workbook, sheet))
  for (const [index, sheet] of plan.sheets.entries()) {
    const worksheet = worksheets[index]
    if (worksheet !== undefined) await fillSheet(worksheet, sheet, styleOf)
    onProgress?.({ done: index + 1, total })
  }
  for (const { name, sheet, cell } of plan.names) {
    workbook.definedNames.add(`'${sheetName(sheet)}'!$${cell.replace(/(\d)/, '$$$1')}`, name)
  }
  // Packed again below, so the first packing spends no time on compression.
  const raw = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>)
  const bytes = await finish(new Uint8Array(raw), plan)
  onProgress?.({ done: total, total })
  return bytes
}

function setProperties(workbook: ExcelJS.Workbook, { properties }: WorkbookPlan): void {
  const day = new Date(`${properties.asOf}T00:00:00Z`)
  workbook.creator = cellText(properties.creator)
  workbook.lastModifiedBy = cellText(properties.creator)
  workbook.title = cellText(properties.title)
  workbook.subject = cellText(properties.subject)
  workbook.company = cellText(properties.company)
  workbook.keywords = cellText(properties.keywords)
  workbook.description = cellText(properties.description)
  workbook.created = day
  workbook.modified = day
  workbook.calcProperties.fullCalcOnLoad = true
}

async function finish(raw: Uint8Array, plan: WorkbookPlan): Promise<Uint8Array> {
  const archive = await JSZip.loadAsync(raw)
  const styles = await archive.file('xl/styles.xml')?.async('string')
  if (styles === undefined) throw new Error('The file has no styles')
  const packed = new JSZip()
  const date = new Date(`${plan.properties.asOf}T00:00:00Z`)
  const named = withNamedStyles(styles, await formatsOf(archive, plan))
  for (const [path, entry] of Object.entries(archive.files)) {
    if (entry.dir) continue
    packed.file(path, path === 'xl/styles.xml' ? named : await entry.async('uint8array'), { date, createFolders: false })
  }
  return packed.generateAsync({ type: 'uint8array', compression: 'DEFLATE', compressionOptions: { level: 6 }, platform: 'DOS' })
}

/** Looks up one cell of every style name on every sheet. */
async function formatsOf(archive: JSZip, plan: WorkbookPlan): Promise<ReadonlyMap<number, StyleName>> {
  const formats = new Map<number, StyleName>()
  const found = new Set<StyleName>()
  for (const [index, sheet] of plan.sheets.entries()) {
    const wanted = new Map<StyleName, string>()
    for (const row of sheet.rows) {
      for (const cell of row.cells) {
        if (!found.has(cell.style) && !wanted.has(cell.style)) wanted.set(cell.style, `${columnLetter(cell.column)}${row.number}`)
      }
    }
    if (wanted.size === 0) continue
    const xml = (await archive.file(`xl/worksheets/sheet${index + 1}.xml`)?.async('string')) ?? ''
    for (const [style, cell] of wanted) {
      const format = formatIndex(xml, cell)
      if (format === null) continue
      formats.set(format, style)
      found.add(style)
    }
  }
  return formats
}

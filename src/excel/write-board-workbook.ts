// A plan into the bytes of an .xlsx: exceljs writes the parts around the rows, the rows come straight from
// the plan, a post-step names the cell styles and adds the charts; every date is fixed, so the same plan gives the same
// bytes. Runs in the app's side process and in plain Node.

import ExcelJS from 'exceljs'
import JSZip from 'jszip'
import { columnIndex, columnLetter, type SheetPlan, type StyleName, type WorkbookPlan } from '#board'
import { PRODUCT_NAME } from '#wording'
import { quickArchive, smallArchive } from './archive.ts'
import { cellText, linkLocation, refuseSameSheets, sheetName } from './cell-values.ts'
import { type ChartParts, chartParts, withDrawing } from './charts/chart-parts.ts'
import { styleBook } from './looks.ts'
import { formatIndex, withNamedStyles } from './named-styles.ts'
import { sheetData, type Written } from './sheet-data.ts'
import { isNaming, namingProperties, PROPERTIES_PATH, propertiesXml } from './signature-part.ts'
import { addSheet, setUpSheet } from './write-sheet.ts'
import { attributeText, utf8 } from './xml-text.ts'

export interface WriteProgress {
  readonly done: number
  readonly total: number
}

interface WrittenWorkbook {
  readonly bytes: Uint8Array
  readonly formulas: number
  readonly took: StageTimes
}

/** Where the time went, in ms. */
interface StageTimes {
  /** Everything around the rows, by exceljs: looks, widths, validations, conditional formats, print set-up. */
  readonly styles: number
  readonly charts: number
  /** Cells with their formulas, made and written as XML. */
  readonly sheets: number
  /** Compression of all parts. */
  readonly zip: number
}

/**
 * @param onProgress in rows, as they are packed; the last call says that all are
 * @param signature of the lock that the pack shows; null: it is not signed
 */
export async function writeBoardWorkbook(
  plan: WorkbookPlan,
  onProgress?: (progress: WriteProgress) => void,
  signature: string | null = null,
): Promise<WrittenWorkbook> {
  const start = performance.now()
  const frame = await writeFrame(plan)
  const framed = performance.now()
  const formats = formatsIn(await textOf(frame, sheetPath(0)), usedStyles(plan))
  const written: Written = { rows: 0, formulas: 0, ms: 0 }
  const total = plan.sheets.reduce((rows, sheet) => rows + sheet.rows.length, 0)
  const report = () => onProgress?.({ done: written.rows, total })
  const beforeCharts = performance.now()
  const charts = await chartParts(plan, async (path) => frame.file(path)?.async('string'))
  const drawn = performance.now()
  const archive = await (total > LONG_ROWS ? quickArchive : smallArchive)(plan.properties.asOf)
  const sheetOf = (xml: string, sheet: SheetPlan) => piecesOf(xml, sheet, formats, written, report)
  const packed = async () => {
    for await (const [path, pieces] of partsOf(plan, frame, charts, formats, signature, sheetOf)) await archive.add(path, pieces)
    return archive.end()
  }
  const bytes = await packed().finally(archive.close)
  report()
  const took = {
    styles: framed - start,
    charts: drawn - beforeCharts,
    sheets: written.ms,
    zip: performance.now() - drawn - written.ms,
  }
  return { bytes, formulas: written.formulas, took }
}

/** Every part of the file with its bytes, in the order in which they stand in it. */
async function* partsOf(
  plan: WorkbookPlan,
  frame: JSZip,
  charts: ChartParts,
  formats: ReadonlyMap<StyleName, number>,
  signature: string | null,
  sheetOf: (xml: string, sheet: SheetPlan) => Iterable<Uint8Array>,
): AsyncGenerator<readonly [path: string, pieces: Iterable<Uint8Array>]> {
  const added = new Map(charts.parts)
  for (const [path, entry] of Object.entries(frame.files)) {
    if (entry.dir) continue
    const replaced = added.get(path)
    added.delete(path)
    const place = plan.sheets.findIndex((_, index) => sheetPath(index) === path)
    const sheet = plan.sheets[place]
    const text = () => entry.async('string')
    if (sheet !== undefined) yield [path, sheetOf(withDrawing(await text(), charts.drawings.get(place)), sheet)]
    else if (path === 'xl/styles.xml') {
      const named = new Map([...formats].map(([style, format]) => [format, style]))
      yield [path, [utf8(withNamedStyles(await text(), named))]]
    } else if (path === 'docProps/app.xml') yield [path, [utf8(namedProgram(await text()))]]
    else if (signature !== null && isNaming(path)) yield [path, [utf8(namingProperties(path, replaced ?? (await text())))]]
    else yield [path, [replaced === undefined ? await entry.async('uint8array') : utf8(replaced)]]
  }
  if (signature !== null) yield [PROPERTIES_PATH, [utf8(propertiesXml(signature))]]
  for (const [path, text] of added) yield [path, [utf8(text)]]
}

/** The whole file but for the rows, which hold one cell of every look on the first sheet. */
async function writeFrame(plan: WorkbookPlan): Promise<JSZip> {
  const workbook = new ExcelJS.Workbook()
  setProperties(workbook, plan)
  const styleOf = styleBook(plan.currency.decimals)
  refuseSameSheets(plan.sheets.map(({ name }) => name))
  // All sheets exist before one is set up: names and links then find their targets.
  const worksheets = plan.sheets.map((sheet) => addSheet(workbook, sheet, plan.paper))
  for (const [index, sheet] of plan.sheets.entries()) {
    const worksheet = worksheets[index]
    if (worksheet !== undefined) await setUpSheet(worksheet, sheet, styleOf)
  }
  for (const [index, style] of usedStyles(plan).entries()) {
    const sample = worksheets[0]?.getCell(SAMPLE_ROW, index + 1)
    if (sample !== undefined) sample.style = styleOf(style)
  }
  for (const { name, sheet, cell } of plan.names) {
    workbook.definedNames.add(`'${sheetName(sheet)}'!$${cell.replace(/(\d)/, '$$$1')}`, name)
  }
  // Packed again with the rows, so this packing spends no time on compression.
  const raw = await workbook.xlsx.writeBuffer({ zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>)
  return JSZip.loadAsync(new Uint8Array(raw))
}

/** A long pack takes seconds to compress: from so many rows on, time counts for more than a tenth of its size. */
const LONG_ROWS = 4000

/** Below every merged range, whose cells take the look of their first one. */
const SAMPLE_ROW = 1000

const sheetPath = (index: number) => `xl/worksheets/sheet${index + 1}.xml`

async function textOf(archive: JSZip, path: string): Promise<string> {
  const text = await archive.file(path)?.async('string')
  if (text === undefined) throw new Error(`The file has no ${path}`)
  return text
}

function usedStyles({ sheets }: WorkbookPlan): readonly StyleName[] {
  return [...new Set(sheets.flatMap(({ styles }) => styles))]
}

/** exceljs names another program as the one that made the file. */
function namedProgram(properties: string): string {
  return properties.replace(/<Application>[^<]*<\/Application>/, `<Application>${PRODUCT_NAME}</Application>`)
}

/** The number exceljs gave every look, read from its sample cell. */
function formatsIn(sheetXml: string, styles: readonly StyleName[]): ReadonlyMap<StyleName, number> {
  return new Map(styles.map((style, index) => [style, formatIndex(sheetXml, `${columnLetter(index + 1)}${SAMPLE_ROW}`)]))
}

/** The part of a sheet from its first byte to its last, never whole: at ten thousand components that is half a gigabyte. */
function* piecesOf(
  xml: string,
  sheet: SheetPlan,
  formats: ReadonlyMap<StyleName, number>,
  written: Written,
  report: () => void,
): Generator<Uint8Array> {
  const [before = '', after = ''] = xml.replaceAll(UNUSED, '').split(/<sheetData\/>|<sheetData>.*<\/sheetData>/s)
  const dimension = `<dimension ref="A1:${columnLetter(sheet.columns.length)}${sheet.rows.at(-1)?.number ?? 1}"/>`
  const encoder = new TextEncoder()
  const formatOf = (style: StyleName) => {
    const format = formats.get(style)
    if (format === undefined) throw new RangeError(`${sheet.name} has a cell that looks like ${style}, which the sheet does not name`)
    return format
  }
  yield encoder.encode(before.replace(/<dimension [^>]*>/, dimension))
  for (const piece of sheetData(sheet, formatOf, written)) {
    report()
    yield piece
  }
  yield encoder.encode(withPageEnds(withLinks(after, sheet), sheet))
}

/** What a sheet may have behind its links: they stand before the first of these that it has. */
const BEHIND_LINKS = /<(?:printOptions|pageMargins|pageSetup|headerFooter|drawing)\b/

/** exceljs writes a link within the workbook as one that leads out of it, and as part of a cell. */
function withLinks(after: string, { links }: SheetPlan): string {
  if (links.length === 0) return after
  const all = links.map(({ cell, sheet }) => `<hyperlink ref="${cell}" location="${attributeText(linkLocation(sheet))}"/>`)
  return after.replace(BEHIND_LINKS, (next) => `<hyperlinks>${all.join('')}</hyperlinks>${next}`)
}

/** What a sheet has behind the ends of its pages: they stand before the first of these. */
const BEHIND_PAGE_ENDS = /<drawing\b|<\/worksheet>/

/** exceljs reads no ends of pages between columns, and would keep those between rows on a row object, which is never made. */
function withPageEnds(after: string, { print: { endRows = [], endColumns = [] } }: SheetPlan): string {
  const all = breaksXml('rowBreaks', endRows, LAST_COLUMN) + breaksXml('colBreaks', endColumns.map(columnIndex), LAST_ROW)
  return all === '' ? after : after.replace(BEHIND_PAGE_ENDS, (next) => `${all}${next}`)
}

function breaksXml(element: string, ends: readonly number[], max: number): string {
  if (ends.length === 0) return ''
  const all = ends.map((end) => `<brk id="${end}" max="${max}" man="1"/>`)
  return `<${element} count="${all.length}" manualBreakCount="${all.length}">${all.join('')}</${element}>`
}

/** Of any sheet, from 0. */
const LAST_ROW = 1_048_575
const LAST_COLUMN = 16_383

/** Of an extension that exceljs names on every sheet and that nothing here needs: how far text stands above the lower edge of a row. */
const UNUSED = / (?:xmlns:mc|mc:Ignorable|xmlns:x14ac|x14ac:dyDescent)="[^"]*"/g

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

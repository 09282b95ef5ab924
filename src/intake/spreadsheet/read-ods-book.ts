// Bytes of an .ods to tables of texts. Cells, rows and columns that repeat are counted, not expanded: a sheet may claim billions of
// blank ones. Only what stands in cells is read; comments, drawings, recorded changes and formulas are passed over.

import { fail, problem, type Result } from '#core'
import type { SourceBook } from '../formats/list-format.ts'
import { columnLetters } from './column-letters.ts'
import { ODS_MANIFEST } from './list-archive.ts'
import { CALC_EXTENSION, odsCellText, saysAnother } from './ods-cell-text.ts'
import { type OdsParagraphs, type OdsReading, odsParagraphs, repeatsOf } from './ods-paragraphs.ts'
import type { Archive } from './open-workbook.ts'
import { readXml, type XmlWalk } from './read-xml.ts'
import { Refusal } from './refusal.ts'
import { bookOf, type SheetTable, sheetTables } from './sheet-table.ts'
import { struck } from './text-runs.ts'

type Attributes = ReadonlyMap<string, string>

/** null: the archive is no .ods. Refuses one behind a password, and one whose sheets are hidden, blank or hold pictures alone. @throws Refusal */
export async function readOdsBook(archive: Archive): Promise<Result<SourceBook> | null> {
  const { file, parts } = archive
  if (await isEncrypted(archive)) return fail(problem('list-kind', { file, kind: 'password' }))
  const content = parts.get('content.xml')
  if (content === undefined) return null
  const book = odsBook(archive, content.name)
  await readXml(archive, content, inOpenDocument(book.walk))
  const { isSpreadsheet, tables, hidden, hasPictures } = book.found
  return isSpreadsheet ? bookOf(file, tables, hidden, hasPictures) : null
}

async function isEncrypted(archive: Archive): Promise<boolean> {
  let isEncrypted = false
  const manifest = archive.parts.get(ODS_MANIFEST)
  const open = (name: string) => {
    if (name === 'encryption-data') isEncrypted = true
  }
  if (manifest !== undefined) await readXml(archive, manifest, { open })
  return isEncrypted
}

const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns:'
/** What LibreOffice adds to attributes that OpenDocument has too. */
const CALC_NAMESPACE = 'urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'

/** Only elements and attributes of OpenDocument count; a foreign element is passed over with all it holds. */
function inOpenDocument(walk: Required<Pick<XmlWalk, 'open' | 'close' | 'text'>>): XmlWalk {
  let depth = 0
  let passed: number | null = null
  return {
    openNamed(uri, name, attributes) {
      depth += 1
      if (passed !== null) return
      if (!uri.startsWith(OPEN_DOCUMENT)) {
        passed = depth
        return
      }
      const plain = new Map<string, string>()
      for (const { uri: of, local, value } of attributes) {
        if (of.startsWith(OPEN_DOCUMENT)) plain.set(local, value)
        else if (of === CALC_NAMESPACE) plain.set(CALC_EXTENSION + local, value)
      }
      walk.open(name, plain)
    },
    close(name) {
      if (passed === null) walk.close(name)
      if (passed === depth) passed = null
      depth -= 1
    },
    text: (more) => {
      if (passed === null) walk.text(more)
    },
  }
}

function odsBook({ file, odd, sheet: named, budget }: Archive, part: string) {
  const found = { isSpreadsheet: false, tables: [] as ReturnType<SheetTable['finish']>[], hidden: 0, hasPictures: false }
  const styles = odsStyles()
  const sheets = sheetTables(file)
  const damaged = () => new Refusal(problem('spreadsheet-damaged', { file, part }))
  const reading: OdsReading = { isStruck: styles.isStruck, tooLong: damaged, spaces: budget.made }
  const path: string[] = []
  let sheet: OdsSheet | null = null

  const walk: Required<Pick<XmlWalk, 'open' | 'close' | 'text'>> = {
    open(name, attributes) {
      path.push(name)
      if (name === 'frame') found.hasPictures = true
      if (name === 'spreadsheet') found.isSpreadsheet = true
      if (path[1] === 'automatic-styles') styles.open(name, attributes)
      if (sheet !== null) sheet.open(name, attributes)
      else if (name === 'table' && path.at(-2) === 'spreadsheet') {
        const title = attributes.get('name') ?? ''
        if (styles.isHidden(attributes) && title !== named) found.hidden += 1
        else {
          sheet = odsSheet(sheets.start(title), styles, reading, (place) => odd('two-values', `${title}!${place}`))
        }
      }
    },
    close(name) {
      path.pop()
      if (name !== 'table' || path.at(-1) !== 'spreadsheet') return sheet?.close(name)
      if (sheet !== null) found.tables.push(sheet.finish())
      sheet = null
    },
    text: (more) => sheet?.text(more),
  }
  return { found, walk }
}

interface OdsStyles {
  readonly open: (name: string, attributes: Attributes) => void
  readonly isStruck: (style: string | undefined) => boolean
  readonly isHidden: (sheet: Attributes) => boolean
}

/** The styles of the sheets themselves; those that templates bring along cross nothing out. */
function odsStyles(): OdsStyles {
  const struckStyles = new Set<string>()
  const hiddenTables = new Set<string>()
  let style = ''
  return {
    open(name, attributes) {
      if (name === 'style') style = attributes.get('name') ?? ''
      const line = name === 'text-properties' ? (attributes.get('text-line-through-style') ?? 'none') : 'none'
      if (line !== 'none') struckStyles.add(style)
      if (name === 'table-properties' && attributes.get('display') === 'false') hiddenTables.add(style)
    },
    isStruck: (name) => name !== undefined && struckStyles.has(name),
    isHidden: (sheet) => hiddenTables.has(sheet.get('style-name') ?? ''),
  }
}

interface OdsSheet extends Required<Omit<XmlWalk, 'openNamed'>> {
  readonly finish: SheetTable['finish']
}

function odsSheet(table: SheetTable, styles: OdsStyles, reading: OdsReading, onTwoValues: (place: string) => void): OdsSheet {
  let [row, column, declared] = [0, 0, 0]
  let rowAttributes: Attributes = new Map()
  let cell: Attributes | null = null
  let paragraphs: OdsParagraphs | null = null
  /** Elements that are open within drawings beside the cells. */
  let drawings = 0

  function openCell(attributes: Attributes, isCovered: boolean): void {
    cell = attributes
    paragraphs = odsParagraphs(reading)
    const [rows, columns] = [repeatsOf(attributes, 'number-rows-spanned'), repeatsOf(attributes, 'number-columns-spanned')]
    if (!isCovered && rows * columns > 1) table.merge({ top: row + 1, left: column + 1, bottom: row + rows, right: column + columns })
  }

  function closeCell(attributes: Attributes, shown: string): void {
    const repeated = repeatsOf(attributes, 'number-columns-repeated')
    const text = odsCellText(attributes, shown)
    if (text !== null && saysAnother(attributes, shown)) onTwoValues(`${columnLetters(column + 1)}${row + 1}`)
    if (text === null) table.withoutValue(column + 1, row + 1, shown.trim() === '' ? null : shown.trim())
    else if (text.trim() !== '') {
      const isStruck = styles.isStruck(attributes.get('style-name')) && !text.includes('~~')
      for (let more = 1; more <= repeated; more++) table.cell(column + more, isStruck ? struck(text) : text)
    }
    column += repeated
  }

  return {
    open(name, attributes) {
      if (drawings > 0 || name === 'shapes') drawings += 1
      else if (paragraphs !== null) paragraphs.open(name, attributes)
      else if (name === 'table-column') {
        const repeated = repeatsOf(attributes, 'number-columns-repeated')
        if (isHidden(attributes)) table.hideColumns(declared + 1, declared + repeated)
        declared += repeated
      } else if (name === 'table-row') [rowAttributes, column] = [attributes, 0]
      else if (name === 'table-cell' || name === 'covered-table-cell') openCell(attributes, name === 'covered-table-cell')
    },
    close(name) {
      if (drawings > 0) drawings -= 1
      else if (paragraphs !== null) {
        if (paragraphs.close()) return
        closeCell(cell ?? new Map(), paragraphs.shown())
        paragraphs = null
      } else if (name === 'table-row') {
        const repeated = repeatsOf(rowAttributes, 'number-rows-repeated')
        table.endRow(row + 1, isHidden(rowAttributes), repeated)
        row += repeated
      }
    },
    text: (part) => paragraphs?.text(part),
    finish: table.finish,
  }
}

/** Of a row or a column: hidden by hand, with its group, or by a filter. */
function isHidden(attributes: Attributes): boolean {
  return ['collapse', 'filter'].includes(attributes.get('visibility') ?? '')
}

// Bytes of an .xlsx or .xlsm that somebody keeps a list in to tables of texts. What the limits and the suspicion of read-xlsx.ts are
// for packs, they are here for lists; formulas, links, comments and macros are passed over.

import { problem, type Result } from '#core'
import type { SourceBook } from '../formats/list-format.ts'
import { columnNumber } from './column-letters.ts'
import { type NumberFormat, PLAIN_NUMBER } from './number-format.ts'
import { dayOrMoment, ISO_MOMENT, listNumberText } from './number-text.ts'
import { type Archive, openWorkbook } from './open-workbook.ts'
import { sharedText } from './read-sheet.ts'
import type { CellFormats } from './read-styles.ts'
import { Refusal } from './refusal.ts'
import { bookOf, type SheetRange, type SheetTable, sheetTables } from './sheet-table.ts'
import { struck, unescaped } from './text-runs.ts'
import { type OpenCell, type SheetPart, walkSheet } from './walk-sheet.ts'

/** null: the archive is no .xlsx. Refuses a book whose sheets are hidden, blank or hold pictures alone. @throws Refusal */
export async function readXlsxBook(archive: Archive): Promise<Result<SourceBook> | null> {
  const workbook = await openWorkbook(archive)
  if (workbook === null) return null
  const { sheets, hidden, isFrom1904 } = workbook
  const { bytes, file, odd, budget } = archive
  const context = { strings: (await workbook.strings(true)).texts, formats: await workbook.formats(), isFrom1904 }
  const read: SheetRead[] = []
  const into = sheetTables(file)
  for (const { name, part } of sheets) read.push(await readTable({ bytes, file, name, part, odd, budget }, into.start(name), context))
  const tables = read.map(({ table }) => table)
  return bookOf(
    file,
    tables,
    hidden,
    read.some(({ hasPictures }) => hasPictures),
  )
}

interface CellContext {
  readonly strings: readonly string[]
  readonly formats: CellFormats
  readonly isFrom1904: boolean
}

interface SheetRead {
  readonly table: ReturnType<SheetTable['finish']>
  readonly hasPictures: boolean
}

async function readTable(sheet: SheetPart, table: SheetTable, context: CellContext): Promise<SheetRead> {
  let hasPictures = false
  await walkSheet(sheet, {
    marksStruck: true,
    cell: (cell, row) => takeCell(cell, row, table, context, sheet),
    row: (row, attributes) => table.endRow(row, isYes(attributes.get('hidden'))),
    beside: (element, attributes) => {
      if (element === 'drawing' || element === 'picture') hasPictures = true
      if (element === 'col' && isYes(attributes.get('hidden')))
        table.hideColumns(Number(attributes.get('min')), Number(attributes.get('max')))
      const range = element === 'mergeCell' ? rangeOf(attributes.get('ref') ?? '') : null
      if (range !== null) table.merge(range)
    },
  })
  return { table: table.finish(), hasPictures }
}

function takeCell(cell: OpenCell, row: number, table: SheetTable, context: CellContext, { file, part }: SheetPart): void {
  const { column, type, style, value } = cell
  const isResultMissing = cell.formula !== null && !(type === 'str' && cell.hasValue)
  if (value === '') {
    if (isResultMissing) table.withoutValue(column, row, null)
    return
  }
  const text = type === 'e' ? null : cellText(type, value, context.formats.numbers[style] ?? PLAIN_NUMBER, context)
  if (text === undefined) throw new Refusal(problem('spreadsheet-damaged', { file, part: part.name }))
  if (text === null) table.withoutValue(column, row, value)
  else table.cell(column, context.formats.struck.has(style) && !text.includes('~~') ? struck(text) : text)
}

/** null: a day or a number that no spreadsheet shows. undefined: the file contradicts itself. */
function cellText(type: string, value: string, format: NumberFormat, { strings, isFrom1904 }: CellContext): string | null | undefined {
  switch (type) {
    case 's':
      return sharedText(value, strings)
    case 'inlineStr':
    case 'str':
      return unescaped(value)
    case 'd':
      return ISO_MOMENT.test(value) ? dayOrMoment(value) : value
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
    default:
      return listNumberText(value, format, isFrom1904)
  }
}

function isYes(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

/** "B2:D5"; null for what is none. */
function rangeOf(reference: string): SheetRange | null {
  const [, left = '', top = '', right = '', bottom = ''] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? []
  const range = { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }
  return range.left === 0 || range.bottom < range.top || range.right < range.left ? null : range
}

// How a sheet of a written workbook comes out on paper: by how much it is made smaller to fit, what its smallest letters measure
// then, on how many pages it stands, and which numbers have no room in their column.

import type { CellValue, Workbook, Worksheet } from 'exceljs'
import { columnIndex, columnLetter, type SheetPlan } from '#board'

/** Less the margins of the page setup, in points. */
export const PAPERS = {
  a4: { width: 842 - 72, height: 595 - 65 },
  letter: { width: 792 - 72, height: 612 - 65 },
} as const
export type PaperName = keyof typeof PAPERS

/** What a sheet has for its numbers and texts: a character of a column is seven pixels of a screen with 96 of them an inch. */
const columnPoints = (characters: number) => characters * 7 * 0.75
/** What a column takes of a page: LibreOffice does not round a character to pixels, and its columns are wider than those of Excel. */
const PRINTED_CHARACTER = 5.555
/** Of a row whose height nobody says, and of a letter whose size nobody says. */
const ROW_POINTS = 15
const LETTER_POINTS = 11
/** What a line takes for one point of its letters. */
const LINE = 1.25

interface PrintedSheet {
  readonly scale: number
  /** Of the smallest letter, in points; the footer shrinks with its sheet. */
  readonly points: number
  /** The same with all columns on one page. */
  readonly pointsOnOnePage: number
  readonly pages: number
}

interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

function areaOf(sheet: Worksheet): Area {
  const [, left = 'A', top = '1', right = 'A', bottom = '1'] =
    /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(String(sheet.pageSetup.printArea)) ?? []
  return { left: columnIndex(left), top: Number(top), right: columnIndex(right), bottom: Number(bottom) }
}

function widthsOf(sheet: Worksheet, { left, right }: Area): readonly number[] {
  const columns = Array.from({ length: right - left + 1 }, (_, at) => sheet.getColumn(left + at))
  return columns.map(({ width = 9, hidden }) => (hidden === true ? 0 : width * PRINTED_CHARACTER))
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}

/** @param chartPoints the smallest text of its charts */
export function printedSheet(sheet: Worksheet, paper: PaperName, chartPoints: readonly number[]): PrintedSheet {
  const area = areaOf(sheet)
  const page = PAPERS[paper]
  const { fitToPage, fitToHeight = 0, scale = 100 } = sheet.pageSetup
  const width = sum(widthsOf(sheet, area))
  const heights = Array.from({ length: area.bottom - area.top + 1 }, (_, at) => rowPoints(sheet, area.top + at))
  const height = sum(heights)
  const fitted = inPercent(Math.min(1, page.width / width, fitToHeight === 1 ? page.height / height : 1))
  const taken = fitToPage === true ? fitted : scale / 100
  const across = fitToPage === true ? fitted : inPercent(Math.min(1, page.width / width))
  const footer = Number(/&L&(\d+)/.exec(sheet.headerFooter.oddFooter ?? '')?.[1] ?? 0)
  const smallest = Math.min(smallestLetter(sheet, area), footer, ...chartPoints)
  return {
    scale: taken,
    points: taken * smallest,
    pointsOnOnePage: across * smallest,
    pages: Math.max(1, Math.ceil((height * taken) / page.height - 0.001)),
  }
}

/** Programs scale by whole percent. */
const inPercent = (scale: number) => Math.floor(scale * 100) / 100

/** A row whose height nobody says holds its largest letter. */
function rowPoints(sheet: Worksheet, number: number): number {
  const row = sheet.getRow(number)
  if (row.height !== undefined) return row.height
  let points = ROW_POINTS
  row.eachCell((cell) => {
    if (cell.text !== '') points = Math.max(points, (cell.font?.size ?? LETTER_POINTS) * LINE)
  })
  return points
}

function smallestLetter(sheet: Worksheet, area: Area): number {
  let smallest = LETTER_POINTS
  eachPrinted(sheet, area, (cell) => {
    if (cell.text !== '') smallest = Math.min(smallest, cell.font?.size ?? LETTER_POINTS)
  })
  return smallest
}

type Cell = ReturnType<Worksheet['getCell']>

function eachPrinted(sheet: Worksheet, { left, top, right, bottom }: Area, see: (cell: Cell) => void): void {
  sheet.eachRow((row, number) => {
    if (number < top || number > bottom) return
    row.eachCell((cell, column) => {
      if (column >= left && column <= right) see(cell)
    })
  })
}

/** Points of a digit, and of a sign or a space beside it, in a letter of one point. */
const DIGIT = 0.507
const SIGN = 0.26
/** What Excel keeps free on both sides of a cell. */
const PADDING = 3

/** Numbers and days that their column is too narrow for: a spreadsheet shows ### instead. */
export function withoutRoom(workbook: Workbook): readonly string[] {
  return workbook.worksheets.flatMap((sheet) => {
    const found: string[] = []
    sheet.eachRow((row) =>
      row.eachCell((cell, column) => {
        const value = shownValue(cell.value)
        const { width = 9, hidden } = sheet.getColumn(column)
        if (hidden === true || (typeof value !== 'number' && !(value instanceof Date))) return
        const text = value instanceof Date ? '2026-11-25' : numberText(value, cell.numFmt ?? '')
        const { size = LETTER_POINTS, bold } = cell.font ?? {}
        const signs = text.replaceAll(/\d/g, '').length
        const points = (size ?? LETTER_POINTS) * ((text.length - signs) * DIGIT + signs * SIGN) * (bold === true ? 1.04 : 1)
        if (points > columnPoints(width) - PADDING) found.push(`${sheet.name}!${columnLetter(column)}${cell.row} has no room for ${text}`)
      }),
    )
    return found
  })
}

/** Points of one step that a text stands in. */
const INDENT = 7

/** Points of a letter of one point, less than it has: what is found is cut. */
const LEAST_OF: readonly (readonly [letters: RegExp, points: number])[] = [
  [/[iljI'|!.,:; ]/, 0.22],
  [/[frt()\-–/]/, 0.3],
  [/[acegksvxyz]/, 0.39],
  [/[mwMW]/, 0.7],
  [/[DGHNOQU]/, 0.6],
  [/./u, 0.5],
]
const leastPoints = (text: string) => [...text].reduce((sum, letter) => sum + (LEAST_OF.find(([of]) => of.test(letter))?.[1] ?? 0), 0)

const isIn = ({ left, top, right, bottom }: Area, column: number, row: number) =>
  column >= left && column <= right && row >= top && row <= bottom

/** Of a sheet whose printed pages end where its plan says, or else where they are full. */
type Ends = Pick<SheetPlan, 'name' | 'print'>

const plannedOf = (plans: readonly Ends[], { name }: Worksheet) => plans.find((plan) => plan.name === name)?.print

/** Column → the page across that prints it, from 0; null: each of them does. */
function pagesAcross(sheet: Worksheet, paper: PaperName, endColumns: readonly string[]): (column: number) => number | null {
  const area = areaOf(sheet)
  const { fitToPage, scale = 100 } = sheet.pageSetup
  const [, first = '', last = ''] = /^\$?([A-Z]+):\$?([A-Z]+)$/.exec(String(sheet.pageSetup.printTitlesColumn ?? '')) ?? []
  if (fitToPage === true || last === '') return () => 0
  const repeated = columnIndex(last)
  const points = (column: number) => shownWidth(sheet, column) * PRINTED_CHARACTER
  const titles = sum(Array.from({ length: repeated - columnIndex(first) + 1 }, (_, at) => points(columnIndex(first) + at)))
  const all = PAPERS[paper].width / (scale / 100) - titles
  const ends = new Set(endColumns.map(columnIndex))
  const pages = new Map<number, number>()
  // Where the printed area begins behind the first column that each page repeats, LibreOffice takes their room from the first page, too.
  let [page, taken] = [0, columnIndex(first) < area.left ? 0 : -titles]
  for (let column = area.left; column <= area.right; column += 1) {
    if (column > repeated && taken > 0 && (ends.has(column - 1) || taken + points(column) > all)) [page, taken] = [page + 1, 0]
    taken += points(column)
    pages.set(column, page)
  }
  return (column) => (column <= repeated ? null : (pages.get(column) ?? null))
}

/**
 * Words that end in mid-letter, because something stands beside them or the page ends there, and those that go on in another line in
 * mid-word. What each page repeats has to be read on the first one.
 */
export function cutTexts(workbook: Workbook, plans: readonly Ends[]): readonly string[] {
  const papers = Object.keys(PAPERS) as PaperName[]
  return workbook.worksheets.flatMap((sheet) => [
    ...new Set(papers.flatMap((paper) => cutOn(sheet, pagesAcross(sheet, paper, plannedOf(plans, sheet)?.endColumns ?? [])))),
  ])
}

function cutOn(sheet: Worksheet, pageOf: (column: number) => number | null): readonly string[] {
  const found: string[] = []
  const area = areaOf(sheet)
  eachPrinted(sheet, area, (cell) => {
    const value = shownValue(cell.value)
    const [column, row] = [Number(cell.col), Number(cell.row)]
    if (cell.master !== cell || sheet.getColumn(column).hidden === true || typeof value !== 'string') return
    const last = lastOf(sheet, cell)
    const own = Array.from({ length: last - column + 1 }, (_, at) => column + at)
    if (new Set(own.map(pageOf)).size > 1) found.push(`${sheet.name}!${cell.address} goes on on another page: ${value}`)
    const { horizontal, wrapText, indent = 0 } = cell.alignment ?? {}
    const { size = LETTER_POINTS, bold } = cell.font ?? {}
    const longest = wrapText === true ? value.split(/[\s-]+/) : [value]
    const points = Math.max(0, ...longest.map(leastPoints)) * (size ?? LETTER_POINTS) * (bold === true ? 1.04 : 1)
    const step = horizontal === 'right' ? -1 : 1
    const isFree = (at: number) => isIn(area, at, row) && isBlank(sheet.getCell(row, at))
    const isSame = (at: number) => pageOf(at) === pageOf(column) || (pageOf(column) === null && pageOf(at) === 0)
    const room = [...own]
    const from = step === 1 ? last : column
    if (wrapText !== true) for (let at = from + step; isFree(at) && isSame(at); at += step) room.push(at)
    const width = sum(room.map((at) => shownWidth(sheet, at)))
    if (points > columnPoints(width) - PADDING - indent * INDENT) found.push(`${sheet.name}!${cell.address} cuts ${value}`)
  })
  return found
}

/** exceljs forgets a result of 0 as it does one of no letters: what gives a number has a format. */
function isBlank({ value, numFmt }: Cell): boolean {
  const shown = shownValue(value) ?? ''
  const isZero = typeof value === 'object' && value !== null && 'formula' in value && (numFmt ?? 'General') !== 'General'
  return shown === '' && !isZero
}

/** The last column of a cell that is merged with those beside it. */
function lastOf(sheet: Worksheet, cell: Cell): number {
  let last = Number(cell.col)
  while (cell.isMerged && sheet.getCell(Number(cell.row), last + 1).master === cell) last += 1
  return last
}

function shownWidth(sheet: Worksheet, column: number): number {
  const { width = 9, hidden } = sheet.getColumn(column)
  return hidden === true ? 0 : width
}

/** Of a heading, with the header below it and at least one row. */
const HEAD_ROWS = 3

/** Headings that end a page, and what they stand over begins on the next one. */
export function lonelyHeadings(workbook: Workbook, plans: readonly Ends[]): readonly string[] {
  const papers = Object.keys(PAPERS) as PaperName[]
  return workbook.worksheets.flatMap((sheet) => [
    ...new Set(papers.flatMap((paper) => lonelyOn(sheet, paper, plannedOf(plans, sheet)?.endRows ?? []))),
  ])
}

function lonelyOn(sheet: Worksheet, paper: PaperName, endRows: readonly number[]): readonly string[] {
  if (sheet.pageSetup.fitToPage === true && sheet.pageSetup.fitToHeight === 1) return []
  const area = areaOf(sheet)
  const room = PAPERS[paper].height / printedSheet(sheet, paper, []).scale
  const top = Number(/(\d+)$/.exec(String(sheet.pageSetup.printTitlesRow ?? '0'))?.[1])
  const head = sum(Array.from({ length: top }, (_, at) => rowPoints(sheet, at + 1)))
  const ends = new Set(endRows)
  const isHeading = (row: number) =>
    sheet.getCell(row, area.left).font?.size === HEADING_POINTS && sheet.getCell(row, area.left).text !== ''
  const isHeader = (row: number) => sheet.getCell(row, area.left).font?.bold === true
  const isUsed = (row: number) => sheet.getRow(row).actualCellCount > 0
  const found: string[] = []
  let taken = head
  for (let row = top + 1; row <= area.bottom; row += 1) {
    const points = rowPoints(sheet, row)
    if (ends.has(row - 1) || taken + points > room) {
      const above = Array.from({ length: HEAD_ROWS - 1 }, (_, at) => row - 1 - at).find((at) => at > top && isHeading(at))
      if (above !== undefined) found.push(`${sheet.name}!${above} ends a page: ${sheet.getCell(above, area.left).text}`)
      taken = head
    }
    taken += points
    if (isHeading(row) && isHeader(row + 1) && !NEXT_ROWS.some((at) => isUsed(row + at)))
      found.push(`${sheet.name}!${row} has nothing below it`)
  }
  return found
}

/** Below a heading and its header: cells that were left blank may stand before the first that is not. */
const NEXT_ROWS = Array.from({ length: 60 }, (_, at) => at + 2)
/** Of a heading's letters. */
const HEADING_POINTS = 13

/** Down to the feet of "g" and "p", where a text stands at the top of its cell. */
const TO_THE_FEET = 1.15

/** Rows of a height of their own that cut the feet of their letters. */
export function lowRows(workbook: Workbook): readonly string[] {
  return workbook.worksheets.flatMap((sheet) => {
    const found = new Set<string>()
    eachPrinted(sheet, areaOf(sheet), (cell) => {
      if (cell.master !== cell) return
      const { height } = sheet.getRow(Number(cell.row))
      const { size = LETTER_POINTS } = cell.font ?? {}
      const needed = (size ?? LETTER_POINTS) * TO_THE_FEET
      if (height !== undefined && height < needed && (shownValue(cell.value) ?? '') !== '')
        found.add(`${sheet.name}!${cell.row} is ${height} points high and needs ${needed}`)
    })
    return [...found]
  })
}

function shownValue(value: CellValue): unknown {
  return typeof value === 'object' && value !== null && 'formula' in value ? value.result : value
}

/** With a space for the parenthesis that a negative would close with. */
function numberText(value: number, format: string): string {
  if (format.startsWith('yyyy')) return '2026-11-25'
  const decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0
  const percent = format.includes('%') ? 100 : 1
  const digits = Math.abs(value * percent).toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  return `${value < 0 ? '(' : ''}${digits}${percent === 100 ? '%' : ''} `
}

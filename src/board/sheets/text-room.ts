// What room a text needs, so that it is read whole, on paper too: a column as wide as its longest word, and as its texts where
// something stands beside them. What is longer than a line of a sentence goes on in the next one.

import { LazyRow } from '../lazy-row.ts'
import { lookOf, type StyleName } from '../styles.ts'
import type { CellPlan, RowPlan, SheetPlan } from '../workbook-plan.ts'
import { BOLD, CHARACTER, emsOf, linesIn, MARGIN, POINTS } from './letter-widths.ts'
import { wrappedHeight } from './wrapped-height.ts'

/** Letters of a text that still stands in one line. */
const MOST = 36
const BOLD_ROLES: ReadonlySet<string> = new Set(['header', 'total', 'state', 'check'])

export interface PlacedText {
  readonly column: number
  readonly style: StyleName
  readonly text: string
  /** Whether something stands where it would run over. */
  readonly isBeside: boolean
}

/** @param cells of the row; of a stamped one those that are no formulas, whose texts come as @param computed */
export function textsOf(
  row: RowPlan,
  cells: readonly CellPlan[],
  computed: readonly CellPlan[],
  columns: PrintedColumns,
): readonly PlacedText[] {
  // In a list every cell has something beside it.
  const isList = row.parts?.stamped !== undefined
  const texts: PlacedText[] = []
  for (const [place, { column, style, value }] of [...cells, ...computed].entries()) {
    if (typeof value !== 'string') continue
    const step = isLeft(style) ? 1 : -1
    const beside = cells[place + step]
    const isBeside = isList || (beside?.column === column + step && isTaken(beside))
    texts.push({
      column,
      style,
      text: value,
      isBeside: isBeside || (step === 1 && isCut({ column, style, text: value }, cells.slice(place + 1), columns)),
    })
  }
  return texts
}

/** What a text may run over ends with the columns that are printed. */
interface PrintedColumns {
  readonly widths: readonly number[]
  readonly last: number
}

/** Whether a text ends in mid-letter further on: at a cell that holds something, or where the page does. */
function isCut(
  { column, style, text }: Omit<PlacedText, 'isBeside'>,
  after: readonly CellPlan[],
  { widths, last }: PrintedColumns,
): boolean {
  if (column > last || isWrapped(style)) return false
  const next = after.find(isTaken)?.column ?? last + 1
  const room = widths.slice(column - 1, Math.min(next - 1, last)).reduce((sum, width) => sum + width, 0)
  return charactersOf(text, style) > room
}

const isTaken = ({ value, formula }: CellPlan) => value !== undefined || formula !== undefined
const isWrapped = (style: StyleName) => lookOf(style).format === 'wrap' || lookOf(style).role === 'header'
const isLeft = (style: StyleName) => lookOf(style).format === 'wrap' || lookOf(style).format === 'text' || lookOf(style).role === 'label'
export const wrappedLook = (style: StyleName): StyleName => `${lookOf(style).role}.wrap`

/** In characters of a column. */
export function textWidth({ style, text, isBeside }: PlacedText): number {
  const whole = isBeside && text.length <= MOST ? [text] : []
  const ems = Math.max(0, ...(isWrapped(style) ? text.split(/[\s-]+/) : whole).map((part) => emsOf(part.slice(0, MOST))))
  return ems === 0 ? 0 : charactersFor(ems, style)
}

const charactersOf = (text: string, style: StyleName) => charactersFor(emsOf(text), style)
const charactersFor = (ems: number, style: StyleName) =>
  (ems * POINTS * (BOLD_ROLES.has(lookOf(style).role) ? BOLD : 1)) / CHARACTER + MARGIN

/** Whether its cell wraps already, a header aside, whose row has its height. */
export const wraps = ({ style }: PlacedText) => lookOf(style).format === 'wrap' && lookOf(style).role !== 'header'

/** Whether the text goes on in the next line, since its column does not become so wide. */
export function isLong({ style, text, isBeside }: PlacedText): boolean {
  return isBeside && isLeft(style) && !isWrapped(style) && text.length > MOST
}

/**
 * With a height for its lines: a row that a program makes higher by itself moves on what stands on the cells below, such as a chart.
 * @param texts that go on in the next line
 */
export function wrappedRow(row: RowPlan, texts: readonly PlacedText[], columns: SheetPlan['columns']): RowPlan {
  const needed = Math.max(0, ...texts.map(({ column, text }) => wrappedHeight(text, columns[column - 1]?.width ?? MOST)))
  const long = new Set(texts.filter(isLong).map(({ column }) => column))
  if (long.size === 0 && needed <= ROW_POINTS) return row
  const restyled = (cell: CellPlan) => (long.has(cell.column) ? { ...cell, style: wrappedLook(cell.style) } : cell)
  return new LazyRow({ number: row.number, height: Math.max(row.height ?? 0, needed) }, () => row.cells.map(restyled))
}

/** Of a row with one line. */
const ROW_POINTS = 16

/** What so many lines of a header hold, with an ending that says that there is more. @param width of its column */
export function cutToLines(text: string, width: number, most: number, ending = '…'): string {
  const letters = [...text.slice(0, most * width * NARROWEST)]
  for (let count = letters.length; count > 0; count -= 1) {
    const cut = `${letters.slice(0, count).join('').trimEnd()}${ending}`
    if (headerLines(cut, width) <= most) return cut
  }
  return ending
}

/** So many of the narrowest letters take no more than the room of one character, each of two units at most. */
const NARROWEST = 6

/** Lines of a header, whose letters are bold. */
export function headerLines(text: string, width: number): number {
  return linesIn(text, ((width - MARGIN) * CHARACTER) / (POINTS * BOLD))
}

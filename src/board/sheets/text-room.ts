// Texts are read whole, on paper too: a column is as wide as its longest word, and as its texts where something stands beside them.
// What is longer than a line of a sentence goes on in the next one.

import { columnLetter } from '../cells.ts'
import { lookOf, type StyleName } from '../styles.ts'
import type { CellPlan, RowPlan, SheetPlan } from '../workbook-plan.ts'
import { wrappedHeight } from './wrapped-height.ts'

/** Letters of a text that still stands in one line. */
const MOST = 36
/** Of a column's characters, each a digit of 11 points: the indent of a text with what is kept free on both sides. */
const MARGIN = 2
const CHARACTER = 0.507 * 11
const POINTS = 10
const BOLD = 1.04
const BOLD_ROLES: ReadonlySet<string> = new Set(['header', 'total', 'state', 'check'])
/** Title and lights run over the columns beside them. */
const FRAME_ROWS = 3
/** Of a long list: its choices repeat, and its names wrap. The last ones hold its totals. */
const READ_FIRST = 300
const READ_LAST = 50

type Body = Pick<SheetPlan, 'columns' | 'rows' | 'styles' | 'merges'>

interface PlacedText {
  readonly column: number
  readonly style: StyleName
  readonly text: string
  /** Whether something stands where it would run over. */
  readonly isBeside: boolean
}

export function withRoomForTexts<Sheet extends Body>(sheet: Sheet): Sheet {
  const merged = new Set(sheet.merges.map((range) => range.split(':')[0]))
  const needed = sheet.columns.map(() => 0)
  const long = new Map<RowPlan, readonly PlacedText[]>()
  for (const [index, row] of sheet.rows.entries()) {
    if (row.number <= FRAME_ROWS || (index >= READ_FIRST && index < sheet.rows.length - READ_LAST)) continue
    const texts = textsOf(row).filter(({ column }) => !merged.has(`${columnLetter(column)}${row.number}`))
    for (const placed of texts) needed[placed.column - 1] = Math.max(needed[placed.column - 1] ?? 0, neededWidth(placed))
    const ofRow = texts.filter(({ style, text, isBeside }) => isBeside && isLeft(style) && !isWrapped(style) && text.length > MOST)
    if (ofRow.length > 0) long.set(row, ofRow)
  }
  const columns = sheet.columns.map((column, index) => {
    const width = needed[index] ?? 0
    return column.isHidden === true || width <= column.width ? column : { ...column, width: Math.ceil(width) }
  })
  const rows = sheet.rows.map((row) => wrappedRow(row, long.get(row) ?? [], columns))
  const styles = [...long.values()].flatMap((texts) => texts.map(({ style }) => wrappedLook(style)))
  return { ...sheet, columns, rows, styles: [...new Set([...sheet.styles, ...styles])] }
}

function textsOf(row: RowPlan): readonly PlacedText[] {
  const { stamped } = row.parts ?? {}
  if (stamped !== undefined) {
    // In a list every cell has something beside it.
    const computed = stamped.columns().map(({ column, style }) => ({ column, style, value: stamped.valueAt(column) }))
    return [...computed, ...stamped.others()].flatMap(({ column, style, value }) =>
      typeof value === 'string' ? [{ column, style, text: value, isBeside: true }] : [],
    )
  }
  const { cells } = row
  return cells.flatMap(({ column, style, value }, place) => {
    if (typeof value !== 'string') return []
    const step = isLeft(style) ? 1 : -1
    const beside = cells[place + step]
    return [{ column, style, text: value, isBeside: beside?.column === column + step && isTaken(beside) }]
  })
}

const isTaken = ({ value, formula }: CellPlan) => value !== undefined || formula !== undefined
const isWrapped = (style: StyleName) => lookOf(style).format === 'wrap' || lookOf(style).role === 'header'
const isLeft = (style: StyleName) => lookOf(style).format === 'wrap' || lookOf(style).format === 'text' || lookOf(style).role === 'label'
const wrappedLook = (style: StyleName): StyleName => `${lookOf(style).role}.wrap`

function neededWidth({ style, text, isBeside }: PlacedText): number {
  const whole = isBeside && text.length <= MOST ? [text] : []
  const ems = Math.max(0, ...(isWrapped(style) ? text.split(/[\s-]+/) : whole).map((part) => emsOf(part.slice(0, MOST))))
  return ems === 0 ? 0 : (ems * POINTS * (BOLD_ROLES.has(lookOf(style).role) ? BOLD : 1)) / CHARACTER + MARGIN
}

/** What letters of Calibri take of their size, in hundredths; what is not named takes as much as a capital. */
const LETTERS: ReadonlyMap<string, number> = new Map(
  (
    [
      [24, "iljI'|!.,:; "],
      [34, 'frt()-–/*"[]'],
      [46, 'acegksvxyzLJEFSTY?'],
      [53, 'bdhnopqu0123456789+=<>$€£#_'],
      [60, 'ABCKPRVXZ'],
      [81, 'mwM%@'],
      [89, 'W'],
    ] as const
  ).flatMap(([hundredths, letters]) => [...letters].map((letter) => [letter, hundredths] as const)),
)
const CAPITAL = 68

function emsOf(text: string): number {
  let hundredths = 0
  for (const letter of text) hundredths += LETTERS.get(letter) ?? CAPITAL
  return hundredths / 100
}

function wrappedRow(row: RowPlan, long: readonly PlacedText[], columns: SheetPlan['columns']): RowPlan {
  if (long.length === 0) return row
  const texts = new Map(long.map(({ column, text }) => [column, text]))
  const cells = row.cells.map((cell) => (texts.has(cell.column) ? { ...cell, style: wrappedLook(cell.style) } : cell))
  // A row without a height of its own grows by itself.
  const needed = Math.max(...long.map(({ column, text }) => wrappedHeight(text, columns[column - 1]?.width ?? MOST)))
  return { number: row.number, cells, ...(row.height === undefined ? {} : { height: Math.max(row.height, needed) }) }
}

// Columns as wide as what stands in them needs: a spreadsheet shows ### for a number without room, and cuts a text, on paper too.

import { kept } from '#core'
import { columnIndex, columnLetter } from '../cells.ts'
import { type Format, lookOf, type Role, type StyleName } from '../styles.ts'
import type { CellPlan, RowPlan, SheetPlan, StampedColumn } from '../workbook-plan.ts'
import { isLong, type PlacedText, textsOf, textWidth, wrappedLook, wrappedRow, wraps } from './text-room.ts'

type Body = Pick<SheetPlan, 'columns' | 'rows' | 'styles' | 'merges' | 'print'>

/** Title and lights run over the columns beside them. */
const FRAME_ROWS = 3
/** Rows of a list whose computed texts are read: they are choices, which repeat, and names, which wrap. */
const READ_TEXTS = 300

/** @param decimals of the currency, @param hasTexts whether its texts are measured: a sheet that is laid out by hand has room for its own */
export function withRoom<Sheet extends Body>(sheet: Sheet, decimals: number, hasTexts: boolean): Sheet {
  const needed = sheet.columns.map(() => 0)
  const grow = (column: number, width: number) => {
    needed[column - 1] = Math.max(needed[column - 1] ?? 0, width)
  }
  const merged = new Set(sheet.merges.map((range) => range.split(':')[0]))
  // Below the head of a long list nothing is merged.
  const lastMerged = Math.max(0, ...[...merged].map((cell = '') => Number(/\d+$/.exec(cell)?.[0])))
  const printed = printedColumns(sheet)
  const spreads: Spread[] = []
  const spreadsOf = kept((stamps: readonly StampedColumn[]) => {
    const made = stamps.filter(({ style }) => !NARROW.has(lookOf(style).format)).map(spreadOf)
    spreads.push(...made)
    return made
  })
  const long = new Map<RowPlan, readonly PlacedText[]>()
  for (const [index, row] of sheet.rows.entries()) {
    const { stamped } = row.parts ?? {}
    // Of ten thousand rows: without the texts of formulas, and without columns of 1 and 0.
    const cells = stamped?.others() ?? row.cells
    for (const { column, style, value } of cells) grow(column, numberWidth(value, style, decimals))
    for (const spread of spreadsOf(stamped?.columns() ?? NONE)) {
      const value = stamped?.valueAt(spread.column)
      if (typeof value !== 'number') grow(spread.column, numberWidth(value, spread.style, decimals))
      else if (value < spread.least) spread.least = value
      if (typeof value === 'number' && value > spread.most) spread.most = value
    }
    if (!hasTexts || row.number <= FRAME_ROWS) continue
    // An id in a hidden column makes no row higher.
    const texts = textsOf(row, cells, index < READ_TEXTS ? computedIn(row) : [], printed).filter(
      ({ column }) =>
        sheet.columns[column - 1]?.isHidden !== true && (row.number > lastMerged || !merged.has(`${columnLetter(column)}${row.number}`)),
    )
    for (const placed of texts) grow(placed.column, textWidth(placed))
    // Nothing but more rows stands below those of a list.
    const ofRow = texts.filter((placed) => isLong(placed) || (stamped === undefined && wraps(placed)))
    if (ofRow.length > 0) long.set(row, ofRow)
  }
  for (const { column, style, least, most } of spreads) for (const value of [least, most]) grow(column, numberWidth(value, style, decimals))
  const columns = sheet.columns.map((column, index) => {
    const width = needed[index] ?? 0
    return column.isHidden === true || width <= column.width ? column : { ...column, width: Math.ceil(width) }
  })
  const rows = long.size === 0 ? sheet.rows : sheet.rows.map((row) => wrappedRow(row, long.get(row) ?? [], columns))
  const styles = [...long.values()].flatMap((texts) => texts.filter(isLong).map(({ style }) => wrappedLook(style)))
  return { ...sheet, columns, rows, styles: [...new Set([...sheet.styles, ...styles])] }
}

const printedColumns = ({ columns, print }: Body) => ({
  widths: columns.map(({ width, isHidden }) => (isHidden === true ? 0 : width)),
  last: columnIndex(/:([A-Z]+)/.exec(print.area)?.[1] ?? 'A'),
})

function computedIn({ parts }: RowPlan): readonly CellPlan[] {
  const { stamped } = parts ?? {}
  return (stamped?.columns() ?? []).flatMap(({ column, style }): CellPlan[] => {
    const value = stamped?.valueAt(column)
    return value === undefined ? [] : [{ column, style, value }]
  })
}

const NONE: readonly StampedColumn[] = []

/** Of the numbers in a column of a list, the two that may be the widest. */
interface Spread {
  readonly column: number
  readonly style: StyleName
  least: number
  most: number
}

const spreadOf = ({ column, style }: StampedColumn): Spread => ({
  column,
  style,
  least: Number.POSITIVE_INFINITY,
  most: Number.NEGATIVE_INFINITY,
})
const NARROW: ReadonlySet<Format> = new Set<Format>(['flag', 'text', 'wrap'])

const SHARES = 2
const THOUSANDTHS = 3
const DECIMALS = 5
const PERCENT = 100
/** Characters of a day. */
const DAY = 10

/** In characters of a column. */
function numberWidth(value: CellPlan['value'], style: StyleName, decimals: number): number {
  if (typeof value === 'object') return DAY
  if (typeof value !== 'number' || !Number.isFinite(value)) return 0
  const { role, format } = lookOf(style)
  const places = placesOf(format, decimals)
  const isShare = format === 'share' || format === 'known-share' || format === 'percent'
  const whole = digitsOf(Math.abs(value) * (isShare ? PERCENT : 1))
  const signs = Math.floor((whole - 1) / 3) + (places === 0 ? 0 : 1) + (value < 0 ? 2 : 1) + (isShare ? 2 : 0)
  return (whole + places + signs * SIGN) * (WIDER.has(role) ? BOLD : 1) + 1
}

/** Before the point. */
function digitsOf(size: number): number {
  let digits = 1
  for (let next = 10; size >= next; next *= 10) digits += 1
  return digits
}

function placesOf(format: Format, decimals: number): number {
  if (format === 'money' || format === 'rest-money') return decimals
  if (format === 'small-money') return decimals + 2
  return (
    { share: SHARES, 'known-share': SHARES, number: SHARES, thousandths: THOUSANDTHS, percent: 1, decimal: DECIMALS }[format as string] ?? 0
  )
}

/** Of a digit: a comma, a point, a parenthesis. */
const SIGN = 0.6
const BOLD = 1.04
const WIDER: ReadonlySet<Role> = new Set<Role>(['figure', 'total'])

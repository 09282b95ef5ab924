// Columns as wide as their numbers need: a spreadsheet shows ### for a number without room, on paper too.

import { kept } from '#core'
import { type Format, lookOf, type Role, type StyleName } from '../styles.ts'
import type { CellPlan, RowPlan, SheetPlan, StampedColumn } from '../workbook-plan.ts'

/** @param decimals of the currency */
export function withRoom(columns: SheetPlan['columns'], rows: readonly RowPlan[], decimals: number): SheetPlan['columns'] {
  const needed = columns.map(() => 0)
  const numbersOf = kept((stamps: readonly StampedColumn[]) => stamps.filter(({ style }) => !NARROW.has(lookOf(style).format)))
  const measure = (column: number, style: StyleName, value: CellPlan['value']) => {
    needed[column - 1] = Math.max(needed[column - 1] ?? 0, neededWidth(value, style, decimals))
  }
  for (const row of rows) {
    const { stamped } = row.parts ?? {}
    // Of ten thousand rows: without the texts of formulas, and without columns of 1 and 0.
    for (const { column, style, value } of stamped?.others() ?? row.cells) measure(column, style, value)
    if (stamped === undefined) continue
    for (const { column, style } of numbersOf(stamped.columns())) measure(column, style, stamped.valueAt(column))
  }
  return columns.map((column, index) => {
    const width = needed[index] ?? 0
    return column.isHidden === true || width <= column.width ? column : { ...column, width: Math.ceil(width) }
  })
}

const NARROW: ReadonlySet<Format> = new Set<Format>(['flag', 'text', 'wrap'])

const SHARES = 2
const DECIMALS = 5
const PERCENT = 100
/** Characters of a day. */
const DAY = 10

/** In characters of a column. */
function neededWidth(value: CellPlan['value'], style: StyleName, decimals: number): number {
  if (typeof value === 'object') return DAY
  if (typeof value !== 'number') return 0
  const { role, format } = lookOf(style)
  const places = placesOf(format, decimals)
  const isShare = format === 'share' || format === 'known-share' || format === 'percent'
  const whole = Math.trunc(Math.abs(value) * (isShare ? PERCENT : 1)).toFixed(0).length
  const signs = Math.floor((whole - 1) / 3) + (places === 0 ? 0 : 1) + (value < 0 ? 2 : 1) + (isShare ? 2 : 0)
  return (whole + places + signs * SIGN) * (WIDER.has(role) ? BOLD : 1) + 1
}

function placesOf(format: Format, decimals: number): number {
  if (format === 'money') return decimals
  return { share: SHARES, 'known-share': SHARES, number: SHARES, percent: 1, decimal: DECIMALS }[format as string] ?? 0
}

/** Of a digit: a comma, a point, a parenthesis. */
const SIGN = 0.6
const BOLD = 1.15
const WIDER: ReadonlySet<Role> = new Set<Role>(['figure', 'total'])

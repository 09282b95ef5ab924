// Columns as wide as their numbers need: a spreadsheet shows ### for a number without room, on paper too.

import { type Format, lookOf, type Role } from '../styles.ts'
import type { CellPlan, RowPlan, SheetPlan } from '../workbook-plan.ts'

/** Of a long list these rows are read, and of the others one in so many: its cells are made anew whenever they are read. */
const READ_WHOLE = 300
const READ_ONE_IN = 50

/** @param decimals of the currency */
export function withRoom(columns: SheetPlan['columns'], rows: readonly RowPlan[], decimals: number): SheetPlan['columns'] {
  const needed = new Map<number, number>()
  for (const [index, { cells }] of rows.entries()) {
    if (index > READ_WHOLE && index % READ_ONE_IN !== 0) continue
    for (const cell of cells) {
      const width = neededWidth(cell, decimals)
      if (width > (needed.get(cell.column) ?? 0)) needed.set(cell.column, width)
    }
  }
  return columns.map((column, index) => {
    const width = needed.get(index + 1) ?? 0
    return column.isHidden === true || width <= column.width ? column : { ...column, width: Math.ceil(width) }
  })
}

const SHARES = 2
const DECIMALS = 5
const PERCENT = 100
/** Characters of a day. */
const DAY = 10

/** In characters of a column. */
function neededWidth({ value, style }: CellPlan, decimals: number): number {
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

// Amounts of the Board group without fractions, where a company spends so much that cents say nothing. The cells keep them: what adds
// up in the file adds up in cents. A company that spends less reads them, since the cents are part of what it is asked about.

import { lookOf, type StyleName } from '../styles.ts'
import type { RowPlan, SheetPlan } from '../workbook-plan.ts'

/** Of infrastructure per month, in units of the currency: from here on amounts are whole. */
const WHOLE_FROM_COST = 10_000
/** In sentences, smaller amounts keep their fractions. A column has one look, whatever stands in it. */
export const SMALL_AMOUNT = 100

/** @param monthlyCost as far as it is known, in units of the currency */
export function isInWholeAmounts(monthlyCost: number): boolean {
  return monthlyCost >= WHOLE_FROM_COST
}

export function inWholeAmounts<Sheet extends Pick<SheetPlan, 'rows' | 'styles'>>(sheet: Sheet): Sheet {
  const rows = sheet.rows.map(
    ({ number, height, cells }): RowPlan => ({
      ...{ number, ...(height === undefined ? {} : { height }) },
      cells: cells.map((cell) => ({ ...cell, style: whole(cell.style) })),
    }),
  )
  return { ...sheet, rows, styles: [...new Set(sheet.styles.map(whole))] }
}

function whole(style: StyleName): StyleName {
  const { role, format } = lookOf(style)
  return format === 'money' ? `${role}.whole` : style
}

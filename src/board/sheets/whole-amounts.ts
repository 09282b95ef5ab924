// Amounts of the Board group without fractions, where a company spends so much that cents say nothing. The cells keep them: what adds
// up in the file adds up in cents. A company that spends less reads them, since the cents are part of what it is asked about.

import { kept } from '#core'
import { LazyRow } from '../lazy-row.ts'
import { lookOf, type StyleName } from '../styles.ts'
import type { RowParts, RowPlan, SheetPlan, StampedColumn } from '../workbook-plan.ts'

/** Of infrastructure per month, in units of the currency: from here on amounts are whole. */
const WHOLE_FROM_COST = 10_000
/** In sentences, smaller amounts keep their fractions. A column has one look, whatever stands in it. */
export const SMALL_AMOUNT = 100

/** @param monthlyCost as far as it is known, in units of the currency */
export function isInWholeAmounts(monthlyCost: number): boolean {
  return monthlyCost >= WHOLE_FROM_COST
}

export function inWholeAmounts<Sheet extends Pick<SheetPlan, 'rows' | 'styles'>>(sheet: Sheet): Sheet {
  // Rows of a list have the same columns.
  const ofList = kept((columns: readonly StampedColumn[]) => columns.map(inWhole))
  return { ...sheet, rows: sheet.rows.map((row) => wholeRow(row, ofList)), styles: [...new Set(sheet.styles.map(whole))] }
}

function whole(style: StyleName): StyleName {
  const { role, format } = lookOf(style)
  if (format === 'rest-money') return `${role}.rest-whole`
  return format === 'money' ? `${role}.whole` : style
}

const inWhole = <Of extends { readonly style: StyleName }>(of: Of): Of => ({ ...of, style: whole(of.style) })

/** Its cells are made when it is written, those of a list without the texts of its formulas. */
function wholeRow(row: RowPlan, ofList: (columns: readonly StampedColumn[]) => readonly StampedColumn[]): RowPlan {
  const stamped = row.parts?.stamped
  const parts: RowParts | undefined = stamped && {
    cell(column) {
      const cell = row.parts?.cell(column)
      return cell && inWhole(cell)
    },
    stamped: { ...stamped, columns: () => ofList(stamped.columns()), others: () => stamped.others().map(inWhole) },
  }
  return new LazyRow({ number: row.number, height: row.height, parts }, () => row.cells.map(inWhole))
}

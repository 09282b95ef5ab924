// Whether one column is what two others come to: a price, how many units, and what they cost in all.

import type { SourceRow } from '../formats/list-format.ts'

/** Of the rows that have all three, so many must agree. */
const MOST = 0.6
const LEAST_ROWS = 2

/** A price for a year or a quarter is divided, too. */
export function isProductOf(rows: readonly SourceRow[], product: number, price: number, units: number): boolean {
  let known = 0
  let equal = 0
  for (const { cells } of rows) {
    const [a, b, c] = [numberIn(cells[price]), numberIn(cells[units]), numberIn(cells[product])]
    // One unit proves nothing, but speaks against another product.
    if (a === null || b === null || c === null || a === 0 || b === 0) continue
    known++
    if (Math.abs(a * b - c) <= Math.max(0.02, Math.abs(c) * 0.005) || Math.abs(a / b - c) <= Math.abs(c) * 0.005) equal++
  }
  return known >= LEAST_ROWS && equal / known >= MOST
}

/** A figure for comparing only: "1.234,50 €" and "$1,234.50" are the same. */
export function numberIn(text: string | undefined): number | null {
  const digits = (text ?? '').replace(/[^\d.,-]/g, '')
  if (!/\d/.test(digits)) return null
  const mark = /[.,](?=\d{1,2}$)/.exec(digits)?.[0] ?? (/^\d+\.\d{4,}$/.test(digits) ? '.' : '')
  const plain = mark === '' ? digits.replace(/[.,]/g, '') : digits.replaceAll(mark === ',' ? '.' : ',', '').replace(mark, '.')
  const number = Number(plain)
  return Number.isFinite(number) ? number : null
}

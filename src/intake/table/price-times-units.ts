// Whether one column is what two others come to: a price, how many units, and what they cost in all.

import type { SourceRow } from '../formats/list-format.ts'

/** Of the rows that have all three, so many must agree. */
const MOST = 0.6
const LEAST_ROWS = 2
/** A sum is worked out by a formula, so that hardly a row of it is wrong. */
const SUMS = 0.9

/** Months of the periods that prices are of: only by them a price is divided, never by a number of seats. */
const MONTHS: ReadonlySet<number> = new Set([3, 6, 12, 24, 36, 48, 60])

/** @param withMonths a product may also be a month of a price that is for as many months */
export function isProductOf(
  rows: readonly SourceRow[],
  { product, price, units }: { readonly product: number; readonly price: number; readonly units: number },
  withMonths: boolean,
): boolean {
  let known = 0
  let equal = 0
  let ofMonths = 0
  for (const { cells } of rows) {
    const [a, b, c] = [numberIn(cells[price]), numberIn(cells[units]), numberIn(cells[product])]
    // One unit proves nothing, but speaks against another product.
    if (a === null || b === null || c === null || a === 0 || b === 0) continue
    known++
    if (isNear(a * b, c, 0.02) || (withMonths && MONTHS.has(b) && isNear(a / b, c, 0))) equal++
    else if (PAID_AHEAD.some((months) => isNear(a * b * months, c, 0.02))) ofMonths++
  }
  // Where some rows are paid by the month, those of a quarter or a year are so many months of them.
  return known >= LEAST_ROWS && (equal === 0 ? 0 : equal + ofMonths) / known >= MOST
}

const PAID_AHEAD = [3, 12] as const

function isNear(figure: number, expected: number, least: number): boolean {
  return Math.abs(figure - expected) <= Math.max(least, Math.abs(expected) * 0.005)
}

/** A sum may be written otherwise than its parts: "0.25" beside "15%" and "10%". */
const SCALES = [1, 0.01, 100] as const

/**
 * How a column writes what the others come to, row by row: "FTE" behind a column for each person. 1: as they do; null: it is not
 * their sum.
 */
export function scaleOfSum(rows: readonly SourceRow[], sum: number, parts: readonly number[]): number | null {
  return SCALES.find((scale) => isSumOf(rows, sum, parts, scale)) ?? null
}

function isSumOf(rows: readonly SourceRow[], sum: number, parts: readonly number[], scale: number): boolean {
  let known = 0
  let several = 0
  let equal = 0
  for (const { cells } of rows) {
    const figures = parts.flatMap((part) => numberIn(cells[part]) ?? [])
    const [whole, all] = [numberIn(cells[sum]), figures.reduce((total, figure) => total + figure, 0)]
    if (whole === null || whole === 0 || figures.length === 0) continue
    known++
    if (figures.filter((figure) => figure > 0).length > 1) several++
    if (Math.abs(all * scale - whole) <= Math.max(0.005, Math.abs(whole) * 0.005)) equal++
  }
  // A column that repeats the only figure of each row is no sum yet.
  return known >= LEAST_ROWS && several > 0 && equal / known >= SUMS
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

/** How many times the second column's number the first one's is, in each row that has both; rows of two zeros say nothing of it. */
export function ratiosOf(rows: readonly SourceRow[], first: number, second: number): readonly number[] {
  return rows.flatMap(({ cells }) => {
    const [a, b] = [numberIn(cells[first]), numberIn(cells[second])]
    return a === null || b === null || (a === 0 && b === 0) ? [] : [a / b]
  })
}

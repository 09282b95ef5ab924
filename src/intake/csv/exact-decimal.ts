// Decimal text to a whole number of its smallest unit without ever being a float: "12.35" percent
// is 1235 basis points, "0.29" dollars are 29 cents.

import { fail, ok, problem, type Result } from '#core'

export interface DecimalColumn {
  /** Digits after the point that count: 2 for percent and dollars, 0 for yen. */
  readonly decimals: number
  /** In the unit of the text. */
  readonly max: number
  readonly unit: 'percent' | 'amount'
}

/** Longer digits are no number of a person's; the patterns below would walk them again and again. */
const MAX_LENGTH = 400
const DECIMAL = /^(-?)(\d*)(?:\.(\d*))?$/

/** The value × 10^decimals, null for a blank text. No thousands separators, signs of currency or powers of ten. */
export function readDecimal(text: string, field: string, { decimals, max, unit }: DecimalColumn): Result<number | null> {
  const trimmed = text.trim()
  if (trimmed === '') return ok(null)
  const [, sign, whole = '', rest = ''] = (trimmed.length > MAX_LENGTH ? null : DECIMAL.exec(trimmed)) ?? []
  if (sign === undefined || whole + rest === '') return fail(problem('not-a-number', { field, text: trimmed.slice(0, 40) }))
  const value = Number(trimmed)
  if (value < 0 || value > max) return fail(problem('out-of-range', { field, value, min: 0, max, unit }))
  const fraction = rest.replace(/0+$/, '')
  if (fraction.length > decimals) return fail(problem('too-many-decimals', { field, text: trimmed.slice(0, 40), max: decimals }))
  return ok(Number(whole + fraction.padEnd(decimals, '0')))
}

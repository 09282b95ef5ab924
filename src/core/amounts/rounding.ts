// Integer division that rounds halves away from zero, like Excel's ROUND, so that the app and
// the exported workbook round every line alike.

/**
 * numerator ÷ denominator as the nearest whole number, halves away from zero. Exact for whole numbers below 2^53.
 * @throws RangeError when the denominator is 0 (callers decide what a missing divisor means first)
 */
export function divideRounded(numerator: number, denominator: number): number {
  if (denominator === 0) throw new RangeError('Division by zero')
  const sign = Math.sign(numerator) * Math.sign(denominator)
  const n = Math.abs(numerator)
  const d = Math.abs(denominator)
  const whole = Math.floor(n / d)
  const rest = n - whole * d
  const rounded = sign * (rest * 2 >= d ? whole + 1 : whole)
  return rounded === 0 ? 0 : rounded
}

/** value × bp ÷ 10,000 as the nearest whole number, halves away from zero; exact for every whole number of both. */
export function timesBp(value: number, bp: number): number {
  return timesOver(value, bp, 10_000)
}

/** value × factor ÷ divisor as the nearest whole number, halves away from zero; exact where the product leaves the exact integers. */
export function timesOver(value: number, factor: number, divisor: number): number {
  if (divisor === 0) throw new RangeError('Division by zero')
  const whole = BigInt(Math.abs(divisor))
  const rounded = Number((BigInt(Math.abs(value)) * BigInt(Math.abs(factor)) * 2n + whole) / (whole * 2n))
  return rounded === 0 ? 0 : Math.sign(value) * Math.sign(factor) * Math.sign(divisor) * rounded
}

/** null where no value is known: that is not 0. */
export function sumOfKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0)
}

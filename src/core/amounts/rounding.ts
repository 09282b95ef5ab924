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

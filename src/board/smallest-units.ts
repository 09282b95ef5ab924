// Amounts of formulas to the smallest unit of the currency, as the app has them: sums and differences of numbers with fractions
// leave a rest in their last bits, which engines treat each in its own way.

/** Whole smallest units. @param amount a formula, in brackets where it has an operator */
export function inUnits(amount: string): string {
  return `ROUND(${amount}*in_minor_units,0)`
}

/** In units of the currency. @param amount a formula */
export function toUnit(amount: string): string {
  return `${inUnits(`(${amount})`)}/in_minor_units`
}

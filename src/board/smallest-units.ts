// Amounts of formulas to the smallest unit of the currency, as the app has them: sums and differences of numbers with fractions
// leave a rest in their last bits, which engines treat each in its own way.

/** Whole smallest units. @param amount a formula */
export function inUnits(amount: string): string {
  return `ROUND(${isSingle(amount) ? amount : `(${amount})`}*in_minor_units,0)`
}

/** In units of the currency. @param amount a formula */
export function toUnit(amount: string): string {
  return `${inUnits(amount)}/in_minor_units`
}

/** A cell, a name or a number. */
const OPERAND = /^(?:(?:'(?:[^']|'')+'|\w+)!)?[\w.$]+$/
/** A text, or the name of a sheet: brackets in it are none of the formula. */
const QUOTED = /"[^"]*"|'[^']*'/g

/** Whether it is multiplied as a whole: an operand, or one call or pair of brackets from its first sign to its last. */
function isSingle(formula: string): boolean {
  if (OPERAND.test(formula)) return true
  const bare = formula.replace(QUOTED, '')
  if (!/^\w*\(/.test(bare)) return false
  let depth = 0
  for (let at = bare.indexOf('('); at < bare.length; at += 1) {
    if (bare[at] === '(') depth += 1
    if (bare[at] === ')') depth -= 1
    if (depth === 0) return at === bare.length - 1
  }
  return false
}

// Evaluates a sum typed in place of its result: "=1200/12", "1200/12", "10+5". It stays a fraction of whole numbers, so that
// nothing is lost before it is rounded once. Called by parse-text.ts.

/** A number as digits and the place of its decimal mark: 1.50 is {digits: 150n, decimals: 2}. */
export interface Decimal {
  readonly digits: bigint
  readonly decimals: number
}

/** top ÷ bottom; bottom is above 0. */
export interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

/** Without an equals sign only what cannot mean anything else is a sum: "3-5" may be a range, "49 × 12" are seats, "11/3/2026" is a date. */
const BARE = /^([^-+*/×÷()=]*)[+*/]([^-+*/×÷()=]*)$/
const isBare = (text: string): boolean =>
  BARE.exec(text)
    ?.slice(1)
    .every((side) => /\d/.test(side)) ?? false
const TOKENS = /[-+*/()]|[^-+*/()]+/g

/**
 * The value of a sum, null for a text that is none, 'wrong' for one that has no value.
 * @param read what a single number of the sum is, null where it is none
 */
export function calculated(text: string, read: (number: string) => Decimal | null): Fraction | 'wrong' | null {
  if (!text.startsWith('=') && !isBare(text)) return null
  const tokens = (text.replace(/^=/, '').replace(/×/g, '*').replace(/÷/g, '/').match(TOKENS) ?? [])
    .map((token) => token.trim())
    .filter(Boolean)
  if (tokens.length > 100) return 'wrong'
  const value = sum()
  return value === null || tokens.length > 0 ? 'wrong' : value

  function sum(): Fraction | null {
    let left = term()
    while (left !== null && (tokens[0] === '+' || tokens[0] === '-')) {
      const sign = tokens.shift() === '+' ? 1n : -1n
      const right = term()
      left = right && { top: left.top * right.bottom + sign * right.top * left.bottom, bottom: left.bottom * right.bottom }
    }
    return left
  }

  function term(): Fraction | null {
    let left = factor()
    while (left !== null && (tokens[0] === '*' || tokens[0] === '/')) {
      const isTimes = tokens.shift() === '*'
      const right = factor()
      left = right && (isTimes ? { top: left.top * right.top, bottom: left.bottom * right.bottom } : quotient(left, right))
    }
    return left
  }

  function factor(): Fraction | null {
    const token = tokens.shift()
    if (token === '-') {
      const value = factor()
      return value && { ...value, top: -value.top }
    }
    if (token === '(') {
      const value = sum()
      return tokens.shift() === ')' ? value : null
    }
    const number = token === undefined ? null : read(token)
    return number && { top: number.digits, bottom: 10n ** BigInt(number.decimals) }
  }
}

function quotient(left: Fraction, right: Fraction): Fraction | null {
  if (right.top === 0n) return null
  const sign = right.top < 0n ? -1n : 1n
  return { top: sign * left.top * right.bottom, bottom: sign * left.bottom * right.top }
}

/** value × factor as the nearest whole number, halves away from zero. */
export function roundedTimes({ top, bottom }: Fraction, factor: bigint): bigint {
  const doubled = (top < 0n ? -top : top) * factor * 2n + bottom
  const rounded = doubled / (bottom * 2n)
  return top < 0n ? -rounded : rounded
}

// Amounts of bills to the last digit they are written with: a cloud bills 5.64902E-05, and half a million such lines are
// money. Nothing is rounded here; whoever shows or keeps an amount rounds the sum once.

import type { Decimal } from './arithmetic.ts'

export const NO_AMOUNT: Decimal = { digits: 0n, decimals: 0 }

/** Longer texts are no amounts, and no sum needs more places. */
const MAX_LENGTH = 60
const MAX_EXPONENT = 60
/**
 * Thousands are set apart by the other mark, or as in France and Switzerland: 1 234,50 and 1’234.50. One file has one of them. In Latin
 * America millions have a mark of their own: 2’400.000,00. With commas a point has to follow, as 1’234,567 is a Swiss number with decimals.
 * In India what stands before the last three digits comes in pairs: 3,45,679.50.
 */
const PLAIN =
  /^(?:\d{1,2}(?:,\d{2})+,\d{3}|\d{1,3}(?:([,'’\u2009\u00a0\u202f ])\d{3})(?:\1\d{3})*|\d{1,3},\d{3}['’]\d{3},\d{3}|\d{1,3}['’]\d{3},\d{3}(?=\.\d)|\d*)(?:\.\d*)?$/
const WITH_COMMA = /^(?:\d{1,3}(?:([.'’\u2009\u00a0\u202f ])\d{3})(?:\1\d{3})*|(?:\d{1,3}\.\d{3}|\d{1,3})['’]\d{3}\.\d{3}|\d*)(?:,\d*)?$/
const SIGNS = /^[\p{Sc}\s]+|[\p{Sc}\s]+$/gu

/**
 * "1203.267127", "-2.6137", "5.64902E-05", "$10,000.00 ", "(12.50)", "12.50-", "1’234.50"; null for what is none of these.
 * A dash behind a mark is no minus: "1'200.-" has no cents, which withoutDashes reads.
 * @param mark what separates decimals: bills of clouds have a point, whatever the language of the reader
 */
export function readExact(text: string, mark: '.' | ',' = '.'): Decimal | null {
  if (text.length > MAX_LENGTH) return null
  let rest = text.replace(SIGNS, '')
  let isNegative = false
  if (rest.startsWith('(') && rest.endsWith(')')) [rest, isNegative] = [rest.slice(1, -1), true]
  else if (/^[-−△▲+]/.test(rest)) [isNegative, rest] = [rest[0] !== '+', rest.slice(1)]
  else if (/[\d\s][-−]$/.test(rest)) [rest, isNegative] = [rest.slice(0, -1), true]
  rest = rest.replace(SIGNS, '')
  const [, power = rest, exponent = '0'] = /^(.*\d\.?)e([+-]?\d{1,3})$/i.exec(rest) ?? []
  if (!(mark === '.' ? PLAIN : WITH_COMMA).test(power) || !/\d/.test(power) || Math.abs(Number(exponent)) > MAX_EXPONENT) return null
  const [whole = '', part = ''] = power.split(mark)
  const digits = BigInt(`0${whole.replace(/\D/g, '')}${part}`)
  const decimals = part.length - Number(exponent)
  const size = decimals >= 0 ? { digits, decimals } : { digits: digits * 10n ** BigInt(-decimals), decimals: 0 }
  return isNegative ? negatedExact(size) : size
}

export function negatedExact({ digits, decimals }: Decimal): Decimal {
  return { digits: -digits, decimals }
}

export function addedExact(a: Decimal, b: Decimal): Decimal {
  const decimals = Math.max(a.decimals, b.decimals)
  return { digits: scaledTo(a, decimals) + scaledTo(b, decimals), decimals }
}

export function sumExact(amounts: Iterable<Decimal>): Decimal {
  let sum = NO_AMOUNT
  for (const amount of amounts) sum = addedExact(sum, amount)
  return sum
}

/** −1, 0 or 1. */
export function signOfExact({ digits }: Decimal): number {
  return digits === 0n ? 0 : digits < 0n ? -1 : 1
}

export function isSameExact(a: Decimal, b: Decimal): boolean {
  return addedExact(a, negatedExact(b)).digits === 0n
}

/** "-2.07769315337": without zeros that say nothing, so that equal amounts are equal texts. */
export function exactText({ digits, decimals }: Decimal): string {
  const text = String(digits < 0n ? -digits : digits).padStart(decimals + 1, '0')
  const whole = text.slice(0, text.length - decimals)
  const part = text.slice(text.length - decimals).replace(/0+$/, '')
  return `${digits < 0n ? '-' : ''}${whole}${part === '' ? '' : `.${part}`}`
}

/** As a whole number of units of so many decimals, halves away from zero; null beyond the exact integers. */
export function roundedExact({ digits, decimals }: Decimal, places: number): number | null {
  const size = digits < 0n ? -digits : digits
  const top = decimals <= places ? size * 10n ** BigInt(places - decimals) : size
  const bottom = decimals <= places ? 1n : 10n ** BigInt(decimals - places)
  const rounded = Number((top * 2n + bottom) / (bottom * 2n))
  if (!Number.isSafeInteger(rounded)) return null
  return rounded === 0 ? 0 : digits < 0n ? -rounded : rounded
}

function scaledTo({ digits, decimals }: Decimal, places: number): bigint {
  return places === decimals ? digits : digits * 10n ** BigInt(places - decimals)
}

/** The most that a part of a sum may hold and still be exact when the largest short number is added. */
const SHORT_MOST = 2 ** 52
/** Digits of a number that is added without big integers. */
export const SHORT_DIGITS = 15

/**
 * A sum of millions of lines. Numbers of few digits are added as plain integers, one part for each place of the decimal
 * mark: a big integer for each line would cost ten times as much.
 */
export class ExactSum {
  readonly #parts: number[] = []
  #rest: Decimal = NO_AMOUNT

  /** @param digits up to 15 of them, with their sign */
  addShort(digits: number, decimals: number): void {
    const sum = (this.#parts[decimals] ?? 0) + digits
    if (sum < SHORT_MOST && sum > -SHORT_MOST) this.#parts[decimals] = sum
    else {
      this.#rest = addedExact(this.#rest, { digits: BigInt(sum), decimals })
      this.#parts[decimals] = 0
    }
  }

  add(amount: Decimal): void {
    this.#rest = addedExact(this.#rest, amount)
  }

  total(): Decimal {
    let total = this.#rest
    // Places without a number are holes, which forEach leaves out.
    this.#parts.forEach((digits, decimals) => {
      if (digits !== 0) total = addedExact(total, { digits: BigInt(digits), decimals })
    })
    return total
  }
}

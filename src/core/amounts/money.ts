// Money in whole minor units of one currency. Nothing here converts silently: a currency
// without a dated rate has no value in another one, and the caller shows what is missing.

import { divideRounded } from './rounding.ts'
import { type MinorUnits, minorUnits } from './units.ts'

/** Of ISO 4217; every other currency has two decimals. */
const WITHOUT_CENTS = new Set('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '))
const WITH_THREE_DECIMALS = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '))

/** Number of decimals of a currency code: 2 for USD, 0 for JPY, 3 for KWD. */
export function currencyDecimals(currency: string): number {
  if (WITHOUT_CENTS.has(currency)) return 0
  return WITH_THREE_DECIMALS.has(currency) ? 3 : 2
}

/** amount × share of one engineer, rounded once: 15,000.00 at 30 % (3000 bp) is 4,500.00. */
export function shareOfMinor(amount: MinorUnits, shareBp: number): MinorUnits {
  return minorUnits(divideRounded(amount * shareBp, 10_000))
}

/**
 * Converts with a rate given as "1 unit of from = rate of to", rounded once. Both in minor units. A plain number,
 * because a large rate can lead out of the range of amounts: the caller decides what that means.
 */
export function convertMinor(amount: MinorUnits, rate: number, from: string, to: string): number {
  const { digits, decimals } = asDecimal(rate)
  const shift = currencyDecimals(to) - currencyDecimals(from) - decimals
  const product = BigInt(Math.abs(amount)) * digits
  const rounded = shift >= 0 ? product * 10n ** BigInt(shift) : (product * 2n + 10n ** BigInt(-shift)) / (2n * 10n ** BigInt(-shift))
  return Math.sign(amount) * Number(rounded)
}

/** The rate as a person wrote it: in binary 1.085 is a little less than that, and a half would be rounded down. */
function asDecimal(rate: number): { readonly digits: bigint; readonly decimals: number } {
  const [, whole = '0', part = '', exponent = '0'] = /^(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(rate)) ?? []
  const decimals = part.length - Number(exponent)
  const digits = BigInt(whole + part)
  return decimals >= 0 ? { digits, decimals } : { digits: digits * 10n ** BigInt(-decimals), decimals: 0 }
}

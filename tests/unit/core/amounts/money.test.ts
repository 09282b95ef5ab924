import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { basisPoints, convertMinor, currencyDecimals, divideRounded, minorUnits, shareOfMinor } from '#core'

describe('divideRounded', () => {
  it.each([
    [5, 2, 3],
    [-5, 2, -3],
    [7, 3, 2],
    [8, 3, 3],
    [1, -2, -1],
    [0, -3, 0],
  ])('%i ÷ %i is %i', (n, d, expected) => expect(divideRounded(n, d)).toBe(expected))

  it('agrees with exact integer arithmetic', () => {
    const half = (n: bigint, d: bigint) => {
      const negative = n < 0n !== d < 0n
      const [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d]
      const whole = (2n * a + b) / (2n * b)
      return Number(negative ? -whole : whole)
    }
    const divisor = fc.integer({ min: -1_000_000, max: 1_000_000 }).filter((d) => d !== 0)
    fc.assert(
      fc.property(fc.maxSafeInteger(), divisor, (n, d) => {
        expect(divideRounded(n, d)).toBe(half(BigInt(n), BigInt(d)))
      }),
    )
  })

  it('throws on a divisor of zero', () => expect(() => divideRounded(1, 0)).toThrow(RangeError))
})

describe('money', () => {
  it('prices the share of an engineer', () => expect(shareOfMinor(minorUnits(1_500_000), 3000)).toBe(450_000))
  it('takes whole units only', () => {
    expect(() => minorUnits(0.1 + 0.2)).toThrow(RangeError)
    expect(() => basisPoints(Number.NaN)).toThrow(RangeError)
  })
  it('knows currencies without cents and with three decimals', () => {
    expect(['USD', 'JPY', 'KWD'].map(currencyDecimals)).toEqual([2, 0, 3])
    // ISO 4217, list one. Another number of decimals makes every amount ten times wrong.
    const listed = (codes: string) => codes.split(' ').map((code) => `${code} ${currencyDecimals(code)}`)
    expect(listed('BHD IQD JOD KWD LYD OMR TND')).toEqual(['BHD 3', 'IQD 3', 'JOD 3', 'KWD 3', 'LYD 3', 'OMR 3', 'TND 3'])
    expect(listed('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF').every((code) => code.endsWith(' 0'))).toBe(true)
    expect(listed('EUR GBP CHF SEK PLN CZK HUF INR CNY BRL ZAR AED SAR').every((code) => code.endsWith(' 2'))).toBe(true)
  })
  it('converts between currencies of different decimals', () => {
    expect(convertMinor(minorUnits(10_000), 1.1, 'EUR', 'USD')).toBe(11_000)
    expect(convertMinor(minorUnits(10_000), 150, 'USD', 'JPY')).toBe(15_000)
  })
})

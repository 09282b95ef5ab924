import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DecimalColumn, readDecimal } from '../../../../src/intake/csv/exact-decimal.ts'

const PERCENT: DecimalColumn = { decimals: 2, max: 100, unit: 'percent' }
const AMOUNTS: readonly DecimalColumn[] = [0, 2, 3].map((decimals) => ({ decimals, max: 90_000_000_000 / 10 ** decimals, unit: 'amount' }))
const read = (text: string, column = PERCENT) => {
  const result = readDecimal(text, 'cell', column)
  return result.ok ? result.value : result.problem.code
}

/** The text a person would write for a whole number of smallest units. */
function written(whole: number, decimals: number): string {
  const digits = String(whole).padStart(decimals + 1, '0')
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

describe('a decimal cell', () => {
  it.each<[string, number | string | null]>([
    ['', null],
    ['  ', null],
    ['0', 0],
    ['20', 2000],
    ['20.0', 2000],
    ['12.35', 1235],
    ['.5', 50],
    ['5.', 500],
    ['007', 700],
    ['12.350000', 1235],
    ['100', 10_000],
    ['-0', 0],
    ['12.345', 'too-many-decimals'],
    ['100.01', 'out-of-range'],
    ['-3', 'out-of-range'],
    ['9'.repeat(400), 'out-of-range'],
    [`0.${'0'.repeat(5_000_000)}1`, 'not-a-number'],
    ['1e308', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['NaN', 'not-a-number'],
    ['0x10', 'not-a-number'],
    ['12,5', 'not-a-number'],
    ['1 000', 'not-a-number'],
    ['20%', 'not-a-number'],
    ['+5', 'not-a-number'],
    ['--5', 'not-a-number'],
    ['.', 'not-a-number'],
    ['-', 'not-a-number'],
    ['٢٠', 'not-a-number'],
  ])('%.40j reads as %s', (text, value) => expect(read(text)).toBe(value))

  it('is exact where a float is not: every hundredth of a percent', () => {
    for (let bp = 0; bp <= 10_000; bp++) expect(read(written(bp, 2))).toBe(bp)
  })

  it.each(AMOUNTS)('is exact for every amount with $decimals decimals', (column) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90_000_000_000 }), (minor) => read(written(minor, column.decimals), column) === minor),
      { numRuns: 2000 },
    )
  })

  it('never throws and never gives a fraction, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double().map(String), fc.bigInt().map(String)), (text) => {
        const value = read(text)
        return value === null || typeof value === 'string' || Number.isSafeInteger(value)
      }),
      { numRuns: 2000 },
    )
  })
})

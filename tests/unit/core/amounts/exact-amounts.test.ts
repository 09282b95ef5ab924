import { describe, expect, it } from 'vitest'
import type { Decimal } from '#core'
import {
  addedExact,
  ExactSum,
  exactText,
  isSameExact,
  negatedExact,
  readExact,
  roundedExact,
  signOfExact,
  sumExact,
} from '../../../../src/core/amounts/exact-amounts.ts'

const exact = (text: string, mark?: '.' | ','): Decimal => {
  const read = readExact(text, mark)
  if (read === null) throw new Error(`${text} is no amount`)
  return read
}

describe('an exact amount', () => {
  it.each([
    ['0', '0'],
    ['-0.00', '0'],
    ['1203.267127', '1203.267127'],
    ['5.64902E-05', '0.0000564902'],
    ['5e3', '5000'],
    ['1.E2', '100'],
    ['$10,000.00 ', '10000'],
    ['1’234.50', '1234.5'],
    ["1'234'567.5", '1234567.5'],
    ['1 234.5', '1234.5'],
    ["1'234 567", null],
    ['12 34', null],
    ['USD 5', null],
    ['(2.50)', '-2.5'],
    ['€1,204.13', '1204.13'],
    ['₹3,45,679.50', '345679.5'],
    ['12,34,56,789', '123456789'],
    ['1,23,45', null],
    ['345,67,890', null],
    ['-€5', '-5'],
    ['12.50-', '-12.5'],
    ["1'200.-", null],
    ['€-5', '-5'],
    ['+7', '7'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1,23', null],
    ['1,234,5', null],
    ['', null],
    ['.', null],
    ['e5', null],
    ['--5', null],
    ['1e99', null],
    ['9'.repeat(61), null],
  ])('%j is %j', (text, read) => {
    const amount = readExact(text)
    expect(amount && exactText(amount)).toBe(read)
  })

  it('has a comma where somebody says so', () => {
    expect(exactText(exact('1.204,13', ','))).toBe('1204.13')
    expect(readExact('1,204.13', ',')).toBeNull()
  })

  it('may have a mark of its own for millions, as in Latin America', () => {
    const texts = ["2'400.000,00", '2’400.000', "1.234'567.890,5", "$ 2'400.000,00"].map((text) => readExact(text, ','))
    expect(texts.map((read) => read && exactText(read))).toEqual(['2400000', '2400000', '1234567890.5', '2400000'])
    expect(readExact("2'400,000.00") && exactText(readExact("2'400,000.00") as never)).toBe('2400000')
    expect(readExact("1,234'567,890") && exactText(readExact("1,234'567,890") as never)).toBe('1234567890')
    // In Switzerland that has three decimals.
    for (const text of ["1'234,567", '2’400,000', "1'234,567."]) expect(readExact(text)).toBeNull()
    for (const text of ["2'400.00,00", "2'40.000", "2'400'000.000,0", "24'00.000"]) expect(readExact(text, ',')).toBeNull()
  })

  it('adds, turns and compares without a loss', () => {
    expect(exactText(sumExact(['0.1', '0.2', '-0.3000000000000000000000000001'].map((text) => exact(text))))).toBe(
      '-0.0000000000000000000000000001',
    )
    expect(isSameExact(exact('1.50'), exact('1.5'))).toBe(true)
    expect(isSameExact(addedExact(exact('1.5'), negatedExact(exact('1.5'))), exact('0'))).toBe(true)
    expect(['-2', '0.00', '0.01'].map((text) => signOfExact(exact(text)))).toEqual([-1, 0, 1])
  })

  it.each([
    ['1.005', 2, 101],
    ['-1.005', 2, -101],
    ['1.0049999', 2, 100],
    ['-0.004', 2, 0],
    ['12', 2, 1200],
    ['12.5', 0, 13],
    ['99999999999999999', 2, null],
  ])('%s rounds once, to %i decimals', (text, places, rounded) => {
    expect(roundedExact(exact(text), places)).toBe(rounded)
  })
})

describe('a sum of lines', () => {
  it('is exact beyond what a number holds', () => {
    const sum = new ExactSum()
    for (let line = 0; line < 20; line++) sum.addShort(999_999_999_999_999, 3)
    for (let line = 0; line < 20; line++) sum.addShort(-1, 15)
    sum.add(exact('0.0000000000000000000000000001'))
    expect(exactText(sum.total())).toBe('19999999999999.9799999999999800000000000001')
    expect(exactText(sum.total())).toBe(exactText(sum.total()))
  })
})

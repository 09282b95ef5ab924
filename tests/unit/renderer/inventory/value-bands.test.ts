// Groups of amounts, days and names: what belongs together, and what a group is called.
import { describe, expect, it } from 'vitest'
import { bandsOf, byFirstLetter, inBands, inMonths } from '../../../../src/renderer/screens/value-bands.ts'

const STYLE = { locale: 'de-DE', currency: 'EUR' }
const of = (value: number | undefined) => value
const labels = (kind: 'money' | 'share' | 'count', values: readonly (number | undefined)[]) => {
  const { groupLabel } = inBands(
    of,
    bandsOf(kind, (value) => `${value}`, STYLE),
    'Not set',
  )
  return values.map(groupLabel)
}

describe('bands of amounts', () => {
  it('are ten times as large as the one before, each with its end', () => {
    expect(labels('money', [undefined, -1, 0, 1, 10_000, 10_001, 100_000, 90_000_000_000_000])).toEqual([
      'Not set',
      'Below 0\u00a0€',
      '0\u00a0€',
      'Up to 100\u00a0€',
      'Up to 100\u00a0€',
      'Over 100\u00a0€, up to 1.000\u00a0€',
      'Over 100\u00a0€, up to 1.000\u00a0€',
      'Over 1.000.000.000\u00a0€',
    ])
    expect(labels('count', [1, 2, 10, 11])).toEqual(['Up to 1', 'Over 1, up to 10', 'Over 1, up to 10', 'Over 10, up to 100'])
    expect(labels('share', [2000, 2001, 10_001])).toEqual(['Over 1000, up to 2000', 'Over 2000, up to 5000', 'Over 10000'])
  })

  it('come in the order of their amounts', () => {
    const { groupValue } = inBands(of, { ends: [1000, 2000], format: String }, '')
    expect([-5, 0, 1000, 2000, 2001].map(groupValue)).toEqual([-1, 0, 1, 2, 3])
    expect(groupValue(undefined)).toBeUndefined()
  })
})

describe('other groups', () => {
  it('are months of days and first letters of names', () => {
    const { groupValue, groupLabel } = inMonths((day: string | undefined) => day, 'Not set')
    expect(['2027-06-30', undefined].map((day) => [groupValue(day), groupLabel(day)])).toEqual([
      ['2027-06', 'June 2027'],
      [undefined, 'Not set'],
    ])
    expect(['étcd', 'Ärger', '42', ' kube'].map(byFirstLetter(String).groupLabel)).toEqual(['E', 'A', '#', 'K'])
  })
})

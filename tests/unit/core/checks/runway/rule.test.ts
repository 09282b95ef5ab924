import { describe, expect, it } from 'vitest'
import { runwayMonths } from '../../../../../src/core/checks/runway/rule.ts'
import { portfolioCheckOf } from '../../../../builders/judged.ts'

const K = 100_000
const check = (cash: number | null, netBurn: number | null) => portfolioCheckOf('runway', { company: { cash, netBurn } })

describe('runway', () => {
  it('is 12.00 months for $1.2M at $100k, and that is not marked', () => {
    const verdict = check(1200 * K, 100 * K)
    expect(verdict).toMatchObject({
      state: 'PASS',
      code: 'runway-fine',
      value: { value: 1200, unit: 'month-hundredths' },
      informational: true,
    })
    expect(verdict.mark).toBeUndefined()
    expect(verdict.facts).toEqual({ targetMonths: 18, isBelowTarget: true })
  })

  it('says a decision as cash, and what it would be if headcount fell as well', () => {
    expect(runwayMonths(1200 * K, 100 * K - 60_000)).toBe(1207)
    expect(runwayMonths(1200 * K, 100 * K - 60_000 - 420_000)).toBe(1261)
    expect(runwayMonths(1200 * K, 100 * K - 60_000 - 450_000)).toBe(1264)
  })

  it.each([
    [1200 * K - 1, 'tight'],
    [600 * K, 'tight'],
    [600 * K - 1, 'short'],
    [0, 'short'],
    [-5, 'short'],
  ])('marks cash of %i as %s', (cash, mark) => {
    expect(check(cash, 100 * K).mark).toBe(mark)
    expect(check(1200 * K - 1, 100 * K).value?.value).toBe(1199)
  })

  it('does not burn at 0 or less, and misses what is not set', () => {
    expect(check(1, 0)).toMatchObject({ code: 'not-burning', value: null })
    expect(check(1, -1).code).toBe('not-burning')
    expect(check(null, 0)).toMatchObject({ state: 'PASS', code: 'not-burning' })
    expect(check(null, 1).facts['missing']).toEqual(['cash'])
    expect(check(1, null).facts['missing']).toEqual(['netBurn'])
    expect(check(null, null)).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['cash', 'netBurn'] } })
  })
})

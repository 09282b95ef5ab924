import { describe, expect, it } from 'vitest'
import { verdictText } from '#wording'
import { variation } from '../../../../../src/core/checks/own-compute/steady-load.ts'
import { checkOf } from '../../../../builders/judged.ts'
import type { ComponentSketch, RecordSketch, WorkbookSketch } from '../../../../builders/workbook.ts'

const STEADY = [100, 110, 95, 105, 120, 90]
const months = (amounts: readonly number[]): readonly RecordSketch<'costLines'>[] =>
  amounts.map((amount, index) => ({ amount, month: `2026-${String(index + 4).padStart(2, '0')}` }) as RecordSketch<'costLines'>)
const check = (
  amounts: readonly number[],
  reserved: object = {},
  company: WorkbookSketch['company'] = {},
  policy: WorkbookSketch['policy'] = {},
) =>
  checkOf(
    'own-compute',
    {
      kind: 'llm-api',
      costLines: [{ amount: 1000 }, ...months(amounts)],
      projects: [{ reserved: { discount: 4000, expectedUse: 6500, ...reserved } }],
    } as ComponentSketch,
    { company: { revenue: 10_000, ...company }, policy },
  )

describe('own-compute', () => {
  it('finds that 100, 110, 95, 105, 120, 90 vary by 0.1045', () => {
    expect(variation(STEADY)).toBe(1045)
    expect(variation([100, 120])).toBe(1286)
    expect(check(STEADY)).toMatchObject({ state: 'PASS', code: 'worth-modelling', informational: true, value: { value: 1045, unit: 'bp' } })
  })

  it.each([
    [6500, 'worth-modelling'],
    [6499, 'use-too-low'],
  ])('needs 65 %% of use at a discount of 40 %%: %i is %s', (expectedUse, code) => {
    expect(check(STEADY, { expectedUse })).toMatchObject({ code, facts: { neededUse: 6500 } })
    expect(check(STEADY, { expectedUse, discount: null }).code).toBe(code)
  })

  it.each([
    [10_000, 'worth-modelling'],
    [10_001, 'inference-too-small'],
    [0, 'inference-too-small'],
  ])('takes 10 %% of revenue exactly, and no revenue as not met: %i is %s', (revenue, code) => {
    expect(check(STEADY, {}, { revenue }).code).toBe(code)
  })

  it('does not model a load that is not steady', () => {
    expect(check([100, 10, 300, 20, 100, 5])).toMatchObject({ code: 'load-not-steady' })
    const within = (limit: number) => check(STEADY, {}, {}, { 'steady-load': limit }).code
    expect([within(1045), within(1044)]).toEqual(['worth-modelling', 'load-not-steady'])
    expect(variation([0, 0, 0])).toBe(Number.MAX_SAFE_INTEGER)
  })

  it('is open with fewer than six months, without revenue or expected use', () => {
    expect(check(STEADY.slice(1))).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['history'] } })
    expect(check(STEADY, {}, { revenue: null }).facts['missing']).toEqual(['revenue'])
    expect(check(STEADY, { expectedUse: null }).facts['missing']).toEqual(['expectedUse'])
  })

  it('takes records of actual months alone, several of a month together', () => {
    const forecast = [{ amount: 900, month: '2026-12', basis: 'forecast' }]
    const split = [{ amount: 40, month: '2026-04' }, { amount: 60, month: '2026-04' }, ...months(STEADY).slice(1)]
    const costLines = [{ amount: 1000 }, ...split, ...forecast] as ComponentSketch['costLines'] & object
    const verdict = checkOf('own-compute', { costLines, projects: [{ reserved: { expectedUse: 6500 } }] }, { company: { revenue: 10_000 } })
    expect(verdict.value?.value).toBe(1045)
  })

  it('is no question without a reservation', () => {
    expect(checkOf('own-compute', { cost: 1 })).toMatchObject({ state: 'N/A', code: 'nothing-reserved' })
  })

  it('says that there is no revenue rather than a share of none', () => {
    const verdict = check([100, 110, 95, 105, 120, 90], {}, { revenue: 0 })
    expect(verdictText(verdict, { locale: 'en-US', currency: 'USD' })).toSay(
      '$10 per month and no revenue yet. Too early to reserve capacity.',
    )
  })
})

import { describe, expect, it } from 'vitest'
import { checkOf } from '../../../../builders/judged.ts'
import type { ComponentSketch } from '../../../../builders/workbook.ts'

const check = (component: ComponentSketch = {}, company = {}) =>
  checkOf('ops-tax', { approach: 'build', hosting: 'self-run', edge: 'no', share: 3000, ...component }, { company })

describe('ops-tax', () => {
  it('prices two pages a month: 144 hours, $12,461.54, 6.92 % of one engineer', () => {
    expect(check({ projects: [{ opsHours: { pages: 2 } }] })).toMatchObject({
      state: 'PASS',
      code: 'tax-by-hours',
      informational: true,
      value: { value: 1_246_154, unit: 'minor' },
      facts: { hours: 144, upkeepBp: 692 },
    })
  })

  it('adds every kind of hours and what is paid out of pocket', () => {
    const opsHours = { pages: 1, upgrades: 2, patches: 3, debugging: 4, updates: 5, monitoring: 6, scaling: 7, failover: 8 }
    const verdict = check({ kind: 'model-self-hosted', projects: [{ opsHours, outOfPocketPerMonth: 10_000 }] })
    // (6 + 2 + 3 + 4 + 5 + 6 + 7 + 8) × 12 = 492 hours × 180,000 ÷ 2,080 = 42,576.92, and 1,200.00 out of pocket.
    expect(verdict).toMatchObject({ value: { value: 4_257_692 + 120_000 }, facts: { hours: 492, outOfPocketMinor: 120_000 } })
  })

  it('takes the owner time where no hours are given, but never of our edge', () => {
    expect(check()).toMatchObject({ code: 'tax-by-share', value: { value: 5_400_000 } })
    expect(check({ edge: 'yes' })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['upkeep'] } })
    expect(check({ edge: 'yes', projects: [{ opsHours: { pages: 2 } }] }).value?.value).toBe(1_246_154)
    expect(check({ share: null }).facts['missing']).toEqual(['upkeep'])
  })

  it('is no question of what others run, and needs the cost of an engineer', () => {
    expect(check({ approach: 'buy', hosting: 'managed' })).toMatchObject({ state: 'N/A', code: 'run-by-others' })
    expect(check({}, { engineerMonthlyCost: null }).facts['missing']).toEqual(['engineerCost'])
  })
})

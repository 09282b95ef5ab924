import { describe, expect, it } from 'vitest'
import { verdictText } from '#wording'
import { checkOf } from '../../../../builders/judged.ts'
import type { ComponentSketch, WorkbookSketch } from '../../../../builders/workbook.ts'

const SAVING = { days: 20, share: 6000, upkeep: 500 }
const check = (cost: number | null, company: WorkbookSketch['company'] = {}, saving: object = {}, more: ComponentSketch = {}) =>
  checkOf('premature-inference-saving', { kind: 'llm-api', cost, projects: [{ saving: { ...SAVING, ...saving } }], ...more }, { company })

describe('premature-inference-saving', () => {
  it('prices 20 days at $13,846.15 and finds that 60 % of $500 a month never pays', () => {
    expect(check(50_000)).toMatchObject({
      state: 'PASS',
      code: 'saving-never-pays',
      informational: true,
      value: null,
      facts: { workMinor: 1_384_615, netMinor: -45_000 },
    })
  })

  it('finds $20,000 a month with revenue of $150k worth it, back in 1.23 months', () => {
    expect(check(2_000_000, { revenue: 15_000_000 })).toMatchObject({
      code: 'saving-worth-it',
      value: { value: 123, unit: 'month-hundredths' },
      facts: { netMinor: 1_125_000 },
    })
  })

  it.each([
    [20_000_000, 'saving-worth-it'],
    [20_000_001, 'saving-on-small-bill'],
  ])('takes 10 %% of revenue exactly: revenue %i is %s', (revenue, code) => {
    expect(check(2_000_000, { revenue, netBurn: 0 }).code).toBe(code)
  })

  it.each([
    [40_000_000, 'saving-worth-it'],
    [40_000_001, 'saving-on-small-bill'],
  ])('or 5 %% of burn: burn %i is %s', (netBurn, code) => {
    expect(check(2_000_000, { revenue: 0, netBurn }).code).toBe(code)
  })

  it('lets the work come back in exactly twelve months', () => {
    // 26 days at 10,000.00 a month: 26 × 10,000 × 12 ÷ 260 = 12,000.00, against 1,000.00 a month saved.
    const company = { engineerMonthlyCost: 1_000_000, revenue: 100, netBurn: 100 }
    expect(check(100_000, company, { days: 26, share: 10_000, upkeep: 0 })).toMatchObject({
      code: 'saving-worth-it',
      value: { value: 1200 },
    })
    expect(check(99_999, company, { days: 26, share: 10_000, upkeep: 0 })).toMatchObject({
      code: 'saving-pays-late',
      value: { value: 1201 },
    })
  })

  it('asks for revenue or burn only where they decide', () => {
    expect(check(2_000_000, { revenue: null, netBurn: 0 })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['significance'] } })
    expect(check(2_000_000, { revenue: null, netBurn: 100 }).code).toBe('saving-worth-it')
    expect(check(50_000, { revenue: null, netBurn: null }).code).toBe('saving-never-pays')
  })

  it.each(['days', 'share', 'upkeep'])('is open without its %s', (name) => {
    const missing = name === 'share' ? 'savedShare' : name
    expect(check(2_000_000, { revenue: 1 }, { [name]: null }).facts['missing']).toContain(missing)
  })

  it('is no question without a saving, and takes the shortest payback of several', () => {
    expect(check(50_000, {}, {}, { projects: [] })).toMatchObject({ state: 'N/A', code: 'no-saving-planned' })
    const projects = [{ saving: SAVING }, { saving: { ...SAVING, days: 10 } }]
    expect(check(2_000_000, { revenue: 1 }, {}, { projects }).facts['workMinor']).toBe(692_308)
    const halfSaid = [{ saving: { days: 20 } }, { saving: SAVING }]
    expect(check(50_000, {}, {}, { projects: halfSaid }).code).toBe('saving-never-pays')
  })

  it('says whether a saving that never pays loses money or saves nothing', () => {
    const text = (saving: object) => verdictText(check(50_000, {}, saving), { locale: 'en-US', currency: 'USD' })
    expect(text({})).toSay('The work costs $13,846.15 and then loses $450 per month to upkeep. It never pays back.')
    expect(text({ upkeep: 200 })).toSay('The work costs $13,846.15 and then saves nothing. It never pays back.')
  })
})

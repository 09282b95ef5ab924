import { describe, expect, it } from 'vitest'
import { verdictText } from '#wording'
import { portfolioCheckOf } from '../../../../builders/judged.ts'
import type { ComponentSketch, RecordSketch, WorkbookSketch } from '../../../../builders/workbook.ts'

const COMPONENT: ComponentSketch = { name: 'Queue', share: 2000, cost: 100_000 }
/** Since 25 July four months: 4 × (1,000 cash + 20 % of 15,000). */
const SPENT = 4 * (100_000 + 300_000)
const check = (raise: object, component: ComponentSketch = {}, more: WorkbookSketch = {}) =>
  portfolioCheckOf('runway-spent', { ...more, components: [{ ...COMPONENT, ...component }], company: { raise, ...more.company } })

describe('runway-spent', () => {
  it.each([
    [SPENT * 2, 'spent-half', 5000],
    [SPENT * 2 + 2, 'spent-quarter', 5000],
    [SPENT * 4, 'spent-quarter', 2500],
    [SPENT * 4 + 4, 'spent-little', 2500],
  ])('of a raise of %i is %s', (amount, code, value) => {
    expect(check({ amount, date: '2026-07-25' })).toMatchObject({ state: 'PASS', informational: true, code, value: { value, unit: 'bp' } })
  })

  it('says cash, time and the months that have no record', () => {
    expect(check({ amount: 1_000_000_000, date: '2026-07-25' }).facts).toMatchObject({
      cashMinor: 400_000,
      timeMinor: 1_200_000,
      months: 4,
      gaps: 4,
    })
  })

  it('takes what a month cost where it was recorded', () => {
    const costLines = [
      { amount: 100_000 },
      { amount: 50_000, month: '2026-08' },
      { amount: 7, month: '2026-08', basis: 'forecast' },
    ] as readonly RecordSketch<'costLines'>[]
    const { cost: _, ...priced } = COMPONENT
    const workbook = { components: [{ ...priced, costLines }], company: { raise: { amount: 1_000_000_000, date: '2026-07-25' } } }
    expect(portfolioCheckOf('runway-spent', workbook).facts).toMatchObject({ cashMinor: 350_000, gaps: 3 })
    // A record of one component is none of another: that one counts at today's rate in all four months.
    const two = { ...workbook, components: [...workbook.components, { ...COMPONENT, name: 'Cache', cost: 30_000 }] }
    expect(portfolioCheckOf('runway-spent', two).facts).toMatchObject({ cashMinor: 350_000 + 4 * 30_000, gaps: 4 })
  })

  it('says a month that stands alone in the singular, and that a quarter may be exactly one', () => {
    const said = (raise: object) => verdictText(check(raise), { locale: 'en-US', currency: 'USD' })
    expect(said({ amount: 1_600_000, date: '2026-10-25' })).toSay(
      'Infrastructure has taken 25% of the raise, a quarter or more: $1,000 cash and $3,000 of time in 1 month, at today’s rate.',
    )
  })

  it.each([
    ['2026-10-26', 0],
    ['2026-10-25', 1],
    ['2026-08-31', 2],
    ['2026-12-01', 0],
  ])('since %s counts %i whole months', (date, months) => {
    expect(check({ amount: 100_000_000, date }).facts['months']).toBe(months)
  })

  it('asks nothing where no raise is set, and names what is missing where one is', () => {
    expect(check({})).toMatchObject({ state: 'N/A', code: 'no-raise' })
    expect(check({ amount: 5 }).facts['missing']).toEqual(['raisedOn', 'spent'])
    expect(check({ date: '2026-07-25' }).facts['missing']).toEqual(['raised'])
    expect(check({ amount: 5, date: '2026-07-25' }, { share: null }).facts['missing']).toEqual(['spent'])
    expect(check({ amount: 5, date: '2026-07-25' }, { cost: null }).facts['missing']).toEqual(['spent'])
  })

  it('asks no time of a managed service that costs little', () => {
    const since = (cost: number) => check({ amount: 5, date: '2026-07-25' }, { share: null, edge: 'no', hosting: 'managed', cost }).state
    expect([since(149_999), since(150_000)]).toEqual(['PASS', 'UNKNOWN'])
  })
})

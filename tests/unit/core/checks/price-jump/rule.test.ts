import { describe, expect, it } from 'vitest'
import { verdictText } from '#wording'
import { checkOf } from '../../../../builders/judged.ts'
import { AS_OF, aComponent, type ComponentSketch, type WorkbookSketch } from '../../../../builders/workbook.ts'

type Price = { readonly amount: number | null; readonly currency?: string }
const quarter = (...prices: readonly Price[]) => ({
  asOf: '2026-09-30',
  lockedAt: '2026-10-02T10:00:00.000Z',
  prices: prices.map((price) => ({ componentId: 'c-job-queue', currency: 'USD', ...price })),
})
const jump = (then: Price, component: ComponentSketch, more: WorkbookSketch = {}) =>
  checkOf('price-jump', aComponent(component), { quarters: [quarter(then)], ...more })
const said = (verdict: ReturnType<typeof jump>) => verdictText(verdict, { locale: 'en-US', currency: 'USD' })

describe('price-jump', () => {
  it.each([
    [100_000, 119_900, 'price-steady'],
    [100_000, 119_999, 'price-steady'],
    [100_000, 120_000, 'price-jumped'],
    [10_000, 14_000, 'price-steady'],
    // A tenth of 1,500 is 150: a cent less is no jump, whatever its share.
    [10_000, 24_999, 'price-steady'],
    [10_000, 25_000, 'price-jumped'],
    [0, 15_000, 'price-jumped'],
    [0, 0, 'price-steady'],
    [120_000, 100_000, 'price-steady'],
  ])('from %i to %i a month is %s', (then, now, code) => {
    expect(jump({ amount: then }, { cost: now })).toMatchObject({ state: 'PASS', informational: true, code, flip: [] })
  })

  it('compares with no lock that lacks the amount of one of several lines', () => {
    const codeOf = (...then: readonly Price[]) =>
      checkOf('price-jump', aComponent({ cost: 120_000 }), { quarters: [quarter(...then)] }).code
    const without = codeOf({ amount: null })
    expect(codeOf({ amount: 60_000 }, { amount: 20_000 })).toBe('price-jumped')
    expect([codeOf({ amount: 60_000 }, { amount: null }), codeOf()]).toEqual([without, without])
  })

  it('says both prices and the rise, and flags it', () => {
    const verdict = jump({ amount: 100_000 }, { cost: 120_000 })
    expect(verdict).toMatchObject({ mark: 'jump', value: { value: 2000, unit: 'bp' }, facts: { riseMinor: 20_000, quarter: '2026Q3' } })
    expect(said(verdict)).toBe('Costs $1,200 per month, $1,000 at the Q3 2026 lock, up 20%. Add the reason.')
    expect(said(jump({ amount: 0 }, { cost: 15_000 }))).toBe('Costs $150 per month, $0 at the Q3 2026 lock. Add the reason.')
  })

  it('tells a rate that moved from a price that did', () => {
    const exchangeRates = [
      { from: 'EUR', to: 'USD', rate: 1, date: '2026-09-01' },
      { from: 'EUR', to: 'USD', rate: 1.5, date: '2026-11-01' },
    ]
    const euro = (amount: number) => ({ costLines: [{ amount, currency: 'EUR' }] })
    const then = { amount: 100_000, currency: 'EUR' }
    expect(jump(then, euro(100_000), { exchangeRates })).toMatchObject({
      code: 'price-steady',
      facts: { riseMinor: 0, thenMinor: 150_000 },
    })
    expect(jump(then, euro(120_000), { exchangeRates })).toMatchObject({ code: 'price-jumped', facts: { riseMinor: 30_000 } })
    // Paid in another currency since: what it would have cost at the rate of today.
    expect(jump(then, { cost: 150_000 }, { exchangeRates }).code).toBe('price-steady')
    expect(jump(then, euro(100_000))).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['cost', 'priceThen'] } })
  })

  it('does not apply without a lock, without a price then, or where nothing runs', () => {
    expect(checkOf('price-jump', aComponent({ cost: 1 }))).toMatchObject({ state: 'N/A', code: 'no-locked-quarter' })
    expect(jump({ amount: null }, { cost: 900_000 })).toMatchObject({ state: 'N/A', code: 'no-price-then' })
    expect(checkOf('price-jump', aComponent({ cost: 1 }), { quarters: [quarter()] })).toMatchObject({ state: 'N/A', code: 'no-price-then' })
    expect(jump({ amount: 1 }, { cost: 900_000, lifecycle: 'retired' })).toMatchObject({ state: 'N/A', code: 'retired' })
    expect(jump({ amount: 1 }, { cost: 900_000, kind: 'request-path' })).toMatchObject({ state: 'N/A', code: 'request-path' })
  })

  it('misses the price of today where it is blank', () => {
    expect(jump({ amount: 100_000 }, { cost: null })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['cost'] } })
    expect(jump({ amount: 100_000 }, {})).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['cost'] } })
  })

  it('takes a reason that was written since the lock, and no older one', () => {
    const explained = { cost: 200_000, priceChangeReason: 'Twelve more seats' }
    expect(jump({ amount: 100_000 }, explained)).toMatchObject({ code: 'price-jump-explained', mark: 'jump' })
    expect(said(jump({ amount: 100_000 }, explained))).toBe(
      'Costs $2,000 per month, $1,000 at the Q3 2026 lock, up 100%. The reason is on file.',
    )
    const later = { quarters: [{ ...quarter({ amount: 100_000 }), lockedAt: '2026-11-02T10:00:00.000Z' }] }
    expect(checkOf('price-jump', aComponent(explained), later).code).toBe('price-jumped')
    expect(jump({ amount: 100_000 }, { ...explained, priceChangeReason: null }).code).toBe('price-jumped')
  })

  it('compares with the newest revision of the last locked quarter, and with the one before it while that is open again', () => {
    const priced = (amount: number, more: object) => ({ ...quarter({ amount }), ...more })
    const [second, third] = [priced(50_000, { quarter: '2026Q2' }), priced(60_000, { quarter: '2026Q3' })]
    const check = (...quarters: NonNullable<WorkbookSketch['quarters']>) =>
      checkOf('price-jump', aComponent({ cost: 70_000 }), { quarters })
    expect(check(second, third).facts['thenMinor']).toBe(60_000)
    expect(check(second, third, priced(65_000, { quarter: '2026Q3', revision: 2 })).facts['thenMinor']).toBe(65_000)
    expect(check(second, { ...third, reopenedAt: `${AS_OF}T00:00:00.000Z` }).facts['thenMinor']).toBe(50_000)
    expect(check({ ...third, reopenedAt: `${AS_OF}T00:00:00.000Z` }).code).toBe('no-locked-quarter')
  })
})

import { describe, expect, it } from 'vitest'
import { type CostLine, type ExchangeRate, lineMonthlyCost, MAX_MINOR_UNITS, monthlyCost, newRecord, rateOn } from '#core'
import { type CostSetting, lacksRate } from '../../../../src/core/costs/monthly-cost.ts'
import { AS_OF, type RecordSketch } from '../../../builders/workbook.ts'

const aLine = (values: RecordSketch<'costLines'>) => ({ ...newRecord('costLines', 'l'), ...values }) as CostLine
const aSetting = (rates: readonly RecordSketch<'exchangeRates'>[] = []): CostSetting => ({
  currency: 'USD',
  asOf: AS_OF,
  exchangeRates: rates.map((rate) => ({ ...newRecord('exchangeRates', 'r'), ...rate }) as ExchangeRate),
})
const perMonth = (...lines: RecordSketch<'costLines'>[]) => monthlyCost(lines.map(aLine), aSetting())

describe('monthlyCost', () => {
  it('divides yearly and quarterly lines and rounds each for itself', () => {
    expect(perMonth({ amount: 100_000, per: 'year' })).toBe(8333)
    expect(perMonth({ amount: 100_000, per: 'quarter' })).toBe(33_333)
    // 0.5 rounds up in each line: 6 ÷ 12 twice is 2, not 1.
    expect(perMonth({ amount: 6, per: 'year' }, { amount: 6, per: 'year' })).toBe(2)
  })

  it('multiplies seats only where the price is per seat', () => {
    expect(perMonth({ amount: 1200, driver: 'per-seat', seats: 5 })).toBe(6000)
    expect(perMonth({ amount: 1200, driver: 'per-seat', seats: 0 })).toBe(0)
    expect(perMonth({ amount: 1200, driver: 'per-seat', seats: null })).toBeNull()
    expect(perMonth({ amount: 1200, driver: 'fixed', seats: 5 })).toBe(1200)
  })

  it('is not lowered by credits and leaves out one-offs, forecasts and the record of a single month', () => {
    expect(perMonth({ amount: 1000, grantAmount: 1000 })).toBe(1000)
    expect(
      perMonth({ amount: 1000 }, { amount: 99, per: 'one-off' }, { amount: 99, basis: 'forecast' }, { amount: 99, month: '2026-10' }),
    ).toBe(1000)
  })

  it('is not known without a line or with a blank amount, and free at 0', () => {
    expect(perMonth()).toBeNull()
    expect(perMonth({ amount: 99, per: 'one-off' })).toBeNull()
    expect(perMonth({ amount: 1000 }, { amount: null })).toBeNull()
    expect(perMonth({ amount: 0 })).toBe(0)
  })

  it('converts with the latest rate dated up to today', () => {
    const rates = [
      { from: 'EUR', to: 'USD', rate: 1.1, date: '2026-10-01' },
      { from: 'EUR', to: 'USD', rate: 1.2, date: '2026-11-25' },
      { from: 'EUR', to: 'USD', rate: 9, date: '2026-11-26' },
      { from: 'EUR', to: 'USD', rate: 8, date: null },
    ]
    expect(rateOn(aSetting(rates), 'EUR', 'USD')?.rate).toBe(1.2)
    expect(lineMonthlyCost(aLine({ amount: 1000, currency: 'EUR' }), aSetting(rates))).toBe(1200)
    expect(lineMonthlyCost(aLine({ amount: 1000, currency: 'EUR', per: 'year' }), aSetting(rates))).toBe(100)
  })

  it('minds currencies without cents', () => {
    const rates = [{ from: 'JPY', to: 'USD', rate: 0.0067, date: '2026-11-01' }]
    expect(lineMonthlyCost(aLine({ amount: 10_000, currency: 'JPY' }), aSetting(rates))).toBe(6700)
  })

  it('is asked for again when seats or a rate lead out of the range of amounts', () => {
    const rates = [{ from: 'EUR', to: 'USD', rate: 1e9, date: '2026-11-01' }]
    expect(perMonth({ amount: MAX_MINOR_UNITS, driver: 'per-seat', seats: 1 })).toBe(MAX_MINOR_UNITS)
    expect(perMonth({ amount: MAX_MINOR_UNITS, driver: 'per-seat', seats: 1_000_000 })).toBeNull()
    expect(monthlyCost([aLine({ amount: MAX_MINOR_UNITS, currency: 'EUR' })], aSetting(rates))).toBeNull()
  })

  it('has no value without a rate, whatever the rate the other way round', () => {
    const setting = aSetting([{ from: 'USD', to: 'EUR', rate: 0.9, date: '2026-11-01' }])
    expect(monthlyCost([aLine({ amount: 1000, currency: 'EUR' })], setting)).toBeNull()
    expect(lacksRate([aLine({ amount: 1000, currency: 'EUR' })], setting)).toBe(true)
    expect(lacksRate([aLine({ amount: null, currency: 'EUR' })], setting)).toBe(false)
  })
})

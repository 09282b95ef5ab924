// What stands in a field is what a person could have typed there.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCostText, parseCountText, parseMoneyText, parseShareText, parseTimeText, TIME_UNITS } from '#core'
import { FULL_TIME_BP, minorUnits } from '../../../../src/core/amounts/units.ts'
import {
  countAsTyped,
  decimalMarkOf,
  moneyAsTyped,
  priceAsTyped,
  priceForAnywhere,
  shareAsTyped,
  timeAsTyped,
} from '../../../../src/renderer/widgets/typed-amounts.ts'

const LOCALES = ['en-US', 'de-DE', 'fr-FR', 'en-IN', 'de-CH', 'es-ES', 'ar-EG', 'pl-PL', 'ja-JP', 'pt-BR', 'sv-SE']
const CURRENCIES = ['USD', 'EUR', 'JPY', 'KWD']

describe('amounts as typed', () => {
  it('shows whole amounts without decimals and others with all of them', () => {
    expect(moneyAsTyped(1_500_000, 'USD', 'en-US')).toBe('15,000')
    expect(moneyAsTyped(1_500_050, 'USD', 'en-US')).toBe('15,000.50')
    expect(moneyAsTyped(5, 'USD', 'en-US')).toBe('0.05')
    expect(moneyAsTyped(-123_456, 'EUR', 'de-DE')).toBe('-1.234,56')
    expect(moneyAsTyped(1200, 'JPY', 'ja-JP')).toBe('1,200')
  })

  it('shows a share with the decimals it has', () => {
    expect(shareAsTyped(2000, 'en-US')).toBe('20')
    expect(shareAsTyped(2050, 'de-DE')).toBe('20,5')
    expect(shareAsTyped(1, 'en-US')).toBe('0.01')
  })

  it('leaves a field empty when nothing is set, and shows a 0 as 0', () => {
    expect([moneyAsTyped(null, 'USD', 'en-US'), shareAsTyped(null, 'en-US'), countAsTyped(null, 'en-US')]).toEqual(['', '', ''])
    expect([moneyAsTyped(0, 'USD', 'en-US'), shareAsTyped(0, 'en-US'), countAsTyped(0, 'en-US')]).toEqual(['0', '0', '0'])
  })

  it('shows a price with currency, period and seats, which is read back as the same price in every locale', () => {
    const seats = { driver: 'per-seat', seats: 1200 } as const
    const plain = { driver: 'fixed', seats: null } as const
    const of = fc.record({
      locale: fc.constantFrom(...LOCALES),
      own: fc.constantFrom(...CURRENCIES),
      currency: fc.constantFrom(...CURRENCIES, 'CHF', 'SEK', 'INR', 'TRY', 'IDR', 'VND', 'RUB'),
      per: fc.constantFrom('month', 'quarter', 'year', 'one-off'),
      by: fc.constantFrom(plain, seats),
      amount: fc.integer({ min: 0, max: 90_000_000_000 }),
    })
    fc.assert(
      fc.property(of, ({ locale, own, currency, per, by, amount }) => {
        const text = priceAsTyped({ amount: minorUnits(amount), currency, per, ...by }, { locale, currency: own })
        const read = parseCostText(text, { field: 'amount', currency: own, decimalMark: decimalMarkOf(locale) })
        const meant = { per: 'month', currency: own, seats: null, ...(read.ok ? read.value : read) }
        expect([text, meant]).toEqual([text, { amount, per, currency, seats: by.seats }])
        // A workbook of another currency reads it as the same price, too.
        const anywhere = priceForAnywhere({ amount: minorUnits(amount), currency, per, ...by }, { locale, currency: own })
        const elsewhere = parseCostText(anywhere, { field: 'amount', currency: 'NZD', decimalMark: decimalMarkOf(locale) })
        const there = { per: 'month', currency: 'NZD', seats: null, ...(elsewhere.ok ? elsewhere.value : elsewhere) }
        expect([anywhere, there]).toEqual([anywhere, { amount, per, currency, seats: by.seats }])
      }),
      { numRuns: 1000 },
    )
    expect(priceAsTyped({ amount: minorUnits(4900), currency: 'USD', per: 'year', ...seats }, { locale: 'en-US', currency: 'USD' })).toBe(
      '49 × 1200 seats/yr',
    )
  })

  it('is read back as the same amount in every locale', () => {
    const amount = fc.integer({ min: -90_000_000_000, max: 90_000_000_000 })
    fc.assert(
      fc.property(amount, fc.constantFrom(...LOCALES), fc.constantFrom(...CURRENCIES), (value, locale, currency) => {
        const typed = { field: 'f', decimalMark: decimalMarkOf(locale) }
        expect(parseMoneyText(moneyAsTyped(value, currency, locale), { ...typed, currency })).toEqual({ ok: true, value })
        expect(parseCountText(countAsTyped(value, locale), typed)).toEqual({ ok: true, value })
        const share = Math.abs(value) % 1_000_000
        expect(parseShareText(shareAsTyped(share, locale), typed)).toEqual({ ok: true, value: share })
      }),
    )
  })

  it('shows a share as hours a week, and as hours and days a month', () => {
    expect([timeAsTyped(2000, 'hours-week', 'en-US'), timeAsTyped(1, 'hours-week', 'en-US')]).toEqual(['8', '0.004'])
    expect([timeAsTyped(2000, 'hours-month', 'en-US'), timeAsTyped(2000, 'days-month', 'de-DE')]).toEqual(['34.67', '4,333'])
    expect([timeAsTyped(0, 'hours-month', 'en-US'), timeAsTyped(null, 'days-month', 'en-US')]).toEqual(['0', ''])
  })

  it.each(TIME_UNITS)('gives every share back exactly after it was shown in %s', (unit) => {
    const changed: number[] = []
    for (let bp = 0; bp <= FULL_TIME_BP; bp++) {
      const read = parseTimeText(timeAsTyped(bp, unit, 'de-DE'), unit, { field: 'share', decimalMark: ',' })
      if (!read.ok || read.value !== bp) changed.push(bp)
    }
    expect(changed).toEqual([])
  })
})

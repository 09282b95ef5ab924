import { describe, expect, it } from 'vitest'
import { parseCostText } from '#core'

const usd = { field: 'amount', currency: 'USD' } as const

describe('the price a person types', () => {
  it.each([
    ['1,200', { amount: 120_000 }],
    ['12k', { amount: 1_200_000 }],
    ['16.8k/yr', { amount: 1_680_000, per: 'year' }],
    ['16.8k a year', { amount: 1_680_000, per: 'year' }],
    ['$4,200 /qtr', { amount: 420_000, per: 'quarter' }],
    ['4,200 per quarter', { amount: 420_000, per: 'quarter' }],
    ['300/mo', { amount: 30_000, per: 'month' }],
    ['5k once', { amount: 500_000, per: 'one-off' }],
    ['49 × 12 seats', { amount: 4900, seats: 12 }],
    ['49 x 12', { amount: 4900, seats: 12 }],
    ['12 seats × $49', { amount: 4900, seats: 12 }],
    ['49/seat × 1,200 /mo', { amount: 4900, seats: 1200, per: 'month' }],
    ['49 × 12 seats /yr', { amount: 4900, seats: 12, per: 'year' }],
    ['588/yr × 12 seats', { amount: 58_800, seats: 12, per: 'year' }],
    ['€ 300', { amount: 30_000, currency: 'EUR' }],
    ['300 CHF /yr', { amount: 30_000, currency: 'CHF', per: 'year' }],
    ['¥3000', { amount: 3000, currency: 'JPY' }],
    ['', { amount: null }],
  ])('%s is read', (text, expected) => {
    expect(parseCostText(text, usd)).toEqual({ ok: true, value: expected })
  })

  it.each([
    ['12tr', 'VND'],
    ['7tr5', 'VND'],
    ['1,2 tỷ/yr', 'VND'],
    ['=12tr+3tr', 'VND'],
    ['3 juta', 'IDR'],
    ['1.2 ล้าน', 'THB'],
    ['12만', 'KRW'],
    ['12万', 'JPY'],
    ['1.5 lakh', 'INR'],
    ['2.4L /yr', 'INR'],
  ])('%s counts what other countries count: it is refused, but where the workbook has their money or it is named', (text, currency) => {
    const read = parseCostText(text, { ...usd, decimalMark: text.includes(',') ? ',' : '.' })
    expect(read).toMatchObject({ ok: false, problem: { code: 'currency-unclear', facts: { choices: expect.arrayContaining([currency]) } } })
    expect(parseCostText(text, { ...usd, currency, decimalMark: text.includes(',') ? ',' : '.' })).toMatchObject({ ok: true })
    if (!text.startsWith('='))
      expect(
        parseCostText(text.replace(/ ?\/yr/, ' USD/yr').replace(/^([^U]*)$/, '$1 USD'), {
          ...usd,
          decimalMark: text.includes(',') ? ',' : '.',
        }),
      ).toMatchObject({ ok: true })
  })

  it.each([
    ['a lot', 'not-a-number'],
    ['12.345', 'too-many-decimals'],
    ['49 × twelve', 'not-a-number'],
    ['300/week', 'price-per-use'],
    ['49 × 1.5 seats', 'too-many-decimals'],
  ])('%s is refused', (text, code) => {
    const read = parseCostText(text, usd)
    expect(read.ok ? 'read' : read.problem.code).toBe(code)
  })

  it('takes the comma where the locale does', () => {
    expect(parseCostText('16,8k/yr', { ...usd, currency: 'EUR', decimalMark: ',' })).toEqual({
      ok: true,
      value: { amount: 1_680_000, per: 'year' },
    })
  })
})

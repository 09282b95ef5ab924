// Amounts in digits of other scripts are read as what they say.
import { describe, expect, it } from 'vitest'
import { parseCostText, parseCountText, parseMoneyText, parseShareText, parseTimeText } from '#core'
import { withLatinDigits } from '../../../../src/core/amounts/latin-digits.ts'

const EASTERN_1200_50 = '\u0661\u066C\u0662\u0660\u0660\u066B\u0665\u0660'

describe('withLatinDigits', () => {
  it('turns digits and Arabic marks, by the decimal mark in use, and leaves the rest', () => {
    expect(withLatinDigits(EASTERN_1200_50)).toBe('1,200.50')
    expect(withLatinDigits(EASTERN_1200_50, ',')).toBe('1.200,50')
    expect(withLatinDigits('Zo\u00EB \uFF11\uFF12 %')).toBe('Zo\u00EB 12 %')
  })
})

describe('typed amounts', () => {
  it('may be in digits of another script', () => {
    expect(parseMoneyText(EASTERN_1200_50, { field: 'amount', currency: 'USD' })).toEqual({ ok: true, value: 120_050 })
    expect(parseMoneyText(EASTERN_1200_50, { field: 'amount', currency: 'EUR', decimalMark: ',' })).toEqual({ ok: true, value: 120_050 })
    expect(parseShareText('\u0968\u0966\u066A', { field: 'share' })).toEqual({ ok: true, value: 2000 })
    expect(parseCountText('\u06F4\u06F0', { field: 'headcount' })).toEqual({ ok: true, value: 40 })
    expect(parseTimeText('\u0664', 'hours-week', { field: 'share' })).toEqual({ ok: true, value: 1000 })
    expect(parseCostText('\u0664\u0669 \u00D7 \u0661\u0662 seats /mo', { field: 'amount', currency: 'USD' })).toEqual({
      ok: true,
      value: { amount: 4900, seats: 12, per: 'month' },
    })
  })
})

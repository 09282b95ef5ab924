// What people type for shares, money and counts, and what is refused instead of guessed.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCountText, parseMoneyText, parseShareText, parseTimeText, TIME_UNITS } from '#core'
import { processorTime } from '../../../helpers/processor-time.ts'

const share = (text: string, decimalMark: '.' | ',' = '.') => parseShareText(text, { field: 'share', decimalMark })
const money = (text: string, currency = 'USD', decimalMark: '.' | ',' = '.') =>
  parseMoneyText(text, { field: 'amount', currency, decimalMark, perMonth: true })
const count = (text: string) => parseCountText(text, { field: 'headcount' })

describe('parseShareText', () => {
  it.each([
    ['20', 2000],
    ['20%', 2000],
    ['20.00 %', 2000],
    ['1.5 %', 150],
    ['.5', 50],
    ['0', 0],
    ['1/5', 2000],
    ['1 / 3', 3333],
    ['2/3', 6667],
    ['20.01', 2001],
    ['100', 10_000],
    ['130', 13_000],
    ['4h/wk', 1000],
    ['8 hours per week', 2000],
    ['1 d/wk', 2000],
    ['2.4 days a month', 1108],
    ['12\u00A0%', 1200],
    ['1e1', 1000],
    ['+50', 5000],
    ['~ 10%', 1000],
    ['=10+5', 1500],
    ['10%+2.5%', 1250],
    ['=1/5', 2000],
    ['=(10+20)/4', 750],
    ['=20/6+1', 433],
  ])('reads %s as %i basis points', (text, bp) => {
    expect(share(text)).toEqual({ ok: true, value: bp })
  })

  it('reads a blank as not set, never as 0', () => {
    expect(share('')).toEqual({ ok: true, value: null })
    expect(share('  \u00A0')).toEqual({ ok: true, value: null })
  })

  it('reads decimals by the mark of the locale', () => {
    expect(share('1,5', ',')).toEqual({ ok: true, value: 150 })
    expect(share('12,5', ',')).toEqual({ ok: true, value: 1250 })
    expect(share('12.5', ',')).toEqual({ ok: true, value: 1250 })
    expect(share('0.125', ',')).toMatchObject({ problem: { code: 'too-many-decimals' } })
  })

  it.each([
    ['2,5', 250],
    ['12,25 %', 1225],
    ['0,2 FTE', 2000],
  ])('reads %s with a comma that groups no thousands, whatever the locale', (text, value) => {
    expect(share(text)).toEqual({ ok: true, value })
  })

  it('refuses a share finer than a basis point instead of rounding it away', () => {
    expect(share('20.005')).toEqual({
      ok: false,
      problem: { code: 'too-many-decimals', facts: { field: 'share', text: '20.005', max: 2 } },
    })
  })

  it.each(['abc', '1/0', '20%%', '--5', '1,2,3', '1.2.3', 'NaN', 'Infinity', '1e999', '20 percentish', '=', '=5/0', '=(5', '++5'])(
    'refuses %s',
    (text) => {
      expect(share(text)).toMatchObject({ ok: false, problem: { code: 'not-a-number' } })
    },
  )
})

describe('parseTimeText', () => {
  const time = (text: string, unit: (typeof TIME_UNITS)[number]) => parseTimeText(text, unit, { field: 'share' })

  it.each([
    ['8', 'hours-week', 2000],
    ['0.5', 'hours-week', 125],
    ['36', 'hours-month', 2077],
    ['173.33', 'hours-month', 10_000],
    ['4.333', 'days-month', 2000],
    ['21.667', 'days-month', 10_000],
    ['20', 'percent', 2000],
    ['0', 'days-month', 0],
  ] as const)('reads a bare %s as %s: %i basis points', (text, unit, bp) => {
    expect(time(text, unit)).toEqual({ ok: true, value: bp })
  })

  it.each([
    ['20 %', 2000],
    ['1/5', 2000],
    ['4h/wk', 1000],
    ['1 day a week', 2000],
  ])('lets %s keep the unit it names', (text, bp) => {
    for (const unit of TIME_UNITS) expect(time(text, unit)).toEqual({ ok: true, value: bp })
  })

  it('takes "1d" as days where days are typed, and asks for a period elsewhere', () => {
    expect(time('1d', 'days-month')).toEqual({ ok: true, value: 462 })
    expect(time('8h', 'hours-week')).toEqual({ ok: true, value: 2000 })
    for (const unit of ['percent', 'hours-week'] as const)
      expect(time('1d', unit)).toMatchObject({ problem: { code: 'time-without-period', facts: { text: '1d' } } })
  })

  it('reads a blank as not set and quotes a refusal as it was typed', () => {
    for (const unit of TIME_UNITS) {
      expect(time(' ', unit)).toEqual({ ok: true, value: null })
      expect(time('1.2.3', unit)).toMatchObject({ problem: { code: 'not-a-number', facts: { text: '1.2.3' } } })
    }
    expect(time('4.3333', 'days-month')).toMatchObject({ problem: { code: 'too-many-decimals', facts: { max: 3 } } })
  })
})

describe('parseMoneyText', () => {
  it.each([
    ['12k', 1_200_000],
    ['1.25k', 125_000],
    ['1.2m', 120_000_000],
    ['1,200.50', 120_050],
    ['$1,200', 120_000],
    ['1200 $', 120_000],
    ['USD 1,200', 120_000],
    ['usd 5', 500],
    ['1200 USD', 120_000],
    ['12k USD', 1_200_000],
    ['US$ 3', 300],
    ["1'200", 120_000],
    ['1 200.5', 120_050],
    ['12,34,567', 123_456_700],
    ['0.29', 29],
    ['11.50', 1150],
    ['0', 0],
    ['-500', -50_000],
    ['\u2212500', -50_000],
    ['(500)', -50_000],
    ['-$500', -50_000],
    ['16.8k/yr', 140_000],
    ['300 per quarter', 10_000],
    ['96/mo', 9600],
    ['100/yr', 833],
    ['=1200/12', 10_000],
    ['1200/12', 10_000],
    ['=10+5', 1500],
    ['1.2k+300', 150_000],
    ['=-2*(3-5)/-3', -133],
    ['=100/3', 3333],
    ['=49*12', 58_800],
    ['=12k/yr', 100_000],
    ['1e3', 100_000],
    ['1.5e-1', 15],
    ['+50', 5000],
    ['~100', 10_000],
    ['≈ $100', 10_000],
  ])('reads %s as %i cents', (text, minor) => {
    expect(money(text)).toEqual({ ok: true, value: minor })
  })

  it('reads a blank as not set, never as 0', () => {
    expect(money('   ')).toEqual({ ok: true, value: null })
  })

  it('knows how many decimals the currency has', () => {
    expect(money('1200', 'JPY')).toEqual({ ok: true, value: 1200 })
    expect(money('1.234', 'KWD')).toEqual({ ok: true, value: 1234 })
    expect(money('12.5', 'JPY')).toMatchObject({ problem: { code: 'too-many-decimals', facts: { max: 0 } } })
    expect(money('1.234')).toMatchObject({ problem: { code: 'too-many-decimals', facts: { max: 2 } } })
  })

  it('reads the notation of the locale', () => {
    expect(money('1.234,56 €', 'EUR', ',')).toEqual({ ok: true, value: 123_456 })
    expect(money('1\u202F234,5', 'EUR', ',')).toEqual({ ok: true, value: 123_450 })
  })

  it('refuses another currency instead of taking its number', () => {
    expect(money('€500')).toEqual({
      ok: false,
      problem: { code: 'other-currency', facts: { field: 'amount', text: '€500', currency: 'USD' } },
    })
    expect(money('500 GBP')).toMatchObject({ problem: { code: 'other-currency' } })
  })

  it('refuses a period where the field is no monthly amount', () => {
    expect(parseMoneyText('1200/yr', { field: 'cash', currency: 'USD' })).toMatchObject({ problem: { code: 'not-a-number' } })
  })

  it.each([
    'abc',
    '1,23',
    '1,2345',
    '12kk',
    '$',
    '1.2.3',
    '5/day',
    '=1+',
    'NaN',
    '1e99',
    '()',
    '11/3/2026',
    '49 × 12',
    '3-5',
    '=2^3',
    '=SUM(1;2)',
  ])('refuses %s', (text) => {
    expect(money(text)).toMatchObject({ ok: false })
  })

  it('refuses an amount that would leave the exact integers', () => {
    expect(money('99999999999999999999')).toMatchObject({ problem: { code: 'out-of-range' } })
  })

  it('gives back every whole number of cents that is written out', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_000_000_000_000_000 }), (minor) => {
        const digits = String(minor).padStart(3, '0')
        expect(money(`${digits.slice(0, -2)}.${digits.slice(-2)}`)).toEqual({ ok: true, value: minor })
      }),
    )
  })
})

describe('parseCountText', () => {
  it.each([
    ['5', 5],
    ['0', 0],
    ['-0', 0],
    ['1,200', 1200],
    ['12k', 12_000],
    ['-3', -3],
    ['2.0', 2],
  ])('reads %s as %i', (text, value) => {
    expect(count(text)).toEqual({ ok: true, value })
  })

  it('reads a blank as not set', () => {
    expect(count('')).toEqual({ ok: true, value: null })
  })

  it('refuses half a person', () => {
    expect(count('2.5')).toMatchObject({ problem: { code: 'too-many-decimals', facts: { max: 0 } } })
  })
})

describe('signs of currencies and cells of files', () => {
  it('knows whose dollar it is, and asks which crown', () => {
    expect(money('CA$50', 'CAD')).toEqual({ ok: true, value: 5000 })
    expect(money('CA$50')).toMatchObject({ problem: { code: 'other-currency' } })
    expect(money('kr 100', 'SEK')).toEqual({ ok: true, value: 10_000 })
    expect(money('100 kr', 'DKK')).toEqual({ ok: true, value: 10_000 })
    expect(money('kr 100')).toMatchObject({
      problem: { code: 'currency-unclear', facts: { text: 'kr 100', choices: ['SEK', 'NOK', 'DKK', 'ISK'] } },
    })
    expect(money('1.000 pesos')).toMatchObject({
      problem: { code: 'currency-unclear', facts: { choices: expect.arrayContaining(['MXN', 'CLP']) } },
    })
    for (const text of ['Bs 30', 'VND abc 5']) expect(money(text)).toMatchObject({ problem: { code: 'not-a-number', facts: { text } } })
  })

  it('takes a mark that stands twice for one of thousands, whoever writes it', () => {
    for (const text of ['45.000.000', '45,000,000', 'VND 45.000.000', '45.000.000 ₫'])
      for (const decimalMark of ['.', ','] as const)
        expect(parseMoneyText(text, { field: 'cost', currency: 'VND', decimalMark })).toEqual({ ok: true, value: 45_000_000 })
    for (const text of ['1.2.3', '31.12.2026', '1,2,3', '1.000.00'])
      expect(money(text)).toMatchObject({ problem: { code: 'not-a-number' } })
  })

  it('takes a cell of a file by its own marks, and no day or shortened number for a sum', () => {
    const fromFile = (text: string) => parseMoneyText(text, { field: 'cost', currency: 'USD', decimalMark: ',', isFromFile: true })
    for (const text of ['1200/12', '=90+10', '~100', '100.00', '100,00']) expect(fromFile(text)).toEqual({ ok: true, value: 10_000 })
    for (const text of ['11/12', '1e3']) expect(fromFile(text)).toMatchObject({ ok: false })
  })

  it('takes a sum of whole people only', () => {
    expect(count('=12*2')).toEqual({ ok: true, value: 24 })
    expect(count('=5-10')).toEqual({ ok: true, value: -5 })
    expect(count('=5/2')).toMatchObject({ problem: { code: 'too-many-decimals' } })
  })
})

describe('a text that no one types', () => {
  it('is refused at once, however long it is', () => {
    const spent = processorTime()
    for (const text of ['1'.repeat(200_000), 'per'.repeat(60_000), `${'9'.repeat(200_000)}h/wk`]) {
      expect(share(text)).toMatchObject({ ok: false, problem: { code: 'not-a-number' } })
      expect(money(text)).toMatchObject({ ok: false, problem: { code: 'not-a-number' } })
    }
    expect(spent()).toBeLessThan(10_000)
  })
})

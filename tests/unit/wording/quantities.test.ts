import { describe, expect, it } from 'vitest'
import { companyFields, componentFields, type Field } from '#core'
import {
  type CHOICE_LABELS,
  COMPANY_LABELS,
  COMPONENT_LABELS,
  choiceLabel,
  counted,
  formatAmount,
  formatDate,
  formatDaysNeeded,
  formatDaysPerMonth,
  formatMoney,
  formatShare,
  formatValue,
} from '#wording'

const US = { locale: 'en-US', currency: 'USD' }

describe('quantities', () => {
  it('write money with cents only where there are some, and none in yen', () => {
    expect(formatMoney(48_000, US)).toBe('$480')
    expect(formatMoney(125_050, US)).toBe('$1,250.50')
    expect(formatMoney(0, US)).toBe('$0')
    expect(formatMoney(1500, { locale: 'en-US', currency: 'JPY' })).toBe('¥1,500')
    expect(formatMoney(125_050, { locale: 'de-DE', currency: 'EUR' })).toBe('1.250,50\u00a0€')
    expect(formatMoney(1250, { locale: 'en-US', currency: 'KWD' })).toBe('KWD\u00a01.250')
    expect(formatAmount(48_000, US)).toBe('480.00')
  })

  it('write shares as percent with up to two decimals', () => {
    expect([2000, 2750, 667, 1, 0, 10_100].map((bp) => formatShare(bp))).toEqual(['20 %', '27.5 %', '6.67 %', '0.01 %', '0 %', '101 %'])
    expect(formatShare(2750, { locale: 'de-DE' })).toBe('27,5 %')
  })

  it('write the day that is written, in any time zone', () => {
    expect(formatDate('2026-11-25', US)).toBe('Nov 25, 2026')
    expect(formatDate('2026-11-25T23:59:00.000Z')).toBe('25 Nov 2026')
    expect(formatDate('soon')).toBe('soon')
  })

  it('write shares as days a month', () => {
    expect(formatDaysPerMonth(10_000)).toBe('21.7 days')
    expect(formatDaysPerMonth(2000)).toBe('4.3 days')
    expect(formatDaysNeeded(1)).toBe('0.1 days')
    expect(formatDaysNeeded(461)).toBe('1 day')
  })

  it('write any value of a verdict, blank as not set', () => {
    expect(formatValue(null, 'bp', US)).toBe('not set')
    expect(formatValue(5, 'weeks', US)).toBe('5 weeks')
    expect(formatValue(1, 'months', US)).toBe('1 month')
    expect(formatValue('2026-11-25', 'date', US)).toBe('Nov 25, 2026')
    expect(counted(10_000, 'components')).toBe('10,000 components')
  })

  it('fall back to English for a locale that is none', () => {
    expect(formatShare(2750, { locale: 'not a locale' })).toBe('27.5 %')
  })
})

describe('labels', () => {
  it('have a word for every choice of a component and the company', () => {
    const withChoices = Object.entries({ ...componentFields, ...companyFields } as Record<string, Field<unknown>>)
    const checked = withChoices.flatMap(([field, { choices }]) =>
      choices === undefined ? [] : choices.map((choice) => [field, choice] as const),
    )
    expect(checked.length).toBeGreaterThan(50)
    for (const [field, choice] of checked)
      expect(choiceLabel(field as keyof typeof CHOICE_LABELS, choice), `${field} ${choice}`).not.toBe(choice)
  })

  it('name every field', () => {
    expect(Object.keys(COMPONENT_LABELS).sort()).toEqual(Object.keys(componentFields).sort())
    expect(Object.keys(COMPANY_LABELS).sort()).toEqual(Object.keys(companyFields).sort())
    expect(choiceLabel('edge', null)).toBe('not set')
  })
})

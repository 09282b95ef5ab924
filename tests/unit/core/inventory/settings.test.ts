// How a workbook counts is refused where it would break the first number shown.
import { describe, expect, it } from 'vitest'
import { workbookSettingsFields } from '../../../../src/core/inventory/settings.ts'

describe('workbook settings', () => {
  it.each(['en-US', 'de-CH', 'zh-Hant-TW', 'sv'])('take the locale %s', (locale) => {
    expect(workbookSettingsFields.locale.read(locale, 'locale')).toEqual({ ok: true, value: locale })
    expect(new Intl.NumberFormat(locale).format(1)).toBeTruthy()
  })

  it.each(['', 'not a locale', 'en_US', '../etc', 'x'.repeat(40), null, 7])('refuse the locale %s', (locale) => {
    expect(workbookSettingsFields.locale.read(locale, 'locale')).toMatchObject({ ok: false, problem: { code: 'not-a-choice' } })
  })

  it('start the fiscal year in one of twelve months', () => {
    expect(workbookSettingsFields.fiscalStartMonth.read(12, 'fiscalStartMonth').ok).toBe(true)
    expect(workbookSettingsFields.fiscalStartMonth.read(13, 'fiscalStartMonth').ok).toBe(false)
  })
})

// Days as people write them, by the locale of the workbook, and what is no day.
import { describe, expect, it } from 'vitest'
import { type IsoDate, parseDateText } from '#core'

const day = (text: string, locale = 'en-US') => parseDateText(text, { field: 'contract.end', locale, today: '2026-11-25' as IsoDate })

describe('parseDateText', () => {
  it.each([
    ['2026-11-03', 'en-US', '2026-11-03'],
    ['2026/11/3', 'en-US', '2026-11-03'],
    ['Nov 3, 2026', 'en-US', '2026-11-03'],
    ['november 3rd, 2026', 'en-US', '2026-11-03'],
    ['3 Nov 26', 'en-US', '2026-11-03'],
    ['3-Nov-2026', 'en-US', '2026-11-03'],
    ['Sept 3', 'en-US', '2026-09-03'],
    ['11/3/2026', 'en-US', '2026-11-03'],
    ['11/3/26', 'en-US', '2026-11-03'],
    ['11/3', 'en-US', '2026-11-03'],
    ['25/12/2026', 'en-US', '2026-12-25'],
    ['03.11.2026', 'en-US', '2026-11-03'],
    ['11/3/2026', 'en-GB', '2026-03-11'],
    ['03.11.2026', 'de-DE', '2026-11-03'],
    ['3.11.', 'de-DE', '2026-11-03'],
    ['3. März 2027', 'de-DE', '2027-03-03'],
    ['3 Dez 2026', 'de-DE', '2026-12-03'],
    ['Dec 3, 2026', 'de-DE', '2026-12-03'],
    ['12 août 2026', 'fr-FR', '2026-08-12'],
    ['2026. 11. 3.', 'ko-KR', '2026-11-03'],
    ['today', 'en-US', '2026-11-25'],
    ['Heute', 'de-DE', '2026-11-25'],
    ['tomorrow', 'de-DE', '2026-11-26'],
    ['yesterday', 'en-US', '2026-11-24'],
    ['٢٠٢٦-١١-٠٣', 'en-US', '2026-11-03'],
    ['31/12/2569', 'th-TH', '2026-12-31'],
    ['30 มิ.ย. 2570', 'en-US', '2027-06-30'],
  ])('reads %s in %s as %s', (text, locale, date) => {
    expect(day(text, locale)).toEqual({ ok: true, value: date })
  })

  it('reads a blank as not set', () => expect(day('  ')).toEqual({ ok: true, value: null }))

  it.each(['soon', '31.02.2026', '13/13/2026', '2026', '11-3', '1.5', 'Nov 3 4 2026', '3 Foo 2026', '2026-02-30'])('refuses %s', (text) => {
    expect(day(text)).toMatchObject({ ok: false, problem: { code: 'not-a-date' } })
  })

  it.each([
    '1899-12-31',
    '12/31/9999',
    'Jan 1, 2200',
    '2500-12-31',
    '12/31/2569',
    '31/12/2599',
    '0001-01-01',
    '1/1/0001',
    '0001-01-01T00:00:00',
  ])('refuses the year of %s', (text) => {
    expect(day(text)).toMatchObject({ ok: false, problem: { code: 'date-out-of-range', facts: { first: 1900, last: 2199 } } })
  })
})

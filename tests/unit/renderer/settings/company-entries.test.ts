// Settings asks for every company figure exactly once, and what is typed there is read as it is shown.
import { describe, expect, it } from 'vitest'
import { companyFields, type FieldMap, fieldSpec, formOf, parseIsoDate } from '#core'
import { type CompanyEntry, FIRST_ENTRIES, MORE_ENTRIES } from '../../../../src/renderer/screens/settings/company-entries.ts'
import { asTyped, kindOf, readTyped } from '../../../../src/renderer/screens/settings/typed-value.ts'

const NOTATION = { currency: 'EUR', locale: 'de-DE' }
const entries = [...FIRST_ENTRIES, ...MORE_ENTRIES]
const typing = (field: CompanyEntry) => kindOf(formOf(fieldSpec('company', field)), fieldSpec('company', field).isMonthly)

function paths(fields: FieldMap, prefix = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => (field.fields ? paths(field.fields, `${name}.`) : [prefix + name]))
}

describe('the company in Settings', () => {
  it('has a control for every field of the record, once', () => {
    expect([...entries].sort()).toEqual(paths(companyFields).sort())
  })

  it('types each field by its unit', () => {
    const kinds = { minor: ['money', 'money-a-month'], bp: ['share'], count: ['count'] } as const
    for (const field of entries) {
      const { unit } = fieldSpec('company', field)
      if (unit !== undefined) expect(kinds[unit as keyof typeof kinds], field).toContain(typing(field))
    }
  })

  it('reads back what it shows', () => {
    expect(asTyped('money', 1_234_550, NOTATION)).toBe('12.345,50')
    expect(readTyped('money', '12.345,50', 'cash', NOTATION)).toEqual({ ok: true, value: 1_234_550 })
    expect(readTyped('money-a-month', '120k/yr', 'revenue', NOTATION)).toEqual({ ok: true, value: 1_000_000 })
    expect(readTyped('share', '150', 'infraCapacity', NOTATION)).toEqual({ ok: true, value: 15_000 })
    expect(readTyped('count', '0', 'headcount', NOTATION)).toEqual({ ok: true, value: 0 })
  })

  it('reads a blank as not set and leaves it blank', () => {
    for (const field of entries) expect(readTyped(typing(field), '  ', field, NOTATION)).toEqual({ ok: true, value: null })
    expect(asTyped('money', null, NOTATION)).toBe('')
  })

  it.each(['en-US', 'en-GB', 'de-DE', 'fr-FR', 'ja-JP', 'en-IN'])('shows a day as %s writes it, and reads it back', (locale) => {
    for (const day of ['2026-11-03', '2027-03-12', '2026-12-31', '2028-02-29', '2026-05-01', '2026-09-09'] as const) {
      const shown = asTyped('date', day, { ...NOTATION, locale })
      expect(shown).not.toBe(day)
      expect(readTyped('date', shown, 'raise.date', { ...NOTATION, locale }), shown).toEqual({ ok: true, value: day })
    }
    expect(asTyped('date', null, NOTATION)).toBe('')
  })

  it('keeps a date as it is typed for its field to judge', () => {
    expect(readTyped('date', ' 2026-11-25 ', 'raise.date', NOTATION)).toEqual({ ok: true, value: parseIsoDate('2026-11-25') })
  })
})

// Settings asks for every company figure exactly once, and what is typed there is read as it is shown.
import { describe, expect, it } from 'vitest'
import { companyFields, type FieldMap, parseIsoDate } from '#core'
import { FIRST_ENTRIES, MORE_ENTRIES } from '../../../../src/renderer/screens/settings/company-entries.ts'
import { asTyped, readTyped } from '../../../../src/renderer/screens/settings/typed-value.ts'

const NOTATION = { currency: 'EUR', locale: 'de-DE' }
const entries = [...FIRST_ENTRIES, ...MORE_ENTRIES]

function paths(fields: FieldMap, prefix = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => (field.fields ? paths(field.fields, `${name}.`) : [prefix + name]))
}

describe('the company in Settings', () => {
  it('has a control for every field of the record, once', () => {
    const choices = ['stage', 'coreProduct']
    expect([...entries.map(({ field }) => field), ...choices].sort()).toEqual(paths(companyFields).sort())
  })

  it('types each field by its unit', () => {
    const kindOf = { minor: ['money', 'money-a-month'], bp: ['share'], count: ['count'] } as const
    for (const { field, kind } of entries) {
      const [first = '', second] = field.split('.')
      const spec = (companyFields as FieldMap)[first]
      const unit = (second === undefined ? spec : spec?.fields?.[second])?.unit
      if (unit !== undefined) expect(kindOf[unit as keyof typeof kindOf], field).toContain(kind)
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
    for (const { kind, field } of entries) expect(readTyped(kind, '  ', field, NOTATION)).toEqual({ ok: true, value: null })
    expect(asTyped('money', null, NOTATION)).toBe('')
  })

  it('keeps a date as it is typed for its field to judge', () => {
    expect(readTyped('date', ' 2026-11-25 ', 'raise.date', NOTATION)).toEqual({ ok: true, value: parseIsoDate('2026-11-25') })
  })
})

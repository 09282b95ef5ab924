import { describe, expect, it } from 'vitest'
import { type IsoTime, newRecord, type Problem } from '#core'
import { COMPANY_KEYS, companyInFileKeys, readCompanyFile, sampleWorkbook, withCompany } from '#intake'

const AT = '2026-11-25T09:00:00.000Z' as IsoTime
const read = (json: string) => readCompanyFile(json, 'C.json')
const problemOf = (json: string): Problem | null => {
  const result = read(json)
  return result.ok ? null : result.problem
}

describe('a company file', () => {
  it('may be empty, and overrides only what it gives', () => {
    let count = 0
    const workbook = sampleWorkbook({ id: 'w', at: AT, newId: () => `id-${++count}` })
    const company = read('{"headcount": 0, "raise": {"amountMinor": 200000000, "date": "2026-05-01"}}')
    const result = company.ok ? withCompany(workbook, company.value, AT, 'list.csv') : company
    expect(result.ok && result.value.tables.company['company']).toMatchObject({
      name: 'Acme AI',
      headcount: 0,
      engineers: 3,
      raise: { amount: 200_000_000, date: '2026-05-01' },
    })
    expect(read('{}')).toMatchObject({ ok: true, value: { currency: null, values: {} } })
  })

  it('reads back what it prints, key by key', () => {
    const json = JSON.stringify(companyInFileKeys({ ...newRecord('company', 'company'), headcount: 5 }, 'USD'))
    expect(Object.keys(JSON.parse(json)).toSorted()).toEqual(COMPANY_KEYS.toSorted())
    expect(read(json)).toMatchObject({ ok: true, value: { currency: 'USD', values: { headcount: 5, cash: null } } })
  })

  it('refuses another currency than the list, naming both', () => {
    const workbook = sampleWorkbook({ id: 'w', at: AT, newId: () => crypto.randomUUID() })
    const company = read('{"currency": "EUR"}')
    expect(company.ok && withCompany(workbook, company.value, AT, 'list.csv')).toEqual({
      ok: false,
      problem: {
        code: 'currency-conflict',
        facts: { file: 'list.csv', fileCurrency: 'USD', company: 'C.json', companyCurrency: 'EUR' },
      },
    })
  })

  it.each<[string, Problem['code'], object]>([
    ['', 'file-empty', {}],
    ['{"name": "A",\n "stage" "seed"}', 'json-invalid', { reason: 'line 2, column 10' }],
    ['{"name": "A"', 'json-invalid', { reason: 'line 1, column 13' }],
    ['[1]', 'json-invalid', { reason: 'not-an-object' }],
    ['null', 'json-invalid', { reason: 'not-an-object' }],
    ['{"staff": 5}', 'json-unknown-key', { key: 'staff', known: COMPANY_KEYS }],
    ['{"__proto__": {"name": "x"}}', 'json-unknown-key', { key: '__proto__' }],
    ['{"constructor": 1}', 'json-unknown-key', { key: 'constructor' }],
    ['{"headcount": -1}', 'json-value', { key: 'headcount', problem: { code: 'out-of-range' } }],
    ['{"headcount": 2.5}', 'json-value', { key: 'headcount', problem: { code: 'not-whole' } }],
    ['{"cashMinor": 1e308}', 'json-value', { key: 'cashMinor', problem: { code: 'out-of-range' } }],
    ['{"cashMinor": 1e400}', 'json-value', { key: 'cashMinor', problem: { code: 'not-a-number' } }],
    ['{"cashMinor": "12k"}', 'json-value', { key: 'cashMinor', problem: { code: 'not-a-number' } }],
    ['{"stage": "unicorn"}', 'json-value', { key: 'stage', problem: { code: 'not-a-choice' } }],
    ['{"currency": "dollars"}', 'json-value', { key: 'currency', problem: { code: 'not-a-choice' } }],
    ['{"name": "=1+1"}', 'json-value', { key: 'name', problem: { code: 'text-looks-like-formula' } }],
    ['{"raise": {"sum": 1}}', 'json-value', { key: 'raise', problem: { code: 'unknown-field' } }],
    [`{"headcount": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 'json-value', { key: 'headcount', problem: { code: 'not-a-number' } }],
    ['{"stage": {"toString": 1}}', 'json-value', { key: 'stage', problem: { code: 'not-a-choice' } }],
  ])('refuses %.60s', (json, code, facts) => expect(problemOf(json)).toMatchObject({ code, facts: { file: 'C.json', ...facts } }))
})

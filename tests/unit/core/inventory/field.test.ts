import { describe, expect, it } from 'vitest'
import { companyFields, componentFields, costLineFields, nameText, ownerFields } from '#core'
import { optionalInteger, readFields } from '../../../../src/core/inventory/field.ts'

const codeOf = (result: { ok: true } | { ok: false; problem: { code: string } }) => (result.ok ? 'ok' : result.problem.code)

describe('a name', () => {
  it.each([
    ['', 'text-empty'],
    ['   ', 'text-empty'],
    ['\u200B', 'text-has-control-character'],
    ['Post\u0000gres', 'text-has-control-character'],
    ['two\nlines', 'text-has-control-character'],
    ['evil\u202Egnp', 'text-has-direction-override'],
    ['=SUM(1;2)', 'text-looks-like-formula'],
    ['\uD800', 'text-has-control-character'],
    ['x'.repeat(201), 'text-too-long'],
    ['  Cafe\u0301 👩‍💻 ', 'ok'],
  ])('%j reads as %s', (text, code) => expect(codeOf(nameText().read(text, 'name'))).toBe(code))

  it('is stored trimmed and composed', () => expect(nameText().read('  Cafe\u0301 ', 'name')).toEqual({ ok: true, value: 'Café' }))
})

describe('an owner share', () => {
  it.each([
    [0, 'ok'],
    [10_000, 'ok'],
    [10_001, 'out-of-range'],
    [-1, 'out-of-range'],
    [20.5, 'not-whole'],
    [Number.POSITIVE_INFINITY, 'not-a-number'],
    ['20', 'not-a-number'],
    [null, 'ok'],
  ])('%s reads as %s', (value, code) => expect(codeOf(ownerFields.share.read(value, 'share'))).toBe(code))
})

describe('a cost', () => {
  it('is never negative and never beyond exact integers', () => {
    expect(codeOf(costLineFields.amount.read(-1, 'amount'))).toBe('out-of-range')
    expect(codeOf(costLineFields.amount.read(1e308, 'amount'))).toBe('out-of-range')
    expect(Object.is((costLineFields.amount.read(-0, 'amount') as { value: number }).value, 0)).toBe(true)
  })
})

describe('readFields', () => {
  it('gives every absent field its initial value', () => {
    const read = readFields(companyFields, { name: 'Acme' })
    expect(read.ok && read.value.headcount).toBeNull()
    expect(read.ok && read.value.raise).toEqual({ amount: null, date: null })
  })

  it('refuses keys it does not know, those of the prototype included', () => {
    expect(codeOf(readFields(componentFields, JSON.parse('{"name":"a","__proto__":{"x":1}}')))).toBe('unknown-field')
    expect(codeOf(readFields(componentFields, { name: 'a', constructor: 1 }))).toBe('unknown-field')
  })

  it('names the field of a group that it refuses', () => {
    const read = readFields(componentFields, { name: 'a', contract: { end: '2026-02-30' } })
    expect(read).toMatchObject({ ok: false, problem: { code: 'not-a-date', facts: { field: 'contract.end' } } })
  })

  it('accepts headcount 0', () => expect(codeOf(readFields(companyFields, { name: 'a', headcount: 0 }))).toBe('ok'))
})

describe('a refused value', () => {
  const deep = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`)

  it.each([
    ['nested 100,000 deep', deep, 'a list'],
    ['with a toString of its own', JSON.parse('{"toString":1}'), 'a group of values'],
    ['that is only wrong', 'x'.repeat(100), 'x'.repeat(40)],
  ])('is named without being walked: %s', (_, raw, text) => {
    expect(optionalInteger('count', 0, 10).read(raw, 'headcount')).toEqual({
      ok: false,
      problem: { code: 'not-a-number', facts: { field: 'headcount', text } },
    })
  })
})

import { describe, expect, it } from 'vitest'
import { fail, ok, problem } from '#core'
import { PLAIN_STYLE } from '#wording'
import { refusalOf } from '../../../../src/renderer/widgets/form-refusal.tsx'

const FIELDS = ['from', 'rate', 'date', 'effect.cash', 'amount']
const fieldOf = (...given: Parameters<typeof problem>) => refusalOf(fail(problem(...given)), PLAIN_STYLE, FIELDS)?.field

describe('what a form is refused', () => {
  it('is nothing where it was taken', () => {
    expect(refusalOf(ok(null), PLAIN_STYLE, FIELDS)).toBeNull()
  })
  it('is about the field that the problem names, with the table of its record or without', () => {
    expect(fieldOf('date-needed', { field: 'date' })).toBe('date')
    expect(fieldOf('text-empty', { field: 'exchangeRates.from' })).toBe('from')
    expect(fieldOf('text-empty', { field: 'decisions.effect.cash' })).toBe('effect.cash')
  })
  it('is about a field that the problem means without naming it', () => {
    expect(fieldOf('rate-undated', { currency: 'EUR' })).toBe('date')
    expect(fieldOf('bill-without-amount', { vendor: 'AWS' })).toBe('amount')
  })
  it('stands at the end of the form where it has no such field', () => {
    expect(fieldOf('text-empty', { field: 'approver' })).toBeNull()
    expect(fieldOf('name-taken', { name: 'Ana' })).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { checkOf } from '../../../../builders/judged.ts'
import type { ComponentSketch } from '../../../../builders/workbook.ts'

const LIMIT = { kind: 'blocking-limit', open: true, customer: 'Acme', amount: 1_200_000 } as const
const check = (component: ComponentSketch = {}) => checkOf('the-wall', { edge: 'yes', approach: 'buy', ...component })

describe('the-wall', () => {
  it('warns of one open blocking limit, with the customers and the money it costs', () => {
    expect(check({ evidence: [LIMIT, { ...LIMIT, customer: 'Beta', amount: null }] })).toMatchObject({
      state: 'WATCH',
      code: 'at-the-wall',
      value: { value: 2 },
      facts: { customers: ['Acme', 'Beta'], atStakeMinor: 1_200_000 },
    })
    expect(check({ approach: 'borrow', evidence: [LIMIT] }).state).toBe('WATCH')
  })

  it('passes without one, or once it is settled', () => {
    expect(check()).toMatchObject({ state: 'PASS', code: 'no-wall' })
    expect(check({ evidence: [{ ...LIMIT, open: false }] }).state).toBe('PASS')
    expect(check({ evidence: [{ ...LIMIT, kind: 'churn' }] }).state).toBe('PASS')
  })

  it('is asked only of our edge, and only where we do not build it', () => {
    expect(check({ edge: 'no', evidence: [LIMIT] }).code).toBe('not-called-edge')
    expect(check({ edge: null, evidence: [LIMIT] }).state).toBe('N/A')
    expect(check({ approach: 'build', evidence: [LIMIT] }).code).toBe('built-by-us')
  })

  it('says what would clear it', () => {
    expect(check({ evidence: [LIMIT] }).flip).toEqual([{ input: 'blockingLimits', unit: 'count', from: 1, to: 0, state: 'PASS' }])
  })
})

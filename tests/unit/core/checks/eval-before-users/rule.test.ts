import { describe, expect, it } from 'vitest'
import { checkOf } from '../../../../builders/judged.ts'
import type { ComponentSketch } from '../../../../builders/workbook.ts'

const check = (activeUsers: number | null, loggedCases: number | null, component: ComponentSketch = {}) =>
  checkOf('eval-before-users', { kind: 'eval', approach: 'build', ...component }, { company: { activeUsers, loggedCases } })

describe('eval-before-users', () => {
  it.each([
    [0, 0, 'FAIL'],
    [0, 10_000, 'FAIL'],
    [1, 200, 'WATCH'],
    [19, 200, 'WATCH'],
    [20, 199, 'WATCH'],
    [20, 200, 'PASS'],
    [500, 5000, 'PASS'],
  ] as const)('takes %i users and %i cases as %s', (users, cases, state) => {
    expect(check(users, cases).state).toBe(state)
  })

  it('misses what could change the state, and nothing else', () => {
    expect(check(null, 200)).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['activeUsers'] } })
    expect(check(20, null)).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['loggedCases'] } })
    expect(check(0, null).state).toBe('FAIL')
    expect(check(19, null).state).toBe('WATCH')
  })

  it('is asked of what we build alone', () => {
    expect(check(0, 0, { approach: 'buy' })).toMatchObject({ state: 'N/A', code: 'eval-bought' })
    expect(check(0, 0, { kind: 'ci' }).code).toBe('other-kind')
  })

  it('shows the limit that decides, and what would clear it', () => {
    expect(check(12, 340)).toMatchObject({ value: { value: 12 }, limit: { id: 'eval-users', value: 20 }, margin: 8 })
    expect(check(25, 150)).toMatchObject({ value: { value: 150 }, limit: { id: 'eval-cases', value: 200 }, margin: 50 })
    expect(check(0, 500).flip[0]).toMatchObject({ input: 'activeUsers', to: 20, state: 'PASS' })
    expect(check(0, 0).flip.map(({ input, to, state }) => [input, to, state])).toEqual([
      ['activeUsers', 20, 'WATCH'],
      ['approach', 'buy', 'PASS'],
    ])
  })
})

import { describe, expect, it } from 'vitest'
import { portfolioCheckOf } from '../../../../builders/judged.ts'
import type { ComponentSketch, WorkbookSketch } from '../../../../builders/workbook.ts'

const CLUSTER: ComponentSketch = { name: 'Cluster', kind: 'kubernetes', hosting: 'self-run' }
const HIRE = { Ana: { infraPrimary: true } } as const
const check = (customers: number | null, sketch: WorkbookSketch = {}) =>
  portfolioCheckOf('first-hundred-customers', { company: { customers }, ...sketch })

describe('first-hundred-customers', () => {
  it.each([
    [0, 'WATCH'],
    [99, 'WATCH'],
    [100, 'PASS'],
    [null, 'UNKNOWN'],
  ] as const)('with %s customers takes a hire for infrastructure, or a cluster of our own, as %s', (customers, state) => {
    expect(check(customers, { people: HIRE }).state).toBe(state)
    expect(check(customers, { components: [CLUSTER] }).state).toBe(state)
  })

  it('passes whatever the customers where everything is rented', () => {
    for (const customers of [null, 0, 99, 100]) expect(check(customers).state).toBe('PASS')
    expect(check(5, { components: [{ ...CLUSTER, hosting: 'provider-managed' }] }).state).toBe('PASS')
    expect(check(5, { components: [{ ...CLUSTER, lifecycle: 'planned' }] }).state).toBe('PASS')
    expect(check(5, { components: [{ ...CLUSTER, kind: 'database' }] }).state).toBe('PASS')
  })

  it('counts active people of our own alone as hires', () => {
    expect(check(5, { people: { Ana: { infraPrimary: true, active: false } } }).state).toBe('PASS')
    expect(check(5, { people: { Ana: { infraPrimary: true, kind: 'vendor' } } }).state).toBe('PASS')
    expect(check(5, { people: { Ana: { infraPrimary: true, kind: 'contractor' } } }).state).toBe('WATCH')
  })

  it('misses the customers by name', () => {
    expect(check(null, { people: HIRE }).facts['missing']).toEqual(['customers'])
  })

  it('says what would clear it', () => {
    expect(check(40, { people: HIRE }).flip.map(({ input, to, state }) => [input, to, state])).toEqual([
      ['customers', 100, 'PASS'],
      ['infraHires', 0, 'PASS'],
    ])
  })
})

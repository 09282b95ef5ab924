import { describe, expect, it } from 'vitest'
import { verdictText } from '#wording'
import { portfolioCheckOf } from '../../../../builders/judged.ts'
import type { ComponentSketch, WorkbookSketch } from '../../../../builders/workbook.ts'

const CLUSTER: ComponentSketch = { name: 'Cluster', kind: 'kubernetes', hosting: 'self-run' }
const STORE: ComponentSketch = { name: 'Features', kind: 'feature-store', origin: 'own-code', hosting: 'self-run' }
const GPUS: ComponentSketch = { name: 'GPUs', kind: 'gpu', hosting: 'rented-bare' }
const check = (components: readonly ComponentSketch[], company: WorkbookSketch['company'] = {}) =>
  portfolioCheckOf('overbuild-pattern', { components, company: { customers: 30, ...company } })

describe('overbuild-pattern', () => {
  it.each([
    [[], 'PASS'],
    [[CLUSTER], 'WATCH'],
    [[STORE], 'WATCH'],
    [[GPUS], 'WATCH'],
    [[CLUSTER, STORE], 'FAIL'],
    [[STORE, GPUS], 'FAIL'],
    [[CLUSTER, GPUS], 'FAIL'],
    [[CLUSTER, STORE, GPUS], 'FAIL'],
  ] as const)('counts the pieces: case %#', (components, state) => {
    expect(check(components).state).toBe(state)
  })

  it('does not claim what it could not see: components we run whose kind is not set', () => {
    const unsaid = { name: 'Cluster', kind: null, hosting: 'self-run' } as const
    expect(check([unsaid])).toMatchObject({ state: 'PASS', facts: { kindsNotSaid: 1 } })
    expect(verdictText(check([unsaid]), { locale: 'en-US', currency: 'USD' })).toSay(
      'No self-managed cluster, feature store or GPU fleet found. 1 self-managed component has no type yet.',
    )
    expect(check([{ ...unsaid, hosting: 'managed' }]).facts['kindsNotSaid']).toBe(0)
  })

  it('says what a first piece would change, which is nothing once there are the first customers', () => {
    const pieces = (customers: number) =>
      check([], { customers }).flip.flatMap(({ input, to, state }) => (input === 'patterns' ? [[to, state]] : []))
    expect(pieces(99)).toEqual([[1, 'WATCH']])
    expect(pieces(100)).toEqual([])
  })

  it('counts a piece once, and only what we run, wrote, and have', () => {
    expect(check([CLUSTER, { ...CLUSTER, name: 'Second' }]).state).toBe('WATCH')
    expect(check([{ ...CLUSTER, hosting: 'provider-managed' }]).state).toBe('PASS')
    expect(check([{ ...STORE, origin: 'third-party' }]).state).toBe('PASS')
    expect(check([{ ...GPUS, lifecycle: 'planned' }]).state).toBe('PASS')
  })

  it('is no question past seed or past the first hundred customers', () => {
    expect(check([CLUSTER, STORE], { stage: 'series-a' })).toMatchObject({ state: 'N/A', code: 'past-seed' })
    expect(check([CLUSTER, STORE], { customers: 100 })).toMatchObject({ state: 'N/A', code: 'past-first-customers' })
    expect(check([CLUSTER, STORE], { customers: 99 }).state).toBe('FAIL')
    expect(check([], { customers: 100 }).state).toBe('PASS')
  })

  it('misses customers and stage only once there is a piece', () => {
    const quiet = check([], { customers: null, stage: null })
    expect([quiet.state, ...quiet.inputs.map(({ value }) => value)]).toEqual(['PASS', 0, null, null])
    expect(check([], { customers: 12 }).inputs.at(-1)).toMatchObject({ name: 'customers', value: 12 })
    expect(check([CLUSTER], { customers: null })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['customers'] } })
    expect(check([CLUSTER], { stage: null }).facts['missing']).toEqual(['stage'])
  })

  it('says how many customers it speaks of', () => {
    expect(verdictText(check([CLUSTER]), { locale: 'en-US', currency: 'USD' })).toSay(
      'You run a cluster before the first 100 customers. That’s one of three signs of overbuilding.',
    )
  })

  it.each([
    ['2026-08-25', true],
    ['2026-08-24', false],
    ['2026-11-25', true],
    [null, false],
  ])('says that the raise of %s is fresh: %s', (date, isFreshlyRaised) => {
    expect(check([CLUSTER], { raise: { date } }).facts).toMatchObject({ isFreshlyRaised })
  })
})

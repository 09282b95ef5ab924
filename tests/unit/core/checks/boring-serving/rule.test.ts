import { describe, expect, it } from 'vitest'
import { checkOf } from '../../../../builders/judged.ts'
import type { ComponentSketch, WorkbookSketch } from '../../../../builders/workbook.ts'

const check = (component: ComponentSketch = {}, company: WorkbookSketch['company'] = {}) =>
  checkOf('boring-serving', { kind: 'kubernetes', hosting: 'self-run', edge: 'no', ...component }, { company })

describe('boring-serving', () => {
  it.each([
    ['self-run', 'no', 'FAIL'],
    ['rented-bare', 'no', 'FAIL'],
    ['self-run', 'unsure', 'FAIL'],
    ['self-run', 'yes', 'PASS'],
    ['provider-managed', 'no', 'WATCH'],
    ['provider-managed', 'unsure', 'WATCH'],
    ['provider-managed', 'yes', 'PASS'],
    ['managed', 'no', 'PASS'],
  ] as const)('at seed takes Kubernetes that is %s and our edge %s as %s', (hosting, edge, state) => {
    expect(check({ hosting, edge }).state).toBe(state)
    expect(check({ hosting, edge }, { stage: 'pre-seed' }).state).toBe(state)
    expect(check({ hosting, edge }, { stage: 'series-a' }).state).toBe('PASS')
  })

  it.each(['request-orchestrator', 'autoscaler'] as const)(
    'takes a %s of ours as FAIL whatever the layer, and one of the provider as fine',
    (kind) => {
      expect(check({ kind, layer: 'data' }).state).toBe('FAIL')
      expect(check({ kind, hosting: 'provider-managed' }).state).toBe('PASS')
    },
  )

  it('asks of a gateway only where it is our own code', () => {
    expect(check({ kind: 'gateway', origin: 'own-code' }).state).toBe('FAIL')
    expect(check({ kind: 'gateway', origin: 'third-party' })).toMatchObject({ state: 'N/A', code: 'gateway-not-ours' })
    expect(check({ kind: 'gateway', origin: null }).state).toBe('N/A')
    expect(check({ kind: 'containers' }).code).toBe('other-kind')
  })

  it('misses edge and stage only where they matter', () => {
    expect(check({ edge: null })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['edge'] } })
    expect(check({}, { stage: null })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['stage'] } })
    expect(check({ edge: null }, { stage: null }).facts['missing']).toEqual(['edge', 'stage'])
    expect(check({ edge: 'yes' }, { stage: null }).state).toBe('PASS')
    expect(check({ edge: null }, { stage: 'series-a' }).state).toBe('PASS')
    expect(check({ edge: null, hosting: 'managed' }, { stage: null }).state).toBe('PASS')
  })

  it('says what would clear it', () => {
    expect(check().flip.map(({ input, to, state }) => [input, to, state])).toEqual([
      ['hosting', 'managed', 'PASS'],
      ['edge', 'yes', 'PASS'],
      ['stage', 'series-a', 'PASS'],
    ])
  })
})

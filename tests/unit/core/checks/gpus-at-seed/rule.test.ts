import { describe, expect, it } from 'vitest'
import { checkOf } from '../../../../builders/judged.ts'
import type { ComponentSketch, WorkbookSketch } from '../../../../builders/workbook.ts'

const OWN_GPUS: ComponentSketch = { kind: 'gpu', hosting: 'self-run', approach: 'build' }
const check = (component: ComponentSketch = {}, company: WorkbookSketch['company'] = {}) =>
  checkOf('gpus-at-seed', { ...OWN_GPUS, ...component }, { company })

describe('gpus-at-seed', () => {
  it.each([
    ['pre-seed', 'FAIL'],
    ['seed', 'FAIL'],
    ['series-a', 'PASS'],
    ['series-b', 'PASS'],
    ['later', 'PASS'],
  ] as const)('at %s takes GPUs of our own as %s', (stage, state) => {
    expect(check({}, { stage }).state).toBe(state)
    expect(check({ kind: 'model-self-hosted' }, { stage }).state).toBe(state)
  })

  it('counts rented bare machines as our own', () => {
    expect(check({ hosting: 'rented-bare' })).toMatchObject({ state: 'FAIL', code: 'own-gpus-too-early' })
    expect(check({ hosting: 'managed' })).toMatchObject({ state: 'N/A', code: 'not-self-run' })
    expect(check({ hosting: 'provider-managed' }).state).toBe('N/A')
  })

  it('is not asked of a company whose product is a foundation model, of other kinds, or before the kind is said', () => {
    expect(check({}, { coreProduct: 'foundation-model' })).toMatchObject({ state: 'N/A', code: 'product-is-the-model' })
    expect(check({ kind: 'database' }).code).toBe('other-kind')
    expect(check({ kind: null }).code).toBe('kind-not-set')
    expect(check({ lifecycle: 'retired' }).code).toBe('retired')
  })

  it('misses the stage only where it applies', () => {
    expect(check({}, { stage: null })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['stage'] } })
    expect(check({ hosting: 'managed' }, { stage: null }).state).toBe('N/A')
  })

  it('says what would clear it', () => {
    expect(check().flip).toEqual([
      { input: 'hosting', unit: 'choice', from: 'self-run', to: 'managed', state: 'PASS' },
      { input: 'stage', unit: 'choice', from: 'seed', to: 'series-a', state: 'PASS' },
    ])
  })
})

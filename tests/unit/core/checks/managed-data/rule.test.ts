import { describe, expect, it } from 'vitest'
import { DATA_STORE_KINDS } from '../../../../../src/core/checks/managed-data/rule.ts'
import { checkOf } from '../../../../builders/judged.ts'
import type { ComponentSketch } from '../../../../builders/workbook.ts'

const BASIS = { name: 'Health data stays with us', scope: 'Patient records', approver: 'Maya', review: '2027-11-25' }
const check = (component: ComponentSketch = {}) =>
  checkOf('managed-data', { kind: 'database', hosting: 'self-run', edge: 'no', ...component })

describe('managed-data', () => {
  it.each([
    ['no', 'FAIL', 'data-run-ourselves'],
    ['unsure', 'UNKNOWN', 'data-perhaps-edge'],
    ['yes', 'PASS', 'data-is-edge'],
    [null, 'UNKNOWN', 'missing'],
  ] as const)('takes our edge %s as %s', (edge, state, code) => {
    expect(check({ edge })).toMatchObject({ state, code })
    expect(check({ edge, hosting: 'rented-bare' }).state).toBe(state)
  })

  it('names the edge where it is missing', () => {
    expect(check({ edge: null }).facts['missing']).toEqual(['edge'])
    expect(check({ edge: 'unsure' }).facts['missing']).toEqual(['edge'])
  })

  it('is asked of every kind of store that we run, and of nothing else', () => {
    for (const kind of DATA_STORE_KINDS) expect(check({ kind }).state, kind).toBe('FAIL')
    for (const kind of ['pipeline', 'kubernetes', 'feature-store', 'other'] as const) expect(check({ kind }).code, kind).toBe('other-kind')
    expect(check({ kind: null }).code).toBe('kind-not-set')
    expect(check({ hosting: 'managed' }).code).toBe('not-self-run')
    expect(check({ hosting: 'provider-managed' }).code).toBe('not-self-run')
  })

  it.each([
    ['2026-11-24', 'FAIL'],
    ['2026-11-25', 'EXEMPT'],
    ['2027-11-25', 'EXEMPT'],
    ['2027-11-26', 'FAIL'],
  ])('holds a regulatory basis that is reviewed on %s as %s', (review, state) => {
    expect(check({ regulatoryBasis: { ...BASIS, review } }).state).toBe(state)
    expect(check({ edge: null, regulatoryBasis: { ...BASIS, review } }).state).toBe(state === 'FAIL' ? 'UNKNOWN' : state)
  })

  it('holds a regulatory basis against what would need a decision or an answer, never against what passes', () => {
    const held = (edge: 'no' | 'unsure' | 'yes' | null) => check({ edge, regulatoryBasis: BASIS })
    expect(held('no')).toMatchObject({ state: 'EXEMPT', code: 'data-regulated' })
    expect(held('unsure')).toMatchObject({ state: 'EXEMPT', code: 'data-regulated' })
    expect(held('unsure').facts).not.toHaveProperty('missing')
    expect(held(null)).toMatchObject({ state: 'EXEMPT', value: { value: null } })
    expect(held('yes')).toMatchObject({ state: 'PASS', code: 'data-is-edge' })
  })

  it.each(['name', 'scope', 'approver', 'review'])('does not hold a basis without its %s', (part) => {
    expect(check({ regulatoryBasis: { ...BASIS, [part]: null } }).state).toBe('FAIL')
  })

  it('says what would clear it', () => {
    expect(check().flip.map(({ input, to, state }) => [input, to, state])).toEqual([
      ['hosting', 'managed', 'PASS'],
      ['edge', 'yes', 'PASS'],
      ['basis', true, 'EXEMPT'],
    ])
  })
})

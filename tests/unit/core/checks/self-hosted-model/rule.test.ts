import { describe, expect, it } from 'vitest'
import type { IsoDate } from '#core'
import { checkOf } from '../../../../builders/judged.ts'
import { AS_OF, type ComponentSketch } from '../../../../builders/workbook.ts'

const BASIS = { name: 'Bank secrecy', scope: 'Account data', approver: 'Maya', review: '2027-06-30' }
const check = (component: ComponentSketch = {}, asOf: string = AS_OF) =>
  checkOf('self-hosted-model', { kind: 'model-self-hosted', hosting: 'self-run', apiAvailable: 'yes', ...component }, {}, asOf as IsoDate)

describe('self-hosted-model', () => {
  it.each([
    ['yes', 'FAIL', 'model-has-api'],
    ['no', 'PASS', 'model-has-no-api'],
    ['unsure', 'UNKNOWN', 'model-api-unsure'],
    [null, 'UNKNOWN', 'missing'],
  ] as const)('takes an API for the same model: %s as %s', (apiAvailable, state, code) => {
    expect(check({ apiAvailable })).toMatchObject({ state, code })
  })

  it('is not excused by being our edge', () => {
    expect(check({ edge: 'yes', customerNotices: 'Its answers' }).state).toBe('FAIL')
  })

  it('is excused by a regulation until its review day, that day included', () => {
    expect(check({ regulatoryBasis: BASIS })).toMatchObject({ state: 'EXEMPT', code: 'model-regulated' })
    expect(check({ regulatoryBasis: BASIS }, '2027-06-30').state).toBe('EXEMPT')
    expect(check({ regulatoryBasis: BASIS }, '2027-07-01').state).toBe('FAIL')
    expect(check({ apiAvailable: 'unsure', regulatoryBasis: BASIS }).state).toBe('EXEMPT')
    expect(check({ apiAvailable: 'no', regulatoryBasis: BASIS }).state).toBe('PASS')
  })

  it('needs no answer beside a basis in force, and shows none', () => {
    expect(check({ apiAvailable: null, regulatoryBasis: BASIS })).toMatchObject({ state: 'EXEMPT', value: { value: null } })
    expect(check({ apiAvailable: null, regulatoryBasis: BASIS }).facts).not.toHaveProperty('missing')
    expect(check({ apiAvailable: null, regulatoryBasis: BASIS }, '2027-07-01')).toMatchObject({
      state: 'UNKNOWN',
      facts: { missing: ['apiAvailable'] },
    })
  })

  it('is asked of self-hosted models alone', () => {
    expect(check({ kind: 'llm-api' }).code).toBe('other-kind')
    expect(check({ kind: null }).code).toBe('kind-not-set')
  })

  it('says what would clear it', () => {
    expect(check().flip.map(({ input, to, state }) => [input, to, state])).toEqual([
      ['apiAvailable', 'no', 'PASS'],
      ['basis', true, 'EXEMPT'],
    ])
  })
})

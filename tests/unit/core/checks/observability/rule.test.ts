import { describe, expect, it } from 'vitest'
import { latencyTick } from '../../../../../src/core/checks/observability/signals.ts'
import { checkOf, judged } from '../../../../builders/judged.ts'
import type { ComponentSketch } from '../../../../builders/workbook.ts'

const ALL = { latencyPerStep: 'yes', tokens: 'yes', errors: 'yes', costPerRequest: 'yes' } as const
const check = (component: ComponentSketch = {}) =>
  checkOf('observability', { name: 'Chat answer', kind: 'request-path', observability: ALL, ...component })

describe('observability', () => {
  it('passes a path that measures everything', () => {
    expect(check()).toMatchObject({ state: 'PASS', code: 'observed', value: { value: 4 } })
  })

  it.each(['latencyPerStep', 'tokens', 'errors', 'costPerRequest'])(
    'asks for a decision where %s is missing on a live path, and only to plan it before',
    (signal) => {
      const observability = { ...ALL, [signal]: 'no' as const }
      expect(check({ observability })).toMatchObject({ state: 'FAIL', code: 'not-observed' })
      expect(check({ observability, lifecycle: 'retiring' }).state).toBe('FAIL')
      expect(check({ observability, lifecycle: 'planned' })).toMatchObject({ state: 'WATCH', code: 'plan-to-observe' })
      expect(check({ observability, lifecycle: 'retired' }).state).toBe('N/A')
      expect(check({ observability: { ...ALL, [signal]: 'na' } }).state).toBe('PASS')
    },
  )

  it('names what is not measured', () => {
    expect(check({ observability: { ...ALL, tokens: 'no', errors: 'no' } }).facts['lacking']).toEqual(['tokens', 'errors'])
  })

  it('needs the tick of every named step', () => {
    const steps = (...ticks: ('yes' | 'no' | 'na' | null)[]) => ({ steps: ticks.map((latency, i) => ({ name: `step ${i}`, latency })) })
    expect(check(steps('yes', 'no')).state).toBe('FAIL')
    expect(check(steps('yes', null))).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['latency'] } })
    expect(check(steps('yes', 'na')).state).toBe('PASS')
    expect(check({ ...steps('yes', 'na'), observability: { ...ALL, latencyPerStep: 'no' } }).state).toBe('PASS')
    expect(check({ ...steps('yes', null), observability: { ...ALL, latencyPerStep: 'no' } }).state).toBe('UNKNOWN')
  })

  it('says in the pack that latency is not applicable only where it is so at every step', () => {
    const latency = (...ticks: ('yes' | 'na')[]) =>
      latencyTick({ observability: { ...ALL, latencyPerStep: 'na' }, steps: ticks.map((tick) => ({ name: 'step', latency: tick })) })
    expect([latency(), latency('na', 'na'), latency('na', 'yes'), latency('yes')]).toEqual(['na', 'na', 'yes', 'yes'])
  })

  it('does not ask what a request costs where there are none', () => {
    const observability = { ...ALL, costPerRequest: 'no' as const }
    expect(check({ observability, requestsPerMonth: 0 }).state).toBe('PASS')
    expect(check({ observability, requestsPerMonth: 1 }).state).toBe('FAIL')
  })

  it('misses an answer only where it could change the state', () => {
    expect(check({ observability: { ...ALL, errors: null } })).toMatchObject({ state: 'UNKNOWN', facts: { missing: ['errors'] } })
    expect(check({ observability: { ...ALL, errors: null, tokens: 'no' } }).state).toBe('FAIL')
  })

  it('is the only check of a request path, and asked of nothing else', () => {
    const { checks, verdict } = judged({ kind: 'request-path', observability: { ...ALL, tokens: 'no' } })
    expect(verdict).toBe('FAIL')
    expect(checks.filter(({ state }) => state !== 'N/A').map(({ rule }) => rule)).toEqual(['observability'])
    expect(check({ kind: 'gateway' }).code).toBe('other-kind')
    expect(check({ kind: null }).code).toBe('kind-not-set')
  })
})

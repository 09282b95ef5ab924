import { describe, expect, it } from 'vitest'
import { assumedDriver, driverOf } from '#core'
import { APPROACHES, KINDS } from '../../../../src/core/inventory/component.ts'

const BY_USE = 'llm-api embeddings gpu object-store search vector-store warehouse observability stream queue'.split(' ')
const typed = { driver: { source: 'typed', at: '2026-11-25T09:00:00.000Z' } } as never

describe('what a price grows with', () => {
  it.each(KINDS)('is assumed of a %s by its type and approach', (kind) => {
    for (const approach of APPROACHES) {
      const expected = approach === 'borrow' || BY_USE.includes(kind) ? 'usage' : 'fixed'
      expect(assumedDriver(kind, approach), approach).toBe(expected)
    }
  })

  it('is what somebody typed, even where that is the initial value', () => {
    const llm = { kind: 'llm-api', approach: 'borrow' } as const
    expect(driverOf({ driver: 'fixed', seats: null, meta: typed }, llm)).toEqual({ driver: 'fixed', isAssumed: false })
    expect(driverOf({ driver: 'fixed', seats: null, meta: {} }, llm)).toEqual({ driver: 'usage', isAssumed: true })
    expect(driverOf({ driver: 'per-request', seats: null, meta: {} }, llm)).toEqual({ driver: 'per-request', isAssumed: false })
  })

  it('is assumed to be the seats where seats are known, and nothing of a price that is of no component', () => {
    expect(driverOf({ driver: 'fixed', seats: 5, meta: {} }, { kind: 'other', approach: 'buy' })).toEqual({
      driver: 'per-seat',
      isAssumed: true,
    })
    expect(driverOf({ driver: 'fixed', seats: null, meta: {} }, null)).toEqual({ driver: 'fixed', isAssumed: true })
  })
})

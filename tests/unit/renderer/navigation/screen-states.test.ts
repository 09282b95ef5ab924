// What a screen leaves behind for its next visit.
import { describe, expect, it, vi } from 'vitest'
import { createScreenStates } from '../../../../src/renderer/navigation/screen-states.ts'

describe('screen states', () => {
  it('keep what was written, apart by key', () => {
    const states = createScreenStates()
    expect(states.read('people', () => 'first')).toBe('first')
    expect(states.read('costs', 1)).toBe(1)
    states.write('people', 'second')
    expect([states.read('people', 'other'), states.read('costs', 2)]).toEqual(['second', 1])
  })

  it('change from what is there, and tell of it only when it differs', () => {
    const states = createScreenStates()
    const listener = vi.fn()
    const stop = states.subscribe(listener)
    states.read('costs', 1)
    states.write<number>('costs', (now) => now + 1)
    expect(states.read('costs', 0)).toBe(2)
    states.write('costs', 2)
    expect(listener).toHaveBeenCalledTimes(1)
    stop()
    states.write('costs', 3)
    expect(listener).toHaveBeenCalledTimes(1)
  })
})

// What is made once, and when it is made anew.

import { expect, it, vi } from 'vitest'
import { keptOf } from '../../../src/core/kept.ts'

it('makes it once for an object as long as what stands beside it is the same', () => {
  const make = vi.fn((list: readonly number[], times: number) => list.map((n) => n * times))
  const times = keptOf(make)
  const [list, same] = [
    [1, 2],
    [1, 2],
  ]
  expect(times(list, 3)).toEqual([3, 6])
  expect(times(list, 3)).toBe(times(list, 3))
  expect(make).toHaveBeenCalledTimes(1)
  expect(times(list, 4)).toEqual([4, 8])
  expect(times(list, 3)).toEqual([3, 6])
  expect(times(same, 3)).toEqual([3, 6])
  expect(make).toHaveBeenCalledTimes(4)
})

// The counts on the chips of the filter, after an edit.
import { describe, expect, it } from 'vitest'
import { assess } from '#core'
import { chipCountsAfter } from '../../../../src/renderer/screens/inventory/chip-counts.ts'
import { manyComponents } from '../../../builders/many-components.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

function assessed(count: number, seed: number) {
  return assess(aWorkbook({ components: manyComponents(count, seed) }), AS_OF).components
}

describe('chipCountsAfter', () => {
  const some = assessed(30, 1)
  const others = assessed(25, 2)

  it('counts some of every kind', () => {
    const { counts } = chipCountsAfter(null, some, 2000)
    expect(counts.all).toBe(30)
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(0)
  })

  it('comes to the same after a change as counted at once', () => {
    const before = chipCountsAfter(null, some, 2000)
    const next = [...some.slice(0, 10), ...others.slice(0, 12), ...some.slice(25)]
    expect(chipCountsAfter(before, next, 2000)).toEqual(chipCountsAfter(null, next, 2000))
    expect(chipCountsAfter(before, others, 1000)).toEqual(chipCountsAfter(null, others, 1000))
  })
})

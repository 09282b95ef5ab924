// The counts on the chips of the filter, after an edit.
import { describe, expect, it } from 'vitest'
import { assess, type IsoDate } from '#core'
import { chipCountsAfter } from '../../../../src/renderer/screens/inventory/chip-counts.ts'
import { manyComponents } from '../../../builders/many-components.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

function assessed(count: number, seed: number) {
  return assess(aWorkbook({ components: manyComponents(count, seed) }), AS_OF).components
}

const by = (limitBp: number) => ({ limitBp, quarterStart: '2026-10-01' as IsoDate, me: null })

describe('chipCountsAfter', () => {
  const some = assessed(30, 1)
  const others = assessed(25, 2)

  it('counts some of every kind', () => {
    const { counts } = chipCountsAfter(null, some, by(2000))
    expect(counts.all).toBe(30)
    for (const chip of ['to-decide', 'over-limit', 'undecided', 'top-cost'] as const) expect(counts[chip], chip).toBeGreaterThan(0)
    expect(counts.mine).toBe(0)
  })

  it('comes to the same after a change as counted at once', () => {
    const before = chipCountsAfter(null, some, by(2000))
    const next = [...some.slice(0, 10), ...others.slice(0, 12), ...some.slice(25)]
    expect(chipCountsAfter(before, next, by(2000))).toEqual(chipCountsAfter(null, next, by(2000)))
    expect(chipCountsAfter(before, others, by(1000))).toEqual(chipCountsAfter(null, others, by(1000)))
  })
})

// The counts on the chips of the filter, after an edit.
import { describe, expect, it } from 'vitest'
import { assess, type IsoDate, listCountsAfter } from '#core'
import { manyComponents } from '../../../builders/many-components.ts'
import { AS_OF, aWorkbook } from '../../../builders/workbook.ts'

function assessed(count: number, seed: number) {
  return assess(aWorkbook({ components: manyComponents(count, seed) }), AS_OF).components
}

const by = (limitBp: number) => ({ limitBp, quarterStart: '2026-10-01' as IsoDate, me: null })

describe('listCountsAfter', () => {
  const some = assessed(30, 1)
  const others = assessed(25, 2)

  it('counts some of every kind', () => {
    const { counts } = listCountsAfter(null, some, by(2000))
    expect(counts.all).toBe(30)
    for (const chip of ['to-decide', 'over-limit', 'undecided', 'top-cost'] as const) expect(counts[chip], chip).toBeGreaterThan(0)
    expect(counts.mine).toBe(0)
  })

  it('comes to the same after a change as counted at once', () => {
    const before = listCountsAfter(null, some, by(2000))
    const next = [...some.slice(0, 10), ...others.slice(0, 12), ...some.slice(25)]
    expect(listCountsAfter(before, next, by(2000))).toEqual(listCountsAfter(null, next, by(2000)))
    expect(listCountsAfter(before, others, by(1000))).toEqual(listCountsAfter(null, others, by(1000)))
  })
})

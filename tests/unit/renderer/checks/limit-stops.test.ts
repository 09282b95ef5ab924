// Stops of the slider: every limit can be moved to both its ends by keys alone, and its default is among the stops.
import { describe, expect, it } from 'vitest'
import { LIMIT_IDS, LIMITS, limitDefault } from '#core'
import { stopAt, stopsOf } from '../../../../src/renderer/screens/checks/limit-stops.ts'

const stops = (id: (typeof LIMIT_IDS)[number]) => stopsOf(LIMITS[id], limitDefault(id))

describe('the stops of a limit', () => {
  it('are whole percents of a share', () => {
    expect(stops('owner-time').slice(0, 3)).toEqual([100, 200, 300])
    expect(stops('owner-time').at(-1)).toBe(10_000)
  })

  it.each(LIMIT_IDS)('of %s ascend from one end to the other over the default, few enough for the arrow keys', (id) => {
    const all = stops(id)
    const { min, max } = LIMITS[id]
    expect([all[0], all.at(-1)]).toEqual([min, max])
    expect(all).toContain(limitDefault(id))
    expect(all.every((stop, index) => Number.isInteger(stop) && (index === 0 || stop > (all[index - 1] ?? 0)))).toBe(true)
    expect(all.length).toBeLessThanOrEqual(203)
  })

  it('grow over a wide range, in round numbers', () => {
    const wide = stops('eval-cases')
    expect(wide.slice(0, 4)).toEqual([1, 2, 3, 4])
    expect(wide).toContain(100_000)
  })
})

describe('the stop at a value', () => {
  it('is the nearest one', () => {
    const all = stops('owner-time')
    expect(all[stopAt(all, 2049)]).toBe(2000)
    expect(all[stopAt(all, 2051)]).toBe(2100)
  })
})

// One engineer is 2,080 hours and 260 days a year, whatever the unit.
import { describe, expect, it } from 'vitest'
import { daysNeededOfShare, type TimeMeasureId, timeOfShare } from '#core'
import { shareOfTime, TIME_MEASURES } from '../../../../src/core/amounts/time-units.ts'
import { FULL_TIME_BP } from '../../../../src/core/amounts/units.ts'

describe('time of an engineer', () => {
  it.each([
    [40_000, 'hours-week', FULL_TIME_BP],
    [4000, 'hours-week', 1000],
    [5000, 'days-week', FULL_TIME_BP],
    [1000, 'days-week', 2000],
    [173_333, 'hours-month', FULL_TIME_BP],
    [21_667, 'days-month', FULL_TIME_BP],
  ] as const)('%i thousandths of %s are %i basis points', (thousandths, measure, bp) => {
    expect(shareOfTime(thousandths, measure)).toBe(bp)
  })

  it('comes back to the same share in every unit', () => {
    for (const measure of Object.keys(TIME_MEASURES) as TimeMeasureId[]) {
      const changed = [1, 333, 1667, 2077, 9999].filter((bp) => shareOfTime(timeOfShare(bp, measure, 4) / 10, measure) !== bp)
      expect(changed, measure).toEqual([])
    }
  })

  it('rounds days that are needed up, so that doing as it says is enough', () => {
    expect([timeOfShare(1100, 'days-month', 1), daysNeededOfShare(1100)]).toEqual([24, 24])
    expect([timeOfShare(1101, 'days-month', 1), daysNeededOfShare(1101)]).toEqual([24, 24])
    expect([timeOfShare(1110, 'days-month', 1), daysNeededOfShare(1110)]).toEqual([24, 25])
  })
})

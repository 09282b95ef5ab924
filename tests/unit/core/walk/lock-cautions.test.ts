import { describe, expect, it } from 'vitest'
import { carryForward, type IsoDate, lockCautions, openQuarter, quarterRange, setAttendees, type Workbook } from '#core'
import { begun, does, itemsOf, walkOn, withLocks } from '../../../builders/reviewing.ts'
import { aComponent, aWorkbook, type ComponentSketch } from '../../../builders/workbook.ts'

const BEGUN = '2026-11-25T10:00:00.000Z'
const LATER = '2026-11-25T10:05:00.000Z'
const LAST_DAY = '2026-12-31'

const quiet: ComponentSketch = { name: 'Cache', share: 300, cost: 9000, edge: 'no' }
const failing: ComponentSketch = { name: 'Queue', share: 2500, cost: 40_000, edge: 'no', hosting: 'self-run', approach: 'build' }

/** Every question of it carried forward, and somebody named. */
function carriedThrough(workbook: Workbook, day: string): Workbook {
  let next = begun(workbook, BEGUN, '2026Q4')
  for (const { step } of walkOn(next, day).steps)
    for (const item of itemsOf(walkOn(next, day), step))
      if (item.kind !== 'lock' && item.kind !== 'people') next = does(next, LATER, (context) => carryForward(context, item, ''))
  return does(next, LATER, (context) => setAttendees(context, ['Ana']))
}

const codesOn = (workbook: Workbook, day: string) => lockCautions(walkOn(workbook, day)).map(({ code }) => code)

describe('what is said before a lock', () => {
  it('is nothing in the last week of the quarter once everything is answered', () => {
    const workbook = carriedThrough(aWorkbook({ components: [aComponent(quiet)] }), LAST_DAY)
    expect(codesOn(workbook, '2026-12-25')).toEqual([])
    expect(codesOn(workbook, LAST_DAY)).toEqual([])
  })

  it('is that the quarter still runs, up to the day before its last week, and from its first day on', () => {
    const workbook = carriedThrough(aWorkbook({ components: [aComponent(quiet)] }), LAST_DAY)
    expect(lockCautions(walkOn(workbook, '2026-12-24'))).toEqual([{ code: 'early', last: LAST_DAY, daysLeft: 7 }])
    expect(lockCautions(walkOn(workbook, '2026-10-01'))).toEqual([{ code: 'early', last: LAST_DAY, daysLeft: 91 }])
  })

  it('is how many decisions were carried forward and not made', () => {
    const workbook = carriedThrough(aWorkbook({ components: [aComponent(failing), aComponent(quiet)] }), LAST_DAY)
    expect(lockCautions(walkOn(workbook, LAST_DAY))).toEqual([{ code: 'carried', count: 1 }])
  })

  it('counts a component once whose cost was asked for as well, and carried forward', () => {
    const { cost: _, ...unpriced } = failing
    const workbook = carriedThrough(aWorkbook({ components: [aComponent(unpriced), aComponent(quiet)] }), LAST_DAY)
    const carried = walkOn(workbook, LAST_DAY).steps.flatMap(({ items }) => items.filter(({ state }) => state === 'carried'))
    expect(carried.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['answers', 'decide']))
    expect(lockCautions(walkOn(workbook, LAST_DAY))).toEqual([{ code: 'carried', count: 1 }])
  })

  it('is what is still open, and a data check that fails', () => {
    const over = aWorkbook({ components: ['A', 'B'].map((name) => aComponent({ name, share: 6000, edge: 'no' })) })
    expect(codesOn(over, LAST_DAY)).toEqual(['open', 'blocked'])
  })
})

describe('a quarter that is locked on its first day', () => {
  it('is over for the review until the next one begins', () => {
    const first = quarterRange({ year: 2026, quarter: 4 }, 1).first
    expect(first).toBe('2026-10-01')
    const locked = withLocks(aWorkbook({ components: [aComponent(quiet)] }), [{ quarter: '2026Q4', asOf: first }])
    for (const day of [first, '2026-11-25', LAST_DAY])
      expect(openQuarter(locked, day as IsoDate)).toEqual({ kind: 'locked', quarter: '2026Q4', opensOn: '2027-01-01' })
    expect(openQuarter(locked, '2027-01-01' as IsoDate)).toMatchObject({ kind: 'open', quarter: '2027Q1', skipped: [] })
  })
})

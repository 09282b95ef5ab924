import { describe, expect, it } from 'vitest'
import { type IsoDate, lockedQuarters, newRecord, openQuarter, type Workbook } from '#core'
import { lockedBefore } from '../../../../src/core/quarters/open-quarter.ts'
import { aWorkbook } from '../../../builders/workbook.ts'

interface Lock {
  readonly quarter: string
  readonly revision?: number
  readonly asOf: string
  readonly reopenedAt?: string
}

function locked(locks: readonly Lock[], fiscalStartMonth = 1, asked: string | null = null): Workbook {
  const workbook = aWorkbook({ settings: { fiscalStartMonth } })
  const quarters = Object.fromEntries(
    locks.map(({ quarter, revision = 1, asOf, reopenedAt }) => {
      const id = `${quarter}-r${revision}`
      const record = { ...newRecord('quarters', id), quarter, revision, asOf: asOf as IsoDate, reopenedAt: reopenedAt ?? null, sha256: 'x' }
      return [id, record]
    }),
  ) as Workbook['tables']['quarters']
  const review = { review: { ...newRecord('review', 'review'), quarter: asked } }
  return { ...workbook, tables: { ...workbook.tables, quarters, review } }
}

const on = (workbook: Workbook, today: string) => openQuarter(workbook, today as IsoDate)

describe('the open quarter', () => {
  it('is that of today while nothing is locked, judged for today', () => {
    expect(on(locked([]), '2026-11-25')).toMatchObject({ kind: 'open', quarter: '2026Q4', revision: 1, asOf: '2026-11-25', skipped: [] })
  })

  it('is the one before for six weeks after its end, judged for its last day', () => {
    const workbook = locked([{ quarter: '2026Q2', asOf: '2026-06-30' }])
    expect(on(workbook, '2026-11-11')).toMatchObject({ quarter: '2026Q3', asOf: '2026-09-30', choices: ['2026Q3', '2026Q4'] })
    expect(on(workbook, '2026-11-12')).toMatchObject({ quarter: '2026Q4', asOf: '2026-11-12', skipped: ['2026Q3'] })
  })

  it('is the one that a review was started for, as long as it may be reviewed', () => {
    const locks = [{ quarter: '2026Q2', asOf: '2026-06-30' }]
    expect(on(locked(locks, 1, '2026Q3'), '2026-12-20')).toMatchObject({ quarter: '2026Q3', asOf: '2026-09-30' })
    expect(on(locked(locks, 1, '2026Q2'), '2026-12-20')).toMatchObject({ quarter: '2026Q4' })
  })

  it('waits for the next quarter when that of today is locked', () => {
    expect(on(locked([{ quarter: '2026Q4', asOf: '2026-11-25' }]), '2026-12-01')).toEqual({
      kind: 'locked',
      quarter: '2026Q4',
      opensOn: '2027-01-01',
    })
  })

  it('is the reopened one before anything else, as its next revision', () => {
    const workbook = locked([
      { quarter: '2026Q2', asOf: '2026-06-30', reopenedAt: '2026-11-01T10:00:00Z' },
      { quarter: '2026Q3', asOf: '2026-09-30' },
    ])
    expect(on(workbook, '2026-11-25')).toMatchObject({ kind: 'open', quarter: '2026Q2', revision: 2, asOf: '2026-06-30' })
    const again = locked([
      { quarter: '2026Q2', asOf: '2026-06-30', reopenedAt: '2026-11-01T10:00:00Z' },
      { quarter: '2026Q2', revision: 2, asOf: '2026-06-30' },
      { quarter: '2026Q3', asOf: '2026-09-30' },
    ])
    expect(on(again, '2026-11-25')).toMatchObject({ quarter: '2026Q4', revision: 1 })
  })

  it('names a clock that is behind the last lock', () => {
    const workbook = locked([{ quarter: '2026Q3', asOf: '2026-09-30' }])
    expect(on(workbook, '2026-09-29')).toEqual({ kind: 'clock-behind', quarter: '2026Q3', asOf: '2026-09-30' })
    expect(on(workbook, '2026-09-30')).toMatchObject({ kind: 'locked', opensOn: '2026-10-01' })
  })

  it('names the quarters that a clock a year ahead would skip, and no endless list', () => {
    const workbook = locked([{ quarter: '2026Q3', asOf: '2026-09-30' }])
    expect(on(workbook, '2027-11-25')).toMatchObject({ quarter: '2027Q4', skipped: ['2026Q4', '2027Q1', '2027Q2', '2027Q3'] })
    expect(on(workbook, '2400-01-01')).toMatchObject({ kind: 'open', choices: { length: 12 } })
  })

  it('follows a fiscal year of any month', () => {
    for (let month = 1; month <= 12; month += 1) {
      const open = on(locked([], month), '2026-11-25')
      if (open.kind !== 'open') throw new Error(open.kind)
      expect(open.first <= '2026-11-25' && '2026-11-25' <= open.last, String(month)).toBe(true)
    }
    expect(on(locked([], 2), '2026-11-25')).toMatchObject({ quarter: '2027Q4', first: '2026-11-01', last: '2027-01-31' })
  })
})

describe('locked quarters', () => {
  it('are listed by their newest revision, the oldest first', () => {
    const workbook = locked([
      { quarter: '2026Q3', asOf: '2026-09-30' },
      { quarter: '2026Q2', revision: 2, asOf: '2026-06-30' },
      { quarter: '2026Q2', asOf: '2026-06-30' },
    ])
    expect(lockedQuarters(workbook).map(({ id }) => id)).toEqual(['2026Q2-r2', '2026Q3-r1'])
    expect(lockedBefore(workbook, '2026Q3')?.id).toBe('2026Q2-r2')
    expect(lockedBefore(workbook, '2026Q2')).toBeNull()
  })
})

import { describe, expect, it } from 'vitest'
import { type IsoDate, suggestedReviewDay } from '#core'
import { withLocks } from '../../../builders/reviewing.ts'
import { aWorkbook } from '../../../builders/workbook.ts'

const on = (today: string, locks: readonly string[] = [], fiscalStartMonth = 1) =>
  suggestedReviewDay(
    withLocks(
      aWorkbook({ settings: { fiscalStartMonth } }),
      locks.map((quarter) => ({ quarter })),
    ),
    today as IsoDate,
  )

describe('the suggested day of the next review', () => {
  it('is the first Monday after the open quarter', () => {
    expect(on('2026-11-25')).toBe('2027-01-04')
    expect(on('2026-11-25', ['2026Q3'])).toBe('2027-01-04')
    expect(on('2026-12-20', ['2026Q4'])).toBe('2027-04-05')
  })

  it('is a week later where the quarter ends on a Monday', () => {
    expect(on('2028-07-01', ['2028Q2'])).toBe('2028-10-02')
    expect(on('2029-11-25', ['2029Q3'])).toBe('2030-01-07')
    expect(on('2035-11-25', ['2035Q3'])).toBe('2036-01-07')
  })

  it('lies in the future even when quarters were skipped, in any fiscal year', () => {
    expect(on('2026-11-25', ['2025Q1'])).toBe('2027-01-04')
    for (let month = 1; month <= 12; month += 1) expect(on('2026-11-25', [], month) > '2026-11-25').toBe(true)
    expect(on('2026-11-25', [], 2)).toBe('2027-02-01')
  })
})

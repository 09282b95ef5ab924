import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, dayBefore, type IsoDate, nextQuarter, parseIsoDate, quarterId, quarterOf, quarterRange } from '#core'
import { daysInMonth, lastDayOfMonths, monthsThrough, monthsUntil } from '../../../../src/core/amounts/calendar.ts'

const day = (text: string) => text as IsoDate

describe('parseIsoDate', () => {
  it.each(['2026-11-25', '2024-02-29', '2000-02-29'])('accepts %s', (text) => expect(parseIsoDate(text)).toBe(text))
  it.each(['2026-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '25/11/2026', '1899-12-31', ''])(
    'refuses %s',
    (text) => expect(parseIsoDate(text)).toBeNull(),
  )
})

describe('addMonths', () => {
  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-11-25', 6, '2027-05-25'],
    ['2026-01-31', -1, '2025-12-31'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-01', 1, '2027-01-01'],
  ])('%s plus %i months is %s', (from, months, to) => expect(addMonths(day(from), months)).toBe(to))
})

describe('the term of a contract', () => {
  it.each([
    ['2026-01-15', 24, '2028-01-14'],
    ['2026-12-01', 12, '2027-11-30'],
    // February has no 31st: the term fills it.
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2027-02-28', 12, '2028-02-27'],
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-01-01', 0, '2025-12-31'],
  ])('that begins on %s and runs %i months ends on %s', (first, months, last) => {
    expect(lastDayOfMonths(day(first), months)).toBe(last)
  })

  it.each([
    ['2026-12-01', '2027-11-30', 12],
    // Who enters the anniversary means the day before.
    ['2026-12-01', '2027-12-01', 12],
    ['2026-12-01', '2027-12-02', 13],
    ['2027-01-31', '2027-03-01', 1],
    ['2027-01-31', '2027-03-02', 2],
    ['2026-11-26', '2027-11-30', 13],
    ['2027-01-01', '2027-11-30', 11],
    ['2026-12-16', '2027-11-30', 12],
    ['2027-03-31', '2027-04-30', 1],
    ['2027-01-31', '2027-02-27', 1],
    ['2028-02-29', '2029-02-28', 12],
    ['2026-12-01', '2026-12-01', 1],
    ['2026-12-01', '2026-12-02', 1],
    ['2026-12-02', '2026-12-01', 0],
  ])('from %s through %s has %i begun months', (first, last, months) => {
    expect(monthsThrough(day(first), day(last))).toBe(months)
  })

  it('is as many months as it was agreed for, whatever day it begins on', () => {
    const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(day('2020-01-01'), days))
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 240 }), (first, months) => {
        expect(monthsThrough(first, lastDayOfMonths(first, months))).toBe(months)
        expect(monthsThrough(first, addDays(lastDayOfMonths(first, months), 1))).toBe(months)
        expect(monthsThrough(first, addDays(lastDayOfMonths(first, months), 2))).toBe(months + 1)
      }),
    )
  })

  it('is so for every first day of four years, those included that a shorter month does not have', () => {
    const wrong: string[] = []
    for (let first = day('2024-01-01'); first < day('2028-01-01'); first = addDays(first, 1)) {
      for (let months = 1; months <= 36; months++) {
        const last = lastDayOfMonths(first, months)
        if (monthsThrough(first, last) !== months || monthsThrough(first, addDays(last, 1)) !== months) wrong.push(`${first} ${months}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('fiscal quarters', () => {
  it('follow the calendar when the year starts in January', () => {
    expect(quarterId(quarterOf(day('2026-11-25'), 1))).toBe('2026Q4')
    expect(quarterRange({ year: 2026, quarter: 4 }, 1)).toEqual({ first: '2026-10-01', last: '2026-12-31' })
  })

  it('carry the name of the year in which the fiscal year ends', () => {
    expect(quarterId(quarterOf(day('2026-04-01'), 4))).toBe('2027Q1')
    expect(quarterId(quarterOf(day('2026-03-31'), 4))).toBe('2026Q4')
    expect(quarterRange({ year: 2027, quarter: 4 }, 4)).toEqual({ first: '2027-01-01', last: '2027-03-31' })
  })

  it('hold every day in exactly one quarter, whatever month the year starts in', () => {
    const anyDay = fc.record({
      year: fc.integer({ min: 1990, max: 2090 }),
      month: fc.integer({ min: 1, max: 12 }),
      dayOfMonth: fc.integer({ min: 1, max: 31 }),
    })
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 12 }), ({ year, month, dayOfMonth }, start) => {
        const date = day(
          `${year}-${String(month).padStart(2, '0')}-${String(Math.min(dayOfMonth, daysInMonth(year, month))).padStart(2, '0')}`,
        )
        const quarter = quarterOf(date, start)
        const range = quarterRange(quarter, start)
        const following = quarterRange(nextQuarter(quarter), start)
        expect(range.first <= date && date <= range.last).toBe(true)
        expect(following.first > range.last && addMonths(range.first, 3) === following.first).toBe(true)
      }),
    )
  })
})

describe('dayBefore', () => {
  it.each([
    ['2026-11-25', '2026-11-24'],
    ['2027-01-01', '2026-12-31'],
    ['2028-03-01', '2028-02-29'],
    ['2027-03-01', '2027-02-28'],
  ])('of %s is %s', (date, before) => expect(dayBefore(day(date))).toBe(before))
})

describe('addDays', () => {
  it.each([
    ['2026-12-31', '2027-01-01'],
    ['2028-02-28', '2028-02-29'],
    ['2026-02-28', '2026-03-01'],
  ])('of %s gives %s', (date, next) => expect(addDays(day(date), 1)).toBe(next))

  it('goes over several months', () => expect(addDays(day('2026-11-25'), 100)).toBe('2027-03-05'))

  it.each([
    ['2027-03-01', -1, '2027-02-28'],
    ['2027-03-05', -100, '2026-11-25'],
    ['2026-01-31', -31, '2025-12-31'],
    ['2026-06-30', 0, '2026-06-30'],
  ])('of %s and %d days gives %s', (date, days, other) => expect(addDays(day(date), days)).toBe(other))
})

describe('monthsUntil', () => {
  it.each([
    ['2026-11-25', '2026-11-25', 0],
    ['2026-11-25', '2026-01-01', 0],
    ['2026-11-25', '2026-11-26', 1],
    ['2026-11-25', '2027-05-25', 6],
    ['2026-11-25', '2027-05-26', 7],
    ['2026-08-31', '2027-02-28', 6],
    ['2026-08-31', '2027-03-01', 7],
  ])('from %s to %s counts %i, begun ones whole', (from, to, months) => expect(monthsUntil(day(from), day(to))).toBe(months))
})

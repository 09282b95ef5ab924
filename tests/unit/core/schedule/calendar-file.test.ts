import { describe, expect, it } from 'vitest'
import { calendarFile } from '#core'
import type { CalendarDay } from '../../../../src/core/schedule/calendar-file.ts'

const review: CalendarDay = {
  uid: 'review-2026Q4.w-1@rightsize.invalid',
  at: '2026-11-25T09:30:15.123Z' as never,
  day: '2027-01-04' as never,
  summary: 'Review of 2026Q4, Acme AI',
  description: 'Bring: bills; owners\nand notes',
}

/** Lines as a calendar reads them: put together again where they were folded. */
const unfolded = (text: string) => text.replaceAll('\r\n ', '').split('\r\n')

describe('a day for a calendar', () => {
  it('is one event of a whole day with an alarm a week before', () => {
    expect(calendarFile([review])).toBe(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'PRODID:-//Rightsize//Planning workbook//EN',
        'CALSCALE:GREGORIAN',
        'METHOD:PUBLISH',
        'BEGIN:VEVENT',
        'UID:review-2026Q4.w-1@rightsize.invalid',
        'DTSTAMP:20261125T093015Z',
        'DTSTART;VALUE=DATE:20270104',
        'DTEND;VALUE=DATE:20270105',
        'SUMMARY:Review of 2026Q4\\, Acme AI',
        'DESCRIPTION:Bring: bills\\; owners\\nand notes',
        'TRANSP:TRANSPARENT',
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        'TRIGGER:-P7D',
        'DESCRIPTION:Review of 2026Q4\\, Acme AI',
        'END:VALARM',
        'END:VEVENT',
        'END:VCALENDAR',
        '',
      ].join('\r\n'),
    )
  })

  it('ends on the first day of the next month and year', () => {
    expect(calendarFile([{ ...review, day: '2026-12-31' as never }])).toContain('DTEND;VALUE=DATE:20270101\r\n')
    expect(calendarFile([{ ...review, day: '2028-02-28' as never }])).toContain('DTEND;VALUE=DATE:20280229\r\n')
  })

  it('folds at 75 octets, and cuts no character in two', () => {
    for (const text of ['a'.repeat(400), 'ü'.repeat(200), '🙂'.repeat(100), `x${'漢'.repeat(120)}`]) {
      const file = calendarFile([{ ...review, description: text }])
      for (const line of file.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75)
      expect(unfolded(file)).toContain(`DESCRIPTION:${text}`)
      expect(file).not.toContain('\uFFFD')
    }
  })

  it('uses every octet that it may', () => {
    const [line] = calendarFile([{ ...review, description: 'a'.repeat(200) }])
      .split('\r\n')
      .filter((text) => text.startsWith('DESCRIPTION:aaa'))
    expect(line).toHaveLength(75)
  })

  it('is not broken by what a name holds', () => {
    const file = calendarFile([{ ...review, summary: 'A\\B;C,D\r\nEND:VEVENT\rX\u0007Y' }])
    expect(unfolded(file)).toContain('SUMMARY:A\\\\B\\;C\\,D\\nEND:VEVENT\\nX Y')
    expect(file.match(/\r\nEND:VEVENT\r\n/g)).toHaveLength(1)
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('may be several, each an event of its own in one calendar', () => {
    const file = calendarFile([review, { ...review, uid: 'notice:c-logs@rightsize.invalid', day: '2026-12-05' as never }])
    expect(file.match(/BEGIN:VCALENDAR/g)).toHaveLength(1)
    expect(unfolded(file).filter((line) => line.startsWith('DTSTART'))).toEqual([
      'DTSTART;VALUE=DATE:20270104',
      'DTSTART;VALUE=DATE:20261205',
    ])
    expect(file.match(/END:VEVENT/g)).toHaveLength(2)
  })
})

// One day in a calendar as text of RFC 5545 (iCalendar): the review, with an alarm a week before. Calendars of all kinds read
// it, so its letter counts: CRLF, lines of at most 75 octets, escaped texts, a day without an hour.

import { addDays } from '../amounts/calendar.ts'
import type { IsoDate, IsoTime } from '../amounts/units.ts'

export interface CalendarDay {
  /** The same for the same review, so that a calendar replaces the entry when the day moves. */
  readonly uid: string
  /** When this was written. */
  readonly at: IsoTime
  readonly day: IsoDate
  readonly summary: string
  readonly description: string
}

export function calendarFile({ uid, at, day, summary, description }: CalendarDay): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rightsize//Quarterly review//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `DTSTAMP:${utc(at)}`,
    `DTSTART;VALUE=DATE:${plain(day)}`,
    // The end is not included: one day ends where the next begins.
    `DTEND;VALUE=DATE:${plain(addDays(day, 1))}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-P7D',
    `DESCRIPTION:${escaped(summary)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('')
}

/** Backslash, semicolon, comma and line break mean something to a calendar; other control characters mean nothing to anybody. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\p{Cc}]/gu, ' ')
}

const MAX_OCTETS = 75

/** A longer line goes on in the next one, which begins with a space; a character is never cut in two. */
function folded(line: string): readonly string[] {
  const parts: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = octetsOf(character)
    if (octets + size > MAX_OCTETS) {
      parts.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...parts, part]
}

/** In UTF-8. */
function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
}

function plain(day: IsoDate): string {
  return day.replaceAll('-', '')
}

/** "2026-11-25T09:30:00.000Z" as "20261125T093000Z". */
function utc(at: IsoTime): string {
  return `${at.slice(0, 19).replace(/[-:]/g, '')}Z`
}

// Days in a calendar as text of RFC 5545 (iCalendar), each with an alarm a week before: the review, and everything that comes
// due. Calendars of all kinds read it, so its letter counts: CRLF, lines of at most 75 octets, escaped texts, days without hours.

import { addDays } from '../amounts/calendar.ts'
import type { IsoDate, IsoTime } from '../amounts/units.ts'

export interface CalendarDay {
  /** Stays the same while the day moves, so that a calendar replaces its entry. */
  readonly uid: string
  /** When this was written. */
  readonly at: IsoTime
  readonly day: IsoDate
  readonly summary: string
  readonly description: string
}

/** One file with an event of a whole day for each. */
export function calendarFile(days: readonly CalendarDay[]): string {
  const head = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Rightsize//Planning workbook//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH']
  return [...head, ...days.flatMap(eventLines), 'END:VCALENDAR']
    .flatMap(folded)
    .map((line) => `${line}\r\n`)
    .join('')
}

function eventLines({ uid, at, day, summary, description }: CalendarDay): readonly string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    // "2026-11-25T09:30:00.000Z" as "20261125T093000Z".
    `DTSTAMP:${at.slice(0, 19).replace(/[-:]/g, '')}Z`,
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
  ]
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

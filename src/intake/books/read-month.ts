// The month of a cell, however an accounting program writes its days: "2026-09-30", "30.09.2026", "09/30/2026", "Sep 2026". The
// notations are those of every day that is typed or imported.

import { type DayOrder, type IsoDate, monthOf, orderShown, readDay } from '#core'

export type { DayOrder }

/** No day is relative in the books, and none is without its year. */
const NOTATION = { locale: 'en-US', today: '1900-01-01' as IsoDate, needsYear: true } as const

/**
 * "2026-09"; null: it is no day and no month. Days that do not exist are none.
 * @param order of days like 03/04/2026; null: not known, and such a cell is none unless one of its numbers is above 12
 */
export function readMonth(text: string, order: DayOrder | null): string | null {
  const read = dayIn(text, order)
  if (read.kind === 'day') return read.date.slice(0, 7)
  return read.kind === 'period' && read.first.slice(0, 7) === read.last.slice(0, 7) ? read.first.slice(0, 7) : null
}

/** 1 to 12 of "Jan" or "Januar" alone; null: it is no name of a month. */
export function readMonthName(text: string): number | null {
  return monthOf(text)
}

/** What a cell says of how its column writes days; null: nothing. */
export function orderOf(text: string): DayOrder | 'either' | null {
  return orderShown(text) ?? (dayIn(text, null).kind === 'either' ? 'either' : null)
}

function dayIn(text: string, order: DayOrder | null) {
  const plain = text
    .trim()
    .replace(/^(\d{4})(\d{2})(\d{2})?$/, (_, year, month, day) => [year, month, day].filter(Boolean).join('-'))
    // "Sep 26" of an accounting program is a month.
    .replace(/^(\p{L}{3,}\.?) (\d{2})$/u, '$1-$2')
  return readDay(plain, { ...NOTATION, order })
}

// Whether a column that nobody gave a meaning says that something is paid for longer than a month: an invoice of a year whose month alone
// is read would be a price of a month that is twelve times too high.

import { addDays, lastDayOfMonths, monthsThrough } from '#core'
import { dayOf, daysApart, periodIn } from './bill-months.ts'
import type { BillQuestion } from './bill-read.ts'
import { isLong } from './bill-source.ts'
import type { ScannedRow } from './row-scanner.ts'
import type { MappedRole } from './sources/mapped.ts'

export class PeriodDoubt {
  readonly #names: readonly string[]
  /** Columns without a meaning. */
  readonly places: readonly number[]
  #found: BillQuestion | null = null

  constructor(names: readonly string[], places: readonly number[]) {
    this.#names = names
    this.places = places
  }

  /** The first line that shows one; null: none does. */
  get question(): BillQuestion | null {
    return this.#found
  }

  /** @param month as the line writes it */
  see(row: ScannedRow, month: string): void {
    if (this.#found !== null) return
    const days: { readonly place: number; readonly text: string }[] = []
    for (const place of this.places) {
      const text = row.text(place)
      if (!MAY_BE_DAYS.test(text)) continue
      const period = periodIn(text)
      if (period === null) days.push({ place, text })
      else if (isLong(period)) {
        this.#ask([[place, 'start']], text)
        return
      }
    }
    const start = periodIn(month)?.start ?? month
    const ends = days.filter(({ text }) => isLong({ start, end: text }))
    const [end] = ends.sort((a, b) => daysApart({ start, end: b.text }) - daysApart({ start, end: a.text }))
    if (end === undefined) return
    // The day of the invoice may be that of its period. A due day, or since when somebody is a customer, is none.
    const far = ({ text }: { readonly text: string }) => Math.max(daysApart({ start, end: text }), daysApart({ start: text, end: start }))
    const [begins] = isWholeMonths(start, end.text)
      ? []
      : days.filter(({ text }) => isWholeMonths(text, end.text)).sort((a, b) => far(a) - far(b))
    this.#ask([...(begins === undefined ? [] : [[begins.place, 'start'] as const]), [end.place, 'end']], end.text)
  }

  #ask(places: readonly (readonly [place: number, role: MappedRole])[], example: string): void {
    const roles = Object.fromEntries(places.map(([place, role]) => [this.#names[place] ?? '', role]))
    this.#found = { id: 'period', column: this.#names[places.at(-1)?.[0] ?? 0] ?? '', example, roles, choices: ['term', 'ignore'] }
  }
}

/** Figures with marks between them, or a year: whatever has none of them is looked at no further. */
const MAY_BE_DAYS = /\d[-/.]\d{1,2}[-/.]\d|(?<!\d)(?:19|20)\d{2}(?!\d)|\d年/
const ORDERS = ['day-first', 'month-first'] as const

/** Of two months or more, to the day. */
function isWholeMonths(start: string, end: string): boolean {
  return ORDERS.some((order) => {
    const [first, last] = [dayOf(start, order), dayOf(end, order)]
    if (first === null || last === null || first >= last) return false
    const months = monthsThrough(first, last)
    const until = lastDayOfMonths(first, months)
    return months > 1 && (last === until || last === addDays(until, 1))
  })
}

// Whether a column that nobody gave a meaning says that something is paid for longer than a month: an invoice of a year whose month alone
// is read would be a price of a month that is twelve times too high.

import { addDays, type DayOrder, lastDayOfMonths, monthsThrough } from '#core'
import { columnKey } from './bill-header.ts'
import { dayOf, daysApart, periodIn } from './bill-months.ts'
import type { BillAnswers, BillQuestion, PeriodId } from './bill-read.ts'
import { isLong } from './bill-source.ts'
import type { ScannedRow } from './row-scanner.ts'
import type { MappedRole } from './sources/mapped.ts'

export class PeriodDoubt {
  readonly #names: readonly string[]
  /** Columns without a meaning. */
  readonly places: readonly number[]
  /** By the order of day and month, which another line may show. */
  readonly #found = new Map<DayOrder, BillQuestion>()

  constructor(names: readonly string[], places: readonly number[], answers: BillAnswers) {
    this.#names = names
    // What one column is not says nothing of the others.
    this.places = places.filter((place) => answers[this.#idOf(place)] !== 'ignore')
  }

  #idOf(place: number): PeriodId {
    return `period.${this.#columnOf(place)}`
  }

  /** The number of a column that has no name, or one that is another's too. */
  #columnOf(place: number): string {
    const name = this.#names[place] ?? ''
    return this.#hasOwnName(place) ? name : `${name} (${place + 1})`.trim()
  }

  /** Meanings are said by names. */
  #hasOwnName(place: number): boolean {
    const key = columnKey(this.#names[place] ?? '')
    return key !== '' && this.#names.filter((name) => columnKey(name) === key).length === 1
  }

  /** The first line that shows one; null: none does. @param order null: nothing shows it */
  question(order: DayOrder | null): BillQuestion | null {
    const [either] = this.#found.values()
    return (order === null ? either : this.#found.get(order)) ?? null
  }

  /** @param month as the line writes it */
  see(row: ScannedRow, month: string): void {
    if (this.#found.size === ORDERS.length) return
    const texts = this.places.flatMap((place) => {
      const text = row.text(place)
      return MAY_BE_DAYS.test(text) ? [{ place, text }] : []
    })
    if (texts.length === 0) return
    for (const order of ORDERS) if (!this.#found.has(order)) this.#seeBy(order, texts, month)
  }

  #seeBy(order: DayOrder, texts: readonly Cell[], month: string): void {
    const period = texts.find(({ text }) => isLong(periodIn(text) ?? NO_PERIOD, order))
    if (period !== undefined) {
      this.#ask(order, [[period.place, 'start']], period.text)
      return
    }
    const start = periodIn(month)?.start ?? month
    const apart = (text: string) => daysApart({ start, end: text }, order)
    const [end] = texts.filter(({ text }) => isLong({ start, end: text }, order)).sort((a, b) => apart(b.text) - apart(a.text))
    if (end === undefined) return
    // The day of the invoice may be that of its period. A due day, or since when somebody is a customer, is none.
    const far = ({ text }: Cell) => Math.max(apart(text), daysApart({ start: text, end: start }, order))
    const begins = isWholeMonths(start, end.text, order)
      ? undefined
      : texts.filter(({ text }) => isWholeMonths(text, end.text, order)).sort((a, b) => far(a) - far(b))[0]
    this.#ask(order, [...(begins === undefined ? [] : [[begins.place, 'start'] as const]), [end.place, 'end']], end.text)
  }

  #ask(order: DayOrder, places: readonly (readonly [place: number, role: MappedRole])[], example: string): void {
    const asked = places.at(-1)?.[0] ?? 0
    const isNamed = places.every(([place]) => this.#hasOwnName(place))
    const roles = isNamed ? Object.fromEntries(places.map(([place, role]) => [this.#names[place] ?? '', role])) : {}
    const choices = isNamed ? (['term', 'ignore'] as const) : (['ignore'] as const)
    this.#found.set(order, { id: this.#idOf(asked), column: this.#columnOf(asked), example, roles, choices })
  }
}

interface Cell {
  readonly place: number
  readonly text: string
}

const NO_PERIOD = { start: '', end: '' } as const

/** Figures with marks between them, or a year: whatever has none of them is looked at no further. */
const MAY_BE_DAYS = /\d[-/.]\d{1,2}[-/.]\d|(?<!\d)(?:19|20)\d{2}(?!\d)|\d年/
const ORDERS = ['day-first', 'month-first'] as const

/** Of two months or more, to the day. */
function isWholeMonths(start: string, end: string, order: DayOrder): boolean {
  const [first, last] = [dayOf(start, order), dayOf(end, order)]
  if (first === null || last === null || first >= last) return false
  const months = monthsThrough(first, last)
  const until = lastDayOfMonths(first, months)
  return months > 1 && (last === until || last === addDays(until, 1))
}

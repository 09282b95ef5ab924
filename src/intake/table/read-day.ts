// A cell that names a day: "March 31, 2027", "30/06/2027", "2027年3月31日". core/amounts/parse-date.ts knows the notations; here
// stands what the other cells of the column show, and what is asked about once.

import { billingCycle, type DayOrder, type Field, hasBuddhistYear, type IsoDate, orderShown, problem, readDay } from '#core'
import type { ImportField } from './fields.ts'
import type { Cell, Inquiry } from './inquiry.ts'

export interface DayColumn {
  /** Of numbers like 9/2/2027, by cells with a number above 12; null: none has one, or they differ. */
  readonly order: DayOrder | null
}

export function dayColumn(texts: Iterable<string>): DayColumn {
  const shown = new Set<DayOrder>()
  for (const text of texts) {
    const order = orderShown(text)
    if (order !== null) shown.add(order)
  }
  const [only = null] = shown
  return { order: shown.size === 1 ? only : null }
}

/** null for a blank cell, and for one that is to stay not set. */
export function readDayCell(
  cell: Cell,
  { order }: DayColumn,
  field: ImportField,
  spec: Field<IsoDate | null>,
  { locale, today }: { readonly locale: string; readonly today: IsoDate },
  inquiry: Inquiry,
): IsoDate | null {
  const read = readDay(cell.text, { locale, today, order, needsYear: true })
  if (read.kind === 'blank') return null
  const facts = { column: cell.column, example: cell.text.trim().slice(0, 40) }
  let date: IsoDate | null = null
  if (hasBuddhistYear(cell.text)) inquiry.readAs(cell, 'buddhist-year')
  if (read.kind === 'day') date = read.date
  else if (read.kind === 'either') {
    const choices = ['blank', 'day-first', 'month-first'] as const
    const choice = inquiry.ask(cell, { code: 'date-order', variant: cell.column, field, facts, choices, proposed: 'blank' })
    date = choice === 'day-first' ? read.dayFirst : choice === 'month-first' ? read.monthFirst : null
  } else if (read.kind === 'none' && !/[,;]/.test(cell.text) && billingCycle(cell.text) !== null) {
    // "Monthly" where a contract ends says how often it is paid, and no answer makes a day of it.
    inquiry.refuse(cell, problem('not-a-date', { field: cell.column, text: facts.example }))
  } else {
    const choices = ['blank', 'last-day'] as const
    const choice = inquiry.ask(cell, { code: 'date-unclear', variant: cell.column, field, facts, choices, proposed: 'blank' })
    date = choice === 'last-day' && read.kind === 'period' ? read.last : null
  }
  const allowed = spec.read(date, cell.column)
  if (!allowed.ok) inquiry.refuse(cell, allowed.problem)
  return allowed.ok ? allowed.value : null
}

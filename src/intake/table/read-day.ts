// A cell that names a day: "March 31, 2027", "30/06/2027", "2027年3月31日". core/amounts/parse-date.ts knows the notations; here
// stands what the other cells of the column show, and what is asked about once.

import { billingCycle, type DayOrder, type Field, hasBuddhistYear, type IsoDate, orderShown, problem, readDay, yearFirstMark } from '#core'
import type { ImportField } from './fields.ts'
import type { Cell, Inquiry } from './inquiry.ts'

export interface DayColumn {
  /** Of numbers like 9/2/2027, by cells with a number above 12; null: none has one, or they differ. */
  readonly order: DayOrder | null
  /** The marks of days that begin with their year: with "2026.12.31" above it "27.3.31" is of 2027. */
  readonly yearFirst: string
}

/** @param beside the orders that other columns of the list show: where one contradicts, nothing is known of this one */
export function dayColumn(texts: Iterable<string>, header = '', beside: ReadonlySet<DayOrder> = NO_ORDERS): DayColumn {
  const all = [...texts]
  const yearFirst = EAST_ASIAN.test(header) ? './-' : [...new Set(all.flatMap((text) => yearFirstMark(text) ?? []))].join('')
  const [only = null, ...more] = ordersShown(all, yearFirst)
  return { order: more.length > 0 || (only !== null && [...beside].some((order) => order !== only)) ? null : only, yearFirst }
}

export function ordersShown(texts: Iterable<string>, yearFirst = ''): ReadonlySet<DayOrder> {
  const shown = new Set<DayOrder>()
  for (const text of texts) {
    const order = isShortYearFirst(text, yearFirst) ? null : orderShown(text)
    if (order !== null) shown.add(order)
  }
  return shown
}

const NO_ORDERS: ReadonlySet<DayOrder> = new Set()
const EAST_ASIAN = /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Of a contract that ends when somebody ends it. */
const GOES_ON =
  /^(?:(?:monthly )?rolling(?: monthly)?|month[- ]to[- ]month|m2m|evergreen|open[- ]ended|indefinite(?:ly)?|no (?:end(?: date)?|fixed term|contract|commitment)|(?:monthly,? )?(?:until|till) cancel(?:l?ed|lation)|(?:monatlich,? )?bis (?:gekündigt|zur kündigung|auf widerruf)|jusqu’?'?à résiliation|hasta (?:cancelación|cancelar)|tot (?:opzegging|wederopzegging)|cancel any ?time|unbefristet|monatlich kündbar|jederzeit kündbar|sans engagement|durée indéterminée|(?:tiempo )?indefinid[oa]|sin permanencia|sin compromiso|a tempo indeterminato|(?:voor )?onbepaalde tijd|maandelijks opzegbaar|tills ?vidare|bezterminow[oay]|(?:na )?czas nieokreślony|na dobu neurčitou|határozatlan(?: idejű)?|toistaiseksi(?: voimassa oleva)?|indtil videre|løpende|(?:prazo )?indeterminado|nedeterminată|бессрочн\p{L}*|безстроков\p{L}*|süresiz|期限なし|無期限|期間の定めなし|무기한|无固定期限|長期有效|长期有效)$/iu

/** Whether its three numbers stand between a mark that the year is before. */
function isShortYearFirst(text: string, yearFirst: string): boolean {
  const mark = /^ *\d\d ?([-/.]) ?\d{1,2} ?\1 ?\d{1,2}\.? *$/.exec(text)?.[1]
  return mark !== undefined && yearFirst.includes(mark)
}

/** null for a blank cell, and for one that is to stay not set. */
export function readDayCell(
  cell: Cell,
  { order, yearFirst }: DayColumn,
  field: ImportField,
  spec: Field<IsoDate | null>,
  { locale, today }: { readonly locale: string; readonly today: IsoDate },
  inquiry: Inquiry,
): IsoDate | null {
  const years = isShortYearFirst(cell.text, yearFirst) ? ({ isYearFirst: true } as const) : {}
  const read = readDay(cell.text, { locale, today, order, needsYear: true, ...years })
  if (read.kind === 'blank') return null
  if (field === 'contract.end' && GOES_ON.test(cell.text.trim())) {
    inquiry.readAs(cell, 'no-end')
    return null
  }
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

// Reads a day as people write it: "2026-11-03", "Nov 3, 2026", "03.11.2026", "11/3/26", "2027年3月31日", "today", "Feb 2027". Which
// of two numbers is the month is the locale's affair, or that of the other cells of a column. Every date that is typed or imported
// comes through here.

import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { addDays, addMonths, dayBefore, parseIsoDate } from './calendar.ts'
import { monthOf } from './month-names.ts'
import { plainText } from './plain-text.ts'
import { remembered } from './remembered.ts'
import type { IsoDate } from './units.ts'

export type DayOrder = 'day-first' | 'month-first'

interface DayNotation {
  readonly locale: string
  /** What "today" means, and the year of a date without one. */
  readonly today: IsoDate
  /** Of numbers like 9/2/2027; null: nobody knows. Default: the locale's. */
  readonly order?: DayOrder | null
  /** "26.12.31" is written as "2026.12.31" is. */
  readonly isYearFirst?: true
  /** A day without a year is none: in a list nobody knows which year it was written in. */
  readonly needsYear?: true
}

export interface TypedDate extends DayNotation {
  /** Named in the Problem. */
  readonly field: string
}

export type DayReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'day'; readonly date: IsoDate }
  /** "9/2/2027" where nobody knows the order. */
  | { readonly kind: 'either'; readonly dayFirst: IsoDate; readonly monthFirst: IsoDate }
  /** "Feb 2027", "Q2 2027": its first and last day. */
  | { readonly kind: 'period'; readonly first: IsoDate; readonly last: IsoDate }
  | { readonly kind: 'none' }
  | { readonly kind: 'out-of-range' }

/** Years outside are slips: 9999 for "never" is a blank. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2199
const BLANK = /^(?:-+|n\/?a|n\. ?a\.?|k\. ?a\.?|tbd|none|–|never|nie|jamais)?$/

/** "until 31.12.2027": the day is the last one of something. */
const UNTIL =
  /^(?:until|till|through|bis(?: zum)?|jusqu'(?:au|à)|hasta(?: el)?|até|fino al?|tot(?: en met)?|t\.?o\.?m\.?|t\.?e\.?m\.?|til(?: og med)?|expires(?: on)?|ends(?: on)?|renews(?: on)?)[: ]+/

/** null for a blank; of a month or quarter its last day. Refuses what is no day, and years outside 1900 to 2199. */
export function parseDateText(text: string, { field, ...notation }: TypedDate): Result<IsoDate | null> {
  const read = readDay(text, notation)
  const quoted = { field, text: text.trim().slice(0, 40) }
  switch (read.kind) {
    case 'blank':
      return ok(null)
    case 'day':
      return ok(read.date)
    case 'period':
      return ok(read.last)
    case 'out-of-range':
      return fail(problem('date-out-of-range', { ...quoted, first: FIRST_YEAR, last: LAST_YEAR }))
    default:
      return fail(problem('not-a-date', quoted))
  }
}

export function readDay(text: string, notation: DayNotation): DayReading {
  return remembered(READ, `${JSON.stringify(notation)}${text}`, () => dayIn(text, notation))
}

const READ = new Map<string, DayReading>()

function dayIn(text: string, { locale, today, order, isYearFirst, needsYear }: DayNotation): DayReading {
  const typed = ofEra(plainText(text).toLowerCase(), needsYear === true || locale.startsWith('th'))
    .replace(UNTIL, '')
    .replace(/[t ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z| ?[ap]m| ?[+-]\d{2}:?\d{2})?$/, '')
    .replace(/^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|mo|di|mi|do|fr|sa|so)(?:day|tag)?[.,]+ ?/, '')
    .trim()
  const plain = isYearFirst ? typed.replace(SHORT_YEAR_FIRST, '20$1') : typed
  if (BLANK.test(plain)) return { kind: 'blank' }
  const notation = notationOf(locale)
  const days = notation.relative.get(plain)
  if (days !== undefined) return { kind: 'day', date: addDays(today, days) }
  const span = periodOf(plain)
  if (span !== null) return span
  const given = order === undefined ? notation.order : order
  const parts = namedParts(plain, notation) ?? numberedParts(plain, { ...notation, order: given })
  if (parts === null || (needsYear && parts !== 'either' && parts.year === null)) return { kind: 'none' }
  if (parts !== 'either') return dayOf(parts, today)
  const [monthFirst, dayFirst] = (['month-first', 'day-first'] as const).map((one) => {
    const read = numberedParts(plain, { ...notation, order: one })
    return read === null || read === 'either' ? null : dayOf(read, today)
  })
  if (monthFirst?.kind !== 'day' || dayFirst?.kind !== 'day')
    return monthFirst?.kind === 'day' ? monthFirst : (dayFirst ?? { kind: 'none' })
  return monthFirst.date === dayFirst.date ? monthFirst : { kind: 'either', dayFirst: dayFirst.date, monthFirst: monthFirst.date }
}

/** Of years that a contract may end in, and a day that its month may have. */
const SHORT_YEAR_FIRST = /^([1-4]\d)(?=([-/.])(?:0?[1-9]|1[0-2])\2(?:0?[1-9]|[12]\d|3[01])\.?$)/

/** The mark between the parts of a day that begins with its whole year, "2026.12.31"; null: it begins otherwise. */
export function yearFirstMark(text: string): string | null {
  return /^ *(?:19|20|21)\d\d ?([-/.]) ?\d{1,2} ?\1 ?\d{1,2}(?!\d)/.exec(text)?.[1] ?? null
}

/** The order that a cell shows by a number above 12; null: it shows none. */
export function orderShown(text: string): DayOrder | null {
  const [, first, mark, second] = /^ *(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\2 ?(?:\d{4}|\d{2})(?![\d/])/.exec(text) ?? []
  if (first === undefined || mark === '.') return null
  return Number(first) > 12 ? 'day-first' : Number(second) > 12 ? 'month-first' : null
}

/** The first year of each era counts as 1. */
const ERAS: Readonly<Record<string, number>> = { 令和: 2018, r: 2018, 平成: 1988, h: 1988 }

/** Thai months, short and whole, in their order. */
const THAI_MONTHS = [
  /ม\.ค\.|มกราคม/,
  /ก\.พ\.|กุมภาพันธ์/,
  /มี\.ค\.|มีนาคม/,
  /เม\.ย\.|เมษายน/,
  /พ\.ค\.|พฤษภาคม/,
  /มิ\.ย\.|มิถุนายน/,
  /ก\.ค\.|กรกฎาคม/,
  /ส\.ค\.|สิงหาคม/,
  /ก\.ย\.|กันยายน/,
  /ต\.ค\.|ตุลาคม/,
  /พ\.ย\.|พฤศจิกายน/,
  /ธ\.ค\.|ธันวาคม/,
]
/** "2569" and "พ.ศ. 2569": years of the Buddhist calendar. */
const BUDDHIST = /(?:พ\.ศ\. ?)?(?<!\d)(2[56]\d\d)(?!\d)/
const BUDDHIST_YEARS = 543
const THAI = /\p{Script=Thai}/u
/** Without a Thai word a year far away, "31/12/2599", rather stands for no end at all. */
const OF_OUR_TIME = /(?<!\d)25[5-8]\d(?!\d)/
/** ISO dates are of the common calendar. */
const ISO = /^\d{4}-\d/

/** Whether its year is one of the Buddhist calendar. @param isThai whoever writes it may count years so; lists come from anywhere */
export function hasBuddhistYear(text: string, isThai = true): boolean {
  const plain = plainText(text)
  return BUDDHIST.test(plain) && (THAI.test(plain) || (isThai && OF_OUR_TIME.test(plain) && !ISO.test(plain)))
}

/** "30 มิ.ย. 2570" as "30/6/2027". */
function ofBuddhistEra(text: string, isThai: boolean): string {
  if (!hasBuddhistYear(text, isThai)) return text
  const month = THAI.test(text) ? THAI_MONTHS.findIndex((name) => name.test(text)) : -1
  const named = month === -1 ? text : text.replace(THAI_MONTHS[month] as RegExp, `/${month + 1}/`).replace(/ ?\/ ?/g, '/')
  return named.replace(BUDDHIST, (_, year: string) => String(Number(year) - BUDDHIST_YEARS))
}

/** "令和9年3月31日" and "R9.3.31" with the year of the common calendar. */
function ofEra(text: string, isThai: boolean): string {
  return ofBuddhistEra(text, isThai)
    .replace(/^(令和|平成) ?(元|\d{1,2})年/, (_, era: string, year: string) => `${(ERAS[era] ?? 0) + (year === '元' ? 1 : Number(year))}年`)
    .replace(/^([rh])(\d{1,2})(?=[./]\d{1,2}[./]\d{1,2}$)/, (_, era: string, year: string) => String((ERAS[era] ?? 0) + Number(year)))
}

function dayOf({ year: typedYear, month, day }: Parts, today: IsoDate): DayReading {
  const year = typedYear ?? Number(today.slice(0, 4))
  if (year < FIRST_YEAR || year > LAST_YEAR) return { kind: 'out-of-range' }
  const date = parseIsoDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  return date === null ? { kind: 'none' } : { kind: 'day', date }
}

const END_OF =
  /^(?:end of|end|ende|fin(?: de)?|fine(?: di)?|fim de|finales de|eind(?:e)?|slutet av|utgangen av|udgangen af|akhir|koniec|konec|by|until|till|bis|ends?|ends? in)(?: of)? /
/** "end of 2026", "EOY 2026", "Ende 2026", "fin 2026", "2026年末": the end of a year. */
const YEAR_END =
  /^(?:end of(?: year)?|end|eoy|year[ -]?end|ende|jahresende|fin(?: de)?|fine|fim de|final de|finales de|eind(?:e)?|slutet av|utgangen av|udgangen af|akhir(?: tahun)?|koniec|konec) ((?:19|20|21)\d{2})$|^(\d{4})年末$|^((?:19|20|21)\d{2}) year[ -]?end$/

/** "Feb 2027", "02/2027", "2027-02", "2027年2月", "Q2 2027", "2027 Q2", "H1 2027", "end of March 2027", "end of 2026". */
function periodOf(text: string): DayReading | null {
  const year = YEAR_END.exec(text)
  if (year !== null) return spanOf(Number(year[1] ?? year[2] ?? year[3]), 1, 12)
  const plain = text.replace(END_OF, '')
  const [, h1, y7, y8, h2, h3, y9] =
    /^h([12])[ /.'-]*(\d{4}|\d{2})$|^(\d{4})[ /.-]*h([12])$|^([12])(?:h|\. ?(?:halbjahr|hj)) ?[/.'-]?(\d{4}|\d{2})$/.exec(plain) ?? []
  const half = Number(h1 ?? h2 ?? h3 ?? 0)
  if (half > 0) return spanOf(yearOf(y7 ?? y8 ?? y9), half * 6 - 5, 6)
  const [, q1, y1, y2, q2, q3, y10] =
    /^(?:q|t|quarter |quartal )(\d)[ /.'-]*(\d{4}|\d{2})$|^(\d{4})[ /.-]*(?:q|t)(\d)$|^(\d)(?:q|\. ?quartal|[eè]r?e? trimestre)[ /.'-]*(\d{4}|\d{2})$/.exec(
      plain,
    ) ?? []
  const quarter = Number(q1 ?? q2 ?? q3 ?? 0)
  if (quarter >= 1 && quarter <= 4) return spanOf(yearOf(y1 ?? y2 ?? y10), quarter * 3 - 2, 3)
  const [, m1, y3] = /^(\d{1,2})[/.-](\d{4})$/.exec(plain) ?? []
  const [, y4, m2] = /^(\d{4})[-/.](\d{1,2})$/.exec(plain) ?? /^(\d{4})[年년] ?(\d{1,2})[月월](?:末|말)?$/.exec(plain) ?? []
  if ((m1 ?? m2) !== undefined) return spanOf(yearOf(y3 ?? y4), Number(m1 ?? m2), 1)
  const [, name, y5] = /^(\p{L}{3,})\.?[ ,'/-]*(?:de |of )?((?:19|20|21)\d{2}|(?<=['/-])\d{2})$/u.exec(plain) ?? []
  const [, y6, name2] = /^((?:19|20|21)\d{2}) (\p{L}{3,})\.?$/u.exec(plain) ?? []
  const month = monthOf(name ?? name2 ?? '')
  return month === null ? null : spanOf(yearOf(y5 ?? y6), month, 1)
}

function spanOf(year: number, month: number, months: number): DayReading | null {
  const first = parseIsoDate(`${year}-${String(month).padStart(2, '0')}-01`)
  if (first === null) return null
  return year > LAST_YEAR ? { kind: 'out-of-range' } : { kind: 'period', first, last: dayBefore(addMonths(first, months)) }
}

interface Parts {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

interface Notation {
  readonly order: DayOrder | null
  readonly separator: string
  /** Names and their short forms in lower case, of the locale. */
  readonly months: ReadonlyMap<string, number>
  readonly relative: ReadonlyMap<string, number>
}

const NOTATIONS = new Map<string, Notation>()

function notationOf(locale: string): Notation {
  const known = NOTATIONS.get(locale)
  if (known !== undefined) return known
  const options = { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC' } as const
  const parts = new Intl.DateTimeFormat(locale, { ...options, year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(0)
  const order = parts.map(({ type }) => type)
  const months = new Map<string, number>()
  for (const month of ['long', 'short'] as const)
    for (const shape of [{ month }, { month, day: 'numeric' }] as const) {
      const format = new Intl.DateTimeFormat(locale, { ...options, ...shape })
      for (let at = 0; at < 12; at++) {
        const name = format.formatToParts(Date.UTC(2026, at, 1)).find(({ type }) => type === 'month')?.value ?? ''
        if (!/\d/.test(name)) months.set(name.toLowerCase().replace('.', ''), at + 1)
      }
    }
  const relative = new Map<string, number>()
  for (const language of [locale, 'en'])
    for (const days of [-1, 0, 1])
      relative.set(
        new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day').toLowerCase().replace('\u2019', "'"),
        days,
      )
  const made: Notation = {
    order: order.indexOf('month') < order.indexOf('day') ? 'month-first' : 'day-first',
    separator: parts.find(({ type }) => type === 'literal')?.value.trim() ?? '/',
    months,
    relative,
  }
  NOTATIONS.set(locale, made)
  return made
}

/** "Nov 3, 2026", "3. November 2026", "3rd of nov", "2027年3月31日". */
function namedParts(text: string, { months }: Notation): Parts | null {
  const [, y, m, d] = /^(?:(\d{4})[年년] ?)?(\d{1,2})[月월] ?(\d{1,2})[日일号]?$/.exec(text) ?? []
  if (m !== undefined) return { year: y === undefined ? null : Number(y), month: Number(m), day: Number(d) }
  const named = (word: string) => months.get(word) ?? monthOf(word)
  const words = text.match(/\p{L}{3,}/gu) ?? []
  const name = words.find((word) => named(word) !== null) ?? ''
  const month = named(name)
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => digits)
  const rest = text
    .replace(name, '')
    .replace(/(\d)(?:st|nd|rd|th|ère|er|e|ter|o|a)\b/, '$1')
    .replace(/\b(?:of|de|den|der|the|le|el|del|il)\b/g, '')
    .replace(/[\d\s.,/'-]/g, '')
  if (month === null || rest !== '' || numbers.length === 0 || numbers.length > 2) return null
  const isYearFirst = numbers[0]?.length === 4
  const [day = '', year] = isYearFirst ? [numbers[1], numbers[0]] : numbers
  if (day.length > 2 || day === '' || !isYear(year)) return null
  return { year: year === undefined ? null : yearOf(year), month, day: Number(day) }
}

/** Three numbers, or two without a year, with one mark between them. 'either': the order decides, and is not known. */
function numberedParts(text: string, { order, separator }: Pick<Notation, 'order' | 'separator'>): Parts | 'either' | null {
  const match = /^(\d{1,4}) ?([-./]) ?(\d{1,2})(?: ?\2 ?(\d{1,2}|\d{4})?\.?)?$/.exec(text)
  const [, first = '', mark = '', second = '', third] = match ?? []
  if (match === null) return null
  if (first.length > 2)
    return third === undefined || first.length !== 4 || third.length > 2
      ? null
      : { year: yearOf(first), month: Number(second), day: Number(third) }
  if (third?.length === 1) return null
  // "11-3" and "1.5" are rather sums or figures than days; "3.11." and "11/3" are what a locale writes.
  if (third === undefined && !(mark === '/' ? /^\d+\/\d+$/.test(text) : mark === '.' && text.endsWith('.'))) return null
  const year = third === undefined ? null : yearOf(third)
  const [one, two] = [Number(first), Number(second)]
  // A number above 12 is the day wherever it stands, and between points the day is first unless the locale writes points.
  if (one > 12 || (mark === '.' && separator !== '.' && two <= 12)) return { year, month: two, day: one }
  if (two > 12) return { year, month: one, day: two }
  if (order === null) return mark === '.' ? { year, month: two, day: one } : 'either'
  return order === 'month-first' ? { year, month: one, day: two } : { year, month: two, day: one }
}

/** "27" is of this century. "0001", which programs write for no date, is no year but that one. */
function yearOf(digits = ''): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}

function isYear(text: string | undefined): boolean {
  return text === undefined || text.length === 2 || text.length === 4
}

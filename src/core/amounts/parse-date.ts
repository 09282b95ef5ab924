// Reads a day as people write it: "2026-11-03", "Nov 3, 2026", "03.11.2026", "11/3/26", "today". Which of two numbers is
// the month, and what months are called, is the locale's affair. Every date that is typed comes through here.

import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { addDays, parseIsoDate } from './calendar.ts'
import { withLatinDigits } from './latin-digits.ts'
import type { IsoDate } from './units.ts'

export interface TypedDate {
  /** Named in the Problem. */
  readonly field: string
  readonly locale: string
  /** What "today" means, and the year of a date without one. */
  readonly today: IsoDate
}

/** Years outside are slips: 9999 for "never" is a blank. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2199

/** null for a blank. Refuses what is no day, and years outside 1900 to 2199. */
export function parseDateText(text: string, { field, locale, today }: TypedDate): Result<IsoDate | null> {
  const plain = withLatinDigits(text)
    .replace(/[\s\u00A0\u202F\u200E\u200F]+/g, ' ')
    .trim()
    .toLowerCase()
  if (plain === '') return ok(null)
  const notation = notationOf(locale)
  const days = notation.relative.get(plain)
  if (days !== undefined) return ok(addDays(today, days))
  const parts = namedParts(plain, notation) ?? numberedParts(plain, notation)
  const quoted = { field, text: text.trim().slice(0, 40) }
  if (parts === null) return fail(problem('not-a-date', quoted))
  const { year: typedYear, month, day } = parts
  const year = typedYear === null ? Number(today.slice(0, 4)) : typedYear < 100 ? 2000 + typedYear : typedYear
  if (year < FIRST_YEAR || year > LAST_YEAR) return fail(problem('date-out-of-range', { ...quoted, first: FIRST_YEAR, last: LAST_YEAR }))
  const date = parseIsoDate(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`)
  return date === null ? fail(problem('not-a-date', quoted)) : ok(date)
}

interface Parts {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

interface Notation {
  readonly isMonthFirst: boolean
  readonly separator: string
  /** Names and their short forms in lower case, of the locale and in English. */
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
  for (const language of [locale, 'en'])
    for (const month of ['long', 'short'] as const)
      for (const shape of [{ month }, { month, day: 'numeric' }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...options, ...shape })
        for (let at = 0; at < 12; at++) {
          const name = format.formatToParts(Date.UTC(2026, at, 1)).find(({ type }) => type === 'month')?.value ?? ''
          if (!/\d/.test(name)) months.set(name.toLowerCase().replace('.', ''), at + 1)
        }
      }
  months.set('sept', 9)
  const relative = new Map<string, number>()
  for (const language of [locale, 'en'])
    for (const days of [-1, 0, 1])
      relative.set(new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(days, 'day').toLowerCase(), days)
  const made = {
    isMonthFirst: order.indexOf('month') < order.indexOf('day'),
    separator: parts.find(({ type }) => type === 'literal')?.value.trim() ?? '/',
    months,
    relative,
  }
  NOTATIONS.set(locale, made)
  return made
}

/** "Nov 3, 2026", "3. November 2026", "3rd of nov". */
function namedParts(text: string, { months }: Notation): Parts | null {
  const [, name = ''] = /(?:^|[^\p{L}])(\p{L}{3,})/u.exec(text) ?? []
  const month = months.get(name)
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => digits)
  const rest = text
    .replace(name, '')
    .replace(/(\d)(?:st|nd|rd|th)\b/, '$1')
    .replace(/\b(?:of|de)\b/g, '')
    .replace(/[\d\s.,/'-]/g, '')
  if (month === undefined || rest !== '' || numbers.length === 0 || numbers.length > 2) return null
  const isYearFirst = numbers[0]?.length === 4
  const [day = '', year] = isYearFirst ? [numbers[1], numbers[0]] : numbers
  if (day.length > 2 || day === '' || !isYear(year)) return null
  return { year: year === undefined ? null : Number(year), month, day: Number(day) }
}

/** Three numbers, or two without a year, with one mark between them. */
function numberedParts(text: string, { isMonthFirst, separator }: Notation): Parts | null {
  const match = /^(\d{1,4}) ?([-./]) ?(\d{1,2})(?: ?\2 ?(\d{1,2}|\d{4})?\.?)?$/.exec(text)
  const [, first = '', mark = '', second = '', third] = match ?? []
  if (match === null) return null
  if (first.length > 2)
    return third === undefined || first.length !== 4 || third.length > 2
      ? null
      : { year: Number(first), month: Number(second), day: Number(third) }
  if (third?.length === 1) return null
  // "11-3" and "1.5" are rather sums or figures than days; "3.11." and "11/3" are what a locale writes.
  if (third === undefined && !(mark === '/' ? /^\d+\/\d+$/.test(text) : mark === '.' && text.endsWith('.'))) return null
  // A number above 12 is the day wherever it stands, and between points the day is first unless the locale writes points.
  const startsWithMonth = Number(first) <= 12 && (Number(second) > 12 || (isMonthFirst && (mark !== '.' || separator === '.')))
  const [month, day] = startsWithMonth ? [first, second] : [second, first]
  return { year: third === undefined ? null : Number(third), month: Number(month), day: Number(day) }
}

function isYear(text: string | undefined): boolean {
  return text === undefined || text.length === 2 || text.length === 4
}

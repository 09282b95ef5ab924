// Columns that stand for things instead of facts: a column for each person with the time in its cells, and a column for each month or
// quarter with its cost. The first are read as owners; of the second only the last closed one is a run rate.

import { type IsoDate, monthOf as monthNamed, scaleOfHeader } from '#core'
import type { HeaderRemark } from '#wording'
import type { SourceRow } from '../formats/list-format.ts'
import { kindOf } from './cell-kinds.ts'
import { type ColumnEvidence, priorOf } from './column-evidence.ts'
import { remarksOf } from './header-text.ts'
import { besideUnit, isOfMoney } from './header-unit.ts'
import { scaleOfSum } from './price-times-units.ts'

/** A month without figures is not closed yet: at least so many of the cells that other months have. */
const CLOSED = 0.5
/** So many columns are needed. */
const LEAST_MONTHS = 3
const LEAST_SPANS = [
  ['month', LEAST_MONTHS],
  ['quarter', 2],
  ['year', 2],
] as const

interface PeopleColumns {
  /** Indexes of the columns whose headers are people or teams. */
  readonly people: readonly number[]
  /** Indexes of columns that add them up, which are no time of their own, and how they write it (scaleOfSum). */
  readonly sums: ReadonlyMap<number, number>
}

const NO_PEOPLE: PeopleColumns = { people: [], sums: new Map() }

/** @param hasTimeUnit a title says what figures below people are */
export function peopleColumns(columns: readonly ColumnEvidence[], rows: readonly SourceRow[], hasTimeUnit = false): PeopleColumns {
  const areMonths = columns.filter(({ header }) => spanOf(header.own) !== null).length >= LEAST_MONTHS
  const candidates = besideFigures(
    columns,
    columns.filter((column) => !(areMonths && spanOf(column.header.own) !== null) && isPerson(column, rows)),
  )
  const ownerColumns = columns.filter(({ profile, prior }) => (prior.get('owner') ?? 0) >= 2 && profile.share('person', 'group') > 0.5)
  const owners = ownerColumns.length > 0
  // Where a column of owners says who it is, two columns of times are hardly two more people.
  if (candidates.length < (owners ? 3 : 2)) return NO_PEOPLE
  const people = candidates.map(({ index }) => index)
  const sums = new Map(
    columns.flatMap(({ index, profile }) => {
      const isFigures = !people.includes(index) && profile.share('percent', 'time', 'number') > 0.5
      const scale = isFigures ? scaleOfSum(rows, index, people) : null
      return scale === null ? [] : [[index, scale] as const]
    }),
  )
  const isTime = candidates.some(({ profile, prior }) => profile.share('percent', 'time') >= 0.4 || prior.has('share'))
  // A sum of them ("Σ FTE") is no time of its own.
  const hasOwnTime = columns.some(
    ({ index, prior, header }) =>
      !people.includes(index) && !sums.has(index) && (prior.get('share') ?? 0) >= 2 && !remarksOf(header.own).has('sum'),
  )
  // Where owners and their time stand in columns of their own, others of figures are people only if they are called like owners.
  if (owners && hasOwnTime && !candidates.some(({ header }) => isNamedIn(ownerColumns, header.own, rows))) return NO_PEOPLE
  // Bare numbers under names of people are their time where nothing else is.
  const areNames = candidates.every(({ header }) => ['person', 'group'].includes(kindOf(withoutBrackets(header.own))))
  const areEnough = candidates.length >= 3 || sums.size > 0 || hasTimeUnit
  const areLikely = sums.size > 0 || hasTimeUnit || candidates.every((column) => isTimeOfOne(column, rows))
  return isTime || (areNames && !hasOwnTime && !owners && areEnough && areLikely) ? { people, sums } : NO_PEOPLE
}

/** By the first name, as columns of people often are. */
function isNamedIn(columns: readonly ColumnEvidence[], header: string, rows: readonly SourceRow[]): boolean {
  const [first = ''] = header.toLowerCase().split(' ')
  return columns.some(({ index }) => rows.some(({ cells }) => (cells[index] ?? '').toLowerCase().includes(first)))
}

/** Words of measures look like names in a header, and a measurement is more than one person can give, or more exact. */
function isTimeOfOne({ index, header: { own } }: ColumnEvidence, rows: readonly SourceRow[]): boolean {
  if (MEASURE.test(own)) return false
  const isExact = rows.some(({ cells }) => /[.,]\d{3,}$/.test((cells[index] ?? '').trim()))
  return !isExact && percentIn(rows, index) <= MOST_HOURS
}

/** The last word of a header that measures or counts. */
const MEASURE =
  /(?:^|[^\p{L}])(?:length|width|height|weight|depth|size|value|count|quantity|humidity|pressure|temperature|celsius|speed|volume|score|rank|misc)$|[数數率額额]$/iu
/** Hours of a month, with some overtime. */
const MOST_HOURS = 250

/** A column of ticks alone is a person only between columns of figures: beside them it answers a question. */
function besideFigures(columns: readonly ColumnEvidence[], candidates: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const figured = candidates.filter(({ profile }) => profile.share('percent', 'time', 'number') > 0)
  const [first, last] = [figured[0], figured.at(-1)].map((column) => (column === undefined ? -1 : columns.indexOf(column)))
  return candidates.filter((column) => {
    const at = columns.indexOf(column)
    return figured.includes(column) || (at > (first ?? -1) && at < (last ?? -1))
  })
}

/** A question, a unit, a figure, a measure of operations: no name has them. */
const NO_NAME =
  /[?？%‰€$£¥₹#Σ∑/\d]|(?:^|\P{L})(?:hrs?|hours?|days?|fte|pct|rpo|rto|sl[aoi]|mtt[adr]|mtbf|latency|uptime|rollup|incidents?)(?:\P{L}|$)/iu

/** The letter of a family name behind a given one: "Priya N.". As words they could be anything ("n." is a number). */
const INITIAL = /(?<=^\p{Lu}[\p{Ll}’'-]+) \p{Lu}\.?$/u

/** Given names that are words of headers, too ("tom" is until, "kim" and "chi" who, "tim" a team): names above percentages. */
const GIVEN_NAMES = /^(?:Tom|Kim|Tim|Bill|Mo|Per|Art|Ora|Chi)(?:\s|$)/u
/** With a family name they are no words of a header, whatever stands below. */
export const FULL_NAMES = /^(?:Tom|Kim|Mo) \p{Lu}\p{Ll}/u

function isPerson({ index, header: { own: header, group }, profile, prior }: ColumnEvidence, rows: readonly SourceRow[]): boolean {
  if (header === '' || profile.filled === 0) return false
  const beside = besideUnit(header)
  const own = beside ?? header
  const isGiven = FULL_NAMES.test(own) || (GIVEN_NAMES.test(own) && (beside !== null || profile.share('percent', 'time') > 0.5))
  // "Uptime %" is of no person: nobody gives much more than all of their time.
  const isName = beside === null || (!/\d/.test(header) && (isGiven || priorOf({ own, group: '' }).size === 0))
  if (!isName || (/%/.test(header) && percentIn(rows, index) > MOST_OF_ONE)) return false
  const named = own.replace(INITIAL, '')
  const weights = named === header ? prior : priorOf({ own: named, group })
  // What stands over all of them ("% of week") is said of their cells, not of their names.
  const isKnown = !isGiven && [...weights].some(([field, weight]) => weight >= 2 && !(field === 'share' && weight < 2.5))
  const bare = withoutBrackets(own)
  if (isKnown || NO_NAME.test(own) || remarksOf(named).size > 0 || !['person', 'group', 'word'].includes(kindOf(bare))) return false
  return profile.share('percent', 'time', 'number', 'yes-no') >= 0.7 && profile.answers < 0.3 && profile.share('money') < 0.2
}

/** "Priya (ML)": what she does there. */
function withoutBrackets(header: string): string {
  return header.replace(/\([^()]*\)/g, ' ').trim()
}

/** Of what one person can give, with some overtime. */
const MOST_OF_ONE = 150

/** The sum of a column's percentages. */
function percentIn(rows: readonly SourceRow[], index: number): number {
  return rows.reduce((sum, { cells }) => sum + Number(/^ *(\d+(?:[.,]\d+)?) ?%?$/.exec(cells[index] ?? '')?.[1]?.replace(',', '.') ?? 0), 0)
}

interface MonthColumns {
  readonly columns: readonly number[]
  /** The last closed month or quarter; null: there are no columns of them. */
  readonly taken: number | null
}

/** @param asOf what lies behind it is a forecast; a header without a year is never known to */
export function monthColumns(columns: readonly ColumnEvidence[], asOf: IsoDate | null): MonthColumns {
  for (const [per, least] of LEAST_SPANS) {
    const all = columns.flatMap((column) => {
      const span = costSpanOf(column.header.own)
      const isCost = column.profile.filled === 0 || column.profile.share('money', 'number') > 0.6
      return span?.per === per && isCost ? [{ ...column, at: span.at }] : []
    })
    const spans = all.filter(({ header }) => !isPlanned(header.own))
    if (all.length < least || spans.length === 0) continue
    const most = Math.max(...spans.map(({ profile }) => profile.filled))
    const ordered = spans.toSorted((a, b) => a.at - b.at)
    const closed = ordered.filter(({ at, profile }) => profile.filled > 0 && profile.filled >= most * CLOSED && !isAhead({ per, at }, asOf))
    const over = closed.filter(({ at }) => !isRunning({ per, at }, asOf))
    return { columns: all.map(({ index }) => index), taken: (over.at(-1) ?? closed.at(-1))?.index ?? null }
  }
  return { columns: [], taken: null }
}

/** A month, a quarter or a year, with a number that orders those of its kind. */
interface Span {
  readonly per: 'month' | 'quarter' | 'year'
  readonly at: number
}

/** Whether a month, quarter or year begins after the day; false for a month without a year. */
export function isAhead({ per, at }: Span, asOf: IsoDate | null): boolean {
  return asOf !== null && at > spanAt(per, asOf)
}

/** Whether the day lies in it: its figures are of a part of it. */
export function isRunning({ per, at }: Span, asOf: IsoDate | null): boolean {
  return asOf !== null && at === spanAt(per, asOf)
}

function spanAt(per: Span['per'], day: IsoDate): number {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  return per === 'year' ? year : per === 'month' ? year * 12 + month : year * 4 + Math.ceil(month / 3)
}

/** What a header stands for as a whole, whatever it says of the figures below; null: for no span of time. */
export function spanOf(header: string): Span | null {
  return spanBeside(header)?.span ?? null
}

/** The same where what stands below may be costs: not for "Oct 26 (GB)", "CPU Oct 26" or "Oct 26 (hours)". */
export function costSpanOf(header: string): Span | null {
  const { span, beside } = spanBeside(header) ?? { span: null, beside: '' }
  if (span === null) return yearBeside(header)
  if (beside === '' || LETTER_ALONE.test(beside)) return span
  const isOfCost = isOfMoney(beside) || scaleOfHeader(beside) !== 0 || OF_COSTS.some((remark) => remarksOf(beside).has(remark))
  return isOfCost && besideUnit(header) === null ? span : null
}

/** "2026 cost", "FY26 spend"; a year alone is as well a number, and "Contract 2026" is none of costs. */
export function yearBeside(header: string): Span | null {
  const [, first, last] = YEAR.exec(header.trim()) ?? []
  const year = first ?? last
  if (year === undefined) return null
  // "FY26" alone says that it is the sum of a year.
  const beside = header.replace(year, ' ').trim()
  if (remarksOf(beside).has('sum') || !isSpend(beside)) return null
  return { per: 'year', at: Number(year.replace(/\D/g, '').padStart(4, '20')) }
}

const YEAR = /^((?:fy|cy)? ?20\d{2}|(?:fy|cy) ?\d{2})(?!\d)|(?<![\d-])((?:fy|cy)? ?20\d{2}|(?:fy|cy) ?\d{2})$/iu

const OF_COSTS: readonly HeaderRemark[] = ['actual', 'budget', 'net', 'gross']

/** @returns the span, and what else the header says: "fcst", "Budget", "A (k€)", "Cloud spend" */
function spanBeside(header: string): { readonly span: Span; readonly beside: string } | null {
  const own = spanNamed(header)
  if (own !== null) return { span: own, beside: '' }
  if (header.length > LONGEST_SPAN || !(MAY_BE_SPAN.test(header) || hasMonth(header))) return null
  const text = header.replace(IN_BRACKETS_BEHIND, '').replace(LETTER_BEHIND, '').trim()
  const words = text.split(/\s+/)
  const [first = '', last = ''] = [words[0], words.at(-1)]
  // Hardly any cell is a span of time, and what is said beside it is looked up for those alone.
  for (const [from, to, beside] of [
    [0, words.length, []],
    [1, words.length, [first]],
    [0, -1, [last]],
    [1, -1, [first, last]],
    [-1, words.length, words.slice(0, -1)],
    [-2, words.length, words.slice(0, -2)],
  ] as const) {
    const span = spanNamed(words.slice(from, to).join(' '))
    if (span === null || !(beside.every((word) => remarksOf(word).size > 0) || isSpend(beside.join(' ')))) continue
    // "YTD Oct 26" is the sum of ten of them.
    return remarksOf(header).has('sum') ? null : { span, beside: [...beside, header.trim().slice(text.length)].join(' ').trim() }
  }
  return null
}

/** What was paid in it; "Oct 26 price" is what something costs since then, perhaps a year of it. */
const isSpend = (text: string) => isOfMoney(text) && !PRICE.test(text)
const PRICE = /pri[cx]|preis|prezz|precio|preço|prijs|prec|pris|цен|価格|가격|价格/iu

const LONGEST_SPAN = 40
/** Its first or last word is a month: "Spend July". */
function hasMonth(header: string): boolean {
  const words = header.trim().split(' ')
  return words.length > 1 && [words[0], words.at(-1)].some((word = '') => monthNamed(word) !== null)
}

/** Its first glance shows that a text without a month's name has nothing beside a span, or is none. */
const MAY_BE_SPAN = /\d|\(/
/** "Dec 26 (fcst)" */
const IN_BRACKETS_BEHIND = /\s*[([（][^()[\]（）]*[)\]）]\s*$/u
/** As analysts mark them: "Oct 26A" was paid, "Dec 26E" is expected. */
const LETTER_BEHIND = /(?<=\d) ?([AEFBP])$/
const LETTER_ALONE = /^[AEFBP]$/
const PLANNED_LETTERS = 'EFBP'

function isPlanned(header: string): boolean {
  const [, letter = ''] = LETTER_BEHIND.exec(header.trim()) ?? []
  return remarksOf(header).has('budget') || (letter !== '' && PLANNED_LETTERS.includes(letter))
}

function spanNamed(header: string): Span | null {
  const month = monthOf(header)
  if (month !== null) return { per: 'month', at: month }
  const quarter = quarterOf(header)
  return quarter === null ? null : { per: 'quarter', at: quarter }
}

const QUARTER_WORD =
  'q|qtr\\.?|quarter|quartal|quartil|trimestre|trim\\.?|kwartał|kw\\.?|kvartal|kvartaali|kwartaal|čtvrtletí|çeyrek|negyedév|кв\\.?|квартал|분기|季度|四半期'
const YEAR_BEHIND = "[ \\-/'’.]*(?:fy ?)?(\\d{4}|\\d{2})?$"
const QUARTERS = [
  new RegExp(`^(?:${QUARTER_WORD}|ç|t|k|第)[ .-]?([1-4])(?:四半期|季度)?${YEAR_BEHIND}`, 'iu'),
  new RegExp(`^([1-4])(?:\\.|er|e|º|ª|st|nd|rd|th)? ?(?:${QUARTER_WORD})${YEAR_BEHIND}`, 'iu'),
]

/** "Q1 2026", "1Q26", "Ç1 2026", "2026 Q1", "第1四半期". */
function quarterOf(header: string): number | null {
  const text = header.normalize('NFC').replace(/\s+/g, ' ').trim()
  const [, first, quarterBehind] = /^(?:fy ?)?(\d{4})[ \-/.]*(?:q|ç|t|k)([1-4])$/iu.exec(text) ?? []
  const found = QUARTERS.map((pattern) => pattern.exec(text)).find((match) => match !== null)
  const [quarter, year] = quarterBehind === undefined ? [found?.[1], found?.[2]] : [quarterBehind, first]
  if (quarter === undefined) return null
  return Number(year === undefined ? 0 : year.length === 2 ? `20${year}` : year) * 4 + Number(quarter)
}

/** "Jan", "Jan-26", "2026-01", "2026-01-01", "1月": a number that orders months; null: no month. */
export function monthOf(header: string): number | null {
  const text = header.normalize('NFC').toLowerCase().trim()
  const iso = /^(\d{4})[-/.](\d{1,2})(?:[-/.]\d{1,2})?$/.exec(text)
  if (iso) return yearMonth(iso[1], iso[2])
  const back = /^(\d{1,2})[-/.](\d{4})$/.exec(text)
  if (back) return yearMonth(back[2], back[1])
  const east = /^(?:(\d{4})[年년])?\s*(\d{1,2})[月월]$/.exec(text)
  if (east) return yearMonth(east[1], east[2])
  const named = /^(\p{L}+)\.?[\s\-’'./]*(\d{2}|\d{4})?$/u.exec(text) ?? /^(?<y>\d{4})[\s\-./]*(?<m>\p{L}+)\.?$/u.exec(text)
  if (named === null) return null
  const [name = '', year] = named.groups ? [named.groups['m'], named.groups['y']] : [named[1], named[2]]
  const month = monthNamed(name)
  return month === null ? null : yearMonth(year === undefined ? undefined : year.length === 2 ? `20${year}` : year, String(month))
}

function yearMonth(year: string | undefined, month: string | undefined): number | null {
  const number = Number(month)
  return number >= 1 && number <= 12 ? Number(year ?? 0) * 12 + number : null
}

// A list of bills: one row for each vendor and month. Each vendor becomes one component, and which month is its cost is asked once: its
// last one, or the average of all.

import { groupedBy, type IsoDate, importNote, minorUnits, nameKey, readDay } from '#core'
import type { SourceRow } from '../formats/list-format.ts'
import { profileOf, sampleOf } from './column-profile.ts'
import type { ColumnMapping } from './find-header.ts'
import type { Inquiry } from './inquiry.ts'
import { joinedWith } from './join-rows.ts'
import type { CellCost } from './read-cost.ts'
import { dayColumn } from './read-day.ts'
import type { ImportedRow } from './read-list-row.ts'

const LEAST_MONTHS = 2
const MOSTLY = 0.9
/** Of the names, so many have several months. */
const MANY = 0.5

/** The rows as they are, unless they are of vendors and months; in the order of names then. @param source the rows of the list as they are written */
export function joinMonths(
  rows: readonly ImportedRow[],
  source: readonly SourceRow[],
  mapping: ColumnMapping,
  today: IsoDate,
  inquiry: Inquiry,
): readonly ImportedRow[] {
  const names = [...groupedBy(rows, ({ component }) => nameKey(component.name)).values()]
  if (names.filter((group) => group.length > 1).length < names.length * MANY) return rows
  const at = monthColumn(source, mapping)
  if (at === null) return rows
  const months = monthsByLine(source, at, today)
  const groups = names.map((group) => group.toSorted((a, b) => (months.get(a.line) ?? '').localeCompare(months.get(b.line) ?? '')))
  if (new Set(months.values()).size < LEAST_MONTHS || !groups.every((group) => areOfMonths(group, months))) return rows
  const [first = []] = groups.filter((group) => group.length > 1)
  const column = mapping.headers[at] ?? ''
  const facts = { column, names: groups.length, example: first[0]?.component.name.slice(0, 80) ?? '' }
  const question = {
    code: 'rows-months',
    field: 'cost',
    facts,
    choices: ['last-month', 'average', 'apart'],
    proposed: shareMonths(groups, months) || areYearly(groups, months) ? 'last-month' : 'apart',
  } as const
  const answers = groups.flatMap((group) =>
    group.length < 2 ? [] : [inquiry.ask({ line: group.at(-1)?.line ?? 0, column, text: group[0]?.component.name ?? '' }, question)],
  )
  const [answer] = answers
  if (answer === undefined || answer === 'apart') return rows
  inquiry.note(importNote('rows-joined', { rows: rows.length, components: groups.length, example: facts.example }))
  return groups.map((group) => ofGroup(group, answer === 'average'))
}

/** Days or months below a header that means nothing else. */
function monthColumn(source: readonly SourceRow[], { fields, headers }: ColumnMapping): number | null {
  const sample = sampleOf(source)
  const found = headers.flatMap((_, index) => {
    const isOpen = ['ignore', 'per', 'pricesAsOf'].includes(fields[index] ?? '')
    return isOpen && profileOf(sample, index).share('date') >= MOSTLY ? [index] : []
  })
  return found.length === 1 ? (found[0] ?? null) : null
}

function monthsByLine(source: readonly SourceRow[], at: number, today: IsoDate): ReadonlyMap<number, string> {
  const { order } = dayColumn(source.map(({ cells }) => cells[at] ?? ''))
  const months = source.flatMap(({ line, cells }) => {
    const read = readDay(cells[at] ?? '', { locale: 'en-US', today, order, needsYear: true })
    const day = read.kind === 'day' ? read.date : read.kind === 'period' ? read.first : null
    return day === null ? [] : [[line, day.slice(0, '2027-02'.length)] as const]
  })
  return new Map(months)
}

/** Each row has a month of its own, and a figure. */
function areOfMonths(group: readonly ImportedRow[], months: ReadonlyMap<number, string>): boolean {
  const own = group.flatMap(({ line }) => months.get(line) ?? [])
  return own.length === group.length && new Set(own).size === group.length
}

/** Bills of a year are of the same months, while two accounts of a vendor were opened whenever that was. */
function shareMonths(groups: readonly (readonly ImportedRow[])[], months: ReadonlyMap<number, string>): boolean {
  const counts = new Map<number, number>()
  for (const group of groups)
    for (const { line } of group) {
      const at = monthNumber(months.get(line) ?? '')
      counts.set(at, (counts.get(at) ?? 0) + 1)
    }
  const shared = [...counts].flatMap(([at, count]) => (count >= groups.length * MANY ? [at] : [])).toSorted((a, b) => a - b)
  return shared.some((at, index) => (shared[index + LEAST_MONTHS - 1] ?? Number.POSITIVE_INFINITY) - at < WITHIN)
}

/** The bills of each are of one month, of several years. */
function areYearly(groups: readonly (readonly ImportedRow[])[], months: ReadonlyMap<number, string>): boolean {
  return groups.every((group) => new Set(group.map(({ line }) => months.get(line)?.slice('2027-'.length))).size === 1)
}

/** A year, and the month that it is compared with. */
const WITHIN = 13

/** @param month "2027-02" */
function monthNumber(month: string): number {
  return Number(month.slice(0, '2027'.length)) * 12 + Number(month.slice('2027-'.length))
}

function ofGroup(group: readonly ImportedRow[], isAverage: boolean): ImportedRow {
  const last = group.findLast(({ cost }) => cost !== null && cost.amount !== null) ?? group.at(-1)
  const [first] = group
  if (first === undefined || last === undefined) throw new Error('a group without rows')
  const others = group.filter((row) => row !== last)
  const whole = others.reduce((joined, row) => joinedWith(joined, row), last)
  return { ...whole, line: first.line, cost: isAverage ? averageOf(group, last.cost) : last.cost }
}

/** Amounts of one currency and period; of others there is no average. */
function averageOf(group: readonly ImportedRow[], last: CellCost | null): CellCost | null {
  const costs = group.flatMap(({ cost }) => (cost === null || cost.amount === null ? [] : [{ ...cost, amount: cost.amount }]))
  const isAlike = costs.every(({ currency, per, seats }) => currency === last?.currency && per === last.per && seats === last.seats)
  if (last === null || costs.length === 0 || !isAlike) return last
  return { ...last, amount: minorUnits(Math.round(costs.reduce((sum, { amount }) => sum + amount, 0) / costs.length)) }
}

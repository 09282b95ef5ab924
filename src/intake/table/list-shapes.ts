// Columns that stand for things instead of facts: a column for each person with the time in its cells, and a column for each month
// with its cost. The first are read as owners; of the second only the last closed month is a run rate.

import { monthOf as monthNamed } from '#core'
import { kindOf } from './cell-kinds.ts'
import { remarksOf } from './header-text.ts'
import type { ColumnEvidence } from './propose-columns.ts'

/** A month without figures is not closed yet: at least so many of the cells that other months have. */
const CLOSED = 0.5
const LEAST_MONTHS = 3

/** Indexes of the columns whose headers are people or teams. */
export function peopleColumns(columns: readonly ColumnEvidence[]): readonly number[] {
  const candidates = besideFigures(columns, columns.filter(isPerson))
  const owners = columns.some(({ profile, prior }) => (prior.get('owner') ?? 0) >= 2 && profile.share('person', 'group') > 0.5)
  // Where a column of owners says who it is, two columns of times are hardly two more people.
  if (candidates.length < (owners ? 3 : 2)) return []
  const isTime = candidates.some(({ profile, prior }) => profile.share('percent', 'time') >= 0.4 || prior.has('share'))
  // A sum of them ("Σ FTE") is no time of its own.
  const hasOwnTime = columns.some(
    (column) => !candidates.includes(column) && (column.prior.get('share') ?? 0) >= 2 && !remarksOf(column.header.own).has('sum'),
  )
  // Bare numbers under names of people are their time where nothing else is.
  const areNames = candidates.every(({ header }) => ['person', 'group'].includes(kindOf(header.own)))
  return isTime || (areNames && !hasOwnTime && !owners && candidates.length >= 3) ? candidates.map(({ index }) => index) : []
}

/** A column of ticks alone is a person only between columns of figures: beside them it answers a question. */
function besideFigures(columns: readonly ColumnEvidence[], candidates: readonly ColumnEvidence[]): readonly ColumnEvidence[] {
  const figured = candidates.filter(({ profile }) => profile.share('percent', 'time', 'number') > 0)
  const [first, last] = [figured[0], figured.at(-1)].map((column) => (column === undefined ? -1 : columns.indexOf(column)))
  return candidates.filter((column) => {
    const at = columns.indexOf(column)
    return figured.includes(column) || (at > (first ?? -1) && at < (last ?? -1))
  })
}

/** A question, a unit, a figure: no name has them. */
const NO_NAME = /[?？%‰€$£¥₹#Σ∑/\d]|(?:^|\P{L})(?:hrs?|hours?|days?|fte|pct)(?:\P{L}|$)/iu

function isPerson({ header: { own }, profile, prior }: ColumnEvidence): boolean {
  if (own === '' || profile.filled === 0 || monthOf(own) !== null) return false
  // What stands over all of them ("% of week") is said of their cells, not of their names.
  const isKnown = [...prior].some(([field, weight]) => weight >= 2 && !(field === 'share' && weight < 2.5))
  const bare = own.replace(/\([^)]*\)/g, ' ').trim()
  if (isKnown || NO_NAME.test(own) || remarksOf(own).size > 0 || !['person', 'group', 'word'].includes(kindOf(bare))) return false
  return profile.share('percent', 'time', 'number', 'yes-no') >= 0.7 && profile.answers < 0.3 && profile.share('money') < 0.2
}

interface MonthColumns {
  readonly columns: readonly number[]
  /** The last closed month; null: there are no columns of months. */
  readonly taken: number | null
}

export function monthColumns(columns: readonly ColumnEvidence[]): MonthColumns {
  const months = columns.filter(
    ({ header, profile }) =>
      monthOf(header.own) !== null &&
      !remarksOf(header.own).has('budget') &&
      (profile.filled === 0 || profile.share('money', 'number') > 0.6),
  )
  if (months.length < LEAST_MONTHS) return { columns: [], taken: null }
  const most = Math.max(...months.map(({ profile }) => profile.filled))
  const ordered = months.toSorted((a, b) => (monthOf(a.header.own) ?? 0) - (monthOf(b.header.own) ?? 0))
  const closed = ordered.filter(({ profile }) => profile.filled > 0 && profile.filled >= most * CLOSED)
  return { columns: months.map(({ index }) => index), taken: closed.at(-1)?.index ?? null }
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

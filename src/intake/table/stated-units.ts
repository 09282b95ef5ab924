// What stands above a table or around it about the amounts in it: "USD per year unless noted", "Đơn vị: VND / tháng".

import { currenciesInHeading, periodNamed } from '#core'
import type { SourceTable } from '../formats/list-format.ts'
import { currencyIn } from './header-unit.ts'

/** Longer texts are prose, of which a clause says it at most. */
const LONGEST_CLAUSE = 80
export const BETWEEN_CLAUSES = /[.;:·(),|\n]+(?=\s|$)|\s[–—-]\s/u

/** Clauses of the titles and the lines around the table that name a currency. @param firstRow index of the first row of data */
export function statedUnits({ rows, remarks = [] }: Pick<SourceTable, 'rows' | 'remarks'>, firstRow: number): readonly string[] {
  const above = rows.slice(0, Math.max(0, firstRow - 1)).flatMap(({ cells }) => cells)
  return [...above, ...remarks]
    .flatMap((text) => text.split(BETWEEN_CLAUSES))
    .map((clause) => clause.trim())
    .filter((clause) => clause !== '' && clause.length <= LONGEST_CLAUSE && !/\p{Nd}{3}/u.test(clause))
    .filter((clause) => currencyIn(clause) !== null || currenciesInHeading(clause) !== null)
}

/** The one period that they name beside a currency; null: none, or more than one. */
export function statedPeriod(units: readonly string[]): 'month' | 'quarter' | 'year' | null {
  const periods = new Set(units.flatMap((unit) => periodNamed(unit) ?? []))
  const [only = null] = periods
  return periods.size === 1 ? only : null
}

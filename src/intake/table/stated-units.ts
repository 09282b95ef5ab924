// What stands above a table or around it about the amounts in it: "USD per year unless noted", "Đơn vị: VND / tháng", "단위: 천원".

import { currenciesInHeading, periodNamed, scaleOfHeader } from '#core'
import type { SourceRow, SourceTable } from '../formats/list-format.ts'
import type { ColumnMapping } from './find-header.ts'
import { currencyIn } from './header-unit.ts'
import type { Inquiry } from './inquiry.ts'

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
    .filter((clause) => currencyIn(clause) !== null || currenciesInHeading(clause) !== null || OF_AMOUNTS.test(clause))
}

const OF_AMOUNTS =
  /(?<!\p{L})(?:(?:all |the )?(?:amounts?|figures|costs?|prices|values|numbers) (?:are )?in|beträge in|angaben in|montants en|importes en|importi in|bedragen in|valores em) (?!the |this )\p{L}/iu

/** The one period that they name beside a currency; null: none, or more than one. */
export function statedPeriod(units: readonly string[]): 'month' | 'quarter' | 'year' | null {
  const periods = new Set(units.flatMap((unit) => periodNamed(unit) ?? []))
  const [only = null] = periods
  return periods.size === 1 ? only : null
}

/** Below a title of thousands plain numbers are thousands where somebody says so. @returns the power of ten of plain numbers; 0: as written */
export function settleStatedScale(
  units: readonly string[],
  rows: readonly SourceRow[],
  { fields, headers }: ColumnMapping,
  inquiry: Inquiry,
): number {
  const scales = new Set(units.map(scaleOfHeader).filter((scale) => scale > 0))
  const [scale = 0] = scales
  if (scales.size !== 1) return 0
  const stated = units.find((unit) => scaleOfHeader(unit) === scale)?.slice(0, LONGEST_CLAUSE) ?? ''
  let answer: string | null = null
  for (const [index, field] of fields.entries()) {
    const column = headers[index] ?? ''
    if ((field !== 'cost' && field !== 'costOnce') || scaleOfHeader(column) > 0) continue
    for (const { line, cells } of rows) {
      const text = (cells[index] ?? '').trim()
      if (!PLAIN_AMOUNT.test(text)) continue
      const facts = { column, example: text.slice(0, 40), stated }
      answer = inquiry.ask({ line, column, text }, { code: 'money-scale', field: 'cost', facts, choices: SCALED, proposed: SCALED[0] })
    }
  }
  return answer === SCALED[0] ? scale : 0
}

const SCALED = ['scaled', 'as-written'] as const
const PLAIN_AMOUNT = /^(?=.*[1-9])\d[\d.,'’\s\u00A0\u202F]*$/u

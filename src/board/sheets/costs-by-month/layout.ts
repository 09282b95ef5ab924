// Which months the sheet Costs by month has, and where its totals stand: the quarter and the year after it.

import { type Assessment, budgetOf, type IsoDate, monthsAhead, type Workbook } from '#core'
import { columnLetter } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly costsByMonth: MonthsLayout | null
  }
}

const IN_QUARTER = 3

export interface MonthsLayout {
  /** The first day of each, oldest first. */
  readonly months: readonly IsoDate[]
}

/** null: no price is known, so there is nothing to spread over months. */
export function monthsLayout({ asOf, components, index }: Assessment, fiscalStartMonth: number): MonthsLayout | null {
  const isPriced = components.some(({ subject }) => subject.costLines.some(({ amount }) => amount !== null))
  if (!isPriced && Object.keys(index.tables.bills).length === 0) return null
  return { months: monthsAhead(asOf, fiscalStartMonth) }
}

/** A hidden row id, the component, its standing price, whether it counts; then the months and their sums. */
export const MONTH_COLUMNS = { id: 'A', name: 'B', standing: 'C', counts: 'D' } as const
const FIRST_MONTH = 5

export const monthColumn = (at: number): string => columnLetter(FIRST_MONTH + at)
export const quarterColumn = ({ months }: MonthsLayout): string => monthColumn(months.length)
export const yearColumn = ({ months }: MonthsLayout): string => monthColumn(months.length + 1)

/** Spans of the months that the two sums add up. */
export function sumsOf({ months }: MonthsLayout) {
  return { quarter: [0, IN_QUARTER - 1], year: [IN_QUARTER, months.length - 1] } as const
}

/** Rows below the components. */
export function monthRows({ rows, places }: Pick<BoardPack, 'places' | 'rows'>, firstRow: number) {
  const costs = places.of('costs')
  const heading = firstRow + Math.max(rows.length, 1) + 1
  const grants = costs?.grants ?? []
  const firstGrant = heading + 4
  return {
    heading,
    components: heading + 1,
    bills: heading + 2,
    list: heading + 3,
    firstGrant,
    cash: firstGrant + grants.length,
    last: firstGrant + grants.length,
  }
}

/** The months whose budget is typed on Inputs: all of the sheet's, when one of them has one. */
export function budgetMonths(workbook: Workbook, layout: MonthsLayout | null): readonly IsoDate[] {
  const budget = budgetOf(workbook)
  const months = layout?.months ?? []
  return months.some((month) => budget.has(month.slice(0, 7))) ? months : []
}

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

export interface ListedComponent {
  readonly id: string
  /** Its row on Workings and Verdicts. */
  readonly from: number
}

/** Components with prices on Costs, which may be of some months alone. All others cost the same every month, and stand in one row. */
export function listedComponents({ rows, places }: Pick<BoardPack, 'places' | 'rows'>, firstRow: number): readonly ListedComponent[] {
  const costs = places.of('costs')
  return rows
    .map(({ assessment }, index) => ({ id: assessment.subject.component.id, from: firstRow + index }))
    .filter(({ id }) => costs?.ofComponent.has(id) === true)
}

/** Rows of the components, and those below them. */
export function monthRows(pack: Pick<BoardPack, 'places' | 'rows'>, firstRow: number) {
  const lastListed = firstRow + Math.max(listedComponents(pack, firstRow).length, 1) - 1
  const heading = lastListed + 2
  const grants = pack.places.of('costs')?.grants ?? []
  const firstGrant = heading + 5
  return {
    lastListed,
    heading,
    others: heading + 1,
    components: heading + 2,
    bills: heading + 3,
    list: heading + 4,
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

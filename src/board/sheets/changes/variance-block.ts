// Why the list cost is not what it was at the last lock, cause by cause, and where it stands.

import { type QuarterRecord, type StateComparison, varianceTotals } from '#core'
import type { VarianceRow } from '#wording'

/** Smallest units of the workbook's currency, a month. */
export interface VarianceBlock {
  readonly heading: number
  /** Those that are not 0, and the price, from the second row below the headers on. */
  readonly rows: readonly { readonly row: VarianceRow; readonly minor: number }[]
  readonly last: number
  readonly startMinor: number
  readonly endMinor: number
}

const ROWS: readonly VarianceRow[] = ['added', 'retired', 'seats', 'currency', 'known', 'bills', 'otherwise', 'price']

/** null: both are the same, or one of them is not known, or they count in different currencies. */
export function varianceBlock(since: QuarterRecord, { after, costs }: StateComparison, heading: number): VarianceBlock | null {
  const [startMinor, endMinor] = [since.figures.monthlyCost, after.figures.monthlyCost]
  const { totalMinor, unallocatedMinor, variances } = costs
  if (startMinor === null || endMinor === null || totalMinor === null || since.figures.currency !== after.figures.currency) return null
  if (variances.length === 0 && startMinor === endMinor) return null
  const { price: _, ...causes } = varianceTotals(variances)
  const known = { ...causes, bills: unallocatedMinor ?? 0, otherwise: endMinor - totalMinor - startMinor }
  const price = endMinor - startMinor - Object.values(known).reduce((sum, minor) => sum + minor, 0)
  const all: Readonly<Record<VarianceRow, number>> = { ...known, price }
  const rows = ROWS.filter((row) => row === 'price' || all[row] !== 0).map((row) => ({ row, minor: all[row] }))
  return { heading, rows, last: heading + 3 + rows.length, startMinor, endMinor }
}

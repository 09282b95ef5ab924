// Which proofs stand on the sheet Bills: those that were kept with each import, the newest first. Parts that no bill has are left out.

import { type Decimal, type ProofPart, type ProofRow, partsOfProofs, proofRows, type Workbook } from '#core'
import { columnLetter } from '../../cells.ts'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly bills: BillsLayout | null
  }
}

export interface BillsLayout {
  readonly rows: readonly ProofRow[]
  readonly first: number
  readonly last: number
  readonly parts: readonly ProofPart[]
  readonly letters: Readonly<Record<BillColumn, string>>
}

const BEFORE_PARTS = ['bill', 'months', 'currency', 'file', 'groups'] as const
const AFTER_PARTS = ['sum', 'difference', 'ownTotal', 'ownDifference', 'exact'] as const
export type BillColumn = (typeof BEFORE_PARTS)[number] | ProofPart | (typeof AFTER_PARTS)[number]

/** null: no bill was imported, or only by a version that kept sentences alone. */
export function billsLayout(workbook: Workbook, first: number): BillsLayout | null {
  const rows = proofRows(workbook)
  if (rows.length === 0) return null
  const parts = partsOfProofs(rows)
  const columns: readonly BillColumn[] = [...BEFORE_PARTS, ...parts, ...AFTER_PARTS]
  const letters = Object.fromEntries(columns.map((column, at) => [column, columnLetter(at + 2)])) as Record<BillColumn, string>
  return { rows, first, last: first + rows.length - 1, parts, letters }
}

/** As a cell holds it: fifteen digits of it. */
export function amountOf({ digits, decimals }: Decimal): number {
  return Number(`${digits}e-${decimals}`)
}

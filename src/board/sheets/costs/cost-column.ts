// What a column of the Costs sheet is, and where its formulas look on Components.

import { type BoardPack, FIRST_ROW } from '../../pack.ts'
import { type Column, columnMakers } from '../columns.ts'
import { componentCell } from '../components/columns.ts'
import { at, type blockRanges, type CostKey } from './cost-letters.ts'
import type { EvaluatedCost } from './evaluated-costs.ts'
import type { CostRow } from './layout.ts'

type CellArgs = readonly [row: CostRow, cost: EvaluatedCost]
export type CostColumn = Column<CellArgs, CostKey>
export const costColumns = columnMakers<CellArgs, CostKey>()

export type Ranges = ReturnType<typeof blockRanges>

/** Inside AND: the list price is known, and not too large to be read. */
export function isPriced(row: CostRow, { largest }: Ranges): string {
  return `ISNUMBER(${at('list', row)}),N(${at('list', row)})<=${largest}`
}

/** The cell of a row's component among the columns of components. The rest of a bill has none. */
export type ComponentCell = (row: CostRow, key: string) => string

export function componentCells(pack: BoardPack): ComponentCell {
  const numbers = new Map(pack.rows.map(({ assessment }, index) => [assessment.subject.component.id, FIRST_ROW + index]))
  return ({ componentId }, key) => componentCell(pack, key, numbers.get(componentId ?? '') ?? FIRST_ROW)
}

// How a working of the Costs sheet is made: a cell that computes in every row, and the conditions that several share.

import type { IsoDate } from '#core'
import { computed } from '../../cells.ts'
import type { StyleName } from '../../styles.ts'
import type { CostColumn } from './cost-column.ts'
import { at, type blockRanges, type CostKey } from './cost-letters.ts'
import type { EvaluatedCost } from './evaluated-costs.ts'
import type { CostRow } from './layout.ts'

export type Ranges = ReturnType<typeof blockRanges>

export function column(
  key: CostKey,
  header: string,
  unit: string,
  style: StyleName,
  formula: (row: CostRow) => string,
  value: (cost: EvaluatedCost, row: CostRow) => number | string | { readonly date: IsoDate },
): CostColumn {
  const width = style === 'formula.flag' ? 8 : 12
  return { key, header, unit, style, width, isWorking: true, content: (row, cost) => computed(formula(row), value(cost, row), style) }
}

export const isFlag = (is: boolean) => (is ? 1 : 0)
/** Inside AND: the list price is known, and not too large to be read. */
export function isPriced(row: CostRow, { largest }: Ranges): string {
  return `ISNUMBER(${at('list', row)}),N(${at('list', row)})<=${largest}`
}

// What a column of the Costs sheet is, and where its formulas look on Components.

import { SHEETS } from '#wording'
import type { Content } from '../../cells.ts'
import { type BoardPack, FIRST_ROW } from '../../pack.ts'
import type { StyleName } from '../../styles.ts'
import { componentColumns } from '../components/columns.ts'
import type { CostKey } from './cost-letters.ts'
import type { EvaluatedCost } from './evaluated-costs.ts'
import type { CostRow } from './layout.ts'

export interface CostColumn {
  readonly key: CostKey
  readonly header: string
  readonly unit: string
  readonly width: number
  readonly style: StyleName
  readonly isWorking?: true
  readonly content: (row: CostRow, cost: EvaluatedCost) => Content
}

/** The cell of a row's component on the Components sheet. The rest of a bill has none. */
export type ComponentCell = (row: CostRow, key: string) => string

export function componentCells(pack: BoardPack): ComponentCell {
  const { letter } = componentColumns(pack)
  const numbers = new Map(pack.rows.map(({ assessment }, index) => [assessment.subject.component.id, FIRST_ROW + index]))
  return ({ componentId }, key) => `${SHEETS.components}!$${letter(key)}${numbers.get(componentId ?? '') ?? FIRST_ROW}`
}

// What a cell of a planned sheet is called: the name of its row and the header of its column, as a reader finds them.

import { lookOf } from '../styles.ts'
import type { CellPlan } from '../workbook-plan.ts'
import { type PlannedSheet, shownText } from './planned-sheet.ts'

export interface SheetLabels {
  readonly row: (row: number) => string
  /** The nearest header above. */
  readonly column: (row: number, column: number) => string
}

const NAME_COLUMN = 2

export function labelsOf({ name, rows }: PlannedSheet): SheetLabels {
  const headers = new Map<number, (readonly [row: number, text: string])[]>()
  for (const [row, cells] of [...rows].sort(([a], [b]) => a - b)) {
    for (const [column, cell] of cells) {
      if (!isHeader(cell)) continue
      const known = headers.get(column)
      if (known === undefined) headers.set(column, [[row, shownText(cell)]])
      else known.push([row, shownText(cell)])
    }
  }
  return {
    row(row) {
      const cells = rows.get(row)
      const cell = cells?.get(NAME_COLUMN) ?? [...(cells?.values() ?? [])].find(({ value }) => typeof value === 'string')
      return (cell === undefined ? '' : shownText(cell)) || name
    },
    column: (row, column) => headers.get(column)?.findLast(([at]) => at < row)?.[1] ?? '',
  }
}

function isHeader({ style, value }: CellPlan): boolean {
  return lookOf(style).role === 'header' && typeof value === 'string'
}

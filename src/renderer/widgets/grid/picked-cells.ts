// Cells and ranges that are selected one by one: as a block of rows times columns where all rows have the same ones.

import type { CellBlock } from './grid-range.ts'

/** Columns of a block in one of its rows. */
export const columnsIn = ({ cells, columnIds }: CellBlock, rowId: string) => cells?.get(rowId) ?? columnIds

export const countCells = (block: CellBlock) => block.rowIds.reduce((sum, rowId) => sum + columnsIn(block, rowId).length, 0)

/** @param rowIds of the cells, and columns of the grid, in the order shown */
export function pickedBlock(cells: NonNullable<CellBlock['cells']>, rowIds: readonly string[], columns: readonly string[]): CellBlock {
  const columnIds = columns.filter((id) => rowIds.some((rowId) => cells.get(rowId)?.includes(id)))
  const isWhole = rowIds.every((rowId) => cells.get(rowId)?.length === columnIds.length)
  return isWhole ? { rowIds, columnIds } : { rowIds, columnIds, cells }
}

// Where the cells of a pasted block go: from its first cell down and right, as far as there are rows and columns. Lines
// without a row become new ones. And what the cells of a filled block get. Used by the screens that have a grid.

import { type CellPlace, type GridColumn, heldIn, isReadOnly } from '../table-model/grid-column.ts'
import type { PasteTarget } from './grid-props.ts'
import { type CellBlock, isSamePlace } from './grid-range.ts'

export interface PlacedBlock {
  readonly lines: readonly (readonly string[])[]
  /** Shorter than the lines where the block reaches past the last row. */
  readonly rowIds: readonly string[]
  readonly columnIds: readonly string[]
  /** The widest line. */
  readonly width: number
}

/** A selection that holds the block a whole number of times gets it as often, as in spreadsheets: one cell goes into every one. */
export function placedBlock(block: readonly (readonly string[])[], { rowIds, columnIds, selected }: PasteTarget): PlacedBlock {
  const width = block.reduce((widest, line) => Math.max(widest, line.length), 0)
  const times = (cells: number, of: number) => (of > 0 && cells % of === 0 ? cells / of : 0)
  const isTiled = times(selected.rowIds.length, block.length) * times(selected.columnIds.length, width) > 1
  if (!isTiled) return { lines: block, rowIds, columnIds, width }
  const lines = selected.rowIds.map((_, line) => selected.columnIds.map((_id, place) => block[line % block.length]?.[place % width] ?? ''))
  return { lines, rowIds: selected.rowIds, columnIds: selected.columnIds, width: selected.columnIds.length }
}

/** A cell with what is typed or chosen in it; null clears. */
export interface FilledCell extends CellPlace {
  readonly value: string | null
}

/** The cells of target that can be typed into, with what those of source hold, over and over where target is larger. */
export function filledCells<T>(
  source: CellBlock,
  target: CellBlock,
  columns: readonly GridColumn<T>[],
  rowOf: (id: string) => T | undefined,
): readonly FilledCell[] {
  const columnOf = (id: string | undefined) => columns.find((column) => column.id === id)
  const sources = source.rowIds.map(rowOf)
  return target.rowIds.flatMap((rowId, line) => {
    const [row, own] = [sources[line % sources.length], rowOf(rowId)]
    return target.columnIds.flatMap((columnId, place): readonly FilledCell[] => {
      const [from, to] = [columnOf(source.columnIds[place % source.columnIds.length]), columnOf(columnId)]
      if (row === undefined || own === undefined || from === undefined || to === undefined || isReadOnly(to, own)) return []
      return [{ rowId, columnId, value: heldIn(from, row) }]
    })
  })
}

/**
 * What filledCells gives, and the cells that are blank once it is there: a block that is moved. What could not go anywhere stays
 * where it is.
 */
export function movedCells<T>(
  source: CellBlock,
  target: CellBlock,
  columns: readonly GridColumn<T>[],
  rowOf: (id: string) => T | undefined,
): { readonly left: readonly FilledCell[]; readonly filled: readonly FilledCell[] } {
  const filled = filledCells(source, target, columns, rowOf)
  const from = filled.map(({ rowId, columnId }) => ({
    rowId: source.rowIds[target.rowIds.indexOf(rowId)] ?? '',
    columnId: source.columnIds[target.columnIds.indexOf(columnId)] ?? '',
    value: null,
  }))
  return { left: from.filter((cell) => !filled.some((other) => isSamePlace(cell, other))), filled }
}

// Where the cells of a pasted block go: from its first cell down and right, as far as there are rows and columns. Lines
// without a row become new ones. Used by every screen whose grid can be pasted into.

import type { PasteTarget } from './grid-props.ts'

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

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

/** One cell goes into every selected one, as in spreadsheets. */
export function placedBlock(block: readonly (readonly string[])[], { rowIds, columnIds, selected }: PasteTarget): PlacedBlock {
  const [first = []] = block
  const isSpread = block.length === 1 && first.length === 1 && selected.rowIds.length * selected.columnIds.length > 1
  if (!isSpread) return { lines: block, rowIds, columnIds, width: block.reduce((widest, line) => Math.max(widest, line.length), 0) }
  const lines = selected.rowIds.map(() => selected.columnIds.map(() => first[0] ?? ''))
  return { lines, rowIds: selected.rowIds, columnIds: selected.columnIds, width: selected.columnIds.length }
}

// Takes rows off a page that is too full. Lists first, the lowest on the page first and each from its end, where the least urgent
// stands; what was taken off is counted on the page.

import type { BoardPage, PageBlock, PageTable } from '#core'

/** Left to a list as long as another has more, and to a table that is no list. */
const FEWEST_ROWS = 3

/** The page with so many rows less; as many as can go when it has fewer. */
export function shortened(bands: BoardPage['bands'], rows: number): BoardPage['bands'] {
  const lengths = new Map(tablesIn(bands).map((table) => [table, table.rows.length]))
  for (let taken = 0; taken < rows; taken += 1) {
    const table = next(lengths)
    if (table === null) break
    lengths.set(table, (lengths.get(table) ?? 0) - 1)
  }
  const cut = (block: PageBlock): PageBlock => {
    const length = block.kind === 'table' ? lengths.get(block) : undefined
    if (block.kind !== 'table' || length === undefined || length === block.rows.length) return block
    return { ...block, rows: block.rows.slice(0, length), left: block.left + block.rows.length - length }
  }
  return bands.map((band) => band.map((column) => column.map(cut)))
}

/** Rows that may go. */
export function spareRows(bands: BoardPage['bands']): number {
  return tablesIn(bands).reduce((sum, { isList, rows }) => sum + Math.max(rows.length - (isList ? 1 : FEWEST_ROWS), 0), 0)
}

function next(lengths: ReadonlyMap<PageTable, number>): PageTable | null {
  const lowest = (wanted: boolean, fewest: number) =>
    [...lengths].findLast(([{ isList }, length]) => isList === wanted && length > fewest)?.[0] ?? null
  return lowest(true, FEWEST_ROWS) ?? lowest(true, 1) ?? lowest(false, FEWEST_ROWS)
}

function tablesIn(bands: BoardPage['bands']): readonly PageTable[] {
  return bands.flat(2).filter((block) => block.kind === 'table')
}

// What a grid shows, line by line: the rows and groups of the table's last row model with the empty line behind them, and where
// each stands. Made from the lines before, so that an edit looks only at what changed.

import { type GridItem, NEW_ROW } from './grid-column.ts'
import { type ListedRow, type StagedModel, type TableHost, unfolded } from './grid-rows.ts'

/** What a grid shows. */
export interface GridLines<T> {
  /** Rows, groups, and the empty line at the end. */
  readonly items: readonly GridItem<T>[]
  /** Rows after filtering, those in folded groups included. */
  readonly matching: number
  /** Rows among the items. */
  readonly shown: number
  /** Index of a line by its id, -1 when it is not shown. The same function while the lines keep their places. */
  readonly indexOf: (id: string) => number
}

/** The lines with what the next ones are made from. */
export interface LinesModel<T> {
  readonly all: StagedModel
  readonly rows: readonly ListedRow[]
  /** Place in the list by id. */
  readonly ids: Map<string, number>
  readonly lines: GridLines<T>
}

/** The rows and groups that match, in the order shown, those of folded groups included. */
export function unfoldedItems<T>(table: object): readonly GridItem<T>[] {
  return unfolded((table as Pick<TableHost, 'getSortedRowModel'>).getSortedRowModel().rows) as unknown as readonly GridItem<T>[]
}

const NEW_LINE = { kind: 'new', id: NEW_ROW } as const

/** The rows of the table as lines, which know their places. Lines that kept their places keep the function that finds them. */
export function linesAfter<T>(before: LinesModel<T> | null, table: object): LinesModel<T> {
  const { getCoreRowModel, getFilteredRowModel, getRowModel } = table as Pick<TableHost, 'getCoreRowModel' | 'getFilteredRowModel'> & {
    readonly getRowModel: () => StagedModel
  }
  const [all, { rows }, matching] = [getCoreRowModel(), getRowModel(), getFilteredRowModel().rows.length]
  const ids = idsAfter(before, all)
  if (before?.rows === rows) return { ...before, all, ids }
  // Spread, a list of ten thousand is copied and then grown by half.
  const items = (rows as unknown as readonly GridItem<T>[]).concat(NEW_LINE)
  // Whoever is the same object need not be looked into, which takes its time with a hundred thousand.
  const isInPlace =
    before?.ids === ids &&
    before.rows.length === rows.length &&
    rows.every((row, at) => row === before.rows[at] || row.id === before.rows[at]?.id)
  if (isInPlace) return { all, rows, ids, lines: { ...before.lines, items, matching } }
  const lineOfRow = new Int32Array(all.rows.length).fill(-1)
  const lineOfOther = new Map<string, number>([[NEW_ROW, rows.length]])
  rows.forEach((row, at) => {
    if (row.kind === 'row') lineOfRow[row.index] = at
    else lineOfOther.set(row.id, at)
  })
  const indexOf = (id: string) => lineOfRow[ids.get(id) ?? -1] ?? lineOfOther.get(id) ?? -1
  return { all, rows, ids, lines: { items, matching, shown: rows.length - lineOfOther.size + 1, indexOf } }
}

function idsAfter<T>(before: LinesModel<T> | null, all: StagedModel): Map<string, number> {
  if (before?.all === all) return before.ids
  const isNext = before !== null && all.base === before.all
  const ids = isNext ? before.ids : new Map<string, number>()
  if (isNext) for (const { before: old, after } of all.changed) if (old === null && after !== null) ids.set(after.id, after.index)
  if (!isNext) for (const { id, index } of all.rows) ids.set(id, index)
  return ids
}

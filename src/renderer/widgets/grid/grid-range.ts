// The rectangle of cells that is selected: where it began, where it ends, and which cells lie in it.
// Group lines and the empty line are passed over. Used by the grid's selection and its clipboard.

import type { CellPlace, GridColumn, GridItem } from '../table-model/grid-column.ts'

export interface CellRange {
  readonly anchor: CellPlace
  readonly head: CellPlace
  /** The cell in focus when it was made: once the focus goes elsewhere the range is over. */
  readonly focus: CellPlace
}

/** Rows times columns, in the order shown. */
export interface CellBlock {
  readonly rowIds: readonly string[]
  readonly columnIds: readonly string[]
  /** Of several ranges, which of the columns each row has; without it every row has all of them. */
  readonly cells?: ReadonlyMap<string, readonly string[]>
}

/** Lines and columns by index, both ends included. */
export interface RangeBounds {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

type Items = readonly Pick<GridItem<unknown>, 'id' | 'kind'>[]
type Columns = readonly Pick<GridColumn<unknown>, 'id'>[]

/** null when a line or column it hangs on is not shown any more. */
export function boundsOf(
  { anchor, head }: Omit<CellRange, 'focus'>,
  indexOf: (rowId: string) => number,
  columns: Columns,
): RangeBounds | null {
  const lines = [indexOf(anchor.rowId), indexOf(head.rowId)]
  const places = [anchor, head].map(({ columnId }) => columns.findIndex(({ id }) => id === columnId))
  if (Math.min(...lines, ...places) < 0) return null
  return { top: Math.min(...lines), bottom: Math.max(...lines), left: Math.min(...places), right: Math.max(...places) }
}

export function blockIn({ top, bottom, left, right }: RangeBounds, items: Items, columns: Columns): CellBlock {
  return {
    rowIds: items
      .slice(top, bottom + 1)
      .filter(({ kind }) => kind === 'row')
      .map(({ id }) => id),
    columnIds: columns.slice(left, right + 1).map(({ id }) => id),
  }
}

/** The block right beyond the bounds that reaches to a line and column: in the one direction that goes further; null inside. */
export function beyond({ top, bottom, left, right }: RangeBounds, line: number, column: number): RangeBounds | null {
  const down = line > bottom ? line - bottom : 0
  const up = line < top ? top - line : 0
  const over = column > right ? column - right : 0
  const back = column < left ? left - column : 0
  const most = Math.max(down, up, over, back)
  if (most === 0) return null
  if (down === most) return { top: bottom + 1, bottom: line, left, right }
  if (up === most) return { top: line, bottom: top - 1, left, right }
  return over === most ? { top, bottom, left: right + 1, right: column } : { top, bottom, left: column, right: left - 1 }
}

/** The smallest bounds that hold both. */
export function around(a: RangeBounds, b: RangeBounds): RangeBounds {
  return {
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
  }
}

/** From the first to the last record; null when nothing is listed. */
export function wholeRange(items: Items, columns: Columns, focus: CellPlace): CellRange | null {
  const first = items.find(({ kind }) => kind === 'row')
  const last = items.findLast(({ kind }) => kind === 'row')
  return first === undefined || last === undefined ? null : rangeOver(first.id, last.id, columns, focus)
}

/** Whole rows, from the first column to the last. */
export function rangeOver(fromRow: string, toRow: string, columns: Columns, focus: CellPlace): CellRange {
  return {
    anchor: { rowId: fromRow, columnId: columns[0]?.id ?? focus.columnId },
    head: { rowId: toRow, columnId: columns.at(-1)?.id ?? focus.columnId },
    focus,
  }
}

export function isSamePlace(a: CellPlace, b: CellPlace): boolean {
  return a.rowId === b.rowId && a.columnId === b.columnId
}

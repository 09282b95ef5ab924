// Where the focus goes from a cell: steps, edges and jumps over header, groups, rows and the empty line.

import { type CellPlace, type GridColumn, type GridItem, HEADER_ROW } from '../table-model/grid-column.ts'

export type GridMove =
  | { readonly kind: 'move'; readonly rows: number; readonly columns: number }
  | { readonly kind: 'edge'; readonly row: 'first' | 'last' | null; readonly column: 'first' | 'last' | null }

export interface MoveOptions {
  /** Enter after an edit passes over group lines. */
  readonly skipGroups?: boolean
}

/** Stops at the edges. Above the first line is the header. */
export function moved<T>(
  place: CellPlace,
  items: readonly Pick<GridItem<T>, 'id' | 'kind'>[],
  columns: readonly Pick<GridColumn<T>, 'id'>[],
  move: GridMove,
  { skipGroups = false }: MoveOptions = {},
): CellPlace {
  const row = place.rowId === HEADER_ROW ? -1 : items.findIndex(({ id }) => id === place.rowId)
  const column = columns.findIndex(({ id }) => id === place.columnId)
  // A row that was made this moment is not among the lines yet: only the column can move.
  if (row === -1 && place.rowId !== HEADER_ROW) {
    const step = move.kind === 'move' ? column + move.columns : edge(column, move.column, columns.length)
    return { rowId: place.rowId, columnId: columns[clamp(step, 0, columns.length - 1)]?.id ?? place.columnId }
  }
  if (move.kind === 'edge') {
    const to = move.row === null ? row : edgeRow(items, move.row)
    return at(to, edge(column, move.column, columns.length))
  }
  let next = clamp(row + move.rows, -1, items.length - 1)
  if (skipGroups) {
    const step = Math.sign(move.rows)
    while (step !== 0 && items[next]?.kind === 'group') next += step
    // Nothing but a group or the header beyond: the focus stays.
    if (step !== 0 && (next < 0 || items[next] === undefined)) next = row
  }
  return at(next, clamp(column + move.columns, 0, columns.length - 1))

  function at(rowIndex: number, columnIndex: number): CellPlace {
    return { rowId: items[rowIndex]?.id ?? (rowIndex < 0 ? HEADER_ROW : place.rowId), columnId: columns[columnIndex]?.id ?? place.columnId }
  }
}

/** The first or last record; where there is none, the first or last line. */
function edgeRow(items: readonly Pick<GridItem<unknown>, 'kind'>[], to: 'first' | 'last'): number {
  const isRow = ({ kind }: Pick<GridItem<unknown>, 'kind'>) => kind === 'row'
  const found = to === 'first' ? items.findIndex(isRow) : items.findLastIndex(isRow)
  return found >= 0 ? found : to === 'first' ? 0 : items.length - 1
}

/**
 * Mod+arrow over records: to the last cell of those that hold something, from there or from a blank to the next one that
 * does, else to the edge.
 */
export function jumped<T>(
  place: CellPlace,
  items: readonly GridItem<T>[],
  columns: readonly Pick<GridColumn<T>, 'id' | 'text'>[],
  { rows, columns: across }: { readonly rows: number; readonly columns: number },
): CellPlace {
  const column = columns.find(({ id }) => id === place.columnId)
  const own = items.find(({ id }) => id === place.rowId)
  const isFull = (item: GridItem<T> | undefined, text?: (row: T) => string) => item?.kind === 'row' && (text?.(item.row) ?? '') !== ''
  const cells =
    rows === 0
      ? columns.map(({ id, text }) => ({ place: { ...place, columnId: id }, isFull: isFull(own, text) }))
      : items
          .filter(({ id, kind }) => kind === 'row' || id === place.rowId)
          .map((item) => ({ place: { ...place, rowId: item.id }, isFull: isFull(item, column?.text) }))
  const at = cells.findIndex((cell) => cell.place.rowId === place.rowId && cell.place.columnId === place.columnId)
  const ahead = rows + across < 0 ? cells.slice(0, Math.max(0, at)).toReversed() : cells.slice(at + 1)
  const goesOn = cells[at]?.isFull && ahead[0]?.isFull
  const end = goesOn ? ahead.findIndex((cell) => !cell.isFull) - 1 : ahead.findIndex((cell) => cell.isFull)
  return ahead.at(end < 0 ? -1 : end)?.place ?? place
}

function edge(column: number, to: 'first' | 'last' | null, count: number): number {
  return to === null ? column : to === 'first' ? 0 : count - 1
}

function clamp(value: number, min: number, max: number): number {
  return Math.min(max, Math.max(min, value))
}

// What is selected: a rectangle of cells by Shift, drag and the keys for whole rows, columns and all; and rows by ticks. Both are
// the table's state; a rectangle is over once the focus goes elsewhere. Rows that it holds from edge to edge are ticked with it.
// Without either, the cell in focus is the one that a command means.

import { useEffect, useMemo, useState } from 'react'
import { type CellPlace, HEADER_ROW } from '../table-model/grid-column.ts'
import { toggled } from '../toggled.ts'
import type { GridParts } from './grid-props.ts'
import { blockIn, boundsOf, type CellBlock, type CellRange, isSamePlace, type RangeBounds, rangeOver, wholeRange } from './grid-range.ts'
import type { GridFocus } from './use-grid-focus.ts'

export interface GridSelection {
  /** The rectangle as it was made, null while it is one cell. */
  readonly range: CellRange | null
  /** Where the rectangle ends: what Shift moves. */
  readonly head: CellPlace
  /** Lines and columns of the rectangle, null while it is one cell. */
  readonly bounds: RangeBounds | null
  /** The same of the one cell where there is no rectangle; null in the header. */
  readonly area: RangeBounds | null
  /** Cells that a command means: the rectangle, the ticked rows in the column of the focus, or the one cell. */
  readonly block: CellBlock
  /** The same for copying, where ticked rows are whole rows. */
  readonly copied: CellBlock
  /** A step without Shift: nothing is selected but the cell it goes to. */
  readonly goTo: (place: CellPlace) => void
  /** Whether a cell is among those that a command means. */
  readonly holds: (place: CellPlace) => boolean
  readonly clear: () => void
  readonly extendTo: (place: CellPlace) => void
  readonly selectRows: () => void
  readonly selectColumns: () => void
  readonly selectAll: () => void
  readonly select: (range: CellRange) => void
  readonly toggleRow: (rowId: string) => void
  /** Rows picked one by one in the columns of the selection, null while it is a rectangle or one cell. */
  readonly picked: ReadonlySet<string> | null
  /** A cell in the columns of the selection joins it or leaves it; one elsewhere begins another. */
  readonly toggleCell: (place: CellPlace) => void
  /** The rows from a cell to another join those of a block in its columns. */
  readonly pickRows: (before: CellBlock, from: CellPlace, to: CellPlace) => void
}

const NOTHING: ReadonlySet<string> = new Set()

export function useGridSelection<T>(
  focus: GridFocus<T>,
  { items, columns, indexOf, table, selected, onSelect, onBlock }: GridParts<T>,
): GridSelection {
  const { place } = focus
  /** The cell in focus when the rectangle was made. */
  const [madeAt, setMadeAt] = useState<CellPlace | null>(null)
  const range = madeAt !== null && isSamePlace(madeAt, place) ? table.state.cellSelection.at(-1) : undefined
  const anchor = range === undefined ? place : { rowId: range.anchorRowId, columnId: range.anchorColumnId }
  const head = range === undefined ? place : { rowId: range.focusRowId, columnId: range.focusColumnId }
  // Asked again with every render: the table answers from what it keeps while lines and columns are the same.
  const [found] = range === undefined ? [] : table.getCellSelectionBounds()
  const { minRowIndex: top = -1, maxRowIndex: bottom = -1, minColumnIndex: left = -1, maxColumnIndex: right = -1 } = found ?? {}
  const bounds = useMemo(() => (top < 0 ? null : { top, bottom, left, right }), [top, bottom, left, right])
  const [picks, setPicks] = useState<(CellBlock & { readonly at: CellPlace }) | null>(null)
  const isPicked = picks !== null && isSamePlace(picks.at, place)
  const ranged = useMemo(() => {
    if (isPicked) return { ...picks, rowIds: inOrder(new Set(picks.rowIds), indexOf) }
    return bounds === null ? null : blockIn(bounds, items, columns)
  }, [isPicked, picks, indexOf, bounds, items, columns])
  const picked = useMemo(() => (isPicked ? new Set(picks.rowIds) : null), [isPicked, picks])
  const ticked = useMemo(() => inOrder(selected, indexOf), [selected, indexOf])
  const whole = useMemo(() => ({ rowIds: ticked, columnIds: columns.map(({ id }) => id) }), [ticked, columns])
  const single = useMemo(
    () => ({ rowIds: items[indexOf(place.rowId)]?.kind === 'row' ? [place.rowId] : [], columnIds: [place.columnId] }),
    [items, indexOf, place.rowId, place.columnId],
  )
  const shown = ranged ?? (ticked.length > 0 ? whole : null)
  useEffect(() => onBlock?.(shown), [onBlock, shown])

  function tick(ids: ReadonlySet<string>): void {
    if (ids.size > 0 || selected.size > 0) onSelect(ids)
  }

  function endRange(): void {
    setMadeAt(null)
    setPicks(null)
    if (table.state.cellSelection.length > 0) table.resetCellSelection(true)
  }

  /** Ends a range at a line of records: the header, groups and the empty line hold no values. */
  function select(next: CellRange): void {
    const [from, to] = [next.anchor, next.head]
    setMadeAt(next.focus)
    table.selectCellRange({ anchorRowId: from.rowId, anchorColumnId: from.columnId, focusRowId: to.rowId, focusColumnId: to.columnId })
    const at = boundsOf(next, indexOf, columns)
    const isFullRow = at !== null && at.left === 0 && at.right === columns.length - 1
    tick(isFullRow ? new Set(blockIn(at, items, columns).rowIds) : NOTHING)
    if (!isSamePlace(next.focus, place)) focus.goTo(next.focus)
  }

  function extendTo(to: CellPlace): void {
    if (to.rowId === HEADER_ROW || place.rowId === HEADER_ROW) return
    const isRows = bounds !== null && columns.length > 1 && bounds.left === 0 && bounds.right === columns.length - 1
    select({ anchor, head: to, focus: isRows ? { ...to, columnId: place.columnId } : to })
  }

  function pick(rowIds: readonly string[], columnIds: readonly string[], at: CellPlace): void {
    endRange()
    tick(NOTHING)
    if (columnIds.includes(at.columnId)) setPicks({ rowIds, columnIds, at })
    focus.goTo(at)
  }

  return {
    range: range === undefined ? null : { anchor, head, focus: place },
    head,
    bounds,
    area: bounds ?? boundsOf({ anchor: place, head: place }, focus.indexOf, columns),
    block: ranged ?? (ticked.length > 0 ? { rowIds: ticked, columnIds: [place.columnId] } : single),
    copied: shown ?? single,
    select,
    extendTo,
    goTo(next) {
      endRange()
      tick(NOTHING)
      focus.goTo(next)
    },
    holds: ({ rowId, columnId }) =>
      ranged === null ? selected.has(rowId) : ranged.rowIds.includes(rowId) && ranged.columnIds.includes(columnId),
    clear() {
      endRange()
      tick(NOTHING)
    },
    selectRows() {
      const rows = ranged?.rowIds ?? single.rowIds
      const [first] = rows
      if (first !== undefined) select(rangeOver(first, rows.at(-1) ?? first, columns, place))
    },
    selectColumns() {
      const all = wholeRange(items, columns, place)
      const [first = place.columnId] = ranged?.columnIds ?? []
      const last = ranged?.columnIds.at(-1) ?? first
      if (all !== null) select({ anchor: { ...all.anchor, columnId: first }, head: { ...all.head, columnId: last }, focus: place })
    },
    selectAll() {
      const all = wholeRange(items, columns, place)
      if (all !== null) select(all)
    },
    picked,
    toggleCell(cell) {
      const { rowIds, columnIds } = ranged ?? single
      pick([...toggled(new Set(rowIds), cell.rowId)], columnIds, cell)
    },
    pickRows(before, from, to) {
      const { rowIds, columnIds } = before.columnIds.includes(from.columnId) ? before : { rowIds: [], columnIds: [from.columnId] }
      const at = boundsOf({ anchor: from, head: to }, indexOf, columns)
      const rows = at === null ? [] : blockIn(at, items, columns).rowIds
      pick([...new Set([...rowIds, ...rows])], columnIds, { rowId: to.rowId, columnId: from.columnId })
    },
    toggleRow(rowId) {
      endRange()
      onSelect(toggled(selected, rowId))
    },
  }
}

/** What is ticked and shown, in the order shown. */
function inOrder(ids: ReadonlySet<string>, indexOf: (id: string) => number): readonly string[] {
  return [...ids].filter((id) => indexOf(id) >= 0).sort((a, b) => indexOf(a) - indexOf(b))
}

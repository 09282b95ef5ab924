// What is selected: a rectangle of cells by Shift, drag and the keys for whole rows, columns and all; cells and ranges picked with
// Mod; and rows by ticks. The first and the last are the table's state. Cells are over once the focus goes elsewhere. Rows that a
// rectangle holds from edge to edge are ticked with it. Without any, the cell in focus is the one that a command means.

import { useEffect, useMemo, useState } from 'react'
import { type CellPlace, HEADER_ROW } from '../table-model/grid-column.ts'
import { toggled } from '../toggled.ts'
import type { GridParts } from './grid-props.ts'
import { blockIn, boundsOf, type CellBlock, type CellRange, isSamePlace, type RangeBounds, rangeOver, wholeRange } from './grid-range.ts'
import { columnsIn, pickedBlock } from './picked-cells.ts'
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
  /** Cells and ranges picked one by one, null while it is a rectangle or one cell. */
  readonly picked: NonNullable<CellBlock['cells']> | null
  /** Rows that a command means in a column. */
  readonly rowsIn: (columnId: string) => readonly string[]
  /** A cell joins the selection or leaves it. */
  readonly toggleCell: (place: CellPlace) => void
  /** The cells from one to another join a block. */
  readonly pickRange: (before: CellBlock, from: CellPlace, to: CellPlace) => void
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
  const ticked = useMemo(() => inOrder(selected, indexOf), [selected, indexOf])
  const whole = useMemo(() => ({ rowIds: ticked, columnIds: columns.map(({ id }) => id) }), [ticked, columns])
  const [picks, setPicks] = useState<(Required<Pick<CellBlock, 'cells'>> & { readonly at: CellPlace }) | null>(null)
  const picked = picks !== null && isSamePlace(picks.at, place) ? picks.cells : null
  const ranged = useMemo(() => {
    if (picked !== null) return pickedBlock(picked, inOrder(picked.keys(), indexOf), whole.columnIds)
    return bounds === null ? null : blockIn(bounds, items, columns)
  }, [picked, indexOf, bounds, items, columns, whole])
  const single = useMemo(
    () => ({ rowIds: items[indexOf(place.rowId)]?.kind === 'row' ? [place.rowId] : [], columnIds: [place.columnId] }),
    [items, indexOf, place.rowId, place.columnId],
  )
  const block = ranged ?? (ticked.length > 0 ? { rowIds: ticked, columnIds: [place.columnId] } : single)
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

  function pick(before: CellBlock, more: CellBlock, at: CellPlace, isToggle: boolean): void {
    const cells = new Map(before.rowIds.map((id) => [id, columnsIn(before, id)]))
    for (const id of more.rowIds) {
      const had = new Set(cells.get(id))
      cells.set(id, [...(isToggle ? toggled(had, at.columnId) : new Set([...had, ...more.columnIds]))])
    }
    endRange()
    tick(NOTHING)
    setPicks({ cells: new Map([...cells].filter(([, columnIds]) => columnIds.length > 0)), at })
    focus.goTo(at)
  }

  return {
    range: range === undefined ? null : { anchor, head, focus: place },
    head,
    bounds,
    area: bounds ?? boundsOf({ anchor: place, head: place }, focus.indexOf, columns),
    block,
    copied: shown ?? single,
    select,
    extendTo,
    goTo(next) {
      endRange()
      tick(NOTHING)
      focus.goTo(next)
    },
    holds: ({ rowId, columnId }) =>
      ranged === null ? selected.has(rowId) : ranged.rowIds.includes(rowId) && columnsIn(ranged, rowId).includes(columnId),
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
    rowsIn: (columnId) =>
      ranged?.cells === undefined ? block.rowIds : block.rowIds.filter((id) => columnsIn(block, id).includes(columnId)),
    toggleCell: (cell) => pick(ranged ?? single, { rowIds: [cell.rowId], columnIds: [] }, cell, true),
    pickRange(before, from, to) {
      const at = boundsOf({ anchor: from, head: to }, indexOf, columns)
      pick(before, at === null ? single : blockIn(at, items, columns), to, false)
    },
    toggleRow(rowId) {
      endRange()
      onSelect(toggled(selected, rowId))
    },
  }
}

/** What is ticked and shown, in the order shown. */
function inOrder(ids: Iterable<string>, indexOf: (id: string) => number): readonly string[] {
  return [...ids].filter((id) => indexOf(id) >= 0).sort((a, b) => indexOf(a) - indexOf(b))
}

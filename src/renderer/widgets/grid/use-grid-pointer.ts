// What the mouse does in the grid: a click goes to a cell, ticks a row, folds a group or sorts; Shift
// and dragging select a rectangle; a double click edits.

import { type MouseEvent, useRef } from 'react'
import { type CellPlace, HEADER_ROW } from './grid-column.ts'
import type { GridProps } from './grid-props.ts'
import { isSamePlace, rangeOver } from './grid-range.ts'
import type { GridEditing } from './use-grid-editing.ts'
import { type GridFocus, placeOf } from './use-grid-focus.ts'
import type { GridSelection } from './use-grid-selection.ts'

export interface GridPointer {
  readonly onMouseDown: (event: MouseEvent) => void
  readonly onMouseOver: (event: MouseEvent) => void
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
}

const PRIMARY = 1

export function useGridPointer<T>(
  focus: GridFocus<T>,
  selection: GridSelection,
  editing: GridEditing,
  { columns, onSort, onToggleGroup, onOpen }: Pick<GridProps<T>, 'columns' | 'onSort' | 'onToggleGroup' | 'onOpen'>,
): GridPointer {
  /** The cell that dragging began at, null while no button is down. */
  const dragged = useRef<CellPlace | null>(null)
  const isRow = (rowId: string) => focus.itemOf(rowId)?.kind === 'row'

  function onMouseDown(event: MouseEvent): void {
    const cell = placeOf(event.target)
    if (cell === null || editing.editor !== null || event.button !== 0 || !isRow(cell.rowId)) return
    if (event.shiftKey) {
      // The press would send the focus there, and with it the cell where the selection begins.
      event.preventDefault()
      if (isTick(event)) selection.select(rangeOver(focus.place.rowId, cell.rowId, columns, focus.place))
      else selection.extendTo(cell)
    } else if (!isTick(event) && !hasMod(event)) dragged.current = cell
  }

  function onMouseOver(event: MouseEvent): void {
    const from = dragged.current
    if (from === null) return
    const cell = placeOf(event.target)
    if ((event.buttons & PRIMARY) === 0) dragged.current = null
    else if (cell !== null && isRow(cell.rowId) && !(isSamePlace(cell, from) && selection.bounds === null))
      selection.select({ anchor: from, head: cell, focus: cell })
  }

  function onClick(event: MouseEvent): void {
    dragged.current = null
    const cell = placeOf(event.target)
    if (cell === null || editing.editor !== null) return
    const item = focus.itemOf(cell.rowId)
    if (cell.rowId === HEADER_ROW) onSort(cell.columnId, event.shiftKey)
    else if (item?.kind === 'group') onToggleGroup(item.id)
    else if (item?.kind === 'new') editing.beginNew(null)
    else if (item?.kind === 'row' && !event.shiftKey) clickRow(event, cell)
  }

  function clickRow(event: MouseEvent, cell: CellPlace): void {
    if (isTick(event) || hasMod(event)) {
      selection.toggleRow(cell.rowId)
      return
    }
    selection.goTo(cell)
    if (columns.some(({ id, editor }) => id === cell.columnId && editor === null)) onOpen(cell.rowId, cell.columnId)
  }

  function onDoubleClick(event: MouseEvent): void {
    const cell = placeOf(event.target)
    if (editing.editor === null && cell !== null && isSamePlace(cell, focus.place)) editing.begin(null)
  }

  return { onMouseDown, onMouseOver, onClick, onDoubleClick }
}

function isTick({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('[data-select]') !== null
}

function hasMod({ ctrlKey, metaKey }: MouseEvent): boolean {
  return ctrlKey || metaKey
}

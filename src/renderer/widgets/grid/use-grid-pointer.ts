// What the mouse does in the grid: a click goes to a cell, ticks a row, folds a group or sorts; Shift
// and dragging select a rectangle, with Mod one more; dragging its corner fills, its border moves; a double click edits.

import { type MouseEvent, useRef } from 'react'
import { type CellPlace, HEADER_ROW } from '../table-model/grid-column.ts'
import type { GridParts } from './grid-props.ts'
import { around, beyond, blockIn, type CellBlock, isSamePlace, type RangeBounds, rangeOver } from './grid-range.ts'
import type { GridEditing } from './use-grid-editing.ts'
import { type GridFocus, placeOf } from './use-grid-focus.ts'
import type { GridSelection } from './use-grid-selection.ts'

export interface GridPointer {
  readonly onMouseDown: (event: MouseEvent) => void
  readonly onMouseOver: (event: MouseEvent) => void
  readonly onMouseMove: (event: MouseEvent) => void
  readonly onClick: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
}

const PRIMARY = 1
/** Pixels from the edge of the selection at which it is grabbed. */
const BORDER = 4

export function useGridPointer<T>(
  focus: GridFocus<T>,
  selection: GridSelection,
  editing: GridEditing,
  { columns, items, onSort, onToggleGroup, onOpen, onFill, onMove, onMoveRow }: GridParts<T>,
): GridPointer {
  /** What goes on while a button is down, told of every cell that the mouse comes over and of the selection as it is then. */
  const dragged = useRef<((event: MouseEvent, selection: GridSelection) => void) | null>(null)
  /** A range was picked by dragging: the click at its end, on the cell where it began, takes nothing of it off again. */
  const hasPicked = useRef(false)
  const titled = useRef<HTMLElement | null>(null)
  const isRow = (rowId: string) => focus.itemOf(rowId)?.kind === 'row'
  const rowCellOf = ({ target }: MouseEvent) => {
    const cell = placeOf(target)
    return cell !== null && isRow(cell.rowId) ? cell : null
  }

  function onMouseDown(event: MouseEvent): void {
    nameWhole(null)
    hasPicked.current = false
    const cell = rowCellOf(event)
    if (cell === null || editing.editor !== null) return
    // The right button opens the menu of what is selected; the focus stays where it is.
    if (event.button === 2 && selection.holds(cell)) event.preventDefault()
    if (event.button !== 0) return
    if (isFill(event)) beginFill(event)
    else if (isOnBorder(event)) beginMove(event, cell)
    else if (event.shiftKey) {
      // The press would send the focus there, and with it the cell where the selection begins.
      event.preventDefault()
      if (isTick(event)) selection.select(rangeOver(focus.place.rowId, cell.rowId, columns, focus.place))
      else selection.extendTo(cell)
    } else if (isTick(event)) beginRowDrag(cell.rowId)
    else if (hasMod(event)) {
      event.preventDefault()
      dragged.current = pickFrom(cell, selection.block)
    } else dragged.current = selectFrom(cell)
  }

  function beginDrag(onOver: NonNullable<typeof dragged.current>, onEnd: () => void): void {
    dragged.current = onOver
    const end = () => {
      dragged.current = null
      onEnd()
    }
    window.addEventListener('mouseup', end, { once: true })
  }

  function beginRowDrag(rowId: string): void {
    let over: HTMLElement | null = null
    // The line above which the row will stand is drawn by its attribute: nothing else of the grid changes meanwhile.
    const mark = ({ target }: MouseEvent) => {
      const line = target instanceof Element ? target.closest<HTMLElement>('tr[data-row]') : null
      if (line === null) return
      over?.removeAttribute('data-drop')
      over = line.dataset['row'] === rowId ? null : line
      over?.setAttribute('data-drop', focus.indexOf(line.dataset['row'] ?? '') > focus.indexOf(rowId) ? 'below' : 'above')
    }
    const drop = () => {
      const isBelow = over?.dataset['drop'] === 'below'
      over?.removeAttribute('data-drop')
      if (over !== null) onMoveRow?.(rowId, over.dataset['row'] ?? '', isBelow)
    }
    if (onMoveRow !== undefined) beginDrag(mark, drop)
  }

  /** The selection shows how far it will go, and stays on what was filled. */
  function beginFill(event: MouseEvent): void {
    const { area: source } = selection
    if (source === null) return
    event.preventDefault()
    let target: RangeBounds | null = null
    const stretch = (over: MouseEvent, now: GridSelection) => {
      const cell = rowCellOf(over)
      if (cell === null) return
      target = beyond(source, focus.indexOf(cell.rowId), columnAt(cell))
      selectArea(target === null ? source : around(source, target), now)
    }
    beginDrag(stretch, () => (target === null ? undefined : fill(source, target)))
  }

  const columnAt = ({ columnId }: CellPlace) => columns.findIndex(({ id }) => id === columnId)
  const corner = (line: number, at: number) => ({ rowId: items[line]?.id ?? '', columnId: columns[at]?.id ?? '' })
  const selectArea = ({ top, left, bottom, right }: RangeBounds, now: GridSelection) =>
    now.select({ anchor: corner(top, left), head: corner(bottom, right), focus: focus.place })

  /** At the border of what is selected, a cell or a rectangle; rows that were picked or ticked have none. */
  function isOnBorder(event: MouseEvent): boolean {
    const { target, clientX, clientY } = event
    const cell = placeOf(target)
    const element = target instanceof Element ? target.closest('[data-column]') : null
    const { area, picked } = selection
    if (onMove === undefined || event.shiftKey || hasMod(event) || cell === null || element === null) return false
    if (area === null || picked !== null) return false
    const [line, at] = [focus.indexOf(cell.rowId), columnAt(cell)]
    if (line < area.top || line > area.bottom || at < area.left || at > area.right) return false
    const { top, bottom, left, right } = element.getBoundingClientRect()
    return (
      (line === area.top && clientY - top < BORDER) ||
      (line === area.bottom && bottom - clientY < BORDER) ||
      (at === area.left && clientX - left < BORDER) ||
      (at === area.right && right - clientX < BORDER)
    )
  }

  /** The selection goes along with the mouse, held where it was grabbed; what it held is there when the button is let go. */
  function beginMove(event: MouseEvent, grabbed: CellPlace): void {
    const { area: source } = selection
    if (source === null) return
    event.preventDefault()
    const [down, across] = [focus.indexOf(grabbed.rowId) - source.top, columnAt(grabbed) - source.left]
    const [height, width] = [source.bottom - source.top, source.right - source.left]
    let target: RangeBounds = source
    const carry = (over: MouseEvent, now: GridSelection) => {
      const cell = rowCellOf(over)
      if (cell === null) return
      // At an edge it stops whole: nothing of it may fall off.
      const top = within(focus.indexOf(cell.rowId) - down, items.length - 1 - height)
      const left = within(columnAt(cell) - across, columns.length - 1 - width)
      target = { top, left, bottom: top + height, right: left + width }
      selectArea(target, now)
    }
    beginDrag(carry, () => {
      if (target.top === source.top && target.left === source.left) return
      const { rowIds } = blockIn({ ...target, bottom: items.length - 1 }, items, columns)
      const columnIds = columns.slice(target.left).map(({ id }) => id)
      onMove?.(blockIn(source, items, columns), { rowIds, columnIds, selected: blockIn(target, items, columns) })
    })
  }

  function fill(from: RangeBounds, to: RangeBounds): void {
    const [isUp, isBack] = [to.top < from.top, to.left < from.left]
    // Counted from the source: up and to the left, the nearest cell is the next one.
    const ordered = ({ rowIds, columnIds }: CellBlock) => ({
      rowIds: isUp ? rowIds.toReversed() : rowIds,
      columnIds: isBack ? columnIds.toReversed() : columnIds,
    })
    onFill(ordered(blockIn(from, items, columns)), ordered(blockIn(to, items, columns)))
  }

  const selectFrom = (from: CellPlace) => (event: MouseEvent, now: GridSelection) => {
    const cell = rowCellOf(event)
    if ((event.buttons & PRIMARY) === 0) dragged.current = null
    else if (cell !== null && !(isSamePlace(cell, from) && now.bounds === null)) now.select({ anchor: from, head: cell, focus: cell })
  }

  /** Another range beside what is selected. */
  const pickFrom = (from: CellPlace, before: CellBlock) => (event: MouseEvent, now: GridSelection) => {
    const cell = rowCellOf(event)
    if ((event.buttons & PRIMARY) === 0) dragged.current = null
    else if (cell !== null && (!isSamePlace(cell, from) || hasPicked.current)) {
      hasPicked.current = true
      now.pickRange(before, from, cell)
    }
  }

  /** A text that is cut off is told whole by the system's tooltip, until the mouse goes on or is pressed: then it may change. */
  function nameWhole(target: EventTarget | null): void {
    titled.current?.removeAttribute('title')
    titled.current = null
    if (!(target instanceof HTMLElement) || target.closest('[data-column]') === null) return
    // The handle that fills reaches a pixel over its cell.
    if (target.scrollWidth <= target.clientWidth + 1 && target.scrollHeight <= target.clientHeight + 2) return
    titled.current = target
    target.title = target.textContent ?? ''
  }

  function onMouseOver(event: MouseEvent): void {
    if (dragged.current === null) nameWhole(event.target)
    else dragged.current(event, selection)
  }

  function onMouseMove(event: MouseEvent): void {
    const element = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-column]') : null
    if (element !== null && onMove !== undefined) element.style.cursor = dragged.current === null && isOnBorder(event) ? 'move' : ''
  }

  function onClick(event: MouseEvent): void {
    dragged.current = null
    const cell = placeOf(event.target)
    if (cell === null || editing.editor !== null || isFill(event) || hasPicked.current) return
    const item = focus.itemOf(cell.rowId)
    if (cell.rowId === HEADER_ROW) onSort(cell.columnId, event.shiftKey)
    else if (item?.kind === 'group') onToggleGroup(item.id)
    else if (item?.kind === 'new') editing.beginNew(null)
    else if (item?.kind === 'row' && !event.shiftKey) clickRow(event, cell)
  }

  function clickRow(event: MouseEvent, cell: CellPlace): void {
    if (isTick(event)) selection.toggleRow(cell.rowId)
    else if (hasMod(event)) selection.toggleCell(cell)
    else {
      selection.goTo(cell)
      if (columns[columnAt(cell)]?.editor === null) onOpen(cell.rowId, cell.columnId)
    }
  }

  /** Down to where the column beside ends: from the corner of the selection. */
  function fillDownBeside(): void {
    const source = selection.area
    const beside = source === null ? undefined : (columns[source.left - 1] ?? columns[source.right + 1])
    if (source === null || beside === undefined) return
    const below = items.slice(source.bottom + 1)
    const end = below.findIndex((item) => item.kind === 'new' || (item.kind === 'row' && beside.text(item.row) === ''))
    const rows = (end === -1 ? below : below.slice(0, end)).filter(({ kind }) => kind === 'row')
    const from = blockIn(source, items, columns)
    if (rows.length > 0) onFill(from, { ...from, rowIds: rows.map(({ id }) => id) })
  }

  function onDoubleClick(event: MouseEvent): void {
    const cell = placeOf(event.target)
    if (isFill(event)) fillDownBeside()
    else if (editing.editor === null && cell !== null && isSamePlace(cell, focus.place)) editing.begin(null)
  }

  return { onMouseDown, onMouseOver, onMouseMove, onClick, onDoubleClick }
}

function within(at: number, last: number): number {
  return Math.max(0, Math.min(at, last))
}

function isTick({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('[data-select]') !== null
}

function isFill({ target }: MouseEvent): boolean {
  return target instanceof Element && target.closest('[data-fill]') !== null
}

function hasMod({ ctrlKey, metaKey }: MouseEvent): boolean {
  return ctrlKey || metaKey
}

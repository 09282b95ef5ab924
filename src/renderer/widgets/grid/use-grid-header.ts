// What keys and mouse do in the header of a grid whose columns can be arranged: the button of the column's menu; dragging the edge
// of a header makes the column wider or narrower, a double click on it fits the column to what it holds, dragging the header itself
// moves the column. Everything that is not of a header goes on to the cells.

import { type MouseEvent, type PointerEvent, type RefObject, useRef } from 'react'
import { clampedWidth } from '../table-model/column-arrangement.ts'
import { type GridColumn, HEADER_ROW } from '../table-model/grid-column.ts'
import type { GridParts } from './grid-props.ts'
import { type DrawnColumn, tracksOf } from './use-drawn-columns.ts'
import { cellIn, type GridFocus, placeOf } from './use-grid-focus.ts'
import type { GridMenu } from './use-grid-menu.ts'
import type { GridPointer } from './use-grid-pointer.ts'

export interface GridHeader {
  /** The column in focus by some steps wider or, below 0, narrower. */
  readonly resizeBy: (steps: number) => void
  /** As wide as what is drawn of it. */
  readonly fitColumn: (columnId: string) => void
  /** The mouse of the header in front of that of the cells. */
  readonly before: (cells: GridPointer) => GridPointer & { readonly onPointerDown: (event: PointerEvent) => void }
}

const STEP = 16
/** A press that moves less is a click. */
const DRAG_FROM = 5

export function useGridHeader<T>(
  scroller: RefObject<HTMLElement | null>,
  { place }: GridFocus<T>,
  menu: GridMenu,
  { columns, columnTools: tools }: GridParts<T>,
  drawn: readonly DrawnColumn<T>[],
): GridHeader {
  const hasDragged = useRef(false)

  function resize(id: string, event: PointerEvent, header: HTMLElement): void {
    const [from, width] = [event.clientX, header.offsetWidth]
    const widthAt = ({ clientX }: { readonly clientX: number }) => clampedWidth(width + clientX - from)
    follow(
      (move) => {
        hasDragged.current = true
        // Straight to the style: drawing every row anew for each pixel would lag behind the hand.
        showWidths(scroller.current, withColumnWidth(columns, id, widthAt(move)), drawn)
      },
      (up) => {
        if (up === null) showWidths(scroller.current, columns, drawn)
        else if (up.clientX !== from) tools?.resize(id, widthAt(up))
      },
    )
  }

  function move(id: string, event: PointerEvent): void {
    const from = event.clientX
    let target: HTMLElement | null = null
    const mark = (next: HTMLElement | null, isAfter: boolean) => {
      target?.removeAttribute('data-drop')
      target = next
      next?.setAttribute('data-drop', isAfter ? 'after' : 'before')
    }
    follow(
      (at) => {
        if (!hasDragged.current && Math.abs(at.clientX - from) < DRAG_FROM) return
        hasDragged.current = true
        const header = headerAt(at)
        mark(header, header !== null && isRightHalf(header, at.clientX))
      },
      (up) => {
        const [dropped, side] = [target?.dataset['column'], target?.dataset['drop']]
        mark(null, false)
        if (up === null || dropped === undefined) return
        const next = columns[columns.findIndex((column) => column.id === dropped) + 1]?.id ?? null
        tools?.move(id, side === 'after' ? next : dropped)
      },
    )
  }

  function onPointerDown(event: PointerEvent): void {
    hasDragged.current = false
    const { target } = event
    const header = target instanceof Element ? target.closest<HTMLElement>('th[data-column]') : null
    const id = header?.dataset['column']
    if (tools === undefined || event.button !== 0 || header === null || id === undefined) return
    if (isWithin(event, '[data-resize]')) resize(id, event, header)
    else if (!isWithin(event, '[data-menu]') && id !== columns[0]?.id) move(id, event)
  }

  function fitColumn(columnId: string): void {
    if (scroller.current !== null) tools?.resize(columnId, fittingWidth(scroller.current, { columns, drawn }, columnId))
  }

  return {
    fitColumn,
    resizeBy(steps) {
      const header = place.rowId === HEADER_ROW ? cellIn(scroller.current, place) : null
      if (header !== null) tools?.resize(place.columnId, header.offsetWidth + steps * STEP)
    },
    before: (cells) => ({
      ...cells,
      onPointerDown,
      onClick(event) {
        // The click that follows after a header was dragged means nothing.
        const wasDragged = hasDragged.current
        hasDragged.current = false
        if (wasDragged) return
        const cell = headerCellOf(event)
        if (cell !== null && isWithin(event, '[data-menu]')) menu.open(cell)
        else if (!isWithin(event, '[data-resize]')) cells.onClick(event)
      },
      onDoubleClick(event) {
        const cell = headerCellOf(event)
        if (cell !== null && isWithin(event, '[data-resize]')) fitColumn(cell.columnId)
        else cells.onDoubleClick(event)
      },
    }),
  }
}

/** As wide as the widest of the cells that are drawn, its header included. */
function fittingWidth<T>(
  scroller: HTMLElement,
  { columns, drawn }: { readonly columns: readonly GridColumn<T>[]; readonly drawn: readonly DrawnColumn<T>[] },
  id: string,
): number {
  const still = columns.map((column) => ({ ...column, grows: false }))
  const { tracks, trackOf } = tracksOf(still, placesOf(drawn))
  const at = columns.findIndex((column) => column.id === id)
  const own = trackOf.get(at)
  if (own === undefined) return columns[at]?.width ?? 0
  const before = scroller.style.getPropertyValue('--columns')
  scroller.style.setProperty('--columns', tracks.with(own - 1, 'max-content').join(' '))
  const cells = [...scroller.querySelectorAll<HTMLElement>(`[data-column="${CSS.escape(id)}"]`)]
  const widest = cells.reduce((most, { offsetWidth }) => Math.max(most, offsetWidth), 0)
  scroller.style.setProperty('--columns', before)
  return clampedWidth(widest + 2)
}

function withColumnWidth<T>(columns: readonly GridColumn<T>[], id: string, width: number): readonly GridColumn<T>[] {
  return columns.map((column) => (column.id === id ? { ...column, width, grows: false } : column))
}

const placesOf = <T>(drawn: readonly DrawnColumn<T>[]) => drawn.map(({ place }) => place)

function showWidths<T>(scroller: HTMLElement | null, columns: readonly GridColumn<T>[], drawn: readonly DrawnColumn<T>[]): void {
  scroller?.style.setProperty('--columns', tracksOf(columns, placesOf(drawn)).tracks.join(' '))
  scroller?.style.setProperty('--min-width', `${columns.reduce((sum, { width }) => sum + width, 0)}px`)
}

/** Until the button is released; null: Escape, or the system took the pointer away. */
function follow(onMove: (event: globalThis.PointerEvent) => void, onEnd: (event: globalThis.PointerEvent | null) => void): void {
  const over = new AbortController()
  const end = (event: globalThis.PointerEvent | null) => {
    over.abort()
    onEnd(event)
  }
  const { signal } = over
  window.addEventListener('pointermove', onMove, { signal })
  window.addEventListener('pointerup', end, { signal })
  window.addEventListener('pointercancel', () => end(null), { signal })
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      end(null)
    },
    { signal, capture: true },
  )
}

function headerAt({ clientX, clientY }: { readonly clientX: number; readonly clientY: number }): HTMLElement | null {
  return document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('th[data-column]') ?? null
}

function isRightHalf(header: HTMLElement, x: number): boolean {
  const { left, width } = header.getBoundingClientRect()
  return x > left + width / 2
}

function headerCellOf({ target }: MouseEvent): ReturnType<typeof placeOf> {
  const cell = placeOf(target)
  return cell?.rowId === HEADER_ROW ? cell : null
}

function isWithin({ target }: MouseEvent, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}

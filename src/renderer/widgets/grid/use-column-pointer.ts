// What the mouse does with columns: dragging the edge of a header makes the column wider or narrower, a
// double click on it fits the column to what it holds, dragging the header itself moves the column.

import { type PointerEvent, type RefObject, useRef } from 'react'
import { clampedWidth } from './column-arrangement.ts'
import { columnTemplate, type GridColumn } from './grid-column.ts'
import type { ColumnTools } from './grid-props.ts'

export interface ColumnPointer {
  readonly onPointerDown: (event: PointerEvent) => void
  /** True once after a header was dragged: the click that follows means nothing. */
  readonly tookClick: () => boolean
}

/** A press that moves less is a click. */
const DRAG_FROM = 5

export function useColumnPointer<T>(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly GridColumn<T>[],
  tools: ColumnTools | undefined,
): ColumnPointer {
  const hasDragged = useRef(false)

  function resize(id: string, event: PointerEvent, header: HTMLElement): void {
    const [from, width] = [event.clientX, header.offsetWidth]
    const widthAt = ({ clientX }: { readonly clientX: number }) => clampedWidth(width + clientX - from)
    follow(
      (move) => {
        hasDragged.current = true
        // Straight to the style: drawing every row anew for each pixel would lag behind the hand.
        showWidths(scroller.current, withColumnWidth(columns, id, widthAt(move)))
      },
      (up) => {
        if (up === null) showWidths(scroller.current, columns)
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

  return {
    onPointerDown(event) {
      hasDragged.current = false
      const { target } = event
      const header = target instanceof Element ? target.closest<HTMLElement>('th[data-column]') : null
      const id = header?.dataset['column']
      if (tools === undefined || event.button !== 0 || header === null || id === undefined || !(target instanceof Element)) return
      if (target.closest('[data-resize]') !== null) resize(id, event, header)
      else if (target.closest('[data-menu]') === null && id !== columns[0]?.id) move(id, event)
    },
    tookClick() {
      const took = hasDragged.current
      hasDragged.current = false
      return took
    },
  }
}

/** As wide as the widest of the cells that are drawn, its header included. */
export function fittingWidth<T>(scroller: HTMLElement, columns: readonly GridColumn<T>[], id: string): number {
  const parts = columns.map((column) => (column.id === id ? 'max-content' : `${column.width}px`))
  const before = scroller.style.getPropertyValue('--columns')
  scroller.style.setProperty('--columns', parts.join(' '))
  const cells = [...scroller.querySelectorAll<HTMLElement>(`[data-column="${CSS.escape(id)}"]`)]
  const widest = cells.reduce((most, { offsetWidth }) => Math.max(most, offsetWidth), 0)
  scroller.style.setProperty('--columns', before)
  return clampedWidth(widest + 2)
}

function withColumnWidth<T>(columns: readonly GridColumn<T>[], id: string, width: number): readonly GridColumn<T>[] {
  return columns.map((column) => (column.id === id ? { ...column, width, grows: false } : column))
}

function showWidths<T>(scroller: HTMLElement | null, columns: readonly GridColumn<T>[]): void {
  scroller?.style.setProperty('--columns', columnTemplate(columns))
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

// The one cell that is the grid's tab stop: where it is, how it moves, and that the document's focus
// follows it. When its row is gone it stands on the line that took its place, without its column in the first one.

import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { type CellPlace, type GridColumn, type GridItem, HEADER_ROW } from '../table-model/grid-column.ts'
import type { GridMemory } from './grid-props.ts'

export interface GridFocusOptions<T> {
  readonly scroller: RefObject<HTMLElement | null>
  readonly columns: readonly GridColumn<T>[]
  readonly items: readonly GridItem<T>[]
  readonly indexOf: (rowId: string) => number
  /** The row to begin with, null for the first one. */
  readonly firstRow: string | null
  readonly memory: GridMemory | undefined
}

export interface GridFocus<T> {
  readonly place: CellPlace
  /** Index of the line in focus, -1 for the header. */
  readonly index: number
  readonly item: GridItem<T> | undefined
  readonly column: GridColumn<T> | undefined
  readonly itemOf: (rowId: string) => GridItem<T> | undefined
  /** Index of a line, -1 for the header and for one that is not shown. The same function while the lines are the same. */
  readonly indexOf: (rowId: string) => number
  /** Sends the document's focus to the cell with the next render. */
  readonly goTo: (place: CellPlace) => void
  /** The tab stop goes there and into sight; the document's focus stays where it is. */
  readonly show: (place: CellPlace) => void
  readonly onFocus: (event: FocusEvent) => void
  readonly onBlur: (event: FocusEvent) => void
}

export function useGridFocus<T>({ scroller, columns, items, indexOf, firstRow, memory }: GridFocusOptions<T>): GridFocus<T> {
  const ownsFocus = useRef(false)
  const isSent = useRef(false)
  const isShown = useRef(false)
  const lastIndex = useRef(0)
  const [wanted, setWanted] = useState<CellPlace | null>(() =>
    firstRow === null || memory?.place?.rowId === firstRow ? (memory?.place ?? null) : placeInFirstColumn(firstRow, columns),
  )

  const place = resolvePlace(wanted, items, columns, indexOf, lastIndex.current)
  const index = indexOf(place.rowId)
  lastIndex.current = index

  // A screen that just opened leaves the focus nowhere, or on the part that all screens stand in: typing can begin at once.
  useLayoutEffect(() => {
    ownsFocus.current ||= isAround(document.activeElement, scroller.current)
  }, [scroller])

  // After every render, because a cell that was drawn anew or taken away loses the focus silently.
  // Once the focus has gone elsewhere it is left there.
  useLayoutEffect(() => {
    const active = document.activeElement
    const isInside = scroller.current?.contains(active) ?? false
    if (!isInside && !isAround(active, scroller.current) && !isSent.current) ownsFocus.current = false
    const cell = cellIn(scroller.current, place)
    if (isShown.current) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    isShown.current = false
    if ((!isSent.current && !ownsFocus.current) || cell === null) return
    isSent.current = false
    // An open editor inside the cell has the focus already.
    if (cell.contains(active)) return
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  return {
    place,
    index,
    item: items[index],
    column: columns.find(({ id }) => id === place.columnId),
    indexOf,
    itemOf: (rowId) => items[indexOf(rowId)],
    show(next) {
      isShown.current = true
      setWanted(next)
    },
    goTo(next) {
      isSent.current = true
      setWanted(next)
    },
    onFocus({ target }) {
      ownsFocus.current = true
      const cell = target.matches('[data-column]') ? placeOf(target) : null
      if (cell !== null && (cell.rowId !== place.rowId || cell.columnId !== place.columnId)) setWanted(cell)
    },
    onBlur({ currentTarget, relatedTarget }) {
      if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) ownsFocus.current = false
    },
  }
}

/** On the grid's surroundings as a whole, so on nothing beside it. */
function isAround(active: Element | null, grid: HTMLElement | null): boolean {
  return active?.contains(grid) ?? true
}

/** The cell an event came from. */
export function placeOf(target: EventTarget): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-column]') : null
  const rowId = cell?.parentElement?.dataset['row']
  const columnId = cell?.dataset['column']
  return rowId === undefined || columnId === undefined ? null : { rowId, columnId }
}

/** null while it is not drawn. */
export function cellIn(scroller: HTMLElement | null, { rowId, columnId }: CellPlace): HTMLElement | null {
  return scroller?.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowId)}"] > [data-column="${CSS.escape(columnId)}"]`) ?? null
}

function placeInFirstColumn<T>(rowId: string | null, columns: readonly GridColumn<T>[]): CellPlace | null {
  const columnId = columns[0]?.id
  return rowId === null || columnId === undefined ? null : { rowId, columnId }
}

function resolvePlace<T>(
  wanted: CellPlace | null,
  items: readonly GridItem<T>[],
  columns: readonly GridColumn<T>[],
  indexOf: (rowId: string) => number,
  lastIndex: number,
): CellPlace {
  const columnId = columns.find(({ id }) => id === wanted?.columnId)?.id ?? columns[0]?.id ?? ''
  if (wanted?.rowId === HEADER_ROW || (wanted !== null && indexOf(wanted.rowId) >= 0)) return { rowId: wanted.rowId, columnId }
  const fallback = wanted === null ? items.find(({ kind }) => kind !== 'group') : items[Math.min(Math.max(0, lastIndex), items.length - 1)]
  return { rowId: fallback?.id ?? HEADER_ROW, columnId }
}

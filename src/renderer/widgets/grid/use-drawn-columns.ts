// Which columns of a wide grid are in the document: those in sight, those that are pinned, and the one in focus. A table of people has
// one for each component, and thousands of those times the lines in sight would take seconds to draw. And whether pinned ones hold on.

import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, type RefObject, useLayoutEffect, useMemo } from 'react'
import { columnTemplate, type GridColumn, pinStyle } from '../table-model/grid-column.ts'

/** As many are all drawn: so few cost less than to draw others with every step sideways. */
const MOST_DRAWN_AT_ONCE = 60
/** Columns kept beyond each edge of the window. */
const BEYOND = 4

export interface DrawnColumn<T> {
  readonly column: GridColumn<T>
  /** Among all columns, from 0. */
  readonly place: number
  /** Among the tracks of the template, from 1; undefined: each follows the one before. */
  readonly track: number | undefined
}

export interface DrawnColumns<T> {
  readonly drawn: readonly DrawnColumn<T>[]
  /** As a CSS grid template: what is not drawn leaves a gap of its width. */
  readonly template: string
}

/** @param kept id of a column that stays in the document however far it is scrolled away */
export function useDrawnColumns<T>(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly GridColumn<T>[],
  kept: string,
): DrawnColumns<T> {
  const isWide = columns.length > MOST_DRAWN_AT_ONCE
  const virtualizer = useVirtualizer({
    horizontal: true,
    enabled: isWide,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (place) => columns[place]?.width ?? 0,
    overscan: BEYOND,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the widths are theirs.
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, columns])
  const inSight = isWide ? virtualizer.getVirtualIndexes() : []
  const [from, to] = [inSight[0] ?? 0, inSight.at(-1) ?? -1]
  return useMemo(() => (isWide ? drawnOf(columns, { from, to, kept }) : allOf(columns)), [columns, isWide, from, to, kept])
}

/** At their narrowest, in pixels. */
export function widthOf<T>(columns: readonly GridColumn<T>[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0)
}

/**
 * Marks the scroller with `data-sideways` while the columns are wider than it. Pinned cells hold their place only then: each that does is
 * a layer of its own for every frame of a scroll. Past React, since only looks follow from it, and a state would draw all lines.
 */
export function useSideways<T>(scroller: RefObject<HTMLElement | null>, columns: readonly GridColumn<T>[]): void {
  useLayoutEffect(() => {
    const watched = scroller.current
    if (watched === null) return
    // It is told of the first size, too, before anything is painted.
    const observer = new ResizeObserver(() => watched.toggleAttribute('data-sideways', widthOf(columns) > watched.clientWidth))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [scroller, columns])
}

export function allOf<T>(columns: readonly GridColumn<T>[]): DrawnColumns<T> {
  return { drawn: columns.map((column, place) => ({ column, place, track: undefined })), template: columnTemplate(columns) }
}

/** @param sight places of the first and the last column in sight, and the id of one that is drawn in any case */
export function drawnOf<T>(
  columns: readonly GridColumn<T>[],
  { from, to, kept }: { readonly from: number; readonly to: number; readonly kept: string },
): DrawnColumns<T> {
  const places = columns.flatMap(({ id, pin }, place) =>
    (place >= from && place <= to) || pin !== undefined || id === kept || place === 0 ? place : [],
  )
  const { tracks, trackOf } = tracksOf(columns, places)
  const drawn = places.map((place) => ({ column: columns[place] as GridColumn<T>, place, track: trackOf.get(place) }))
  return { drawn, template: tracks.join(' ') }
}

/** The template's tracks, one for each column that is drawn and one for each gap between those, and which is whose, from 1. */
export function tracksOf<T>(columns: readonly GridColumn<T>[], places: readonly number[]) {
  const tracks: string[] = []
  const trackOf = new Map<number, number>()
  let next = 0
  for (const place of [...places, columns.length]) {
    const gap = widthOf(columns.slice(next, place))
    if (gap > 0) tracks.push(`${gap}px`)
    const column = columns[place]
    if (column !== undefined) trackOf.set(place, tracks.push(columnTemplate([column])))
    next = place + 1
  }
  return { tracks, trackOf }
}

/** Where a cell stands among the tracks, and while the others are scrolled away under it. */
export function cellStyle<T>(column: GridColumn<T>, track: number | undefined): CSSProperties | undefined {
  return track === undefined ? pinStyle(column) : { ...pinStyle(column), gridColumn: track }
}

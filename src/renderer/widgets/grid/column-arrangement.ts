// Which columns a grid shows, in which order and how wide: kept by the screen, handed to the table behind
// the grid as its state. The first column names the row: it stays first and cannot be hidden.

import type { GridColumn } from './grid-column.ts'

export interface ColumnArrangement {
  /** Ids as the user ordered them; a column that is not named keeps its place behind those that are. */
  readonly order: readonly string[]
  readonly hidden: readonly string[]
  /** Pixels; a column that is not named has its own width. */
  readonly widths: Readonly<Record<string, number>>
  /** Whether the first column stays in sight when the grid is scrolled sideways. */
  readonly pinsFirst: boolean
  /** Of the others, those that stay in sight at another side than their own; left out: all are as shipped. */
  readonly pins?: Readonly<Record<string, Side>>
}

export type Side = 'start' | 'end' | 'none'

export const AS_SHIPPED: ColumnArrangement = { order: [], hidden: [], widths: {}, pinsFirst: true }

export const MIN_COLUMN_WIDTH = 48
export const MAX_COLUMN_WIDTH = 800

/** All columns in the user's order, hidden ones included. */
export function inOrder<T extends Pick<GridColumn<never>, 'id'>>(columns: readonly T[], { order }: ColumnArrangement): readonly T[] {
  const [first, ...others] = columns
  if (first === undefined) return columns
  const named = order.flatMap((id) => others.filter((column) => column.id === id))
  return [first, ...named, ...others.filter(({ id }) => !order.includes(id))]
}

/** The arrangement as TanStack Table keeps it. Columns are pinned where they stand at an edge: in the middle they would cover others. */
export function columnStateOf<T>(columns: readonly GridColumn<T>[], arrangement: ColumnArrangement) {
  const ordered = inOrder(columns, arrangement)
  const hidden = arrangement.hidden.filter((id) => id !== ordered[0]?.id)
  const isPinnedTo = (side: 'start' | 'end') => (column: GridColumn<T>) =>
    hidden.includes(column.id) || sideOf(column, ordered[0], arrangement) === side
  const centre = ordered.findIndex((column) => !isPinnedTo('start')(column))
  const start = ordered.slice(0, centre === -1 ? ordered.length : centre)
  const end = ordered.slice(Math.max(start.length, ordered.findLastIndex((column) => !isPinnedTo('end')(column)) + 1))
  return {
    columnOrder: ordered.map(({ id }) => id),
    columnVisibility: Object.fromEntries(hidden.map((id) => [id, false])),
    columnSizing: { ...arrangement.widths },
    columnPinning: { start: start.map(({ id }) => id), end: end.map(({ id }) => id) },
  }
}

function sideOf<T>(column: GridColumn<T>, first: GridColumn<T> | undefined, { pinsFirst, pins }: ColumnArrangement): Side {
  if (column === first) return pinsFirst ? 'start' : 'none'
  return pins?.[column.id] ?? column.pin ?? 'none'
}

/** With columns pinned to the sides as the table has it: they go to the edges, one after the other. */
export function withPinning<T>(
  columns: readonly GridColumn<T>[],
  arrangement: ColumnArrangement,
  { start, end }: { readonly start: readonly string[]; readonly end: readonly string[] },
): ColumnArrangement {
  const [first, ...others] = inOrder(columns, arrangement)
  const left = start.filter((id) => id !== first?.id)
  const centre = others.map(({ id }) => id).filter((id) => !left.includes(id) && !end.includes(id))
  const sides = others.map((column): readonly [string, Side, Side] => {
    const side = left.includes(column.id) ? 'start' : end.includes(column.id) ? 'end' : 'none'
    // The table counts what is hidden to the edge it stands at: it stays as it was set.
    const isHidden = arrangement.hidden.includes(column.id)
    return [column.id, isHidden ? sideOf(column, first, arrangement) : side, column.pin ?? 'none']
  })
  const pins = Object.fromEntries(sides.flatMap(([id, side, own]) => (side === own ? [] : [[id, side]])))
  // What stands left of the first column would be cut off from it: it comes along.
  const pinsFirst = left.length > 0 || (first !== undefined && start.includes(first.id))
  return { ...arrangement, order: [...left, ...centre, ...end], pinsFirst, pins }
}

/** null takes the column's own width back. */
export function withWidth(arrangement: ColumnArrangement, id: string, width: number | null): ColumnArrangement {
  const { [id]: _, ...others } = arrangement.widths
  return { ...arrangement, widths: width === null ? others : { ...others, [id]: clampedWidth(width) } }
}

export function clampedWidth(width: number): number {
  return Math.round(Math.min(MAX_COLUMN_WIDTH, Math.max(MIN_COLUMN_WIDTH, width)))
}

export function withVisible(arrangement: ColumnArrangement, id: string, isVisible: boolean): ColumnArrangement {
  const others = arrangement.hidden.filter((hidden) => hidden !== id)
  return { ...arrangement, hidden: isVisible ? others : [...others, id] }
}

/** Puts a column right before another one, null: at the end. Nothing goes before the first. */
export function movedBefore(
  columns: readonly Pick<GridColumn<never>, 'id'>[],
  arrangement: ColumnArrangement,
  id: string,
  beforeId: string | null,
): ColumnArrangement {
  const [first, ...others] = inOrder(columns, arrangement).map((column) => column.id)
  if (id === first || id === beforeId || first === undefined) return arrangement
  const rest = others.filter((other) => other !== id)
  const found = beforeId === first ? 0 : rest.indexOf(beforeId ?? '')
  const at = found === -1 ? rest.length : found
  return { ...arrangement, order: [...rest.slice(0, at), id, ...rest.slice(at)] }
}

/** One place to the left (-1) or right (1) among the columns that are shown. */
export function movedBy<T>(columns: readonly GridColumn<T>[], arrangement: ColumnArrangement, id: string, step: -1 | 1): ColumnArrangement {
  const shown = inOrder(columns, arrangement).flatMap((column, place) =>
    place === 0 || !arrangement.hidden.includes(column.id) ? [column.id] : [],
  )
  const at = shown.indexOf(id)
  const target = step === -1 ? shown[at - 1] : shown[at + 2]
  if (at <= 0 || (step === -1 && at === 1) || (step === 1 && at === shown.length - 1)) return arrangement
  return movedBefore(columns, arrangement, id, target ?? null)
}

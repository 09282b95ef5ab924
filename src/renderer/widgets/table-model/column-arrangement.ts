// Which columns a grid shows, in which order, how wide and pinned to which side: the table's own state, kept by the screen and
// changed by the table's setters. The first column names the row: it stays first and cannot be hidden.

import type { GridColumn } from './grid-column.ts'
import type { GridTable } from './grid-table.ts'

export interface ColumnArrangement {
  /** Ids as the user ordered them; a column that is not named keeps its place behind those that are. */
  readonly columnOrder: readonly string[]
  /** Only where it is another than as shipped. */
  readonly columnVisibility: Readonly<Record<string, boolean>>
  /** Pixels; a column that is not named has its own width. */
  readonly columnSizing: Readonly<Record<string, number>>
  /** Ids from left to right; left out: as shipped. A pinned column keeps its place in the order for when it is pinned no more. */
  readonly columnPinning?: Pins
}

interface Pins {
  readonly start: readonly string[]
  readonly end: readonly string[]
}

export const AS_SHIPPED: ColumnArrangement = { columnOrder: [], columnVisibility: {}, columnSizing: {} }

export const MIN_COLUMN_WIDTH = 48
export const MAX_COLUMN_WIDTH = 800

export function clampedWidth(width: number): number {
  return Math.round(Math.min(MAX_COLUMN_WIDTH, Math.max(MIN_COLUMN_WIDTH, width)))
}

type Columns = readonly Pick<GridColumn<never>, 'id' | 'pin' | 'group'>[]

/** The arrangement with all that it leaves as shipped, as the table takes it. */
export function columnStateOf(columns: Columns, { columnOrder, columnVisibility, columnSizing, columnPinning }: ColumnArrangement) {
  const first = columns.slice(0, 1).map(({ id }) => id)
  const optional = columns.filter(({ group }) => group !== undefined).map(({ id }) => [id, false] as const)
  const { start, end } = columnPinning ?? shippedPins(columns)
  return {
    columnOrder: [...new Set([...first, ...columnOrder])],
    columnVisibility: { ...Object.fromEntries(optional), ...columnVisibility, ...Object.fromEntries(first.map((id) => [id, true])) },
    columnSizing: { ...columnSizing },
    columnPinning: { start: [...start], end: [...end] },
  }
}

/** The other way round: what the table was changed to, without what is as shipped. */
export function arrangementAfter(columns: Columns, before: ColumnArrangement, change: Partial<ReturnType<typeof columnStateOf>>) {
  const shipped = columnStateOf(columns, AS_SHIPPED)
  const { columnPinning: pins, ...next } = { ...before, ...change }
  const isShipped = new Map(columns.map(({ id, group }) => [id, group === undefined]))
  const visibility = Object.entries(next.columnVisibility).filter(([id, isVisible]) => isVisible !== isShipped.get(id))
  const arrangement = { ...next, columnVisibility: Object.fromEntries(visibility) }
  const [first] = columns
  if (pins === undefined || first === undefined) return arrangement
  // What stands left of the first column would be cut off from it: it comes along.
  const others = pins.start.filter((id) => id !== first.id)
  const columnPinning = { ...pins, start: others.length === 0 ? pins.start : [first.id, ...others] }
  return JSON.stringify(columnPinning) === JSON.stringify(shipped.columnPinning) ? arrangement : { ...arrangement, columnPinning }
}

function shippedPins(columns: Columns): Pins {
  const pinnedTo = (side: 'start' | 'end') => columns.filter(({ pin }) => pin === side).map(({ id }) => id)
  return { start: pinnedTo('start'), end: pinnedTo('end') }
}

type Table = Pick<GridTable<never>['table'], 'atoms' | 'getAllFlatColumns' | 'getColumn' | 'setColumnOrder' | 'setColumnPinning'>

/** Ids of all columns as they stand, hidden ones and those that rows are grouped by included. */
export function orderOf(table: Table): readonly string[] {
  const [columnOrder, columnPinning] = [table.atoms.columnOrder.get(), table.atoms.columnPinning.get()]
  const all = table.getAllFlatColumns().map(({ id }) => id)
  const known = [...columnPinning.start, ...columnOrder, ...all].filter((id) => all.includes(id) && !columnPinning.end.includes(id))
  return [...new Set([...known, ...columnPinning.end])]
}

/** Puts a column right before another one, null: at the end. Nothing goes before the first; among pinned ones it is pinned. */
export function moveColumn(table: Table, id: string, beforeId: string | null): void {
  const [first, ...others] = orderOf(table)
  if (id === first || id === beforeId || first === undefined) return
  const rest = [first, ...others.filter((other) => other !== id)]
  const found = beforeId === first ? 1 : rest.indexOf(beforeId ?? '')
  const at = found === -1 ? rest.length : found
  const sideOf = (other: string | undefined) => table.getColumn(other ?? '')?.getIsPinned()
  const [own, left, right] = [id, rest[at - 1], rest[at]].map(sideOf)
  const side = own === left || own === right ? own : (right ?? left)
  const next = rest.toSpliced(at, 0, id)
  const onSide = (pinned: 'start' | 'end') => next.filter((other) => (other === id ? side : sideOf(other)) === pinned)
  table.setColumnPinning({ start: onSide('start'), end: onSide('end') })
  if (side === false) table.setColumnOrder(next)
}

/** At the right in front of those that are pinned there: in a narrow window the outermost are let go first, and this was asked for last. */
export function pinColumn(table: Table, id: string, side: 'start' | 'end' | false): void {
  if (side !== 'end') {
    table.getColumn(id)?.pin(side)
    return
  }
  const { start, end } = table.atoms.columnPinning.get()
  const others = (ids: readonly string[]) => ids.filter((other) => other !== id)
  table.setColumnPinning({ start: others(start), end: [id, ...others(end)] })
}

/** One place to the left (-1) or right (1) among the columns that are shown. */
export function stepColumn(table: Table, id: string, step: -1 | 1): void {
  const shown = orderOf(table).filter((other) => table.getColumn(other)?.getIsVisible())
  const at = shown.indexOf(id)
  if (at > 0 && at + step > 0 && at + step < shown.length) moveColumn(table, id, shown[step === -1 ? at - 1 : at + 2] ?? null)
}

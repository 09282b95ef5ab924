// Which rows are selected: by ticks, by Shift from the row where it began, or all. Without a
// selection the row in focus is the one that a command means.

import { useRef } from 'react'
import type { GridItem } from './grid-column.ts'
import { rowIdsBetween } from './grid-moves.ts'

export interface GridSelectionOptions<T> {
  readonly items: readonly GridItem<T>[]
  readonly selected: ReadonlySet<string>
  readonly onSelect: (ids: ReadonlySet<string>) => void
}

export interface GridSelection {
  /** A step without Shift: the next one with Shift begins at this row. */
  readonly beginAt: (rowId: string) => void
  readonly extendTo: (from: string, to: string) => void
  readonly toggle: (rowId: string) => void
  readonly selectAll: () => void
  readonly clear: () => void
  /** The selected rows in the order shown, else the given one. */
  readonly affected: (focused: string | null) => readonly string[]
}

export function useGridSelection<T>({ items, selected, onSelect }: GridSelectionOptions<T>): GridSelection {
  const anchor = useRef<string | null>(null)

  function clear(): void {
    if (selected.size > 0) onSelect(new Set())
  }

  return {
    clear,
    beginAt(rowId) {
      anchor.current = rowId
      clear()
    },
    extendTo(from, to) {
      anchor.current ??= from
      onSelect(new Set(rowIdsBetween(items, anchor.current, to)))
    },
    toggle(rowId) {
      const next = new Set(selected)
      if (!next.delete(rowId)) next.add(rowId)
      anchor.current = rowId
      onSelect(next)
    },
    selectAll() {
      onSelect(new Set(items.filter(({ kind }) => kind === 'row').map(({ id }) => id)))
    },
    affected(focused) {
      if (selected.size === 0) return focused === null ? [] : [focused]
      return items.filter(({ id }) => selected.has(id)).map(({ id }) => id)
    },
  }
}

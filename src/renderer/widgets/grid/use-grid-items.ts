// Keeps the lines of a grid while it is shown, so that the next ones are made from them; and beyond, for
// when it opens again on the same rows.

import { useMemo, useRef } from 'react'
import { type GridLines, type LineModel, type LinesInput, linesAfter } from './grid-lines.ts'

/** @param memory keeps the lines for the life of the rows; one for each kind of grid */
export function useGridItems<T extends object>(
  { rows, columns, getId, view, hasNewRow }: LinesInput<T>,
  memory: WeakMap<readonly T[], LineModel<T>>,
): GridLines<T> {
  const last = useRef<LineModel<T> | null>(null)
  const lines = useMemo(() => {
    const made = linesAfter(last.current ?? memory.get(rows) ?? null, { rows, columns, getId, view, hasNewRow })
    memory.set(rows, made)
    return made
  }, [rows, columns, getId, view, hasNewRow, memory])
  last.current = lines
  return lines
}

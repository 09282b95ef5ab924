// Keeps the lines of a grid while it is shown, so that the next ones are made from them.

import { useMemo, useRef } from 'react'
import { type GridLines, type LineModel, type LinesInput, linesAfter } from './grid-lines.ts'

export function useGridItems<T>({ rows, columns, getId, view, hasNewRow }: LinesInput<T>): GridLines<T> {
  const last = useRef<LineModel<T> | null>(null)
  const lines = useMemo(() => linesAfter(last.current, { rows, columns, getId, view, hasNewRow }), [rows, columns, getId, view, hasNewRow])
  last.current = lines
  return lines
}

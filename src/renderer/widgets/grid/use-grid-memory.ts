// A grid that was left for another screen appears again as it was: its scroll and its selection. Its cell in focus is the
// affair of use-grid-focus.ts.

import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { GridMemory } from './grid-props.ts'
import type { GridFocus } from './use-grid-focus.ts'
import type { GridSelection } from './use-grid-selection.ts'

export function useGridMemory<T>(
  scroller: RefObject<HTMLElement | null>,
  focus: GridFocus<T>,
  selection: GridSelection,
  memory: GridMemory | undefined,
): void {
  /** As it was left, until it is as it was. */
  const left = useRef(memory === undefined ? null : { ...memory })
  useLayoutEffect(() => {
    const was = left.current
    left.current = null
    // Somebody may have come for another row.
    if (was?.place?.rowId === focus.place.rowId) {
      if (scroller.current !== null) scroller.current.scrollTop = was.top
      if (was.range !== null) selection.select(was.range)
    }
    if (memory !== undefined) Object.assign(memory, { place: focus.place, range: selection.range })
  })
  useLayoutEffect(() => {
    const element = scroller.current
    return () => {
      if (memory !== undefined && element !== null) memory.top = element.scrollTop
    }
  }, [scroller, memory])
}

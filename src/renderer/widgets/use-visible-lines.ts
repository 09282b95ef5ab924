// Which of any number of lines are in the document: those in sight and some beyond the edges. All lines are equally high, so
// nothing is measured but the window of the grid.

import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/** Lines kept beyond each edge, for the scroll of a wheel, which does not wait for them. */
const BEYOND = 12

/**
 * @param firstLine index of the line to begin in the middle of the window, -1 for the top
 * @param kept index of a line that stays in the document however far it is scrolled away, -1 for none
 * @param order another one with every other order of the lines: then nearly all that are in the document are drawn anew
 * @returns indexes from top to bottom
 */
export function useVisibleLines(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  { line, header }: { readonly line: number; readonly header: number },
  firstLine: number,
  kept: number,
  order?: unknown,
): readonly number[] {
  const [beyond, setBeyond] = useState(0)
  const [drawnOrder, setDrawnOrder] = useState(order)
  if (order !== drawnOrder) {
    setDrawnOrder(order)
    setBeyond(0)
  }
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => line,
    scrollMargin: header,
    overscan: beyond,
    rangeExtractor: (range) => withKept(defaultRangeExtractor(range), kept, count),
  })

  const begin = useRef(firstLine)
  useLayoutEffect(() => {
    const shown = (scroller.current?.clientHeight ?? 0) - header
    if (begin.current >= 0) virtualizer.scrollToOffset((begin.current + 0.5) * line - shown / 2)
    begin.current = -1
  }, [scroller, virtualizer, line, header])
  // The first painting is of what is in sight alone; the rest comes right after it.
  useLayoutEffect(() => {
    if (beyond > 0) return
    const frame = requestAnimationFrame(() => setBeyond(BEYOND))
    return () => cancelAnimationFrame(frame)
  }, [beyond])
  const measured = useRef(line)
  useLayoutEffect(() => {
    if (measured.current !== line) virtualizer.measure()
    measured.current = line
  }, [virtualizer, line])

  const shown = virtualizer.getVirtualIndexes()
  // Before the window is measured there is the line that is to have the focus, else something else would take it.
  return shown.length > 0 ? shown : withKept(shown, kept, count)
}

function withKept(shown: number[], kept: number, count: number): number[] {
  if (kept < 0 || kept >= count || shown.includes(kept)) return shown
  return kept < (shown[0] ?? 0) ? [kept, ...shown] : [...shown, kept]
}

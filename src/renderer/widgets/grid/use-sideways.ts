// Whether the columns are wider than the window of the grid. Pinned cells hold their place only then: each one that does is a layer of
// its own for every frame of a scroll, up or down as well, and there are three in each line.

import { type RefObject, useLayoutEffect } from 'react'

/**
 * Marks the scroller with `data-sideways` while it scrolls sideways. Past React, since nothing but looks follows from it and
 * a drawing of all lines would come of a state.
 * @param width of all columns at their narrowest, in pixels
 */
export function useSideways(scroller: RefObject<HTMLElement | null>, width: number): void {
  useLayoutEffect(() => {
    const watched = scroller.current
    if (watched === null) return
    // It is told of the first size, too, before anything is painted.
    const observer = new ResizeObserver(() => watched.toggleAttribute('data-sideways', width > watched.clientWidth))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [scroller, width])
}

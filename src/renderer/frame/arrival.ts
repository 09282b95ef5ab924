// All screens stand in one part of the window. Each begins at its top, wherever the one before was left, and who came by
// keyboard from something that is gone now has the focus in it, so that F6 and a screen reader go on from there. Used by
// the workspace.

import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import type { ScreenId } from '#wording'

/** @returns for the part that the screens stand in; it has to be focusable */
export function useArrivalAt(screen: ScreenId): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null)
  const shown = useRef(screen)
  // Before a screen brings into view what was sought in it.
  useLayoutEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    if (content.current === null) return
    content.current.scrollTop = 0
    // In a small window what is around it scrolls, too.
    content.current.scrollIntoView({ block: 'start' })
  }, [screen])
  const arrived = useRef<ScreenId | null>(null)
  // After a screen has put the focus where it wants it.
  useEffect(() => {
    if (arrived.current === screen) return
    arrived.current = screen
    if (document.activeElement === document.body) content.current?.focus({ preventScroll: true })
  }, [screen])
  return content
}

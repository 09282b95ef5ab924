// All screens scroll in one part of the window: each begins at its top, wherever the one before was left. Used by the workspace.

import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Screen } from './navigation.ts'

export function useTopOf(screen: Screen): RefObject<HTMLElement | null> {
  const content = useRef<HTMLElement>(null)
  const shown = useRef(screen)
  // Before a screen brings into view what was sought in it.
  useLayoutEffect(() => {
    if (shown.current === screen) return
    shown.current = screen
    if (content.current !== null) content.current.scrollTop = 0
  }, [screen])
  return content
}

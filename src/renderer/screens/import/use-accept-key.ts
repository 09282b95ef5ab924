// Ctrl Enter (on macOS ⌘ Enter) takes every proposal that is shown, wherever the focus is.

import { useEffectEvent, useLayoutEffect } from 'react'

/** null: there is nothing to accept. */
export function useAcceptKey(accept: (() => void) | null): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (accept === null || event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    accept()
  })
  // Before the screen is painted: a key that is pressed as soon as it is seen must not be lost.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

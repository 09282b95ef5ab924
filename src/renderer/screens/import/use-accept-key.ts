// Ctrl Enter (on macOS ⌘ Enter) takes every proposal that is shown, wherever the focus is.

import { useEffect, useEffectEvent } from 'react'

/** null: there is nothing to accept. */
export function useAcceptKey(accept: (() => void) | null): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (accept === null || event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    accept()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

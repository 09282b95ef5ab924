// What is removed takes the focus with it when it held it: the key that removed a row would have to be followed by a walk from
// the top of the page. The focus goes to what stood after it then, else before it. Used by screens whose rows can be removed.

import { type RefObject, useEffect, useRef } from 'react'

const REACHED_BY_TAB = 'button, input, select, textarea, a[href], summary, [tabindex="0"]'

/** @returns the ref of what the rows stand in */
export function useNearbyFocus<Part extends HTMLElement>(): RefObject<Part | null> {
  const part = useRef<Part>(null)
  useEffect(() => {
    const within = part.current
    if (within === null) return
    let nearby: readonly HTMLElement[] = []
    const remember = ({ target }: FocusEvent) => {
      const all = [...within.querySelectorAll<HTMLElement>(REACHED_BY_TAB)]
      const at = all.indexOf(target as HTMLElement)
      nearby = at < 0 ? [] : [...all.slice(at), ...all.slice(0, at).reverse()]
    }
    const observer = new MutationObserver(() => {
      if (document.activeElement !== document.body || nearby[0]?.isConnected !== false) return
      nearby.find((one) => one.isConnected && !one.matches(':disabled'))?.focus()
    })
    within.addEventListener('focusin', remember)
    observer.observe(within, { childList: true, subtree: true })
    return () => {
      within.removeEventListener('focusin', remember)
      observer.disconnect()
    }
  }, [])
  return part
}

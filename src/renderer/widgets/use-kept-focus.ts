// Steps of one part of a screen take each other's place, and with a step goes the button that had the focus. The part takes it
// then: Tab goes on from there, and a screen reader stays where it was. Used by the import of books and by Export.

import { type RefObject, useEffect, useRef } from 'react'

/** @returns the ref of the part, which needs a tabIndex of -1 */
export function useKeptFocus<Part extends HTMLElement>(step: string): RefObject<Part | null> {
  const part = useRef<Part>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    if (document.activeElement === document.body) part.current?.focus()
  }, [step])
  return part
}

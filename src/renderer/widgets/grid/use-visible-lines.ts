// Which of any number of lines are in the document: those in sight and some beyond the edges. All lines
// are equally high, so nothing is measured but the window of the grid.

import { type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'

/** Lines kept beyond each edge once the first are painted, for the scroll of a wheel, which does not wait for them. */
const BEYOND = 12
/** The window of lines moves in such steps, not with every pixel. */
const STEP = 4

interface Window {
  readonly first: number
  readonly end: number
}

/**
 * @param firstLine index of the line to begin in the middle of the window, -1 for the top
 * @param kept index of a line that stays in the document however far it is scrolled away, -1 for none
 * @returns indexes from top to bottom
 */
export function useVisibleLines(
  scroller: RefObject<HTMLElement | null>,
  count: number,
  { line, header }: { readonly line: number; readonly header: number },
  firstLine: number,
  kept: number,
): readonly number[] {
  const [window, setWindow] = useState<Window>({ first: 0, end: 0 })
  const begin = useRef(firstLine)

  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null) return
    let height = element.clientHeight
    let beyond = 0
    let shown: Window = { first: 0, end: 0 }
    const look = (): Window => {
      const top = element.scrollTop
      const first = Math.max(0, Math.floor(top / line) - beyond)
      const end = Math.ceil((top + height - header) / line) + beyond
      return beyond === 0 ? { first, end } : { first: first - (first % STEP), end: end + STEP - (end % STEP) }
    }
    const update = (set: (next: Window) => void) => {
      const next = look()
      if (next.first === shown.first && next.end === shown.end) return
      shown = next
      set(next)
    }
    if (begin.current >= 0) element.scrollTop = (begin.current + 0.5) * line - (height - header) / 2
    update(setWindow)
    // What is scrolled into sight is drawn in the same frame: later it would be blank for a moment.
    const onScroll = () => update((next) => flushSync(() => setWindow(next)))
    const observer = new ResizeObserver(() => {
      height = element.clientHeight
      update(setWindow)
    })
    // The first painting is of what is in sight alone; the rest comes right after it.
    const frame = requestAnimationFrame(() => {
      beyond = BEYOND
      observer.observe(element)
    })
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      cancelAnimationFrame(frame)
      observer.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [scroller, line, header])

  return useMemo(() => {
    const end = Math.min(window.end, count)
    // Fewer lines than it was scrolled to: the last ones are in sight.
    const first = Math.max(0, Math.min(window.first, count - (window.end - window.first)))
    const indexes = Array.from({ length: end - first }, (_, at) => first + at)
    if (kept < 0 || kept >= count || (kept >= first && kept < end)) return indexes
    return kept < first ? [kept, ...indexes] : [...indexes, kept]
  }, [window, count, kept])
}

// Rows of a rule, any number of them. Few stand at their full height; of many, equally high, only those in sight are in
// the document. One tab stop: arrows, Home, End and Page keys go from row to row, Enter opens.

import { type KeyboardEvent, type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import rowName from '../../widgets/row-name.module.css'
import { useVisibleLines } from '../../widgets/use-visible-lines.ts'
import { useWidth } from '../use-width.ts'
import styles from './checks.module.css'

/** Height of a row among many, in pixels, where the list is wide and where it is narrow. */
interface RowHeights {
  readonly wide: number
  readonly narrow: number
}

export interface RowListProps<T> {
  readonly label: string
  readonly items: readonly T[]
  readonly heights: RowHeights
  /** Has the focus when the list opens; -1 for none. */
  readonly first?: number
  readonly keyOf: (item: T) => string
  /** One row with exactly one button. */
  readonly children: (item: T, tabIndex: 0 | -1) => ReactNode
}

/** More than these would make the page long, and slow. */
const MOST_AT_FULL_HEIGHT = 40
const NARROW_PX = 680
const PAGE_ROWS = 5

export function RowList<T>({ label, items, heights, first = -1, keyOf, children }: RowListProps<T>) {
  const scroller = useRef<HTMLDivElement>(null)
  const isMany = items.length > MOST_AT_FULL_HEIGHT
  const isNarrow = useWidth(scroller) < NARROW_PX
  const line = isNarrow ? heights.narrow : heights.wide
  const [wanted, setWanted] = useState(Math.max(0, first))
  const active = Math.min(wanted, items.length - 1)
  const isSent = useRef(first >= 0)
  const inSight = useVisibleLines(scroller, items.length, { line, header: 0 }, first, isMany ? active : -1)
  const shown = isMany ? inSight : items.keys()

  useLayoutEffect(() => {
    const button = isSent.current ? scroller.current?.querySelector<HTMLElement>(`[data-index="${active}"] button`) : null
    if (!button) return
    isSent.current = false
    button.focus({ preventScroll: true })
    button.closest('[data-index]')?.scrollIntoView({ block: 'nearest' })
  })

  function onKeyDown(event: KeyboardEvent): void {
    const to = targetOf(event.key, active, items.length)
    if (to === null || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    isSent.current = true
    setWanted(to)
  }

  return (
    <div ref={scroller} className={styles.rows} data-many={isMany || undefined} data-narrow={isNarrow || undefined}>
      <ul aria-label={label} onKeyDown={onKeyDown} style={isMany ? { height: items.length * line } : undefined}>
        {[...shown].map((index) => {
          const item = items[index]
          if (item === undefined) return null
          return (
            <li
              key={keyOf(item)}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={`${rowName.row} ${styles.rowPlace}`}
              data-index={index}
              style={isMany ? { top: index * line, height: line } : undefined}
              onFocus={() => setWanted(index)}
            >
              {children(item, index === active ? 0 : -1)}
            </li>
          )
        })}
      </ul>
    </div>
  )
}

function targetOf(key: string, from: number, count: number): number | null {
  const to: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE_ROWS,
    PageUp: from - PAGE_ROWS,
    Home: 0,
    End: count - 1,
  }
  const target = to[key]
  return target === undefined ? null : Math.max(0, Math.min(count - 1, target))
}

// Places that belong together, beside each other: a navigation whose entries lead to pages of their own, each with its command
// and its step back. They are no ARIA tabs, which would promise panels of one page; so every entry is a stop of the Tab key.

import { useEffect, useRef } from 'react'
import styles from './tab-bar.module.css'
import { Tooltip } from './tooltip.tsx'

interface Tab<Id extends string> {
  readonly id: Id
  readonly title: string
  /** Shown in the tooltip: "Ctrl 3". */
  readonly shortcut?: string
}

export interface TabBarProps<Id extends string> {
  readonly label: string
  readonly tabs: readonly Tab<Id>[]
  readonly current: Id
  readonly onGo: (id: Id) => void
  /** The entry before was chosen here: the focus stays in the bar. */
  readonly takesFocus: boolean
}

export function TabBar<Id extends string>({ label, tabs, current, onGo, takesFocus }: TabBarProps<Id>) {
  const bar = useRef<HTMLElement>(null)
  useEffect(() => {
    if (takesFocus) bar.current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true })
  }, [takesFocus])
  return (
    <nav ref={bar} className={styles.bar} aria-label={label}>
      {tabs.map(({ id, title, shortcut }) => {
        const tab = (
          <button key={id} type="button" className={styles.tab} aria-current={id === current ? 'page' : undefined} onClick={() => onGo(id)}>
            {title}
          </button>
        )
        return shortcut === undefined ? (
          tab
        ) : (
          <Tooltip key={id} label={title} shortcut={shortcut}>
            {tab}
          </Tooltip>
        )
      })}
    </nav>
  )
}

// A thin bar with a tick at the limit: how much of an engineer something takes. The number always stands
// beside it, so the bar itself is not read out. One element, because there is one in every row of the grid.

import type { CheckState } from '#core'
import styles from './bar.module.css'

export interface BarProps {
  /** Length of the bar, 0 to `full`. */
  readonly value: number
  /** What fills the whole width. */
  readonly full: number
  /** Where the tick stands; none when left out. */
  readonly limit?: number
  /** The colour of the state it leads to; ink when left out. */
  readonly state?: CheckState
}

export function Bar({ value, full, limit, state }: BarProps) {
  const places = {
    ['--filled' as string]: percent(value, full),
    ...(limit === undefined ? {} : { ['--limit' as string]: percent(limit, full) }),
  }
  return (
    <span className={styles.bar} data-state={state} data-limited={limit === undefined ? undefined : ''} style={places} aria-hidden="true" />
  )
}

function percent(part: number, full: number): string {
  return full <= 0 ? '0%' : `${Math.max(0, Math.min(100, (part / full) * 100))}%`
}

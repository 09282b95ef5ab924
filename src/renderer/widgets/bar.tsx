// A thin bar with a tick at the limit: how much of an engineer something takes. The number always stands
// beside it, so the bar itself is not read out.

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
  return (
    <span className={styles.bar} data-state={state} aria-hidden="true">
      <span className={styles.fill} style={{ width: percent(value, full) }} />
      {limit === undefined ? null : <span className={styles.tick} style={{ left: percent(limit, full) }} />}
    </span>
  )
}

function percent(part: number, full: number): string {
  return full <= 0 ? '0%' : `${Math.max(0, Math.min(100, (part / full) * 100))}%`
}

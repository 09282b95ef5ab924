// Bars against one limit, sorted by whoever calls: filled where the check fails, outlined where it does not, so that print
// in grey reads the same. The limit is one line through all of them.

import type { CheckState } from '#core'
import { Small } from '../layout.tsx'
import styles from './charts.module.css'

interface LimitBar {
  readonly id: string
  readonly label: string
  readonly value: number
  readonly text: string
  readonly state: CheckState
}

export interface LimitBarsProps {
  readonly bars: readonly LimitBar[]
  readonly limit: number
  readonly limitText: string
}

export function LimitBars({ bars, limit, limitText }: LimitBarsProps) {
  // Room behind the limit, so that its line is never the edge.
  const full = Math.max(limit * 1.25, ...bars.map(({ value }) => value), 1)
  const place = (value: number) => `${(value / full) * 100}%`
  return (
    <div className={styles.bars}>
      <div className={styles.line} data-head="">
        <span />
        <span className={styles.track}>
          <Small className={styles.limitText} style={{ left: place(limit) }}>
            {limitText}
          </Small>
        </span>
        <span />
      </div>
      {bars.map(({ id, label, value, text, state }) => (
        <div key={id} className={styles.line} data-over={value > limit || undefined}>
          <span className={styles.barLabel}>{label}</span>
          <span className={styles.track}>
            <span className={styles.bar} data-state={state} style={{ width: place(value) }} />
            <span className={styles.limit} style={{ left: place(limit) }} />
          </span>
          <span className={styles.barText}>{text}</span>
        </div>
      ))}
    </div>
  )
}

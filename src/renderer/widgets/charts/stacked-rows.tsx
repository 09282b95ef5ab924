// One bar a row, each in parts, against one line that all of them share: how much of a whole each row gives, and to what.
// A marked part is outlined, so that print in grey reads the same.

import { Small } from '../layout.tsx'
import styles from './charts.module.css'

interface RowPart {
  readonly id: string
  readonly label: string
  readonly value: number
  /** A layer, or "none": which of the layer colours it has. */
  readonly layer: string
  readonly isMarked: boolean
}

interface StackedRow {
  readonly id: string
  readonly label: string
  readonly text: string
  readonly value: number
  readonly parts: readonly RowPart[]
}

export interface StackedRowsProps {
  readonly rows: readonly StackedRow[]
  readonly line: number
  readonly lineText: string
}

/** Of the width: a part this wide has room for its own label. */
const LABELLED_FROM = 0.12

export function StackedRows({ rows, line, lineText }: StackedRowsProps) {
  const full = Math.max(line * 1.08, ...rows.map(({ value }) => value))
  const percent = (value: number) => `${(value / full) * 100}%`
  return (
    <div className={styles.bars}>
      <div className={styles.line} data-head="" data-wide="">
        <span />
        <span className={styles.track}>
          <Small className={styles.limitText} data-end="" style={{ left: percent(line) }}>
            {lineText}
          </Small>
        </span>
        <span />
      </div>
      {rows.map(({ id, label, text, value, parts }) => (
        <div key={id} className={styles.line} data-wide="" data-over={value > line || undefined}>
          <span className={styles.barLabel}>{label}</span>
          <span className={styles.track}>
            {parts.map((part) => (
              <span
                key={part.id}
                className={styles.rowPart}
                data-layer={part.layer}
                data-marked={part.isMarked || undefined}
                title={part.label}
                style={{ width: percent(part.value) }}
              >
                {part.value / full >= LABELLED_FROM ? <span className={styles.rowPartLabel}>{part.label}</span> : null}
              </span>
            ))}
            <span className={styles.limit} style={{ left: percent(line) }} />
          </span>
          <span className={styles.barText}>{text}</span>
        </div>
      ))}
    </div>
  )
}

// Parts of one whole as one horizontal bar, each with its label right below it: no legend to look up.

import { Row } from '../layout.tsx'
import styles from './charts.module.css'

interface StackedPart {
  readonly label: string
  readonly value: number
  readonly text: string
  /** A layer, or "none": which of the layer colours it has. */
  readonly layer: string
}

export interface StackedBarProps {
  readonly parts: readonly StackedPart[]
  /** Stands at the end of the bar. */
  readonly total: string
}

export function StackedBar({ parts, total }: StackedBarProps) {
  return (
    <div className={styles.stack}>
      <div className={styles.stackBar}>
        {parts.map(({ label, value, layer }) => (
          <span key={label} className={styles.part} data-layer={layer} style={{ flexGrow: value }} />
        ))}
      </div>
      <span className={styles.stackTotal}>{total}</span>
      <Row gap={4} align="stretch">
        {parts.map(({ label, value, text, layer }) => (
          <span key={label} className={styles.label} style={{ flexGrow: value }}>
            <span className={styles.swatch} data-layer={layer} />
            <span>
              {label}
              <span className={styles.labelText}>{text}</span>
            </span>
          </span>
        ))}
      </Row>
    </div>
  )
}

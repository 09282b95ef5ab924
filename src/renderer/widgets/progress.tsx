// How far a long task is, with the words of its step.

import { Progress as Base } from '@base-ui/react/progress'
import styles from './progress.module.css'

export interface ProgressProps {
  /** What is being done now. */
  readonly label: string
  /** null: no telling how far. */
  readonly done: number | null
  readonly total: number
}

export function Progress({ label, done, total }: ProgressProps) {
  return (
    <Base.Root className={styles.progress} value={done} max={Math.max(1, total)}>
      <Base.Label className={styles.label}>{label}</Base.Label>
      <Base.Track className={styles.track}>
        <Base.Indicator className={styles.indicator} />
      </Base.Track>
    </Base.Root>
  )
}

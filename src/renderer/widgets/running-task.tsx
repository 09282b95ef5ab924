// A long task in a card of its own: how far it is, and the way to stop it.

import { COMMON_TEXT, WIDGET_TEXT } from '#wording'
import { Button } from './button.tsx'
import { Progress, type ProgressProps } from './progress.tsx'
import styles from './running-task.module.css'

export interface RunningTaskProps extends ProgressProps {
  readonly onCancel: () => void
  /** Asked to stop, and not at its end yet. */
  readonly isCancelling?: boolean
}

export function RunningTask({ onCancel, isCancelling = false, ...progress }: RunningTaskProps) {
  return (
    <div className={styles.task}>
      <Progress {...progress} />
      <Button onClick={onCancel} disabled={isCancelling}>
        {isCancelling ? WIDGET_TEXT.canceling : COMMON_TEXT.cancel}
      </Button>
    </div>
  )
}

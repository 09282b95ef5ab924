// A short name and the shortcut, after 500 ms of rest or on keyboard focus. Never the only place of
// something a person must know.

import { Tooltip as Base } from '@base-ui/react/tooltip'
import type { ReactElement } from 'react'
import styles from './tooltip.module.css'

export interface TooltipProps {
  readonly label: string
  readonly shortcut?: string
  /** The one element it belongs to; it takes the tooltip's events. */
  readonly children: ReactElement
}

export function Tooltip({ label, shortcut, children }: TooltipProps) {
  return (
    <Base.Root>
      <Base.Trigger render={children} />
      <Base.Portal>
        <Base.Positioner sideOffset={6} className={styles.positioner}>
          <Base.Popup className={styles.popup}>
            {label}
            {shortcut === undefined ? null : <kbd>{shortcut}</kbd>}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  )
}

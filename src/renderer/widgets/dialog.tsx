// A question or a short task over the page. Focus stays inside, Escape closes, focus returns to where it was.

import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import styles from './dialog.module.css'
import { Row } from './layout.tsx'

export interface DialogProps {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly description?: ReactNode
  readonly children?: ReactNode
  /** Buttons at the bottom, the safe one first. */
  readonly actions?: ReactNode
  readonly width?: 'narrow' | 'wide'
}

export function Dialog({ open, onOpenChange, title, description, children, actions, width = 'narrow' }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup} data-width={width}>
          <Base.Title className={styles.title}>{title}</Base.Title>
          {description === undefined ? null : <Base.Description className={styles.description}>{description}</Base.Description>}
          {children}
          {actions === undefined ? null : (
            <Row align="stretch" justify="end" wrap={false} className={styles.actions}>
              {actions}
            </Row>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

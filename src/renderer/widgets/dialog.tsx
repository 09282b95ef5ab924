// A question or a short task over the page. Focus stays inside, Escape closes, focus returns to where it was.

import { Dialog as Base } from '@base-ui/react/dialog'
import type { ReactNode } from 'react'
import { COMMON_TEXT } from '#wording'
import { Button, type ButtonProps } from './button.tsx'
import styles from './dialog.module.css'
import { Row } from './layout.tsx'

export interface DialogProps {
  readonly title: string
  readonly description?: ReactNode
  readonly children?: ReactNode
  /** The button that does what is asked; left out where there is nothing to do but to close. */
  readonly action?: Pick<ButtonProps, 'kind' | 'disabled' | 'form' | 'onClick'> & { readonly label: string }
  /** What the button says that leaves everything as it is. */
  readonly cancel?: string
  /** A button in place of that one. */
  readonly instead?: ReactNode
  /** It works, and cannot be left. */
  readonly isBusy?: boolean
  readonly width?: 'narrow' | 'wide'
  readonly onClose: () => void
}

/** Open as long as it is there. The safe button comes first. */
export function Dialog({ title, description, children, action, cancel, instead, isBusy = false, width = 'narrow', onClose }: DialogProps) {
  return (
    <Base.Root open onOpenChange={(open) => (open || isBusy ? undefined : onClose())}>
      <Base.Portal>
        <Base.Backdrop className={styles.backdrop} />
        <Base.Popup className={styles.popup} data-width={width}>
          <Base.Title className={styles.title}>{title}</Base.Title>
          {description === undefined ? null : <Base.Description className={styles.description}>{description}</Base.Description>}
          {children}
          <Row align="stretch" justify="end" wrap={false} className={styles.actions}>
            {instead ?? (
              <Button disabled={isBusy} onClick={onClose}>
                {cancel ?? (action === undefined ? COMMON_TEXT.close : COMMON_TEXT.cancel)}
              </Button>
            )}
            {action === undefined ? null : <ActionButton {...action} />}
          </Row>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

function ActionButton({ label, ...rest }: NonNullable<DialogProps['action']>) {
  return (
    <Button kind="primary" type={rest.form === undefined ? 'button' : 'submit'} {...rest}>
      {label}
    </Button>
  )
}

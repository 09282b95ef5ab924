// Buttons. One primary a screen; everything else is plain or quiet. Used by every screen.

import type { ButtonHTMLAttributes, ReactNode } from 'react'
import styles from './button.module.css'
import { Row } from './layout.tsx'
import { Tooltip } from './tooltip.tsx'

type ButtonKind = 'plain' | 'primary' | 'quiet' | 'danger'

export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className'> {
  readonly kind?: ButtonKind
  /** An icon of lucide at 16 px; hidden from screen readers, the text says it. */
  readonly icon?: ReactNode
}

export function Button({ kind = 'plain', icon, children, type = 'button', ...rest }: ButtonProps) {
  return (
    <button {...rest} type={type} className={styles.button} data-kind={kind}>
      {icon === undefined ? null : (
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      )}
      {children}
    </button>
  )
}

/** Some beside each other, on a second line where they do not fit. */
export function Buttons({ children }: { readonly children: ReactNode }) {
  return <Row align="stretch">{children}</Row>
}

/** Icons beside words of any length. */
export function Tools({ children }: { readonly children: ReactNode }) {
  return <span className={styles.tools}>{children}</span>
}

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'className' | 'children'> {
  /** What it does: the accessible name and the tooltip. */
  readonly label: string
  readonly icon: ReactNode
  /** Shown in the tooltip: "Ctrl Z". */
  readonly shortcut?: string
}

export function IconButton({ label, icon, shortcut, type = 'button', ...rest }: IconButtonProps) {
  return (
    <Tooltip label={label} {...(shortcut === undefined ? {} : { shortcut })}>
      <button {...rest} type={type} className={styles.iconButton} aria-label={label}>
        <span className={styles.icon} aria-hidden="true">
          {icon}
        </span>
      </button>
    </Tooltip>
  )
}

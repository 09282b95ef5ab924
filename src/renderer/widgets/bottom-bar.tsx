// Always in sight at the foot of a screen: what is open, and the way on.

import type { ReactNode } from 'react'
import styles from './bottom-bar.module.css'
import { Buttons } from './button.tsx'

export interface BottomBarProps {
  /** What is open, in one line. */
  readonly state: ReactNode
  /** The buttons. */
  readonly children: ReactNode
  readonly className?: string | undefined
}

export function BottomBar({ state, children, className = '' }: BottomBarProps) {
  return (
    <div className={`${styles.bar} ${className}`} data-bottom-bar>
      {state}
      <Buttons>{children}</Buttons>
    </div>
  )
}

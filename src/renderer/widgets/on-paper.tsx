// What a screen prints: nothing of it is seen in the window, and nothing but it on paper. It stands beside the page itself,
// so that the frame with its scrolling parts cannot cut it.

import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from './on-paper.module.css'

export interface OnPaperProps {
  readonly children: ReactNode
  /** It fits itself to its page, and has to be laid out for that before it is printed. */
  readonly measuresItself?: boolean
}

export function OnPaper({ children, measuresItself = false }: OnPaperProps) {
  return createPortal(
    <div className={styles.paper} data-printed="" data-measures={measuresItself}>
      {children}
    </div>,
    document.body,
  )
}

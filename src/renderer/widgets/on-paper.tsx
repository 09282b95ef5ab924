// What a screen prints: nothing of it is seen in the window, and nothing but it on paper. It stands beside the page itself,
// so that the frame with its scrolling parts cannot cut it.

import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import styles from './on-paper.module.css'

export function OnPaper({ children }: { readonly children: ReactNode }) {
  return createPortal(
    <div className={styles.paper} data-printed="">
      {children}
    </div>,
    document.body,
  )
}

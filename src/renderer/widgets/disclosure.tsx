// More of the same, folded away until asked for.

import type { ReactNode } from 'react'
import styles from './disclosure.module.css'

export interface DisclosureProps {
  readonly summary: string
  readonly children: ReactNode
}

export function Disclosure({ summary, children }: DisclosureProps) {
  return (
    <details className={styles.disclosure}>
      <summary className={styles.summary}>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  )
}

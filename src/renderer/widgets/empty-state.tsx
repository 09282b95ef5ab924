// What stands where nothing is yet: one sentence, why, and the next step. Never an empty space.

import type { ReactNode } from 'react'
import styles from './empty-state.module.css'
import { Stack } from './layout.tsx'

export interface EmptyStateProps {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <Stack gap={1}>
      <p className={styles.title}>{title}</p>
      {children === undefined ? null : <p className={styles.text}>{children}</p>}
      {actions === undefined ? null : <div className={styles.actions}>{actions}</div>}
    </Stack>
  )
}

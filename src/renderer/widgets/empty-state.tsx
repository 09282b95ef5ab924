// What stands where nothing is yet: one sentence, why, and the next step. Never an empty space.

import type { ReactNode } from 'react'
import { Buttons } from './button.tsx'
import styles from './empty-state.module.css'
import { Note, Stack } from './layout.tsx'

export interface EmptyStateProps {
  readonly title: string
  readonly children?: ReactNode
  readonly actions?: ReactNode
}

export function EmptyState({ title, children, actions }: EmptyStateProps) {
  return (
    <Stack gap={1}>
      <p className={styles.title}>{title}</p>
      {children === undefined ? null : <Note size="body">{children}</Note>}
      {actions === undefined ? null : <Buttons>{actions}</Buttons>}
    </Stack>
  )
}

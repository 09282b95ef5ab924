// One titled part of the page.

import { type ReactNode, useId } from 'react'
import { Note, Stack } from '../../widgets/layout.tsx'
import styles from './component.module.css'

export interface PartProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

export function Part({ title, lead, children }: PartProps) {
  const id = useId()
  return (
    <Stack as="section" className={styles.part} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {lead === undefined ? null : <Note>{lead}</Note>}
      </header>
      {children}
    </Stack>
  )
}

// One titled part of a screen: what it is for on the left, what is in it on the right. The screen around it is the container
// whose width decides whether one stands above the other.

import { type ReactNode, useId } from 'react'
import { Note, Stack } from './layout.tsx'
import styles from './titled-part.module.css'

export interface TitledPartProps {
  readonly title: string
  readonly lead?: string
  /** It stands below others on a long page, and is laid out as it comes into sight. */
  readonly isLower?: boolean
  readonly children: ReactNode
}

export function TitledPart({ title, lead, isLower = false, children }: TitledPartProps) {
  const id = useId()
  return (
    <section className={isLower ? `${styles.part} ${styles.lower}` : styles.part} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {lead === undefined ? null : <Note className={styles.lead}>{lead}</Note>}
      </header>
      <Stack>{children}</Stack>
    </section>
  )
}

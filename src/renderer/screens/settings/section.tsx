// One titled part of the settings page.

import { type ReactNode, useId } from 'react'
import styles from './settings.module.css'

export interface SectionProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

export function Section({ title, lead, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header className={styles.sectionHead}>
        <h2 id={id}>{title}</h2>
        {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
      </header>
      <div className={styles.sectionBody}>{children}</div>
    </section>
  )
}

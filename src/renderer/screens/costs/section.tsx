// One titled part of the costs screen: what it is for on the left, what is in it on the right.

import { type ReactNode, useId } from 'react'
import styles from './costs.module.css'

export interface SectionProps {
  readonly title: string
  readonly lead: string
  readonly children: ReactNode
}

export function Section({ title, lead, children }: SectionProps) {
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <p className={styles.lead}>{lead}</p>
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  )
}

// One titled part of the page.

import { type ReactNode, useId } from 'react'
import aside from '../../widgets/aside.module.css'
import styles from './component.module.css'

export interface PartProps {
  readonly title: string
  readonly lead?: string
  readonly children: ReactNode
}

export function Part({ title, lead, children }: PartProps) {
  const id = useId()
  return (
    <section className={styles.part} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {lead === undefined ? null : <p className={aside.note}>{lead}</p>}
      </header>
      {children}
    </section>
  )
}

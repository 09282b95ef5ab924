// One question of a list that may be long: what it is about, then whatever answers it. The list, the boxes of the answers and
// the notes below them are classes of the same sheet.

import type { ReactNode } from 'react'
import { Note } from './layout.tsx'
import styles from './question-card.module.css'

export interface QuestionCardProps {
  /** The record or figure that is asked about. */
  readonly name: string
  /** What of it, or where it stands. */
  readonly place: string
  readonly disabled?: boolean
  readonly className?: string | undefined
  readonly children: ReactNode
}

export function QuestionCard({ name, place, disabled = false, className = '', children }: QuestionCardProps) {
  return (
    <fieldset className={`${styles.card} ${className}`} disabled={disabled}>
      <legend className={styles.legend}>
        <span className={styles.name}>{name}</span>{' '}
        <Note as="span" className={styles.place}>
          {place}
        </Note>
      </legend>
      {children}
    </fieldset>
  )
}

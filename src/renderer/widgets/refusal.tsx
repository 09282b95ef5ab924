// Why something was not done, where it was tried: said at once, and gone with the next attempt.

import styles from './refusal.module.css'

export interface RefusalProps {
  /** Where a control says that it is described by it. */
  readonly id?: string
  /** null when nothing was refused. */
  readonly sentence: string | null
  /** That of the text around it: a screen's tables and fields, or what is read as text. */
  readonly size?: 'table' | 'body'
}

export function Refusal({ id, sentence, size = 'table' }: RefusalProps) {
  if (sentence === null) return null
  return (
    <p id={id} className={styles.refusal} data-size={size} role="alert">
      {sentence}
    </p>
  )
}

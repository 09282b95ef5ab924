// A text of a page; one that is a verdict or a status carries its icon, so that it reads in grey too.

import type { PageText } from '#board/types'
import { StateIcon } from '../badge.tsx'
import styles from './board-pages.module.css'

export function PaperText({ text, state }: PageText) {
  if (state === undefined) return <>{text}</>
  return (
    <span className={styles.state} data-state={state}>
      <StateIcon state={state} className={styles.icon} />
      {text}
    </span>
  )
}

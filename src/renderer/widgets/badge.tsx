// A verdict in one line: icon, word and the short reason ("Decide · 27 %, limit 20 %"). Colour only
// repeats what icon and word say. The words come from src/wording.

import type { LucideIcon } from 'lucide-react'
import { Check, CircleQuestionMark, Minus, OctagonAlert, Pin, TriangleAlert } from 'lucide-react'
import type { CheckState } from '#core'
import styles from './badge.module.css'

export interface BadgeProps {
  readonly state: CheckState
  readonly word: string
  readonly reason?: string
  /** Opens Why; the badge is a button then. */
  readonly onClick?: () => void
}

const ICONS: Readonly<Record<CheckState, LucideIcon>> = {
  FAIL: OctagonAlert,
  WATCH: TriangleAlert,
  UNKNOWN: CircleQuestionMark,
  EXEMPT: Pin,
  PASS: Check,
  'N/A': Minus,
}

export function Badge({ state, word, reason, onClick }: BadgeProps) {
  const Icon = ICONS[state]
  const content = (
    <>
      <Icon className={styles.icon} aria-hidden="true" />
      <span className={styles.word}>{word}</span>
      {reason === undefined ? null : <span className={styles.reason}>{` · ${reason}`}</span>}
    </>
  )
  if (onClick === undefined) {
    return (
      <span className={styles.badge} data-state={state}>
        {content}
      </span>
    )
  }
  return (
    <button type="button" className={styles.badge} data-state={state} onClick={onClick}>
      {content}
    </button>
  )
}

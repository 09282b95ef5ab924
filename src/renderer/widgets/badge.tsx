// A verdict in one line: icon, word and the short reason ("Needs decision · 27% (limit 20%)"). Color only
// repeats what icon and word say. The words come from src/wording.

import { type BadgeState, type BadgeWords, VERDICT_WORDS } from '#wording'
import styles from './badge.module.css'

export interface BadgeProps {
  readonly state: BadgeState
  readonly word: string
  readonly reason?: string
}

/** Lucide's icons, each as one path: a badge stands in every row of the grid, and is made anew with every row scrolled into sight. */
const ICON_PATHS: Readonly<Record<BadgeState, string>> = {
  FAIL: 'M12 16h.01M12 8v4M15.312 2a2 2 0 0 1 1.414.586l4.688 4.688A2 2 0 0 1 22 8.688v6.624a2 2 0 0 1-.586 1.414l-4.688 4.688a2 2 0 0 1-1.414.586H8.688a2 2 0 0 1-1.414-.586l-4.688-4.688A2 2 0 0 1 2 15.312V8.688a2 2 0 0 1 .586-1.414l4.688-4.688A2 2 0 0 1 8.688 2z',
  WATCH: 'm21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4M12 17h.01',
  UNKNOWN: 'M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M9 9.5a3 2.5 0 016 0c0 2-2 2-3 3.5M12 17h.01',
  EXEMPT:
    'M12 17v5M9 10.76a2 2 0 0 1-1.11 1.79l-1.78.9A2 2 0 0 0 5 15.24V16a1 1 0 0 0 1 1h12a1 1 0 0 0 1-1v-.76a2 2 0 0 0-1.11-1.79l-1.78-.9A2 2 0 0 1 15 10.76V7a1 1 0 0 1 1-1 2 2 0 0 0 0-4H8a2 2 0 0 0 0 4 1 1 0 0 1 1 1z',
  PASS: 'M20 6 9 17l-5-5',
  'N/A': 'M5 12h14',
  MINOR: 'M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0M12 12h.01',
  PLANNED: 'M8 2v4M16 2v4M5 4h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2zM3 10h18M9 16l2 2 4-4',
}

export function Badge({ state, word, reason }: BadgeProps) {
  return (
    <span className={styles.badge} data-state={state}>
      <StateIcon state={state} className={styles.icon} />
      <span className={styles.word}>{word}</span>
      {reason === undefined ? null : <span className={styles.reason}>{` · ${reason}`}</span>}
    </span>
  )
}

/** Of what wording says about a component: its reason stands in it where there is one. */
export function WordedBadge({ state, word, reason }: BadgeWords) {
  return <Badge state={state} word={word} {...(reason === '' ? {} : { reason })} />
}

/** A figure past its limit where nothing needs a decision: neutral, because it asks nothing. */
export function FlaggedBadge() {
  return <Badge state="N/A" word={VERDICT_WORDS.flagged} />
}

/** Drawn by its class: neither filled nor stroked by itself. */
export function StateIcon({ state, className }: { readonly state: BadgeState; readonly className: string | undefined }) {
  return (
    <svg className={className} viewBox="0 0 24 24" aria-hidden="true">
      <path d={ICON_PATHS[state]} />
    </svg>
  )
}

// Ranges side by side: what each assumption would lead to over its plausible values, with a mark where it stands now. A
// verdict is a word in its stretch, never a colour alone.

import type { CheckState } from '#core'
import { Note, Stack } from '../layout.tsx'
import styles from './verdict-ranges.module.css'

interface RangeStretch {
  readonly key: string
  /** Parts of the whole range; they add up to 1. */
  readonly width: number
  readonly state: CheckState
  readonly word: string
  /** The answer that is given: outlined. */
  readonly isNow?: boolean
}

export interface VerdictRange {
  readonly id: string
  readonly label: string
  readonly stretches: readonly RangeStretch[]
  /** Where it stands now, as a part of the range; null where answers stand side by side. */
  readonly now: number | null
  /** "10 %" and "40 %" at the ends; null where each stretch names itself. */
  readonly ends: readonly [string, string] | null
  readonly text: string
}

/** A stretch this wide has room for its word. */
const WORD_FROM = 0.1

export function VerdictRanges({ ranges }: { readonly ranges: readonly VerdictRange[] }) {
  return (
    <Stack gap={4}>
      {ranges.map(({ id, label, stretches, now, ends, text }) => (
        <div key={id} className={styles.range}>
          <span className={styles.label}>{label}</span>
          <Note as="span">{text}</Note>
          <span className={styles.track}>
            {stretches.map(({ key, width, state, word, isNow }) => (
              <span
                key={key}
                className={styles.stretch}
                data-state={state}
                data-now={isNow || undefined}
                style={{ width: `${width * 100}%` }}
              >
                {width >= WORD_FROM ? word : ''}
              </span>
            ))}
            {now === null ? null : <span className={styles.now} style={{ left: `${now * 100}%` }} />}
          </span>
          {ends === null ? null : (
            <span className={styles.ends}>
              <span>{ends[0]}</span>
              <span>{ends[1]}</span>
            </span>
          )}
        </div>
      ))}
    </Stack>
  )
}

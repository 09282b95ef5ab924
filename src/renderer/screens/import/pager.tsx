// Steps through a long list a page at a time. Used wherever the import screen shows more than fits.

import { formatCount, PLAIN_STYLE } from '#wording'
import { Button } from '../../widgets/button.tsx'
import styles from './import.module.css'

export interface PagerProps {
  /** What is counted: "rows". */
  readonly what: string
  readonly from: number
  readonly size: number
  readonly total: number
  readonly onFrom: (from: number) => void
}

export function Pager({ what, from, size, total, onFrom }: PagerProps) {
  if (total <= size) return null
  const last = Math.min(total, from + size)
  return (
    <nav className={styles.pager} aria-label={`Pages of ${what}`}>
      <Button disabled={from === 0} onClick={() => onFrom(Math.max(0, from - size))}>
        Previous
      </Button>
      <p role="status">
        {formatCount(from + 1, PLAIN_STYLE)} to {formatCount(last, PLAIN_STYLE)} of {formatCount(total, PLAIN_STYLE)} {what}
      </p>
      <Button disabled={last === total} onClick={() => onFrom(last)}>
        Next
      </Button>
    </nav>
  )
}

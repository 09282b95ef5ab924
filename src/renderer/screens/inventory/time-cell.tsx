// The share of an engineer with a thin bar under it and a tick at the limit.

import { type ComponentAssessment, isTimeUnrecorded } from '#core'
import { formatShare, NOT_SET, type NumberStyle, shareAtLeast } from '#wording'
import { Bar } from '../../widgets/bar.tsx'
import notSet from '../../widgets/not-set.module.css'
import styles from './inventory.module.css'

export interface TimeCellProps {
  readonly row: ComponentAssessment
  readonly style: NumberStyle
  readonly limitBp: number
}

/** The bar is full at twice the limit, so that the tick stands in the middle of every row. */
export function TimeCell({ row: { subject, checks }, style, limitBp }: TimeCellProps) {
  const { knownBp, blankShares } = subject.ownerTime
  const state = checks.find(({ rule }) => rule === 'owner-time')?.state
  if (isTimeUnrecorded(subject.ownerTime)) return <span className={notSet.notSet}>{NOT_SET}</span>
  return (
    <span className={styles.time}>
      <Bar value={knownBp} full={limitBp * 2} limit={limitBp} {...(state === undefined ? {} : { state })} />
      <span className={styles.timeShare}>{blankShares > 0 ? shareAtLeast(knownBp, style) : formatShare(knownBp, style)}</span>
    </span>
  )
}

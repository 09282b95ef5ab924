// How many components each chip of the filter lets through: counted once, then after every edit only what
// it changed is counted again.

import { useMemo, useRef } from 'react'
import type { ComponentAssessment } from '#core'
import { CHIPS, type Chip, matchesChip } from './inventory-filter.ts'

export interface ChipCounts {
  readonly components: readonly ComponentAssessment[]
  readonly limitBp: number
  readonly counts: Readonly<Record<Chip, number>>
}

const NONE: ChipCounts['counts'] = { all: 0, 'to-decide': 0, 'over-limit': 0, undecided: 0 }

/** @param before the counts before the edit, null to count everything */
export function chipCountsAfter(before: ChipCounts | null, components: readonly ComponentAssessment[], limitBp: number): ChipCounts {
  const isKnown = before !== null && before.limitBp === limitBp
  const old = isKnown ? before.components : []
  const counts = { ...(isKnown ? before.counts : NONE) }
  const add = (component: ComponentAssessment | undefined, by: number) => {
    if (component !== undefined) for (const chip of CHIPS) if (matchesChip(component, chip, limitBp)) counts[chip] += by
  }
  for (let at = 0; at < Math.max(old.length, components.length); at++) {
    if (old[at] === components[at]) continue
    add(old[at], -1)
    add(components[at], 1)
  }
  return { components, limitBp, counts }
}

export function useChipCounts(components: readonly ComponentAssessment[], limitBp: number): ChipCounts['counts'] {
  const last = useRef<ChipCounts | null>(null)
  last.current = useMemo(() => chipCountsAfter(last.current, components, limitBp), [components, limitBp])
  return last.current.counts
}

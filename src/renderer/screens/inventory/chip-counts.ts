// How many components each tab of the inventory lets through: counted once, then after every edit only what
// it changed is counted again.

import { useMemo, useRef } from 'react'
import type { ComponentAssessment } from '#core'
import { CHIPS, type Chip, type FilterFacts, hasCost, MOST_COSTLY, matchesChip } from './inventory-filter.ts'

/** What the counts depend on besides the components. */
export type CountedBy = Pick<FilterFacts, 'limitBp' | 'quarterStart' | 'me'>

export interface ChipCounts {
  readonly components: readonly ComponentAssessment[]
  readonly by: CountedBy
  /** top-cost: all that cost something. */
  readonly counts: Readonly<Record<Chip, number>>
}

const NONE = Object.fromEntries(CHIPS.map((chip) => [chip, 0])) as ChipCounts['counts']

/** For a screen that opens again on the same list. */
const COUNTED = new WeakMap<readonly ComponentAssessment[], ChipCounts>()

/** @param before the counts before the edit, null to count everything */
export function chipCountsAfter(before: ChipCounts | null, components: readonly ComponentAssessment[], by: CountedBy): ChipCounts {
  const isKnown = before !== null && isSame(before.by, by)
  const old = isKnown ? before.components : []
  const counts = { ...(isKnown ? before.counts : NONE) }
  const facts = { ...by, topCost: new Set<string>(), topLeast: Infinity }
  const add = (component: ComponentAssessment | undefined, times: 1 | -1) => {
    if (component === undefined) return
    for (const chip of CHIPS) if (chip === 'top-cost' ? hasCost(component) : matchesChip(component, chip, facts)) counts[chip] += times
  }
  for (let at = 0; at < Math.max(old.length, components.length); at++) {
    if (old[at] === components[at]) continue
    add(old[at], -1)
    add(components[at], 1)
  }
  return { components, by, counts }
}

/** @param components null while they are still being judged: there are no counts yet */
export function useChipCounts(
  components: readonly ComponentAssessment[] | null,
  { limitBp, quarterStart, me }: CountedBy,
): ChipCounts['counts'] | null {
  const last = useRef<ChipCounts | null>(null)
  last.current = useMemo(() => {
    if (components === null) return null
    const counted = chipCountsAfter(last.current ?? COUNTED.get(components) ?? null, components, { limitBp, quarterStart, me })
    COUNTED.set(components, counted)
    return counted
  }, [components, limitBp, quarterStart, me])
  if (last.current === null) return null
  const { counts } = last.current
  return { ...counts, 'top-cost': Math.min(MOST_COSTLY, counts['top-cost']) }
}

function isSame(a: CountedBy, b: CountedBy): boolean {
  return a.limitBp === b.limitBp && a.quarterStart === b.quarterStart && a.me === b.me
}

// How many components each tab of the inventory lets through.

import { useMemo, useRef } from 'react'
import { type ComponentAssessment, type CountedBy, type ListCounts, listCountsAfter, MOST_COSTLY } from '#core'

/** For a screen that opens again on the same list. */
const COUNTED = new WeakMap<readonly ComponentAssessment[], ListCounts>()

/** @param components null while they are still being judged: there are no counts yet */
export function useChipCounts(
  components: readonly ComponentAssessment[] | null,
  { limitBp, quarterStart, me }: CountedBy,
): ListCounts['counts'] | null {
  const last = useRef<ListCounts | null>(null)
  last.current = useMemo(() => {
    if (components === null) return null
    const counted = listCountsAfter(last.current ?? COUNTED.get(components) ?? null, components, { limitBp, quarterStart, me })
    COUNTED.set(components, counted)
    return counted
  }, [components, limitBp, quarterStart, me])
  if (last.current === null) return null
  const { counts } = last.current
  return { ...counts, 'top-cost': Math.min(MOST_COSTLY, counts['top-cost']) }
}

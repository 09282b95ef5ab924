// The filter of the inventory as one question to a row, with what it is asked by: the limit, the quarter, who sits
// here. The same function until one of them changes, so that an edit asks only the rows it touched.

import { useMemo, useState } from 'react'
import { quarterOf, quarterRange } from '#core'
import { rememberedOf, rememberOf } from '../../session/local-choices.ts'
import { useSessionState } from '../../session/use-session.tsx'
import { type FilterFacts, type InventoryFilter, rowFilter, topCostOf } from './inventory-filter.ts'

export interface RowFilter {
  readonly facts: FilterFacts
  /** null lets everything through. */
  readonly filtered: ReturnType<typeof rowFilter>
  /** Says which person sits here. */
  readonly tellMe: (personId: string) => void
}

const NONE: ReadonlySet<string> = new Set()

export function useRowFilter({ text, chip }: InventoryFilter): RowFilter {
  const { components, setting, asOf } = useSessionState((state) => state.assessment)
  const workbookId = useSessionState((state) => state.workbook.id)
  const fiscalStart = useSessionState((state) => state.workbook.tables.settings['settings']?.fiscalStartMonth ?? 1)
  const [me, setMe] = useState(() => rememberedOf(workbookId, 'me'))
  const isTop = chip === 'top-cost'
  const topCost = useMemo(() => (isTop ? topCostOf(components) : NONE), [isTop, components])
  const { people } = setting
  const limitBp = setting.limits['owner-time']
  const quarterStart = quarterRange(quarterOf(asOf, fiscalStart), fiscalStart).first
  const facts = useMemo(() => ({ limitBp, people, topCost, quarterStart, me }), [limitBp, people, topCost, quarterStart, me])
  const filtered = useMemo(() => rowFilter({ text, chip }, facts), [text, chip, facts])
  return {
    facts,
    filtered,
    tellMe(personId) {
      rememberOf(workbookId, 'me', personId)
      setMe(personId)
    },
  }
}

// How the inventory is looked at, kept while the workbook is open; and how its columns and rows are laid out, which this computer
// remembers beyond that.

import { useCallback } from 'react'
import { useScreenState, useSetScreenState } from '../../navigation/navigation.tsx'
import { rememberedOf, rememberOf } from '../../session/local-choices.ts'
import type { Session } from '../../session/session.ts'
import { useSession } from '../../session/use-session.tsx'
import { firstViewOf, type InventoryView } from './inventory-view.ts'
import { decodeLayout, encodeLayout } from './saved-views.ts'

export function useInventoryView(): readonly [InventoryView, (next: InventoryView) => void] {
  const session = useSession()
  const [view, setView] = useScreenState<InventoryView>('inventory', () => firstView(session))
  /** A layout belongs to whoever made it, on this computer: the next reader of the workbook has other eyes. */
  const changeView = useCallback(
    (next: InventoryView) => {
      if (next.ownLayout !== view.ownLayout) rememberOf(session.state().workbook.id, 'layout', encodeLayout(next.ownLayout))
      setView(next)
    },
    [session, view.ownLayout, setView],
  )
  return [view, changeView]
}

/** For other screens, that lead here with another filter. */
export function useSetInventoryView() {
  const session = useSession()
  return useSetScreenState<InventoryView>('inventory', () => firstView(session))
}

function firstView(session: Session): InventoryView {
  const { workbook, assessment } = session.state()
  const kept = rememberedOf(workbook.id, 'layout')
  return firstViewOf(assessment.components, kept === null ? null : decodeLayout(kept))
}

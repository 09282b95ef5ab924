// Undo and redo of what was typed into a grid go back to its cell, as in a spreadsheet of several sheets.

import { useEffect, useRef } from 'react'
import { COMMON_TEXT, type ScreenId, screenEntry, screenName } from '#wording'
import { useSession } from '../session/use-session.tsx'
import { changedTables, type UndoneEdit, useUndoneEdit } from '../session/use-undone-edit.ts'
import { showToast } from '../widgets/toasts.tsx'
import { useMoves, usePlace } from './navigation.tsx'

/** Who changed something elsewhere, such as a limit, undoes it where its effect is seen. */
const GRIDS: ReadonlySet<ScreenId> = new Set(['inventory', 'people', 'evidence'])

/** Its counts are what turns. */
const SHOWS_EFFECT: ScreenId = 'overview'

/** An import, a merge, a review: it is not left for an older edit. */
const isUnderWay = (screen: ScreenId) => screen === 'review' || screenEntry(screen).isPage === true

interface Ends {
  readonly undo: UndoneEdit | null
  readonly redo: UndoneEdit | null
}

/** Whether what could be undone first is an edit, and not one that was undone or done again. Their number tells nothing: it has a limit. */
export function isNewEdit(before: Ends, now: Ends): boolean {
  const isUndone = now.redo !== null && now.redo === before.undo
  return now.undo !== before.undo && now.undo !== before.redo && !isUndone
}

/** Where each table is seen as a grid. */
const GRID_OF: Partial<Record<ReturnType<typeof changedTables>[number], ScreenId>> = {
  ...{ components: 'inventory', owners: 'inventory', costLines: 'inventory' },
  ...{ people: 'people', evidence: 'evidence' },
}

/** The grid that shows what an edit changed, for one that was made before the workbook was opened; null where none does. */
export function gridThatShows(edit: UndoneEdit, shown: ScreenId): ScreenId | null {
  const seen = changedTables(edit).find((table) => GRID_OF[table] !== undefined)
  if (seen === undefined || (seen === 'costLines' && screenEntry(shown).railEntry === 'costs')) return null
  return GRID_OF[seen] ?? null
}

export function useUndoPlaces(): void {
  const session = useSession()
  const { screen } = usePlace()
  const { go, undone } = useMoves()
  const madeOn = useRef(new WeakMap<UndoneEdit, ScreenId>()).current
  const shown = useRef(screen)
  useEffect(() => {
    shown.current = screen
  }, [screen])
  useEffect(() => {
    let before = session.state()
    return session.subscribe(() => {
      const now = session.state()
      if (now.undo !== null && isNewEdit(before, now)) madeOn.set(now.undo, shown.current)
      before = now
    })
  }, [session, madeOn])
  // After the grid that is shown, whose effects come first.
  useUndoneEdit((edit) => {
    const home = madeOn.get(edit) ?? gridThatShows(edit, screen)
    const isShown = undone.shown === edit
    undone.shown = null
    if (home === null || home === screen || !GRIDS.has(home) || isShown || screen === SHOWS_EFFECT) return
    if (isUnderWay(screen)) showToast({ title: COMMON_TEXT.changedElsewhere(screenName(home)) })
    else {
      undone.sought = edit
      go(home)
    }
  })
}

// Undo and redo of what was typed into a grid go back to its cell, as in a spreadsheet of several sheets.

import { useEffect, useRef } from 'react'
import { COMMON_TEXT, type ScreenId, screenEntry, screenName } from '#wording'
import { useSession } from '../session/use-session.tsx'
import { type UndoneEdit, useUndoneEdit } from '../session/use-undone-edit.ts'
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

/** Of edits that were made since the workbook was opened; an older one leaves the user where he is. */
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
    const home = madeOn.get(edit)
    const isShown = undone.shown === edit
    undone.shown = null
    if (home === undefined || home === screen || !GRIDS.has(home) || isShown || screen === SHOWS_EFFECT) return
    if (isUnderWay(screen)) showToast({ title: COMMON_TEXT.changedElsewhere(screenName(home)) })
    else {
      undone.sought = edit
      go(home)
    }
  })
}

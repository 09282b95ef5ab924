// Undo and redo go to what they changed, as in a spreadsheet of several sheets: back to the tab on which the edit was made.

import { useEffect, useRef } from 'react'
import { type ScreenId, screenEntry } from '#wording'
import { useSession } from '../session/use-session.tsx'
import { type UndoneEdit, useUndoneEdit } from '../session/use-undone-edit.ts'
import { useMoves, usePlace } from './navigation.tsx'

/** They show what undo changed wherever it was made, or say that it is out of sight. */
const SHOW_EVERY_EDIT: ReadonlySet<ScreenId> = new Set(['inventory', 'people', 'component'])

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
      if (now.done.length > before.done.length && now.undo !== null && now.undo !== before.redo) madeOn.set(now.undo, shown.current)
      before = now
    })
  }, [session, madeOn])
  useUndoneEdit((edit) => {
    const home = madeOn.get(edit)
    if (home === undefined || home === screen || SHOW_EVERY_EDIT.has(screen) || screenEntry(home).isPage === true) return
    undone.current = edit
    go(home)
  })
}

// Undo and redo of what was typed into a grid go back to its cell, as in a spreadsheet of several sheets.

import { useEffect, useRef } from 'react'
import type { ScreenId } from '#wording'
import { useSession } from '../session/use-session.tsx'
import { type UndoneEdit, useUndoneEdit } from '../session/use-undone-edit.ts'
import { useMoves, usePlace } from './navigation.tsx'

/** Who changed something elsewhere, such as a limit, undoes it where its effect is seen. */
const GRIDS: ReadonlySet<ScreenId> = new Set(['inventory', 'people', 'evidence'])
/** What is typed there is shown there, or said to be out of sight. */
const SHOW_CELLS: ReadonlySet<ScreenId> = new Set(['inventory', 'people', 'component'])

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
    if (home === undefined || home === screen || !GRIDS.has(home) || SHOW_CELLS.has(screen)) return
    undone.current = edit
    go(home)
  })
}

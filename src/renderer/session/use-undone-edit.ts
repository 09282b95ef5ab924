// Which edit was just undone or done again, for a screen that shows what it changed.

import { useEffect, useRef } from 'react'
import { type Edit, leavesOf, type TableName, type Workbook } from '#core'
import { useSession, useSessionState } from './use-session.tsx'

export type UndoneEdit = Edit

/** One for each step of the edit. */
export const changedTables = (edit: UndoneEdit): readonly TableName[] => [...leavesOf(edit)].map(({ table }) => table)

/** Tells the edit after every undo and redo. */
export function useUndoneEdit(onEdit: (edit: UndoneEdit, workbook: Workbook) => void): void {
  const session = useSession()
  const redo = useSessionState((state) => state.redo)
  const steps = useSessionState((state) => state.done.length)
  const last = useRef({ redo, steps })
  useEffect(() => {
    const was = last.current
    last.current = { redo, steps }
    const { undo, workbook } = session.state()
    // An edit after an undo empties what could be redone, too: it is told by the step that came back.
    const edit = steps < was.steps ? redo : steps > was.steps && undo === was.redo ? undo : null
    if (edit !== null) onEdit(edit, workbook)
  })
}

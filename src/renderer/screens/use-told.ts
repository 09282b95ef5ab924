// Says what was done, with the way back: a toast with Undo. One that outlives its edit takes back that edit or nothing.

import { useCallback } from 'react'
import type { Edit, Result } from '#core'
import { COMMON_TEXT, problemText } from '#wording'
import { useNumberStyle } from '../session/use-number-style.ts'
import { useSession } from '../session/use-session.tsx'
import { showToast, type ToastMessage } from '../widgets/toasts.tsx'

type Undoable = Pick<Edit, 'id'> | Edit['label']['code']

/** Of the edit itself, or of the code of its label where it is made out of sight. */
export function useUndoToast(): (message: Pick<ToastMessage, 'title' | 'description'>, ours: Undoable) => void {
  const session = useSession()
  return useCallback(
    (message, ours) => {
      const isOurs = (edit: Edit | null) => (typeof ours === 'string' ? edit?.label.code === ours : edit?.id === ours.id)
      const run = () => void (isOurs(session.state().undo) && session.undo())
      showToast({ ...message, action: { label: COMMON_TEXT.undo, run } })
    },
    [session],
  )
}

/** False where it was refused, which is said instead. */
export function useTold(): (edit: Result<Edit>, said: string) => boolean {
  const session = useSession()
  const undoToast = useUndoToast()
  const style = useNumberStyle()
  return (edit, said) => {
    if (!edit.ok) showToast({ title: problemText(edit.problem, style), tone: 'problem' })
    else if (session.state().working === null) undoToast({ title: said }, edit.value)
    else void session.whenApplied().then(() => session.state().undo?.id === edit.value.id && undoToast({ title: said }, edit.value))
    return edit.ok
  }
}

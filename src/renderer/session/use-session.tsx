// Hands the open workbook to the screens: its state, and one way to change it.

import { createContext, useCallback, useContext, useSyncExternalStore } from 'react'
import { changesNothing, type Edit, type EditContext, fail, ok, type Result } from '#core'
import { numberStyleOf, refusalText } from '#wording'
import { requiredContext } from './required-context.ts'
import type { Session, SessionState } from './session.ts'
import { typedNow } from './typed-now.ts'

export const [SessionContext, useSession] = requiredContext<Session>('useSession')

/**
 * The state now, or the part a selector reads: the calling component is shown anew when that part
 * changes. A selector returns a part by reference, never a new object.
 */
export function useSessionState(): SessionState
export function useSessionState<T>(selector: (state: SessionState) => T): T
export function useSessionState<T>(selector?: (state: SessionState) => T): T | SessionState {
  const session = useSession()
  const read = () => (selector ? selector(session.state()) : session.state())
  return useSyncExternalStore(session.subscribe, read, read)
}

/** Builds one edit for the workbook as it is now, typed by the user at this moment. */
export type BuildEdit = (context: EditContext) => Result<Edit>

/** What is added to every edit that is made inside: a review notes what had been answered before it. */
export const EditingContext = createContext<(build: BuildEdit) => BuildEdit>((build) => build)

/** Builds and dispatches. The answer is that of building: a refused value changes nothing. Saving goes on behind. */
export type ApplyEdit = (build: BuildEdit) => Result<Edit>

export function useApplyEdit(): ApplyEdit {
  const session = useSession()
  const around = useContext(EditingContext)
  return useCallback(
    (build) => {
      const edit = around(build)(typedNow(session.state().workbook))
      if (!edit.ok) return edit
      // Typed again as it was: nothing to save, and no step to undo.
      if (changesNothing(edit.value)) return edit
      const { readOnly } = session.state().opened
      if (readOnly !== null) return fail(readOnly)
      // Whether it is safe on disk is shown by the status bar from the session's state.
      void session.dispatch(edit.value)
      return ok(edit.value)
    },
    [session, around],
  )
}

/** The same for a field or a dialog: null when it was done, else the sentence that says why not. */
export function useCommit(): (build: BuildEdit) => string | null {
  const session = useSession()
  const apply = useApplyEdit()
  return (build) => refusalText(apply(build), numberStyleOf(session.state().workbook))
}

// What would be handed over now, from main: the pages of the board as they are printed, or the slides that would be written. Asked
// for anew when the workbook or a choice changes. What was shown stays until the new one is there.

import { startTransition, useCallback, useEffect, useState } from 'react'
import type { BoardPages } from '#board/types'
import type { PagesRequest, SlidesRequest } from '#contract'
import type { OutlinedSlide, Result } from '#core'
import { useLibrary } from '../../session/use-app.tsx'
import { useSession, useSessionState } from '../../session/use-session.tsx'

export interface Preview<T> {
  /** The newest that is known; null: none yet, or it cannot be made. */
  readonly shown: T | null
  readonly problem: (Result<T> & { readonly ok: false })['problem'] | null
  /** A newer one is on its way. */
  readonly isWaiting: boolean
}

/** @param isSeen nothing is asked for while something else is looked at */
export function useBoardPages(asked: Omit<PagesRequest, 'id'>, isSeen: boolean): Preview<BoardPages> {
  const { recordId, audience, withNotes = false, paper } = asked
  const library = useLibrary()
  const session = useSession()
  const ask = useCallback(
    () => library.askSaved(session, 'workbook:pages', { recordId, audience, withNotes, paper }),
    [library, session, recordId, audience, withNotes, paper],
  )
  return usePreview(ask, JSON.stringify({ recordId, audience, withNotes, paper }), isSeen)
}

/** @param isSeen as above */
export function useSlides({ recordId, audience }: Omit<SlidesRequest, 'id'>, isSeen: boolean): Preview<readonly OutlinedSlide[]> {
  const library = useLibrary()
  const session = useSession()
  const ask = useCallback(
    () => library.askSaved(session, 'workbook:slides', { recordId, audience }),
    [library, session, recordId, audience],
  )
  return usePreview(ask, JSON.stringify({ recordId, audience }), isSeen)
}

function usePreview<T>(ask: () => Promise<Result<T>>, choices: string, isSeen: boolean): Preview<T> {
  // It is made of the saved file: a new revision is a new file.
  const { rev } = useSessionState().workbook
  const wanted = `${rev} ${choices}`
  const [known, setKnown] = useState<{ readonly wanted: string; readonly answer: Result<T> } | null>(null)

  useEffect(() => {
    if (!isSeen) return
    let isOver = false
    void ask().then((answer) => {
      // Pages are long: drawn a part at a time.
      if (!isOver) startTransition(() => setKnown({ wanted, answer }))
    })
    return () => {
      isOver = true
    }
  }, [ask, wanted, isSeen])

  return {
    shown: known?.answer.ok ? known.answer.value : null,
    problem: known === null || known.answer.ok ? null : known.answer.problem,
    isWaiting: known?.wanted !== wanted,
  }
}

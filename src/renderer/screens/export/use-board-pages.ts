// The pages of the board as they would be printed now: asked for anew when the workbook or a choice changes. What was shown stays
// until the new ones are there.

import { useEffect, useState } from 'react'
import type { PagesRequest } from '#contract'
import type { BoardPages, Problem, Result } from '#core'
import { useLibrary } from '../../session/use-app.tsx'
import { useSession, useSessionState } from '../../session/use-session.tsx'

export interface PagesState {
  /** The newest that are known; null: none yet, or they cannot be made. */
  readonly pages: BoardPages | null
  readonly problem: Problem | null
  /** Newer ones are on their way. */
  readonly isWaiting: boolean
}

export function useBoardPages({ recordId, audience, paper }: Omit<PagesRequest, 'id'>): PagesState {
  const library = useLibrary()
  const session = useSession()
  const { rev } = useSessionState().workbook
  const wanted = JSON.stringify({ recordId, audience, paper, rev })
  const [known, setKnown] = useState<{ readonly wanted: string; readonly answer: Result<BoardPages> } | null>(null)

  // The pages are made of the saved file: a new revision is a new file.
  useEffect(() => {
    let isOver = false
    void library.askSaved(session, 'workbook:pages', { recordId, audience, paper }).then((answer) => {
      if (!isOver) setKnown({ wanted, answer })
    })
    return () => {
      isOver = true
    }
  }, [library, session, recordId, audience, paper, wanted])

  return {
    pages: known?.answer.ok ? known.answer.value : null,
    problem: known === null || known.answer.ok ? null : known.answer.problem,
    isWaiting: known?.wanted !== wanted,
  }
}

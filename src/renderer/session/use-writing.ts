// One file that main writes at a time, as the screen sees it: waiting, running with its progress, done, or refused.

import { useRef, useState } from 'react'
import type { AnswerOf, ExportProgress } from '#contract'
import type { Problem } from '#core'
import type { WorkbookChannel, WorkbookQuestion } from './library.ts'
import { useLibrary } from './use-app.tsx'
import { useSession } from './use-session.tsx'

type WritingState<Written> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: ExportProgress | null; readonly cancelling: boolean }
  | { readonly kind: 'done'; readonly written: Written }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem }

export interface WritingTask<What, Written> {
  readonly state: WritingState<Written>
  readonly start: (what: What) => Promise<void>
  readonly cancel: () => void
}

/** @param channel writes from the saved file, and answers null when the user chose no target */
export function useWriting<C extends WorkbookChannel>(channel: C): WritingTask<WorkbookQuestion<C>, NonNullable<AnswerOf<C>>> {
  const library = useLibrary()
  const session = useSession()
  const [state, setState] = useState<WritingState<NonNullable<AnswerOf<C>>>>({ kind: 'idle' })
  const waiting = useRef(new AbortController())

  async function start(what: WorkbookQuestion<C>): Promise<void> {
    if (state.kind === 'running') return
    setState({ kind: 'running', progress: null, cancelling: false })
    waiting.current = new AbortController()
    const answer = await library.askSaved(session, channel, what, {
      onProgress: (progress) => setState((now) => (now.kind === 'running' ? { ...now, progress } : now)),
      signal: waiting.current.signal,
    })
    if (answer.ok) setState(answer.value == null ? { kind: 'idle' } : { kind: 'done', written: answer.value })
    else setState(answer.problem.code === 'export-cancelled' ? { kind: 'cancelled' } : { kind: 'failed', problem: answer.problem })
  }

  function cancel(): void {
    setState((now) => (now.kind === 'running' ? { ...now, cancelling: true } : now))
    // Before the file is saved main has not begun, and has nothing to stop.
    waiting.current.abort()
    void library.ask('workbook:cancel-export', null)
  }

  return { state, start, cancel }
}

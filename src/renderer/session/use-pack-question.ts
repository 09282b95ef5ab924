// A question about a file from outside: asked by a button or by a drop, one at a time, ended by Cancel and by leaving its place.

import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react'
import type { PackQuestion, SignalName, VerifyRequest } from '#contract'
import type { Problem, Result } from '#core'
import { useApp } from './use-app.tsx'

export type PackState<Answer> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'answered'; readonly answer: Answer }
  | { readonly kind: 'failed'; readonly problem: Problem }

export interface PackTask<Answer> {
  readonly state: PackState<Answer>
  readonly choose: () => void
  readonly cancel: () => void
}

export interface PackAsking<Answer> {
  readonly question: PackQuestion
  /** The signal of a drop. */
  readonly dropped: Extract<SignalName, `pack:${string}`>
  /** null: cancelled; `signal` aborts when nobody waits any more. */
  readonly ask: (from: VerifyRequest['from'], signal: AbortSignal) => Promise<Result<Answer | null>>
  /** What an answer leads to. */
  readonly settle: (answer: Answer) => PackState<Answer>
}

export function usePackQuestion<Answer>({ question, dropped, ask: askMain, settle }: PackAsking<Answer>): PackTask<Answer> {
  const { api } = useApp()
  const [state, setState] = useState<PackState<Answer>>({ kind: 'idle' })
  const newest = useRef(new AbortController())

  async function ask(from: VerifyRequest['from']): Promise<void> {
    newest.current.abort()
    const mine = new AbortController()
    newest.current = mine
    setState({ kind: 'running' })
    const answer = await askMain(from, mine.signal)
    // A newer question has ended this one; its answer is the one to show.
    if (mine.signal.aborted) return
    if (!answer.ok) setState({ kind: 'failed', problem: answer.problem })
    else setState(answer.value === null ? { kind: 'idle' } : settle(answer.value))
  }

  const stop = useCallback(() => {
    newest.current.abort()
    void api.ask('pack:cancel', question)
  }, [api, question])
  const onDrop = useEffectEvent(() => void ask('dropped'))
  useEffect(() => api.listen(dropped, () => onDrop()), [api, dropped])
  useEffect(() => stop, [stop])

  return {
    state,
    choose: () => void ask('dialog'),
    cancel: () => {
      stop()
      setState({ kind: 'idle' })
    },
  }
}

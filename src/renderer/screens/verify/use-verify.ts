// One question after the other whether a pack shows a locked quarter: asked by the button or by a drop, stopped by Cancel and
// by leaving the screen.

import { useCallback, useEffect, useRef, useState } from 'react'
import type { CheckedPack, VerifyRequest } from '#contract'
import type { Problem } from '#core'
import type { Library } from '../../session/library.ts'
import type { Session } from '../../session/session.ts'

type VerifyState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'answered'; readonly checked: CheckedPack }
  | { readonly kind: 'failed'; readonly problem: Problem }

export interface VerifyTask {
  readonly state: VerifyState
  readonly choose: () => void
  readonly cancel: () => void
}

export function useVerify(session: Session, library: Library): VerifyTask {
  const [state, setState] = useState<VerifyState>({ kind: 'idle' })
  const newest = useRef(0)

  const ask = useCallback(
    async (from: VerifyRequest['from']) => {
      newest.current += 1
      const mine = newest.current
      setState({ kind: 'running' })
      const answer = await library.verifyPack(session, from)
      // A newer question has ended this one; its answer is the one to show.
      if (mine !== newest.current) return
      if (!answer.ok) setState({ kind: 'failed', problem: answer.problem })
      else setState(answer.value === null ? { kind: 'idle' } : { kind: 'answered', checked: answer.value })
    },
    [library, session],
  )

  const cancel = useCallback(() => {
    newest.current += 1
    setState({ kind: 'idle' })
    void library.ask('pack:cancel', 'verify')
  }, [library])

  useEffect(() => library.onDroppedPack(() => void ask('dropped')), [library, ask])
  useEffect(() => {
    return () => {
      newest.current += 1
      void library.ask('pack:cancel', 'verify')
    }
  }, [library])

  return { state, choose: () => void ask('dialog'), cancel }
}

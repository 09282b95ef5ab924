// The team's key as main says it, and every way to change it. Nothing secret is kept here: a passphrase goes to main with the question.

import { useCallback, useEffect, useState } from 'react'
import type { ChannelName, KeyState, RequestOf } from '#contract'
import type { Problem, Result } from '#core'
import { useApp } from './use-app.tsx'

type KeyChannel = Extract<ChannelName, 'key:create' | 'key:unlock' | 'key:change-passphrase' | 'key:take-backup' | 'key:forget'>

export interface TeamKeyDesk {
  /** null: not asked yet. */
  readonly state: Result<KeyState> | null
  /** Answers why not; null: done, or canceled in a dialog. */
  readonly change: <C extends KeyChannel>(channel: C, request: RequestOf<C>) => Promise<Problem | null>
}

export function useTeamKey(): TeamKeyDesk {
  const { api } = useApp()
  const [state, setState] = useState<Result<KeyState> | null>(null)
  useEffect(() => {
    let isShown = true
    void api.ask('key:state', null).then((found) => isShown && setState(found))
    return () => {
      isShown = false
    }
  }, [api])
  const change = useCallback<TeamKeyDesk['change']>(
    async (channel, request) => {
      // Each of these channels answers a state, or null where a dialog was canceled.
      const answer = (await api.ask(channel, request)) as Result<KeyState | null>
      if (!answer.ok) return answer.problem
      if (answer.value !== null) setState({ ok: true, value: answer.value })
      return null
    },
    [api],
  )
  return { state, change }
}

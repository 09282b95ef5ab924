// One export at a time, as the screen sees it: waiting, running with its progress, done, or refused.

import { useState } from 'react'
import type { Exported, ExportProgress, ExportRequest } from '#contract'
import type { Problem } from '#core'
import type { Library } from '../../session/library.ts'
import type { Session } from '../../session/session.ts'

export type ExportState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running'; readonly progress: ExportProgress | null; readonly cancelling: boolean }
  | { readonly kind: 'done'; readonly exported: Exported }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly problem: Problem }

export interface ExportTask {
  readonly state: ExportState
  readonly start: (what: Omit<ExportRequest, 'id'>) => Promise<void>
  readonly cancel: () => void
}

export function useExport(session: Session, library: Library): ExportTask {
  const [state, setState] = useState<ExportState>({ kind: 'idle' })

  async function start(what: Omit<ExportRequest, 'id'>): Promise<void> {
    if (state.kind === 'running') return
    setState({ kind: 'running', progress: null, cancelling: false })
    const answer = await library.exportPack(session, what, (progress) =>
      setState((now) => (now.kind === 'running' ? { ...now, progress } : now)),
    )
    if (answer.ok) setState(answer.value === null ? { kind: 'idle' } : { kind: 'done', exported: answer.value })
    else setState(answer.problem.code === 'export-cancelled' ? { kind: 'cancelled' } : { kind: 'failed', problem: answer.problem })
  }

  function cancel(): void {
    setState((now) => (now.kind === 'running' ? { ...now, cancelling: true } : now))
    void library.cancelExport()
  }

  return { state, start, cancel }
}

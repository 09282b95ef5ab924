// The workbook in front: opened, exchanged for another and closed in turn, because files may be handed over faster than they open.

import { useRef, useState } from 'react'
import { ok, type Result, turns } from '#core'
import type { Session } from './session.ts'

export interface FrontSession {
  /** null: none is open. */
  readonly session: Session | null
  /** The one in front is saved before another opens and closed after; when it cannot be saved, it stays. Null keeps it, too. */
  readonly change: (open: () => Promise<Result<Session | null>>) => Promise<Result<unknown>>
  readonly close: () => Promise<Result<unknown>>
}

/** @param keepTyped what stands in an open field becomes an edit before a workbook is left */
export function useFrontSession(keepTyped: () => void): FrontSession {
  const [session, setSession] = useState<Session | null>(null)
  // What waited for its turn was asked for when another one was in front.
  const front = useRef<Session | null>(null)
  const [inTurn] = useState(turns)

  function put(opened: Session | null): Result<unknown> {
    front.current = opened
    setSession(opened)
    return ok(null)
  }

  async function changeNow(open: () => Promise<Result<Session | null>>): Promise<Result<unknown>> {
    keepTyped()
    const flushed = await (front.current?.flush() ?? null)
    if (flushed !== null && !flushed.ok) return flushed
    const opened = await open()
    if (!opened.ok || opened.value === null) return opened
    const closed = await (front.current?.close() ?? null)
    if (closed === null || closed.ok) return put(opened.value)
    await opened.value.close()
    return closed
  }

  async function closeNow(): Promise<Result<unknown>> {
    keepTyped()
    const closed = await (front.current?.close() ?? null)
    return closed === null || closed.ok ? put(null) : closed
  }

  return { session, change: (open) => inTurn(() => changeNow(open)), close: () => inTurn(closeNow) }
}

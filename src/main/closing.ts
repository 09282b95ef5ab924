// Closing without losing an edit: the window asks the page to flush and waits for its word. When
// saving fails or takes too long, the user decides; nothing closes behind their back.

import type { Result } from '#core'
import type { Dialogs } from './dialogs.ts'

export interface ClosingSurroundings {
  readonly dialogs: Pick<Dialogs, 'ask'>
  /** Asks the page to flush and to answer app:ready-to-close. */
  readonly requestFlush: () => void
  readonly requestCopy: () => void
  /** Closes the window for good. */
  readonly destroy: () => void
  readonly patienceMs?: number
}

export interface Closing {
  /** The window's close event: true when it must not close yet. */
  readonly onClose: () => boolean
  /** The page says that every edit is on disk. */
  readonly onReady: () => void
  /** Whether a workbook is open in the page, as far as main can know. */
  readonly workbookIsOpen: (isOpen: boolean) => void
  /** The outcome of each save, to tell "it fails" from "it takes long". */
  readonly onSaved: (result: Result<unknown>) => void
}

const PATIENCE_MS = 12_000

export function createClosing({ dialogs, requestFlush, requestCopy, destroy, patienceMs = PATIENCE_MS }: ClosingSurroundings): Closing {
  let hasWorkbook = false
  let lastSaveFailed = false
  /** Aborted when the attempt is over, whatever its end; a question that still stands then closes by itself. */
  let attempt: AbortController | null = null
  let isAsking = false
  let timer: NodeJS.Timeout | undefined

  function end(): void {
    clearTimeout(timer)
    attempt?.abort()
    attempt = null
  }

  async function letUserDecide(question: 'not-saved' | 'still-saving'): Promise<void> {
    clearTimeout(timer)
    const current = attempt
    if (current === null || isAsking) return
    isAsking = true
    const answer = await dialogs.ask(question, current.signal)
    isAsking = false
    // The page became ready while the question stood, and the window is gone.
    if (current.signal.aborted) return
    end()
    if (answer === 'quit') destroy()
    else if (answer === 'save-copy') requestCopy()
  }

  return {
    onClose: () => {
      if (!hasWorkbook) return false
      if (attempt !== null) return true
      attempt = new AbortController()
      timer = setTimeout(() => void letUserDecide(lastSaveFailed ? 'not-saved' : 'still-saving'), patienceMs)
      requestFlush()
      return true
    },
    onReady: () => {
      if (attempt === null) return
      end()
      destroy()
    },
    workbookIsOpen: (isOpen) => {
      hasWorkbook = isOpen
    },
    onSaved: (result) => {
      lastSaveFailed = !result.ok
      if (lastSaveFailed && attempt !== null) void letUserDecide('not-saved')
    },
  }
}

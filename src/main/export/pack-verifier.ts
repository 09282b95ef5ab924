// Asks a side process whether a file shows a locked quarter: at most one question at a time, which can be stopped, and is
// given up by itself when a file was made to take for ever.

import { basename } from 'node:path'
import type { CheckedPack } from '#contract'
import { fail, ok, problem, type Result } from '#core'
import { converse, type SideProcess, unexpected } from './conversation.ts'

/** A pack of a thousand components takes a few seconds. */
export const VERIFY_LIMIT_SECONDS = 120

export interface PackVerifier {
  /** A newer question ends the one before. */
  readonly verify: (what: { readonly workbookFile: string; readonly file: string }) => Promise<Result<CheckedPack>>
  readonly cancel: () => void
  /** Keeps the path of a file that was dropped for this: the page asks about it without ever learning it. */
  readonly offer: (file: string) => void
  readonly offered: () => string | null
}

export function createPackVerifier(start: () => SideProcess, appVersion: string): PackVerifier {
  let offered: string | null = null
  let cancelCurrent: (() => void) | null = null

  async function verify({ workbookFile, file }: Parameters<PackVerifier['verify']>[0]): Promise<Result<CheckedPack>> {
    cancelCurrent?.()
    const child = converse(start(), () => undefined)
    cancelCurrent = child.cancel
    let isLate = false
    const alarm = setTimeout(() => {
      isLate = true
      child.cancel()
    }, VERIFY_LIMIT_SECONDS * 1000)
    try {
      const answer = await child.ask({ kind: 'verify', workbookFile, file, appVersion })
      if (isLate) return fail(problem('spreadsheet-timeout', { file: basename(file), seconds: VERIFY_LIMIT_SECONDS }))
      if (!answer.ok) return answer
      return answer.value.kind === 'verified' ? ok({ file: basename(file), verdict: answer.value.verdict }) : unexpected(answer.value)
    } finally {
      clearTimeout(alarm)
      if (cancelCurrent === child.cancel) cancelCurrent = null
      await child.end()
    }
  }

  return {
    verify,
    cancel: () => cancelCurrent?.(),
    offer: (file) => {
      offered = file
    },
    offered: () => offered,
  }
}

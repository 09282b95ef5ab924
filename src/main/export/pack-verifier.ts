// Asks a side process about a pack from outside: whether it shows a locked quarter, or what was changed in it. At most one
// question at a time, which can be stopped, and is given up by itself when a file was made to take for ever.

import { basename } from 'node:path'
import type { CheckedPack } from '#contract'
import { type ComparedPack, fail, type IsoDate, ok, problem, type Result } from '#core'
import { type Conversation, converse, type SideProcess, unexpected } from './conversation.ts'
import type { ExportOrder } from './export-messages.ts'

/** A pack of a thousand components takes a few seconds. */
export const VERIFY_LIMIT_SECONDS = 120

interface AskedPack {
  readonly workbookFile: string
  readonly file: string
}

export interface PackVerifier {
  /** A newer question ends the one before. */
  readonly verify: (what: AskedPack) => Promise<Result<CheckedPack>>
  /** A newer question ends the one before. */
  readonly compare: (what: AskedPack & { readonly today: IsoDate }) => Promise<Result<ComparedPack>>
  readonly cancel: () => void
  /** Keeps the path of a file that was dropped for this: the page asks about it without ever learning it. */
  readonly offer: (file: string) => void
  readonly offered: () => string | null
}

export function createPackVerifier(start: () => SideProcess, appVersion: string): PackVerifier {
  let offered: string | null = null
  let cancelCurrent: (() => void) | null = null

  async function ask(file: string, order: ExportOrder): Promise<Awaited<ReturnType<Conversation['ask']>>> {
    cancelCurrent?.()
    const child = converse(start(), () => undefined)
    cancelCurrent = child.cancel
    let isLate = false
    const alarm = setTimeout(() => {
      isLate = true
      child.cancel()
    }, VERIFY_LIMIT_SECONDS * 1000)
    try {
      const answer = await child.ask(order)
      return isLate ? fail(problem('spreadsheet-timeout', { file: basename(file), seconds: VERIFY_LIMIT_SECONDS })) : answer
    } finally {
      clearTimeout(alarm)
      if (cancelCurrent === child.cancel) cancelCurrent = null
      await child.end()
    }
  }

  return {
    verify: async ({ workbookFile, file }) => {
      const answer = await ask(file, { kind: 'verify', workbookFile, file, appVersion })
      if (!answer.ok) return answer
      return answer.value.kind === 'verified' ? ok({ file: basename(file), answer: answer.value.answer }) : unexpected(answer.value)
    },
    compare: async ({ workbookFile, file, today }) => {
      const answer = await ask(file, { kind: 'compare-pack', workbookFile, file, appVersion, today })
      if (!answer.ok) return answer
      return answer.value.kind === 'pack-compared' ? ok(answer.value.compared) : unexpected(answer.value)
    },
    cancel: () => cancelCurrent?.(),
    offer: (file) => {
      offered = file
    },
    offered: () => offered,
  }
}

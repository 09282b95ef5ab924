// Asks a side process about a pack from outside: whether it shows a locked quarter, or what was changed in it. At most one
// question at a time, which can be stopped, and is given up by itself when a file was made to take for ever.

import { basename } from 'node:path'
import type { CheckedPack, PackQuestion } from '#contract'
import { type ComparedPack, fail, type IsoDate, ok, problem, type Result } from '#core'
import { converse, type SideProcess } from './conversation.ts'
import type { AnswerTo, Order } from './export-messages.ts'

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
  /** Whoever leaves one question does not stop the other, which may have just begun. */
  readonly cancel: (question: PackQuestion) => void
  /** Keeps the path of a file that was dropped for this: the page asks about it without ever learning it. */
  readonly offer: (file: string) => void
  readonly offered: () => string | null
}

export function createPackVerifier(start: () => SideProcess, appVersion: string, knownKeysFile: string): PackVerifier {
  let offered: string | null = null
  let current: { readonly question: PackQuestion; readonly cancel: () => void } | null = null

  async function ask<O extends Order<'verify' | 'compare-pack'>>(order: O): Promise<Result<AnswerTo<O['kind']>>> {
    current?.cancel()
    const child = converse(start(), () => undefined, problem('pack-question-cancelled', {}))
    const mine = { question: order.kind === 'verify' ? 'verify' : 'compare', cancel: child.cancel } as const
    current = mine
    let isLate = false
    const alarm = setTimeout(() => {
      isLate = true
      child.cancel()
    }, VERIFY_LIMIT_SECONDS * 1000)
    try {
      const answer = await child.ask(order)
      return isLate ? fail(problem('spreadsheet-timeout', { file: basename(order.file), seconds: VERIFY_LIMIT_SECONDS })) : answer
    } finally {
      clearTimeout(alarm)
      if (current === mine) current = null
      await child.end()
    }
  }

  return {
    verify: async ({ workbookFile, file }) => {
      const answer = await ask({ kind: 'verify', workbookFile, file, appVersion, knownKeysFile })
      return answer.ok ? ok({ file: basename(file), answer: answer.value.answer }) : answer
    },
    compare: async ({ workbookFile, file, today }) => {
      const answer = await ask({ kind: 'compare-pack', workbookFile, file, appVersion, today })
      return answer.ok ? ok(answer.value.compared) : answer
    },
    cancel: (question) => {
      if (current?.question === question) current.cancel()
    },
    offer: (file) => {
      offered = file
    },
    offered: () => offered,
  }
}

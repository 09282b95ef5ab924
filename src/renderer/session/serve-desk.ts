// A worker in which what comes from outside is read: no network, no window, no files but those that it is given, and the page can end
// it at any moment. Messages in, answers out, in slices that let newer messages in between.

import type { Result } from '#core'
import type { ImportPace } from './import-desk.ts'
import type { ImportAnswerOf, ImportAsk, ImportQuestionMessage, ImportReplyMessage } from './import-messages.ts'
import { nextTask } from './next-task.ts'

/** How long it works before it looks for messages. */
const SLICE_MS = 40

/** Whatever is shown of it is drawn by the same two cores: more often than an eye follows takes time from the work. */
const PROGRESS_MS = 150

/** Begins another piece of work: what is under way for the one before is of no use. */
const BEGINS: ReadonlySet<ImportAsk['kind']> = new Set(['read', 'propose', 'read-bill'])

type Answer = Result<ImportAnswerOf[keyof ImportAnswerOf]> | null

export function serveDesk(answerOf: (ask: ImportAsk, pace: ImportPace) => Promise<Answer>): void {
  const reply = (message: ImportReplyMessage) => postMessage(message)
  let newest = 0

  async function answer({ id, ask }: ImportQuestionMessage): Promise<void> {
    let since = performance.now()
    let told = since
    const isDue = () => performance.now() - since >= SLICE_MS
    const answered = await answerOf(ask, {
      onProgress: (progress) => {
        if (!isDue() || performance.now() - told < PROGRESS_MS) return
        told = performance.now()
        reply({ id, progress })
      },
      breathe: async () => {
        if (!isDue()) return true
        await nextTask()
        since = performance.now()
        return id === newest
      },
    })
    reply({ id, answer: answered })
  }

  addEventListener('message', ({ data }: MessageEvent<ImportQuestionMessage>) => {
    // Pages that are asked for meanwhile do not make a proposal pointless.
    if (BEGINS.has(data.ask.kind)) newest = data.id
    void answer(data)
  })
}

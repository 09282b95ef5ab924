// The worker in which foreign tables are read: no disk, no network, no window, and the page can end it
// at any moment. Started by import-host.ts; the work itself is in import-desk.ts.

import { createImportDesk } from './import-desk.ts'
import type { ImportQuestionMessage, ImportReplyMessage } from './import-messages.ts'

/** How long it works before it looks for messages. */
const SLICE_MS = 40

const desk = createImportDesk(() => crypto.randomUUID())
const reply = (message: ImportReplyMessage) => postMessage(message)
let newest = 0

addEventListener('message', ({ data }: MessageEvent<ImportQuestionMessage>) => {
  // Pages that are asked for meanwhile do not make a proposal pointless.
  if (data.ask.kind === 'read' || data.ask.kind === 'propose') newest = data.id
  void answer(data)
})

async function answer({ id, ask }: ImportQuestionMessage): Promise<void> {
  let since = performance.now()
  const isDue = () => performance.now() - since >= SLICE_MS
  const answered = await desk.answer(ask, {
    onProgress: (progress) => {
      if (isDue()) reply({ id, progress })
    },
    breathe: async () => {
      if (!isDue()) return true
      await new Promise((resume) => setTimeout(resume, 0))
      since = performance.now()
      return id === newest
    },
  })
  reply({ id, answer: answered })
}

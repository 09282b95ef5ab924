// Which messages are shown and which were said before, as plain data: duplicates are counted, a newer one about the same takes
// the place of the older, and one about a problem goes when it is solved. Kept by toasts.tsx.

export interface ToastMessage {
  readonly title: string
  readonly description?: string
  readonly tone?: 'plain' | 'problem'
  /** What it speaks of. Default: the edit just made or refused. */
  readonly about?: 'edit' | 'file'
  /** One next step, such as "Open folder". */
  readonly action?: { readonly label: string; readonly run: () => void }
}

export interface Message extends ToastMessage {
  readonly id: number
  readonly tone: 'plain' | 'problem'
  readonly about: 'edit' | 'file'
  /** How often the same was said in a row. */
  readonly count: number
  /** Milliseconds since 1970, of the last time. */
  readonly at: number
}

export interface MessageList {
  /** At most one about each thing, the newest first. */
  readonly shown: readonly Message[]
  /** All that were said, the newest first, those that are shown among them. */
  readonly past: readonly Message[]
}

export const NO_MESSAGES: MessageList = { shown: [], past: [] }

/** More than anybody looks back on. */
const MOST_KEPT = 50

/** @param now milliseconds since 1970 */
export function withMessage({ shown, past }: MessageList, said: ToastMessage, now: number): MessageList {
  const { tone = 'plain', about = 'edit' } = said
  const before = shown.find((message) => message.about === about)
  const isSaidAgain = before?.title === said.title && before.description === said.description && before.tone === tone
  const id = (past[0]?.id ?? 0) + 1
  const message: Message = { ...said, tone, about, id, count: isSaidAgain ? before.count + 1 : 1, at: now }
  return {
    shown: [message, ...shown.filter((other) => other !== before)],
    past: [message, ...past.filter((other) => !isSaidAgain || other !== before)].slice(0, MOST_KEPT),
  }
}

export function withoutMessage({ shown, past }: MessageList, id: number): MessageList {
  return { shown: shown.filter((message) => message.id !== id), past }
}

/** @param which holds no longer: problems once an edit was made, all of edits once one was taken back */
export function withoutSettled({ shown, past }: MessageList, which: 'problems' | 'all'): MessageList {
  return { shown: shown.filter(({ about, tone }) => about !== 'edit' || (which === 'problems' && tone !== 'problem')), past }
}

/** Once a workbook is closed: edits of one mean nothing to the next, files that could not be opened were none of it. */
export function withoutEdits({ shown, past }: MessageList): MessageList {
  const isOfFile = ({ about }: Message) => about === 'file'
  return { shown: shown.filter(isOfFile), past: past.filter(isOfFile) }
}

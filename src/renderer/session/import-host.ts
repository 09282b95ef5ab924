// The page's side of the import worker: asks, passes progress on, and ends a worker that is cancelled
// or silent for too long. One host reads one table after the other; use-import.ts owns it.

import { fail, type Problem, problem, type Result, type WorkDone } from '#core'
import type { ImportAnswerOf, ImportAsk, ImportQuestionMessage, ImportReplyMessage } from './import-messages.ts'

/** A slice takes milliseconds and reading 20 MB a second or two: silence this long means that it hangs. */
export const SILENCE_LIMIT_SECONDS = 30

export type ImportWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

export interface ImportHost {
  /** null when it was cancelled, or a newer question made it pointless. */
  readonly ask: <K extends keyof ImportAnswerOf>(
    ask: Extract<ImportAsk, { kind: K }>,
    onProgress?: (progress: WorkDone) => void,
  ) => Promise<Result<ImportAnswerOf[K]> | null>
  /** Ends the worker and what it holds; the next question, a read, starts another. */
  readonly cancel: () => void
}

interface Pending {
  readonly id: number
  readonly settle: (answer: Result<ImportAnswerOf[keyof ImportAnswerOf]> | null) => void
  readonly onProgress: (progress: WorkDone) => void
}

export function createImportHost(startWorker: () => ImportWorker = startImportWorker): ImportHost {
  let worker: ImportWorker | null = null
  let pending: readonly Pending[] = []
  let source = ''
  let asked = 0
  /** Cancelled: what was under way may still ask, and must not wake a worker that knows nothing of it. */
  let isOver = false
  let alarm: ReturnType<typeof setTimeout> | undefined

  function stop(answer: Result<never> | null): void {
    worker?.terminate()
    worker = null
    isOver = true
    clearTimeout(alarm)
    const waiting = pending
    pending = []
    for (const { settle } of waiting) settle(answer)
  }

  function watch(): void {
    clearTimeout(alarm)
    if (pending.length === 0) return
    const late: Problem = problem('list-timeout', { file: source, seconds: SILENCE_LIMIT_SECONDS })
    alarm = setTimeout(() => stop(fail(late)), SILENCE_LIMIT_SECONDS * 1000)
  }

  function start(): ImportWorker {
    const started = startWorker()
    started.onmessage = ({ data }: MessageEvent<ImportReplyMessage>) => {
      const question = pending.find(({ id }) => id === data.id)
      if (question !== undefined && 'progress' in data) question.onProgress(data.progress)
      if (question !== undefined && 'answer' in data) {
        pending = pending.filter((other) => other !== question)
        question.settle(data.answer)
      }
      watch()
    }
    started.onerror = (event) => stop(fail(problem('app-failed', { channel: 'import', detail: event.message })))
    return started
  }

  return {
    ask: <K extends keyof ImportAnswerOf>(
      ask: Extract<ImportAsk, { kind: K }>,
      onProgress: (progress: WorkDone) => void = () => undefined,
    ) =>
      new Promise<Result<ImportAnswerOf[K]> | null>((settle) => {
        if ('source' in ask) [source, isOver] = [ask.source, false]
        if (isOver) return settle(null)
        worker ??= start()
        const id = ++asked
        // The worker answers a question with what its kind asks for (import-desk.ts).
        pending = [...pending, { id, onProgress, settle: settle as Pending['settle'] }]
        worker.postMessage({ id, ask } satisfies ImportQuestionMessage)
        watch()
      }),
    cancel: () => stop(null),
  }
}

/** Started while somebody looks for their list; the first host that reads one takes it. */
let ready: Worker | null = null

export function readyImportWorker(): void {
  ready ??= newImportWorker()
}

/** They chose none after all. */
export function endReadyImportWorker(): void {
  ready?.terminate()
  ready = null
}

function startImportWorker(): Worker {
  const worker = ready ?? newImportWorker()
  ready = null
  return worker
}

function newImportWorker(): Worker {
  return new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' })
}

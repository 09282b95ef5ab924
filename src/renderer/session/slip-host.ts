// The page's side of the slip worker: hands over one file after the other, and ends the worker over a file that takes too
// long; the next file gets a new one. Used by use-slips.ts.

import type { ChosenFile } from '#contract'
import { fail, problem, type Result, type ReturnedSlip, type SlipAnswers, type WorkDone } from '#core'

/** A slip takes a few milliseconds; what takes longer than this was made to. */
export const SLIP_LIMIT_SECONDS = 10

export interface SlipQuestion {
  readonly id: number
  readonly name: string
  readonly bytes: Uint8Array
}

export interface SlipReply {
  readonly id: number
  readonly read: Result<SlipAnswers>
}

export type SlipWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

export interface SlipHost {
  /** Every file with its answers or the Problem; null when it was cancelled. */
  readonly read: (files: readonly ChosenFile[], onProgress: (progress: WorkDone) => void) => Promise<readonly ReturnedSlip[] | null>
  readonly cancel: () => void
}

export function createSlipHost(startWorker: () => SlipWorker = startSlipWorker): SlipHost {
  let worker: SlipWorker | null = null
  let giveUp: (() => void) | null = null
  let asked = 0

  function end(): void {
    worker?.terminate()
    worker = null
  }

  /** null: cancelled. */
  function readOne(name: string, bytes: Uint8Array): Promise<Result<SlipAnswers> | null> {
    return new Promise((settle) => {
      const id = ++asked
      const finish = (answer: Result<SlipAnswers> | null) => {
        clearTimeout(alarm)
        giveUp = null
        settle(answer)
      }
      const stop = (answer: Result<SlipAnswers> | null) => {
        end()
        finish(answer)
      }
      const late = problem('spreadsheet-timeout', { file: name, seconds: SLIP_LIMIT_SECONDS })
      const alarm = setTimeout(() => stop(fail(late)), SLIP_LIMIT_SECONDS * 1000)
      giveUp = () => stop(null)
      worker ??= startWorker()
      worker.onmessage = ({ data }: MessageEvent<SlipReply>) => {
        if (data.id === id) finish(data.read)
      }
      worker.onerror = (event) => stop(fail(problem('app-failed', { channel: 'slips', detail: event.message })))
      worker.postMessage({ id, name, bytes } satisfies SlipQuestion)
    })
  }

  async function read(files: readonly ChosenFile[], onProgress: (progress: WorkDone) => void): Promise<readonly ReturnedSlip[] | null> {
    giveUp?.()
    const slips: ReturnedSlip[] = []
    for (const { name, content } of files) {
      onProgress({ done: slips.length, total: files.length })
      const answers = content.ok ? await readOne(name, content.value) : content
      if (answers === null) return null
      slips.push({ file: name, read: answers })
    }
    end()
    return slips
  }

  return { read, cancel: () => giveUp?.() }
}

function startSlipWorker(): Worker {
  return new Worker(new URL('./slip-worker.ts', import.meta.url), { type: 'module' })
}

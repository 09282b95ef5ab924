// The page's side of the form worker: hands over one file after the other, and ends the worker over a file that takes too
// long; the next file gets a new one. Used by use-forms.ts.

import type { ChosenFile } from '#contract'
import { type FormAnswers, fail, problem, type Result, type ReturnedForm, type WorkDone } from '#core'

/** A form takes a few milliseconds; what takes longer than this was made to. */
export const FORM_LIMIT_SECONDS = 10

export interface FormQuestion {
  readonly id: number
  readonly name: string
  readonly bytes: Uint8Array
}

export interface FormReply {
  readonly id: number
  readonly read: Result<FormAnswers>
}

export type FormWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>

export interface FormHost {
  /** Every file with its answers or the Problem; null when it was cancelled. */
  readonly read: (files: readonly ChosenFile[], onProgress: (progress: WorkDone) => void) => Promise<readonly ReturnedForm[] | null>
  readonly cancel: () => void
}

export function createFormHost(startWorker: () => FormWorker = startFormWorker): FormHost {
  let worker: FormWorker | null = null
  let giveUp: (() => void) | null = null
  let asked = 0

  function end(): void {
    worker?.terminate()
    worker = null
  }

  /** null: cancelled. */
  function readOne(name: string, bytes: Uint8Array): Promise<Result<FormAnswers> | null> {
    return new Promise((settle) => {
      const id = ++asked
      const finish = (answer: Result<FormAnswers> | null) => {
        clearTimeout(alarm)
        giveUp = null
        settle(answer)
      }
      const stop = (answer: Result<FormAnswers> | null) => {
        end()
        finish(answer)
      }
      const late = problem('spreadsheet-timeout', { file: name, seconds: FORM_LIMIT_SECONDS })
      const alarm = setTimeout(() => stop(fail(late)), FORM_LIMIT_SECONDS * 1000)
      giveUp = () => stop(null)
      worker ??= startWorker()
      worker.onmessage = ({ data }: MessageEvent<FormReply>) => {
        if (data.id === id) finish(data.read)
      }
      worker.onerror = (event) => stop(fail(problem('app-failed', { channel: 'forms', detail: event.message })))
      worker.postMessage({ id, name, bytes } satisfies FormQuestion)
    })
  }

  async function read(files: readonly ChosenFile[], onProgress: (progress: WorkDone) => void): Promise<readonly ReturnedForm[] | null> {
    giveUp?.()
    const forms: ReturnedForm[] = []
    for (const { name, content } of files) {
      onProgress({ done: forms.length, total: files.length })
      const answers = content.ok ? await readOne(name, content.value) : content
      if (answers === null) return null
      forms.push({ file: name, read: answers })
    }
    end()
    return forms
  }

  return { read, cancel: () => giveUp?.() }
}

function startFormWorker(): Worker {
  return new Worker(new URL('./form-worker.ts', import.meta.url), { type: 'module' })
}

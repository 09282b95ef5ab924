// Gets the newest state to disk: one save under way at a time, and when it is done the newest state
// goes next, whatever lay between. An edit counts as saved when main has flushed a revision that
// holds it and its line is in the history log.

import type { Judged, RightsizeApi, Saved } from '#contract'
import { fail, ok, type Problem, problem, type Result, type Workbook } from '#core'
import { nextTask } from './next-task.ts'
import { type MadeStep, type SaveOrder, sendSave } from './send-save.ts'

/** A busy disk: whoever waits is told that it is still being tried. */
export const LATE_AFTER_MS = 5000
/** A save that has not answered by then counts as not saved. Its late answer is still welcome. */
export const SAVE_LIMIT_MS = 120_000
const RETRY_AFTER_MS = 5000

export interface SavePump {
  /** Settles when a revision at or above this workbook's is on disk, or when the attempt failed. */
  readonly save: (workbook: Workbook, step: MadeStep) => Promise<Result<null>>
  /** Tries again at once; ok when there is nothing left to save. */
  readonly flush: () => Promise<Result<null>>
  readonly stop: () => void
}

export interface SavePumpOptions {
  readonly ask: RightsizeApi['ask']
  /** What is on disk. */
  readonly saved: SaveOrder['base']
  /** Of the newest workbook given to save. */
  readonly judged: () => Judged
  /** Called with each revision that reached the disk and with each failure. */
  readonly onSaved: (saved: Saved, isNewest: boolean) => void
  /** The save under way takes long, and nothing speaks against it. */
  readonly onLate: () => void
  readonly onFailed: (problem: Problem) => void
}

export function createSavePump({ ask, saved: savedAtFirst, judged, onSaved, onLate, onFailed }: SavePumpOptions): SavePump {
  let newest: Workbook | null = null
  let onDisk: SaveOrder['base'] = { rev: savedAtFirst.rev, sha256: savedAtFirst.sha256 }
  let isBusy = false
  let waiters: readonly { readonly rev: number; readonly settle: (result: Result<null>) => void }[] = []
  /** Made since the state on disk. */
  let steps: readonly MadeStep[] = []
  let retryTimer: ReturnType<typeof setTimeout> | undefined

  function wait(rev: number): Promise<Result<null>> {
    return new Promise((resolve) => {
      waiters = [...waiters, { rev, settle: resolve }]
    })
  }

  function settle(upTo: number, result: Result<null>): void {
    const due = waiters.filter((waiter) => waiter.rev <= upTo)
    waiters = waiters.filter((waiter) => waiter.rev > upTo)
    for (const waiter of due) waiter.settle(result)
  }

  async function pump(): Promise<void> {
    if (isBusy || newest === null) return
    isBusy = true
    clearTimeout(retryTimer)
    // The screen shows the edit first, and edits of one moment are saved as one.
    await nextTask()
    const sent: Workbook = newest
    const answer = await requestSave(sent)
    if (answer.ok) succeed(answer.value)
    isBusy = false
    if (!answer.ok) failed(sent.rev, answer.problem)
    else void pump()
  }

  async function requestSave(workbook: Workbook): Promise<Result<Saved>> {
    let isGivenUp = false
    const late = setTimeout(onLate, LATE_AFTER_MS)
    let timer: ReturnType<typeof setTimeout> | undefined
    const limit = new Promise<Result<Saved>>((resolve) => {
      timer = setTimeout(() => {
        isGivenUp = true
        resolve(fail(problem('save-timeout', { seconds: SAVE_LIMIT_MS / 1000 })))
      }, SAVE_LIMIT_MS)
    })
    const answered = sendSave(ask, { workbook, judged: judged(), base: onDisk, steps }).catch(
      (error: unknown): Result<Saved> => fail(problem('save-failed', { reason: 'other', detail: String(error).slice(0, 200) })),
    )
    void answered.then((answer) => {
      if (isGivenUp && answer.ok) succeed(answer.value)
    })
    const answer = await Promise.race([answered, limit])
    clearTimeout(late)
    clearTimeout(timer)
    return answer
  }

  function succeed(saved: Saved): void {
    if (saved.rev > onDisk.rev) onDisk = { rev: saved.rev, sha256: saved.sha256 }
    steps = steps.filter((step) => step.rev > onDisk.rev)
    const isNewest = newest === null || newest.rev <= onDisk.rev
    if (isNewest) newest = null
    onSaved(saved, isNewest)
    settle(onDisk.rev, ok(null))
  }

  function failed(rev: number, why: Problem): void {
    onFailed(why)
    settle(rev, fail(why))
    if (newest !== null && newest.rev > rev) void pump()
    else retryTimer = setTimeout(() => void pump(), RETRY_AFTER_MS)
  }

  return {
    save: (workbook, step) => {
      newest = workbook
      steps = [...steps, step]
      const settled = wait(workbook.rev)
      void pump()
      return settled
    },
    flush: () => {
      if (newest === null) return Promise.resolve(ok(null))
      const settled = wait(newest.rev)
      void pump()
      return settled
    },
    stop: () => clearTimeout(retryTimer),
  }
}

// Gets the newest state to disk: one save under way at a time, and when it is done the newest state
// goes next, whatever lay between. An edit counts as saved when main has flushed a revision that
// holds it and its line is in the history log.

import type { HistoryLine, RightsizeApi, Saved } from '#contract'
import { fail, ok, type Problem, payloadOf, problem, type Result, type Workbook } from '#core'
import { nextTask } from './next-task.ts'

/** A save that has not answered by then counts as not saved. Its late answer is still welcome. */
export const SAVE_LIMIT_MS = 10_000
const RETRY_AFTER_MS = 5000

export interface SavePump {
  /** Settles when a revision at or above this workbook's is on disk, or when the attempt failed. */
  readonly save: (workbook: Workbook, line: HistoryLine | null) => Promise<Result<null>>
  /** Tries again at once; ok when there is nothing left to save. */
  readonly flush: () => Promise<Result<null>>
  readonly stop: () => void
}

export interface SavePumpOptions {
  readonly ask: RightsizeApi['ask']
  readonly savedRev: number
  /** Called with each revision that reached the disk and with each failure. */
  readonly onSaved: (saved: Saved, isNewest: boolean) => void
  readonly onFailed: (problem: Problem) => void
}

interface Waiter {
  readonly rev: number
  readonly settle: (result: Result<null>) => void
}

export function createSavePump({ ask, savedRev, onSaved, onFailed }: SavePumpOptions): SavePump {
  let newest: Workbook | null = null
  let onDisk = savedRev
  let isBusy = false
  let waiters: readonly Waiter[] = []
  let lines: readonly HistoryLine[] = []
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
    // Turning a large workbook into text takes a while: the screen shows the edit first, and edits of one moment are saved as one.
    await nextTask()
    const sent: Workbook = newest
    const answer = await requestSave(sent)
    if (answer.ok) await succeed(answer.value)
    isBusy = false
    if (!answer.ok) failed(sent.rev, answer.problem)
    else if (newest !== null && newest.rev > onDisk) void pump()
  }

  async function requestSave(workbook: Workbook): Promise<Result<Saved>> {
    let isLate = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const limit = new Promise<Result<Saved>>((resolve) => {
      timer = setTimeout(() => {
        isLate = true
        resolve(fail(problem('save-timeout', { seconds: SAVE_LIMIT_MS / 1000 })))
      }, SAVE_LIMIT_MS)
    })
    const request = {
      id: workbook.id,
      rev: workbook.rev,
      payload: payloadOf(workbook),
      components: Object.keys(workbook.tables.components).length,
    }
    const answered = ask('workbook:save', request).catch(
      (error: unknown): Result<Saved> => fail(problem('save-failed', { reason: 'other', detail: String(error).slice(0, 200) })),
    )
    void answered.then((answer) => (isLate && answer.ok ? succeed(answer.value) : undefined))
    const answer = await Promise.race([answered, limit])
    clearTimeout(timer)
    return answer
  }

  async function succeed(saved: Saved): Promise<void> {
    onDisk = Math.max(onDisk, saved.rev)
    await appendHistory(saved)
    const isNewest = newest === null || newest.rev <= onDisk
    if (isNewest) newest = null
    onSaved(saved, isNewest)
    settle(onDisk, ok(null))
  }

  /** Losing the log costs undo after a restart and nothing else, so its failure is no failure of the save. */
  async function appendHistory(saved: Saved): Promise<void> {
    const id = workbookId
    const due = lines.filter((line) => line.rev <= saved.rev)
    lines = lines.filter((line) => line.rev > saved.rev)
    if (id === null) return
    for (const line of due) await ask('history:append', { id, line }).catch(() => undefined)
  }

  function failed(rev: number, why: Problem): void {
    onFailed(why)
    settle(rev, fail(why))
    if (newest !== null && newest.rev > rev) void pump()
    else retryTimer = setTimeout(() => void pump(), RETRY_AFTER_MS)
  }

  let workbookId: string | null = null
  return {
    save: (workbook, line) => {
      workbookId = workbook.id
      newest = workbook
      if (line !== null) lines = [...lines, line]
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

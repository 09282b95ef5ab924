// One write at a time for each workbook. While it runs only the newest waiting state is kept, and
// writing it answers everybody who waited for it or for an older one.

import type { Saved, SaveRequest } from '#contract'
import { fail, type Result } from '#core'
import { saveProblem } from './write-failure.ts'

export interface SaveQueue {
  readonly submit: (request: SaveRequest) => Promise<Result<Saved | null>>
  /** Settles when nothing runs or waits. */
  readonly idle: () => Promise<void>
}

/** @param write flushes one state; a rejection becomes a save-failed Problem. */
export function createSaveQueue(write: (request: SaveRequest) => Promise<Result<Saved | null>>): SaveQueue {
  let waiting: { request: SaveRequest; readonly answers: ((result: Result<Saved | null>) => void)[] } | null = null
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    while (waiting !== null) {
      const { request, answers } = waiting
      waiting = null
      const result = await write(request).catch((error: unknown): Result<Saved | null> => fail(saveProblem(error)))
      for (const answer of answers) answer(result)
    }
    running = null
  }

  return {
    submit: (request) =>
      new Promise((resolve) => {
        if (waiting === null) waiting = { request, answers: [resolve] }
        else {
          if (request.rev >= waiting.request.rev) waiting.request = request
          waiting.answers.push(resolve)
        }
        running ??= run()
      }),
    idle: async () => {
      await running
    },
  }
}

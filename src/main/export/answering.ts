// How a step of a side process ends: with its answer, or with the Problem that says why there is none.

import { type Problem, problem } from '#core'
import type { ExportAnswer } from './export-messages.ts'

export function failed(why: Problem): ExportAnswer {
  return { kind: 'failed', problem: why }
}

/** A bug of ours ends as an answer too, so that main need not wait for a process that said nothing. */
export async function answering(work: () => Promise<ExportAnswer>): Promise<ExportAnswer> {
  try {
    return await work()
  } catch (error) {
    return failed(
      problem('export-crashed', { detail: error instanceof Error ? (error.stack ?? error.message).slice(0, 600) : String(error) }),
    )
  }
}

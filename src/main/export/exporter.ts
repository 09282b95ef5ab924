// Runs an export in a side process and keeps at most one alive: the window never waits for Excel,
// and cancelling means ending that process. It reads the saved file itself; main only passes paths.

import { basename, dirname } from 'node:path'
import type { Exported, ExportProgress } from '#contract'
import { fail, type IsoDate, ok, problem, type Result } from '#core'
import type { BoardFileFacts } from '#wording'
import type { ExportAnswer, ExportOrder } from './export-messages.ts'

/** The part of Electron's UtilityProcess that is used here. */
export interface SideProcess {
  readonly postMessage: (order: ExportOrder) => void
  readonly kill: () => boolean
  readonly on: ((event: 'message', listener: (answer: ExportAnswer) => void) => unknown) &
    ((event: 'exit', listener: (code: number) => void) => unknown)
}

export interface ExportRun {
  readonly workbookFile: string
  readonly asOf: IsoDate
  /** Asks where to write once the facts for a name are known; null cancels. */
  readonly chooseTarget: (facts: BoardFileFacts) => Promise<string | null>
  readonly onProgress: (progress: ExportProgress) => void
}

export interface Exporter {
  /** null when the user chose no target. */
  readonly run: (run: ExportRun) => Promise<Result<Exported | null>>
  readonly cancel: () => void
  /** The file that the last export of this session wrote. */
  readonly lastFile: () => string | null
}

export interface ExporterSurroundings {
  readonly start: () => SideProcess
  readonly appVersion: string
  /** Takes away the unfinished file of a write that was stopped. */
  readonly removeUnfinished: (target: string) => Promise<void>
}

export function createExporter({ start, appVersion, removeUnfinished }: ExporterSurroundings): Exporter {
  let cancelCurrent: (() => void) | null = null
  let lastFile: string | null = null

  async function run({ workbookFile, asOf, chooseTarget, onProgress }: ExportRun): Promise<Result<Exported | null>> {
    cancelCurrent?.()
    const child = converse(start(), onProgress)
    cancelCurrent = child.cancel
    let target: string | null = null
    try {
      const read = await child.ask({ kind: 'read', workbookFile, asOf, appVersion })
      if (!read.ok) return read
      if (read.value.kind !== 'read') return fail(problem('export-crashed', { detail: read.value.kind }))
      target = await chooseTarget(read.value.facts)
      if (target === null) return ok(null)
      const written = await child.ask({ kind: 'write', target })
      if (!written.ok) return written
      if (written.value.kind !== 'written') return fail(problem('export-crashed', { detail: written.value.kind }))
      lastFile = target
      return ok({ file: basename(target), folder: dirname(target), ...written.value.written })
    } finally {
      if (cancelCurrent === child.cancel) cancelCurrent = null
      await child.end()
      // Whatever the process was stopped in the middle of; the target itself is old or new, never half.
      if (target !== null) await removeUnfinished(target)
    }
  }

  return { run, cancel: () => cancelCurrent?.(), lastFile: () => lastFile }
}

interface Conversation {
  /** The next answer that is no progress; a Problem when the process fails, is cancelled or dies. */
  readonly ask: (order: ExportOrder) => Promise<Result<Exclude<ExportAnswer, { kind: 'progress' | 'failed' }>>>
  readonly cancel: () => void
  readonly end: () => Promise<void>
}

function converse(child: SideProcess, onProgress: (progress: ExportProgress) => void): Conversation {
  type Answer = Awaited<ReturnType<Conversation['ask']>>
  let settle: ((answer: Answer) => void) | null = null
  let over: Answer | null = null
  const finish = (answer: Answer) => {
    settle?.(answer)
    settle = null
  }
  const gone = new Promise<void>((resolve) => {
    child.on('exit', (code) => {
      over ??= fail(problem('export-crashed', { detail: `exit code ${code}` }))
      finish(over)
      resolve()
    })
  })
  child.on('message', (answer) => {
    if (over !== null) return
    if (answer.kind === 'progress') onProgress(answer.progress)
    else finish(answer.kind === 'failed' ? fail(answer.problem) : ok(answer))
  })
  return {
    ask: (order) =>
      new Promise((resolve) => {
        if (over !== null) return resolve(over)
        settle = resolve
        child.postMessage(order)
      }),
    cancel: () => {
      over = fail(problem('export-cancelled', {}))
      finish(over)
      child.kill()
    },
    end: async () => {
      child.kill()
      await gone
    },
  }
}

// Runs an export in a side process and keeps at most one alive: the window never waits for Excel,
// and cancelling means ending that process. It reads the saved file itself; main only passes paths.

import { basename, dirname, join } from 'node:path'
import type { Exported, ExportProgress, SlipsMade } from '#contract'
import { type Audience, fail, type IsoDate, ok, type PackFormat, problem, type Result } from '#core'
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
  /** null: the present. */
  readonly recordId: string | null
  readonly asOf: IsoDate
  readonly format: PackFormat
  readonly audience: Audience
  /** Asks where to write once the facts for a name are known; null cancels. */
  readonly chooseTarget: (facts: BoardFileFacts) => Promise<string | null>
  readonly onProgress: (progress: ExportProgress) => void
}

export interface SlipsRun extends Omit<ExportRun, 'chooseTarget' | 'recordId' | 'format' | 'audience'> {
  readonly people: readonly string[]
  /** Asked once the saved file is read; null cancels. */
  readonly chooseFolder: () => Promise<string | null>
}

export interface Exporter {
  /** null when the user chose no target. */
  readonly run: (run: ExportRun) => Promise<Result<Exported | null>>
  /** A slip for each person into a folder, none over a file that is there; null when the user chose no folder. */
  readonly makeSlips: (run: SlipsRun) => Promise<Result<SlipsMade | null>>
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

  /** Reads the saved file in a side process of its own, lets `work` go on with it, and leaves nothing unfinished behind. */
  async function afterReading<T>(
    { workbookFile, recordId, asOf, onProgress }: Omit<ExportRun, 'chooseTarget' | 'format' | 'audience'>,
    work: (reading: Reading) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    cancelCurrent?.()
    const child = converse(start(), onProgress)
    cancelCurrent = child.cancel
    let targets: readonly string[] = []
    try {
      const read = await child.ask({ kind: 'read', workbookFile, recordId, asOf, appVersion })
      if (!read.ok) return read
      if (read.value.kind !== 'read') return unexpected(read.value)
      const willWrite = (files: readonly string[]) => {
        targets = files
      }
      return await work({ facts: read.value.facts, ask: child.ask, willWrite })
    } finally {
      if (cancelCurrent === child.cancel) cancelCurrent = null
      await child.end()
      // Whatever the process was stopped in the middle of; the target itself is old or new, never half.
      for (const target of targets) await removeUnfinished(target)
    }
  }

  function run({ chooseTarget, format, audience, ...rest }: ExportRun): Promise<Result<Exported | null>> {
    return afterReading(rest, async ({ facts, ask, willWrite }) => {
      const target = await chooseTarget(facts)
      if (target === null) return ok(null)
      willWrite([target])
      const written = await ask({ kind: 'write', format, audience, target })
      if (!written.ok) return written
      if (written.value.kind !== 'written') return unexpected(written.value)
      lastFile = target
      return ok({ file: basename(target), folder: dirname(target), contents: written.value.contents })
    })
  }

  function makeSlips({ people, chooseFolder, ...rest }: SlipsRun): Promise<Result<SlipsMade | null>> {
    return afterReading({ ...rest, recordId: null }, async ({ ask, willWrite }) => {
      const folder = await chooseFolder()
      if (folder === null) return ok(null)
      const named = await ask({ kind: 'name-slips', folder, people })
      if (!named.ok) return named
      if (named.value.kind !== 'slips-named') return unexpected(named.value)
      const { slips } = named.value
      const targets = slips.map(({ file }) => join(folder, file))
      willWrite(targets)
      const written = await ask({ kind: 'write-slips' })
      if (!written.ok) return written
      lastFile = targets[0] ?? lastFile
      return ok({ folder, slips: slips.map(({ person, file }) => ({ person, file })) })
    })
  }

  return { run, makeSlips, cancel: () => cancelCurrent?.(), lastFile: () => lastFile }
}

/** A saved file that was read, and the process that holds it. */
interface Reading {
  readonly facts: BoardFileFacts
  readonly ask: Conversation['ask']
  /** What is about to be written: an unfinished file beside it is taken away at the end. */
  readonly willWrite: (targets: readonly string[]) => void
}

function unexpected({ kind }: ExportAnswer): Result<never> {
  return fail(problem('export-crashed', { detail: kind }))
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

// Runs an export in a side process and keeps at most one alive: the window never waits for Excel,
// and cancelling means ending that process. It reads the saved file itself; main only passes paths.

import { basename, dirname, join } from 'node:path'
import type { BoardPages } from '#board/types'
import type { Exported, ExportProgress, FormsMade, WrittenRoom } from '#contract'
import { type IsoDate, type OutlinedSlide, ok, type PackFormat, type Paper, type Result, type Signed } from '#core'
import type { BoardFileFacts } from '#wording'
import type { Sign } from '../files/locked-quarters.ts'
import { type Conversation, converse, type SideProcess } from './conversation.ts'
import { printed, runDataRoom } from './data-room-run.ts'
import type { AnswerTo, Readers } from './export-messages.ts'
import type { PrintPages } from './page-printer.ts'

interface ExportRun extends Readers {
  readonly workbookFile: string
  /** null: the present. */
  readonly recordId: string | null
  readonly asOf: IsoDate
  readonly format: PackFormat
  /** Absent: A4 for pages, and for a workbook what printers usually hold where numbers are written as in it. */
  readonly paper?: Paper | undefined
  /** Asks where to write once the facts for a name are known; null cancels. */
  readonly chooseTarget: (facts: BoardFileFacts) => Promise<string | null>
  readonly onProgress: (progress: ExportProgress) => void
}

interface FormsRun extends Omit<ExportRun, 'chooseTarget' | 'recordId' | 'format' | keyof Readers | 'paper'> {
  readonly people: readonly string[]
  /** Asked once the saved file is read; null cancels. */
  readonly chooseFolder: () => Promise<string | null>
}

type PreviewRun = Pick<ExportRun, 'workbookFile' | 'recordId' | 'asOf' | 'audience'>

interface PagesRun extends PreviewRun, Readers {
  readonly paper: Paper
}

interface DataRoomRun extends Pick<ExportRun, 'workbookFile' | 'audience' | 'onProgress'> {
  readonly paper: Paper
  /** Asked once the saved file is read; null cancels. @param last the newest quarter in it */
  readonly chooseTarget: (last: string) => Promise<string | null>
}

export interface Exporter {
  /** null when the user chose no target. */
  readonly run: (run: ExportRun) => Promise<Result<Exported | null>>
  /** A form for each person into a folder, none over a file that is there; null when the user chose no folder. */
  readonly makeForms: (run: FormsRun) => Promise<Result<FormsMade | null>>
  /** What the pages of the board show; a newer question ends this one, an export does not. */
  readonly pages: (run: PagesRun) => Promise<Result<BoardPages>>
  /** Which slides would be written, and what each says; likewise. */
  readonly slides: (run: PreviewRun) => Promise<Result<readonly OutlinedSlide[]>>
  /** All locked quarters as one archive; null when the user chose no target. */
  readonly makeDataRoom: (run: DataRoomRun) => Promise<Result<WrittenRoom | null>>
  readonly cancel: () => void
  /** The file that the last export of this session wrote. */
  readonly lastFile: () => string | null
}

export interface ExporterSurroundings {
  readonly start: () => SideProcess
  readonly appVersion: string
  readonly printPages: PrintPages
  /** null: there is no key, or it is locked. */
  readonly sign: Sign
  /** Takes away the unfinished file of a write that was stopped. */
  readonly removeUnfinished: (target: string) => Promise<void>
}

export function createExporter({ start, appVersion, printPages, removeUnfinished, sign }: ExporterSurroundings): Exporter {
  let cancelCurrent: (() => void) | null = null
  let cancelPreview: (() => void) | null = null
  let lastFile: string | null = null

  /** Lets `work` go on in a side process of its own, and leaves nothing unfinished behind. */
  async function inProcess<T>(onProgress: ExportRun['onProgress'], work: (running: Running) => Promise<Result<T>>): Promise<Result<T>> {
    cancelCurrent?.()
    const child = converse(start(), onProgress)
    const printing = new AbortController()
    const cancel = () => {
      child.cancel()
      printing.abort()
    }
    cancelCurrent = cancel
    let targets: readonly string[] = []
    try {
      const willWrite = (files: readonly string[]) => {
        targets = files
      }
      return await work({ ask: child.ask, willWrite, signal: printing.signal })
    } finally {
      if (cancelCurrent === cancel) cancelCurrent = null
      await child.end()
      // Whatever the process was stopped in the middle of; the target itself is old or new, never half.
      for (const target of targets) await removeUnfinished(target)
    }
  }

  /** The saved file is read before anything else. */
  function afterReading<T>(
    { workbookFile, recordId, asOf, onProgress }: Omit<ExportRun, 'chooseTarget' | 'format' | keyof Readers | 'paper'>,
    work: (reading: Reading) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    return inProcess(onProgress, async (running) => {
      const read = await running.ask({ kind: 'read', workbookFile, recordId, asOf, appVersion })
      return read.ok ? work({ ...running, ...read.value }) : read
    })
  }

  function makeDataRoom({ onProgress, ...what }: DataRoomRun): Promise<Result<WrittenRoom | null>> {
    return inProcess(onProgress, async ({ ask, willWrite, signal }) => {
      const print = (pages: BoardPages) => printed(printPages(pages, signal), signal)
      let target: string | null = null
      const written = await runDataRoom({
        ...{ ...what, appVersion, ask, print, sign, onProgress },
        willWrite: (file) => {
          target = file
          willWrite([file])
        },
      })
      if (written.ok && written.value !== null) lastFile = target
      return written
    })
  }

  function run({ chooseTarget, format, audience, withNotes, paper, ...rest }: ExportRun): Promise<Result<Exported | null>> {
    return afterReading(rest, async ({ facts, signed, notAtHand, ask, willWrite, signal }) => {
      const target = await chooseTarget(facts)
      if (target === null) return ok(null)
      willWrite([target])
      const written =
        format === 'pages'
          ? await printTo(target, { audience, withNotes, paper: paper ?? 'a4' }, { ask, ...rest, signal })
          : await ask({ kind: 'write', format, audience, withNotes, paper, target, signature: await signatureFor(format, signed) })
      if (!written.ok) return written
      lastFile = target
      return ok({ file: basename(target), folder: dirname(target), contents: written.value.contents, notAtHand })
    })
  }

  async function signatureFor(format: PackFormat, signed: Signed | null): Promise<string | null> {
    return format === 'workbook' && signed !== null ? sign(signed) : null
  }

  /** Planned and written by the side process; printed in between by main, which has the windows. */
  async function printTo(
    target: string,
    look: Readers & { readonly paper: Paper },
    { ask, signal, onProgress }: Printing,
  ): Promise<Result<AnswerTo<'write-printed'>>> {
    const planned = await ask({ kind: 'plan-pages', ...look })
    if (!planned.ok) return planned
    const { pages } = planned.value
    onProgress({ step: 'printing', done: 0, total: 1 })
    const bytes = await printed(printPages(pages, signal), signal)
    if (!bytes.ok) return bytes
    return ask({ kind: 'write-printed', target, bytes: bytes.value, contents: { format: 'pages', pages: pages.pages.length + 1 } })
  }

  function makeForms({ people, chooseFolder, ...rest }: FormsRun): Promise<Result<FormsMade | null>> {
    return afterReading({ ...rest, recordId: null }, async ({ ask, willWrite }) => {
      const folder = await chooseFolder()
      if (folder === null) return ok(null)
      const named = await ask({ kind: 'name-forms', folder, people })
      if (!named.ok) return named
      const { forms } = named.value
      const targets = forms.map(({ file }) => join(folder, file))
      willWrite(targets)
      const written = await ask({ kind: 'write-forms' })
      if (!written.ok) return written
      lastFile = targets[0] ?? lastFile
      return ok({ folder, forms: forms.map(({ person, file }) => ({ person, file })) })
    })
  }

  async function pages({ audience, withNotes, paper, ...read }: PagesRun): Promise<Result<BoardPages>> {
    const planned = await preview(read, (ask) => ask({ kind: 'plan-pages', audience, withNotes, paper }))
    return planned.ok ? ok(planned.value.pages) : planned
  }

  async function slides({ audience, ...read }: PreviewRun): Promise<Result<readonly OutlinedSlide[]>> {
    const outlined = await preview(read, (ask) => ask({ kind: 'outline-slides', audience }))
    return outlined.ok ? ok(outlined.value.slides) : outlined
  }

  /** In a process of its own, so that looking neither waits for an export nor stops one. */
  async function preview<T>(
    read: Omit<PreviewRun, 'audience'>,
    look: (ask: Conversation['ask']) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    cancelPreview?.()
    const child = converse(start(), () => undefined)
    cancelPreview = child.cancel
    try {
      const answer = await child.ask({ kind: 'read', ...read, appVersion })
      return answer.ok ? await look(child.ask) : answer
    } finally {
      if (cancelPreview === child.cancel) cancelPreview = null
      await child.end()
    }
  }

  return { run, makeForms, pages, slides, makeDataRoom, cancel: () => cancelCurrent?.(), lastFile: () => lastFile }
}

type Printing = Pick<Running, 'ask' | 'signal'> & Pick<ExportRun, 'onProgress'>

interface Running {
  readonly ask: Conversation['ask']
  /** What is about to be written: an unfinished file beside it is taken away at the end. */
  readonly willWrite: (targets: readonly string[]) => void
  /** Aborts when the export is cancelled. */
  readonly signal: AbortSignal
}

/** A saved file that was read, and the process that holds it. */
type Reading = Running & Omit<AnswerTo<'read'>, 'kind'>

// One workbook while it is open: its saves, its backups and its history log, each in order. Made by
// the library service when the page opens a workbook.

import type { HistoryLine, Saved, SavePart, SaveRequest } from '#contract'
import {
  createPayloadKeeper,
  type EditText,
  type FileHeader,
  fail,
  type IsoDate,
  ok,
  type Problem,
  type Result,
  SCHEMA_VERSION,
  trailAfter,
  trailOf,
  turns,
  type Workbook,
  type WorkbookStep,
} from '#core'
import { atomicWrite } from './atomic-write.ts'
import { backUp } from './backups.ts'
import { nodeByteTools } from './byte-tools.ts'
import { encodeInSlices } from './encode-in-slices.ts'
import type { FileSystem } from './file-system.ts'
import { createLongTexts, linesOf, stateToSave } from './followed-save.ts'
import { appendHistoryLines, readHistoryLog, trimHistoryLog } from './history-log.ts'
import { inSlices } from './in-slices.ts'
import { cardOf, judge, writeCard } from './library-card.ts'
import { createSaveQueue } from './save-queue.ts'
import type { WorkbookFolder } from './workbook-folder.ts'
import { saveProblem } from './write-failure.ts'

/** What workbook.json holds now. */
export interface SavedFile {
  readonly header: FileHeader
  readonly bytes: Uint8Array
}

/** The same in the pieces that it is written in. */
type Written = Awaited<ReturnType<typeof encodeInSlices>>

export interface OpenWorkbook {
  /** null: the whole is needed. */
  readonly save: (request: SaveRequest) => Promise<Result<Saved | null>>
  readonly keepPart: (part: SavePart) => void
  readonly saved: () => SavedFile
  /** The records in it; null: they cannot be read. */
  readonly savedRecords: () => Promise<Workbook | null>
  readonly readOnly: Problem | null
  /** A backup of what is saved, when that revision has none. */
  readonly backUp: () => Promise<void>
  /** Reads and writes out what is saved ahead of the first save, which then takes no longer than any other. */
  readonly prepare: () => Promise<void>
  /** Notes on the card that these are the contents of a file of the user's, and how they are judged. */
  readonly noteOpenedFrom: (fileHash: string, asOf: IsoDate) => Promise<void>
  readonly readHistory: () => Promise<Result<readonly HistoryLine[]>>
  readonly idle: () => Promise<void>
}

export interface OpenWorkbookParts {
  readonly id: string
  readonly places: WorkbookFolder
  readonly saved: SavedFile
  /** What the saved file holds; read when it is first needed. null: it cannot be read. */
  readonly readSaved: () => Promise<Workbook | null>
  readonly readOnly: Problem | null
  readonly appVersion: string
  readonly now: () => Date
  readonly fs: FileSystem
}

/** A save that leaves fewer than 70 % of the components makes a backup first: it may be a bug of ours, not a wish. */
const KEPT_SHARE = 0.7

export function openWorkbook(parts: OpenWorkbookParts): OpenWorkbook {
  const { id, places, readOnly, appVersion, now, fs } = parts
  let saved: Written = { header: parts.saved.header, pieces: [parts.saved.bytes] }
  let savedWorkbook: Promise<Workbook | null> | null = null
  /** Every state of the file since it was opened: steps may start from each of them. */
  const hashes = new Map([[saved.header.rev, saved.header.sha256]])
  const keeper = createPayloadKeeper(nodeByteTools)
  const longTexts = createLongTexts()
  let loggedRev = -1
  let hasAppended = false
  let trail = trailOf(saved.header)
  /** Log, card and backups, apart from the saves. */
  const inTurn = turns()

  async function keepBackup(): Promise<void> {
    const { header, pieces } = saved
    await backUp(places.backups, header, pieces, fs)
    trail = trailAfter(trail, header.sha256)
  }

  function workbookNow(): Promise<Workbook | null> {
    savedWorkbook ??= parts.readSaved()
    return savedWorkbook
  }

  async function write(request: SaveRequest): Promise<Result<Saved | null>> {
    if (request.rev <= saved.header.rev) return ok(answerOf(saved.header))
    if (request.whole === null && hashes.get(request.base.rev) !== request.base.sha256) return ok(null)
    const steps = longTexts.stepsOf(request)
    const before = await workbookNow()
    const next = await stateToSave(before, request, steps)
    if (!next.ok) return next
    if (next.value === null) return ok(null)
    const workbook = next.value
    const isUpgrade = saved.header.schemaVersion < SCHEMA_VERSION
    const isShrinking = before === null || componentsOf(workbook) < componentsOf(before) * KEPT_SHARE
    if (isUpgrade || isShrinking) await keepBackup()
    const facts = { workbookId: id, rev: workbook.rev, savedAt: now().toISOString(), appVersion, trail }
    const written = await encodeInSlices(facts, await inSlices(keeper.writing(workbook)))
    await atomicWrite({ target: places.current, bytes: written.pieces, keepPreviousAs: places.previous, temporary: places.temporary }, fs)
    saved = written
    const { header } = written
    savedWorkbook = Promise.resolve(workbook)
    hashes.set(header.rev, header.sha256)
    longTexts.dropUpTo(header.rev)
    // Losing the log costs undo after a restart and nothing else, so its failure is no failure of the save.
    await inTurn(() => log(steps)).catch(() => undefined)
    void inTurn(() => writeCard(places, cardOf(workbook, header, request.judged), fs))
    return ok(answerOf(header))
  }

  async function log(steps: readonly WorkbookStep<EditText>[]): Promise<void> {
    const lines = linesOf(steps).filter(({ rev }) => rev > loggedRev && rev <= saved.header.rev)
    loggedRev = saved.header.rev
    if (lines.length === 0) return
    await appendHistoryLines(places.history, lines, fs, !hasAppended)
    hasAppended = true
  }

  const queue = createSaveQueue(write)
  return {
    save: (request) => (readOnly ? Promise.resolve(fail(readOnly)) : queue.submit(request)),
    keepPart: longTexts.keep,
    saved: () => ({ header: saved.header, bytes: Buffer.concat(saved.pieces) }),
    savedRecords: workbookNow,
    readOnly,
    backUp: () => (readOnly ? Promise.resolve() : inTurn(keepBackup)),
    prepare: async () => {
      const workbook = await workbookNow()
      if (workbook !== null && !readOnly) await inSlices(keeper.writing(workbook))
    },
    noteOpenedFrom: (fileHash, asOf) =>
      inTurn(async () => {
        const workbook = await workbookNow()
        const { header } = saved
        if (workbook === null || workbook.rev !== header.rev) return
        await writeCard(places, cardOf(workbook, header, null, fileHash), fs)
        const judged = await judge(workbook, asOf)
        if (saved.header === header) await writeCard(places, cardOf(workbook, header, judged, fileHash), fs)
      }),
    readHistory: () =>
      inTurn(async () => {
        const lines = await readHistoryLog(places.history, fs)
        if (!readOnly) await trimHistoryLog(places.history, lines, fs)
        return ok(lines)
      }).catch((error: unknown) => fail(saveProblem(error))),
    idle: async () => {
      await queue.idle()
      await inTurn(async () => undefined)
    },
  }
}

function answerOf({ rev, sha256, savedAt }: FileHeader): Saved {
  return { rev, sha256, savedAt }
}

function componentsOf({ tables }: Workbook): number {
  return Object.keys(tables.components).length
}

// One workbook while it is open: its saves, its backups and its history log, each in order. Made by
// the library service when the page opens a workbook.

import type { HistoryLine, Saved, SaveRequest } from '#contract'
import { encodeWorkbookFile, type FileHeader, fail, ok, type Problem, type Result, SCHEMA_VERSION } from '#core'
import { atomicWrite } from './atomic-write.ts'
import { backUp } from './backups.ts'
import { nodeByteTools } from './byte-tools.ts'
import type { FileSystem } from './file-system.ts'
import { appendHistoryLine, readHistoryLog, trimHistoryLog } from './history-log.ts'
import { createSaveQueue } from './save-queue.ts'
import type { WorkbookFolder } from './workbook-folder.ts'
import { saveProblem } from './write-failure.ts'

/** What workbook.json holds now. */
export interface SavedFile {
  readonly header: FileHeader
  readonly bytes: Uint8Array
  readonly components: number
}

export interface OpenWorkbook {
  readonly save: (request: SaveRequest) => Promise<Result<Saved>>
  readonly saved: () => SavedFile
  /** A backup of what is saved, when that revision has none. */
  readonly backUp: () => Promise<void>
  readonly readHistory: () => Promise<Result<readonly HistoryLine[]>>
  readonly appendHistory: (line: HistoryLine) => Promise<Result<null>>
  readonly idle: () => Promise<void>
}

export interface OpenWorkbookParts {
  readonly id: string
  readonly places: WorkbookFolder
  readonly saved: SavedFile
  readonly readOnly: Problem | null
  readonly appVersion: string
  readonly now: () => Date
  readonly fs: FileSystem
}

/** A save that leaves fewer than 70 % of the components makes a backup first: it may be a bug of ours, not a wish. */
const KEPT_SHARE = 0.7

export function openWorkbook(parts: OpenWorkbookParts): OpenWorkbook {
  const { id, places, readOnly, appVersion, now, fs } = parts
  let saved = parts.saved
  let hasAppended = false
  let chain: Promise<unknown> = Promise.resolve()

  /** Log and backups one after another, apart from the saves. */
  function inOrder<T>(work: () => Promise<T>): Promise<T> {
    const next = chain.then(work)
    chain = next.catch(() => undefined)
    return next
  }

  async function write({ rev, payload, components }: SaveRequest): Promise<Result<Saved>> {
    if (rev <= saved.header.rev) return ok(answerOf(saved.header))
    const isUpgrade = saved.header.schemaVersion < SCHEMA_VERSION
    if (isUpgrade || components < saved.components * KEPT_SHARE) await backUp(places.backups, saved.header, saved.bytes, fs)
    const { bytes, header } = encodeWorkbookFile({ workbookId: id, rev, savedAt: now().toISOString(), appVersion }, payload, nodeByteTools)
    await atomicWrite({ target: places.current, bytes, keepPreviousAs: places.previous, temporary: places.temporary }, fs)
    saved = { header, bytes, components }
    return ok(answerOf(header))
  }

  const queue = createSaveQueue(write)
  return {
    save: (request) => (readOnly ? Promise.resolve(fail(readOnly)) : queue.submit(request)),
    saved: () => saved,
    backUp: () => (readOnly ? Promise.resolve() : inOrder(() => backUp(places.backups, saved.header, saved.bytes, fs))),
    readHistory: () =>
      inOrder(async () => {
        const lines = await readHistoryLog(places.history, id, fs)
        if (!readOnly) await trimHistoryLog(places.history, lines, fs)
        return ok(lines)
      }).catch((error: unknown) => fail(saveProblem(error))),
    appendHistory: (line) =>
      inOrder(async () => {
        await appendHistoryLine(places.history, line, fs, !hasAppended)
        hasAppended = true
        return ok(null)
      }).catch((error: unknown) => fail(saveProblem(error))),
    idle: async () => {
      await queue.idle()
      await chain
    },
  }
}

function answerOf({ rev, sha256, savedAt }: FileHeader): Saved {
  return { rev, sha256, savedAt }
}

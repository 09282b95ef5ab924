// The library on disk: one folder a workbook, the file being the truth (ADR 0003). Wires the parts of
// this room together for the shell; every answer is a Result, and nothing is overwritten by opening.

import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { OpenedWorkbook, WorkingCopyOffer } from '#contract'
import {
  bytesOfEnvelope,
  encodeWorkbookFile,
  fail,
  ok,
  type PickedSource,
  type Problem,
  payloadOf,
  problem,
  type Result,
  sameValue,
  type Workbook,
} from '#core'
import { copyName } from '#wording'
import { localDate } from '../local-date.ts'
import { atomicWrite, ensureFolder } from './atomic-write.ts'
import { nodeByteTools } from './byte-tools.ts'
import { errnoOf, type FileSystem, nodeFileSystem } from './file-system.ts'
import { readPayload } from './followed-save.ts'
import { careFor, notOpen } from './library-care.ts'
import { listWorkbooks } from './library-list.ts'
import type { LibraryService, WhenDifferent } from './library-service.ts'
import { type OpenWorkbook, openWorkbook } from './open-workbook.ts'
import { pinnedWorkbooks } from './pinned-workbooks.ts'
import { keepBase, readPortable, writePortable } from './portable-copies.ts'
import { pickFromFolder, removeLeftovers, restoreFile } from './read-workbook-folder.ts'
import { libraryFolder, type WorkbookFolder, workbookFolder } from './workbook-folder.ts'
import { failureOf, saveProblem } from './write-failure.ts'

export interface LibrarySurroundings {
  readonly userData: string
  readonly appVersion: string
  readonly now: () => Date
  readonly fs?: FileSystem
  /** Calls work again and again; the default is a timer that keeps no process alive. */
  readonly every?: (intervalMs: number, work: () => void) => void
}

const BACKUP_INTERVAL_MS = 15 * 60_000

export function createLibraryService(surroundings: LibrarySurroundings): LibraryService {
  const { userData, appVersion, now, fs = nodeFileSystem, every = everyUnattended } = surroundings
  const open = new Map<string, OpenWorkbook>()
  const placesOf = (id: string) => workbookFolder(userData, id)
  every(BACKUP_INTERVAL_MS, () => {
    for (const workbook of open.values()) workbook.backUp().catch(() => undefined)
  })

  function encode(workbook: Workbook, payload: string, savedAt: string) {
    return encodeWorkbookFile({ workbookId: workbook.id, rev: workbook.rev, savedAt, appVersion }, payload, nodeByteTools)
  }

  async function openFromLibrary(id: string, offer: WorkingCopyOffer | null): Promise<Result<OpenedWorkbook>> {
    const places = placesOf(id)
    await open.get(id)?.idle()
    const picked = await pickFromFolder(places, id, offer, fs)
    if (!picked.ok) return picked
    const { source, workbook, envelope, damaged } = picked.value
    // The page gets today's shape; the file and its backup keep an older one until the next save.
    const isCurrentShape = envelope.header.schemaVersion === workbook.schemaVersion
    const payload = isCurrentShape ? envelope.payload : JSON.stringify(workbook)
    const { bytes, header } =
      source === 'working-copy'
        ? encode(workbook, payload, now().toISOString())
        : { bytes: bytesOfEnvelope(envelope, nodeByteTools), header: envelope.header }
    const readOnly = picked.value.readOnly ?? (await whyReadOnly(places.folder, fs)) ?? (await restore(places, picked.value, bytes))
    const opened = openWorkbook({ id, places, saved: { header, bytes, workbook }, readOnly, appVersion, now, fs })
    open.set(id, opened)
    opened.backUp().catch(() => undefined)
    return ok(
      openedAnswer({
        id,
        payload,
        rev: header.rev,
        sha256: header.sha256,
        savedAt: header.savedAt,
        source,
        readOnly,
        damaged: damaged.map((copy) => copy.problem),
      }),
    )
  }

  /** Editing on a copy that cannot be made the file again would promise what the disk does not hold. */
  async function restore(places: WorkbookFolder, picked: PickedSource, bytes: Uint8Array): Promise<Problem | null> {
    try {
      await restoreFile(places, picked, bytes, fs)
    } catch (error) {
      return problem('workbook-read-only', { reason: failureOf(error).reason })
    }
    await removeLeftovers(places, fs).catch(() => undefined)
    return null
  }

  async function createFolder(workbook: Workbook, payload: string): Promise<Result<WorkbookFolder>> {
    const places = placesOf(workbook.id)
    try {
      await ensureFolder(libraryFolder(userData), fs)
      await fs.makeFolder(places.folder)
      await fs.syncFolder(libraryFolder(userData))
      await atomicWrite({ target: places.current, bytes: encode(workbook, payload, now().toISOString()).bytes }, fs)
      return ok(places)
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') return fail(problem('record-exists', { table: 'workbook', id: workbook.id }))
      return fail(saveProblem(error))
    }
  }

  function importFile(path: string): Promise<Result<OpenedWorkbook>>
  function importFile(path: string, whenDifferent: WhenDifferent): Promise<Result<OpenedWorkbook | null>>
  async function importFile(path: string, whenDifferent: WhenDifferent = asCopy): Promise<Result<OpenedWorkbook | null>> {
    const read = await readPortable(path, fs)
    if (!read.ok) return read
    const { workbook, payload, sha256, readOnly } = read.value
    if (readOnly) return fail(readOnly)
    const openedFrom = basename(path)
    const mine = await pickFromFolder(placesOf(workbook.id), workbook.id, null, fs)
    if (mine.ok && sameContents(mine.value, workbook)) {
      const opened = await openFromLibrary(workbook.id, null)
      return opened.ok ? ok({ ...opened.value, openedFrom }) : opened
    }
    if (mine.ok) {
      const { header } = mine.value.envelope
      const wanted = await whenDifferent({
        file: openedFrom,
        fileSavedAt: read.value.savedAt,
        fileRev: workbook.rev,
        librarySavedAt: header.savedAt,
        libraryRev: header.rev,
      })
      if (wanted !== 'copy') return wanted === null ? ok(null) : openFromLibrary(workbook.id, null)
    }
    // Whatever the library has under this id, readable or not, stays; the file gets a folder of its own.
    const keptApart = mine.ok || mine.problem.code !== 'workbook-missing'
    const taken: Workbook = { ...workbook, id: keptApart ? randomUUID() : workbook.id, pastHashes: [...workbook.pastHashes, sha256] }
    const created = await createFolder(taken, payloadOf(taken))
    if (!created.ok) return created
    await keepBase(created.value.base, { rev: workbook.rev, sha256, payload }, fs).catch(() => undefined)
    const opened = await openFromLibrary(taken.id, null)
    return opened.ok ? ok({ ...opened.value, openedFrom, keptApart }) : opened
  }

  async function duplicate(id: string): Promise<Result<null>> {
    await open.get(id)?.idle()
    const picked = await pickFromFolder(placesOf(id), id, null, fs)
    if (!picked.ok) return picked
    if (picked.value.readOnly) return fail(picked.value.readOnly)
    const twin = withName({ ...picked.value.workbook, id: randomUUID() }, copyName(nameOf(picked.value.workbook)))
    const created = await createFolder(twin, payloadOf(twin))
    return created.ok ? ok(null) : created
  }

  const list = () => listWorkbooks({ userData, pinned: pinnedWorkbooks(userData, fs), today: () => localDate(now()), fs })
  const care = careFor({ userData, now, fs, open, list })
  return {
    list,
    create: async ({ id, payload }) => {
      const workbook = readPayload(payload, id)
      if (!workbook.ok) return workbook
      const created = await createFolder(workbook.value, payload)
      return created.ok ? openFromLibrary(id, null) : created
    },
    open: ({ id, workingCopy }) => openFromLibrary(id, workingCopy),
    save: (request) => open.get(request.id)?.save(request) ?? Promise.resolve(notOpen(request.id)),
    keepPart: (part) => {
      open.get(part.id)?.keepPart(part)
      return ok(null)
    },
    sendCopy: async ({ id, target, unsaved }) => {
      const saved = open.get(id)?.saved()
      if (!saved) return notOpen(id)
      return writePortable({ places: placesOf(id), id, target, saved, unsaved, savedAt: now().toISOString(), appVersion }, fs)
    },
    importFile,
    duplicate,
    ...care,
    readHistory: async (id) => (await open.get(id)?.readHistory()) ?? notOpen(id),
    savedFile: (id) => placesOf(id).current,
    idle: async () => {
      await Promise.all([...open.values()].map((workbook) => workbook.idle()))
    },
  }
}

function openedAnswer(facts: Omit<OpenedWorkbook, 'openedFrom' | 'keptApart'>): OpenedWorkbook {
  return { ...facts, openedFrom: null, keptApart: false }
}

const asCopy: WhenDifferent = () => Promise.resolve('copy')

function nameOf(workbook: Workbook): string {
  return workbook.tables.company['company']?.name ?? ''
}

function withName(workbook: Workbook, name: string): Workbook {
  const { company } = workbook.tables.company
  return company === undefined ? workbook : { ...workbook, tables: { ...workbook.tables, company: { company: { ...company, name } } } }
}

/** Told apart by what people see in them; revisions and past hashes move without any edit. */
function sameContents({ workbook }: PickedSource, other: Workbook): boolean {
  return sameValue(workbook.tables, other.tables)
}

async function whyReadOnly(folder: string, fs: FileSystem): Promise<Problem | null> {
  try {
    await fs.checkWritable(folder)
    return null
  } catch (error) {
    return problem('workbook-read-only', { reason: failureOf(error).reason })
  }
}

function everyUnattended(intervalMs: number, work: () => void): void {
  setInterval(work, intervalMs).unref()
}

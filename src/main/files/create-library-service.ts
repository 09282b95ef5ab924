// The library on disk: one folder a workbook, the file being the truth (ADR 0003). Wires the parts of
// this room together for the shell; every answer is a Result, and nothing is overwritten by opening.

import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { OpenedWorkbook, OpenRequest } from '#contract'
import {
  encodeWorkbookFile,
  fail,
  ok,
  type PickedSource,
  type Problem,
  parsePortableFile,
  payloadOf,
  problem,
  type Result,
  sameValue,
  splitEnvelope,
  type Workbook,
} from '#core'
import { copyName } from '#wording'
import { localDate } from '../local-date.ts'
import { atomicWrite, ensureFolder } from './atomic-write.ts'
import { copyAttachments, keepUnpacked, unpackCarried } from './attachments.ts'
import { nodeByteTools, sha256Aside } from './byte-tools.ts'
import { chooseCopy } from './chosen-copy.ts'
import { errnoOf, type FileSystem, nodeFileSystem } from './file-system.ts'
import { readPayload } from './followed-save.ts'
import { readCard } from './library-card.ts'
import { careFor, notOpen } from './library-care.ts'
import { listWorkbooks, WORKBOOK_ID } from './library-list.ts'
import type { LibraryService, WhenDifferent } from './library-service.ts'
import { lockedQuartersOf } from './locked-quarters.ts'
import { type OpenWorkbook, openWorkbook } from './open-workbook.ts'
import { pinnedWorkbooks } from './pinned-workbooks.ts'
import { keepBase, writePortable } from './portable-copies.ts'
import { quarterApprovals } from './quarter-approvals.ts'
import { copiesIn, pickFromFolder, removeLeftovers, restoreFile } from './read-workbook-folder.ts'
import { readUserFile } from './user-file.ts'
import { libraryFolder, MAX_FILE_MEGABYTES, type WorkbookFolder, workbookFolder } from './workbook-folder.ts'
import { failureOf, saveProblem } from './write-failure.ts'

export interface LibrarySurroundings {
  readonly userData: string
  readonly appVersion: string
  readonly now: () => Date
  readonly fs?: FileSystem
  /** Calls work again and again; the default is a timer that keeps no process alive. */
  readonly every?: (intervalMs: number, work: () => void) => void
  /** Calls work once; the default is a timer that keeps no process alive. */
  readonly later?: (delayMs: number, work: () => void) => void
}

const BACKUP_INTERVAL_MS = 15 * 60_000
/** Once the window has drawn what it opened. */
const PREPARE_AFTER_MS = 1500

export function createLibraryService(surroundings: LibrarySurroundings): LibraryService {
  const { userData, appVersion, now, fs = nodeFileSystem, every = everyUnattended, later = laterUnattended } = surroundings
  const open = new Map<string, OpenWorkbook>()
  const placesOf = (id: string) => workbookFolder(userData, id)
  every(BACKUP_INTERVAL_MS, () => {
    for (const workbook of open.values()) workbook.backUp().catch(() => undefined)
  })

  function encode(workbook: Workbook, payload: string, savedAt: string) {
    return encodeWorkbookFile({ workbookId: workbook.id, rev: workbook.rev, savedAt, appVersion }, payload, nodeByteTools)
  }

  async function openFromLibrary(request: OpenRequest): Promise<Result<OpenedWorkbook>> {
    const { id } = request
    const places = placesOf(id)
    await open.get(id)?.idle()
    const chosen = chooseCopy(await copiesIn(places, fs), request, { savedAt: now().toISOString(), appVersion })
    if (!chosen.ok) return chosen
    const { saved, readSaved, source, payload, damaged, picked } = chosen.value
    const readOnly =
      chosen.value.readOnly ?? (await whyReadOnly(places.folder, fs)) ?? (picked && (await restore(places, picked, saved.bytes)))
    if (readOnly === null) await removeLeftovers(places, fs).catch(() => undefined)
    const opened = openWorkbook({ id, places, saved, readSaved, readOnly, appVersion, now, fs })
    open.set(id, opened)
    opened.backUp().catch(() => undefined)
    later(PREPARE_AFTER_MS, () => void opened.prepare())
    const { rev, sha256, savedAt } = saved.header
    return ok(openedAnswer({ id, payload, rev, sha256, savedAt, source, readOnly, damaged }))
  }

  /** Editing on a copy that cannot be made the file again would promise what the disk does not hold. */
  async function restore(places: WorkbookFolder, picked: PickedSource, bytes: Uint8Array): Promise<Problem | null> {
    try {
      await restoreFile(places, picked, bytes, fs)
    } catch (error) {
      return problem('workbook-read-only', { reason: failureOf(error).reason })
    }
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
    const openedFrom = basename(path)
    const bytes = await readUserFile(path, MAX_FILE_MEGABYTES, fs)
    if (!bytes.ok) return bytes
    const known = await openKnown(bytes.value)
    if (known !== null) return ok({ ...known, openedFrom })
    const read = parsePortableFile(bytes.value, openedFrom, nodeByteTools)
    if (!read.ok) return read
    const { workbook, payload, sha256, readOnly, attachments } = read.value
    if (readOnly) return fail(readOnly)
    const files = await unpackCarried(attachments, openedFrom)
    if (!files.ok) return files
    const mine = await ownCopy(workbook.id)
    if (mine.ok && sameContents(mine.value, workbook)) {
      const refused = await keepUnpacked(placesOf(workbook.id), files.value, fs)
      return refused === null ? openTaken(workbook.id, bytes.value, { openedFrom }) : fail(refused)
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
      if (wanted !== 'copy') return wanted === null ? ok(null) : openFromLibrary({ id: workbook.id, workingCopy: null })
    }
    // Whatever the library has under this id, readable or not, stays; the file gets a folder of its own.
    const keptApart = mine.ok || mine.problem.code !== 'workbook-missing'
    const taken: Workbook = { ...workbook, id: keptApart ? randomUUID() : workbook.id, pastHashes: [...workbook.pastHashes, sha256] }
    const created = await createFolder(taken, payloadOf(taken))
    if (!created.ok) return created
    // The workbook is in the library by now; what of its files could not be written comes with the next opening of this file.
    const refused = await keepUnpacked(created.value, files.value, fs)
    if (refused !== null) return fail(refused)
    await keepBase(created.value.base, { rev: workbook.rev, sha256, payload }, fs).catch(() => undefined)
    return openTaken(taken.id, bytes.value, { openedFrom, keptApart })
  }

  /** What the library has of a workbook; a file may claim any identity, and one that no folder can have stays outside. */
  function ownCopy(id: string): Promise<Result<PickedSource>> {
    if (!WORKBOOK_ID.test(id)) return Promise.resolve(fail(problem('not-text', { field: 'workbook.id' })))
    return pickFromFolder(placesOf(id), id, null, fs)
  }

  /** A file that was taken in before, when the library still holds just that: nothing of it has to be read again. */
  async function openKnown(bytes: Uint8Array): Promise<OpenedWorkbook | null> {
    const split = splitEnvelope(bytes, '', nodeByteTools)
    if (!split.ok || !WORKBOOK_ID.test(split.value.header.workbookId)) return null
    const { header, body } = split.value
    const id = header.workbookId
    const known = await readCard(placesOf(id), id, fs)
    if (known?.card.openedFrom !== header.sha256) return null
    const [opened, hash] = await Promise.all([openFromLibrary({ id, workingCopy: null }), sha256Aside(body)])
    return opened.ok && opened.value.sha256 === known.card.sha256 && hash === header.sha256 ? opened.value : null
  }

  /** Opens what the library holds of a file, and remembers that it is what the file holds. */
  async function openTaken(id: string, file: Uint8Array, from: Partial<OpenedWorkbook>): Promise<Result<OpenedWorkbook>> {
    const opened = await openFromLibrary({ id, workingCopy: null })
    if (!opened.ok) return opened
    const split = splitEnvelope(file, '', nodeByteTools)
    if (split.ok) void open.get(id)?.noteOpenedFrom(split.value.header.sha256, localDate(now()))
    return ok({ ...opened.value, ...from })
  }

  async function duplicate(id: string): Promise<Result<null>> {
    await open.get(id)?.idle()
    const picked = await pickFromFolder(placesOf(id), id, null, fs)
    if (!picked.ok) return picked
    if (picked.value.readOnly) return fail(picked.value.readOnly)
    const twin = withName({ ...picked.value.workbook, id: randomUUID() }, copyName(nameOf(picked.value.workbook)))
    const created = await createFolder(twin, payloadOf(twin))
    if (!created.ok) return created
    const refused = await copyAttachments(placesOf(id), created.value, fs)
    return refused === null ? ok(null) : fail(refused)
  }

  const list = () => listWorkbooks({ userData, pinned: pinnedWorkbooks(userData, fs), today: () => localDate(now()), fs })
  const ofQuarters = { open, placesOf, appVersion, now, fs }
  const care = careFor({ userData, now, fs, open, list })
  return {
    list,
    create: async ({ id, payload }) => {
      const workbook = readPayload(payload, id)
      if (!workbook.ok) return workbook
      const created = await createFolder(workbook.value, payload)
      return created.ok ? openFromLibrary({ id, workingCopy: null }) : created
    },
    open: openFromLibrary,
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
    quarters: { ...lockedQuartersOf(ofQuarters), ...quarterApprovals(ofQuarters) },
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

function laterUnattended(delayMs: number, work: () => void): void {
  setTimeout(work, delayMs).unref()
}

function everyUnattended(intervalMs: number, work: () => void): void {
  setInterval(work, intervalMs).unref()
}

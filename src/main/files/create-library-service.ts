// The library on disk: one folder a workbook, the file being the truth (ADR 0003). Wires the parts of
// this module together for the shell; every answer is a Result, and nothing is overwritten by opening.

import { randomUUID } from 'node:crypto'
import type { OpenedWorkbook, OpenRequest } from '#contract'
import {
  encodeWorkbookFile,
  fail,
  localDate,
  ok,
  type PickedSource,
  type Problem,
  payloadOf,
  problem,
  type Result,
  type Workbook,
} from '#core'
import { errnoOf } from '#disk'
import { copyName } from '#wording'
import { atomicWrite, ensureFolder } from './atomic-write.ts'
import { copyAttachments } from './attachments.ts'
import { nodeByteTools } from './byte-tools.ts'
import { chooseCopy } from './chosen-copy.ts'
import { conflictedCopies } from './conflicted-copies.ts'
import { type FileSystem, nodeFileSystem } from './file-system.ts'
import { readPayload } from './followed-save.ts'
import { knownKeysFile, readKnownKeysFile } from './known-keys-file.ts'
import { careFor } from './library-care.ts'
import { listWorkbooks } from './library-list.ts'
import type { LibraryService, WhenOlder } from './library-service.ts'
import { lockedQuartersOf, type Sign } from './locked-quarters.ts'
import { notOpen } from './not-open.ts'
import { olderFiles } from './older-file.ts'
import { type OpenWorkbook, openWorkbook } from './open-workbook.ts'
import { type PastFile, withPast, writePast } from './past-quarters.ts'
import { pinnedWorkbooks } from './pinned-workbooks.ts'
import { writePortable } from './portable-copies.ts'
import { quarterApprovals } from './quarter-approvals.ts'
import { copyQuarters } from './quarter-files.ts'
import { quarterSignatures } from './quarter-signatures.ts'
import { type Copies, copiesIn, NO_COPIES, pickFromFolder, removeLeftovers, restoreFile } from './read-workbook-folder.ts'
import { takingIn } from './taking-in.ts'
import { libraryFolder, type WorkbookFolder, workbookFolder } from './workbook-folder.ts'
import { failureOf, saveProblem } from './write-failure.ts'

export interface LibrarySurroundings {
  readonly userData: string
  readonly appVersion: string
  readonly now: () => Date
  readonly fs?: FileSystem
  /** null: there is no key, or it is locked. Left out, nothing is signed. */
  readonly sign?: Sign
  /** Left out, what was saved last is opened. */
  readonly whenOlder?: WhenOlder
  /** Calls work again and again; the default is a timer that keeps no process alive. */
  readonly every?: (intervalMs: number, work: () => void) => void
  /** Calls work once; the default is a timer that keeps no process alive. */
  readonly later?: (delayMs: number, work: () => void) => void
}

const BACKUP_INTERVAL_MS = 15 * 60_000
/** Once the window has drawn what it opened. */
const PREPARE_AFTER_MS = 1500

export function createLibraryService(surroundings: LibrarySurroundings): LibraryService {
  const {
    userData,
    appVersion,
    now,
    fs = nodeFileSystem,
    sign = async () => null,
    whenOlder = async () => 'later',
    every = everyUnattended,
    later = laterUnattended,
  } = surroundings
  const open = new Map<string, OpenWorkbook>()
  const placesOf = (id: string) => workbookFolder(userData, id)
  const older = olderFiles({ whenOlder, appVersion, now, fs })
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
    const copies = await copiesIn(places, fs)
    try {
      if (await passesOver(request, places, copies)) return openFromLibrary({ id, workingCopy: null })
    } catch (error) {
      return fail(saveProblem(error))
    }
    const chosen = await chooseCopy(copies, request, { savedAt: now().toISOString(), appVersion })
    if (!chosen.ok) return chosen
    const { saved, readSaved, source, payload, damaged, picked } = chosen.value
    // Its own folder may have been deleted beside its backups; one that cannot be made is read-only below.
    if (picked !== null) await ensureFolder(places.folder, fs).catch(() => undefined)
    const unwritable = chosen.value.readOnly ?? (await whyReadOnly(places.folder, fs))
    try {
      const opening = { id, places, copies, chosen: chosen.value, wasSaved: request.wasSaved ?? false }
      if (unwritable === null && (await older.goesOn(opening))) {
        const again = await openFromLibrary({ id, workingCopy: null })
        return again.ok ? ok({ ...again.value, isOlderChosen: true }) : again
      }
    } catch (error) {
      return fail(saveProblem(error))
    }
    const readOnly = unwritable ?? (picked && (await restore(places, picked, saved.bytes)))
    if (readOnly === null) await removeLeftovers(places, fs).catch(() => undefined)
    const opened = openWorkbook({ id, places, saved, readSaved, readOnly, appVersion, now, fs })
    open.set(id, opened)
    opened.backUp().catch(() => undefined)
    later(PREPARE_AFTER_MS, () => void opened.prepare())
    const { rev, sha256, savedAt } = saved.header
    const answer = openedAnswer({ id, payload, rev, sha256, savedAt, source, readOnly, damaged })
    return ok(older.owesPassing(id, sha256) ? { ...answer, isOlderChosen: true } : answer)
  }

  /** Only rows that read are worth keeping, and only a whole file can go on after them. */
  async function passesOver(request: OpenRequest, places: WorkbookFolder, { current }: Copies): Promise<boolean> {
    if (!request.isPassedOver || !current?.envelope.ok) return false
    const rows = await chooseCopy(NO_COPIES, request, { savedAt: now().toISOString(), appVersion })
    return rows.ok && older.passesOver({ id: request.id, places, file: current.envelope.value, rows: rows.value.saved })
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

  async function createFolder(workbook: Workbook, payload: string, quarters: readonly PastFile[] = []): Promise<Result<WorkbookFolder>> {
    const places = placesOf(workbook.id)
    try {
      await ensureFolder(libraryFolder(userData), fs)
      await fs.makeFolder(places.folder)
      await fs.syncFolder(libraryFolder(userData))
      await writePast(places, quarters, fs)
      await atomicWrite({ target: places.current, bytes: encode(workbook, payload, now().toISOString()).bytes }, fs)
      return ok(places)
    } catch (error) {
      if (errnoOf(error) === 'EEXIST') return fail(problem('record-exists', { table: 'workbook', id: workbook.id }))
      return fail(saveProblem(error))
    }
  }

  const importFile = takingIn({ now, fs, placesOf, openFromLibrary, createFolder, later, openOf: (id) => open.get(id) })

  async function duplicate(id: string): Promise<Result<null>> {
    await open.get(id)?.idle()
    const picked = await pickFromFolder(placesOf(id), id, null, fs)
    if (!picked.ok) return picked
    if (picked.value.readOnly) return fail(picked.value.readOnly)
    const twin = withName({ ...picked.value.workbook, id: randomUUID() }, copyName(nameOf(picked.value.workbook)))
    const created = await createFolder(twin, payloadOf(twin))
    if (!created.ok) return created
    const refused = (await copyAttachments(placesOf(id), created.value, fs)) ?? (await copyQuarters(placesOf(id), created.value, twin, fs))
    return refused === null ? ok(null) : fail(refused)
  }

  const list = () => listWorkbooks({ userData, pinned: pinnedWorkbooks(userData, fs), today: () => localDate(now()), fs })
  const ofQuarters = { open, placesOf, appVersion, now, fs, sign, knownKeys: () => readKnownKeysFile(knownKeysFile(userData), fs) }
  const care = careFor({ userData, now, fs, open, list })
  return {
    list,
    create: async ({ id, payload, past = [] }) => {
      const read = readPayload(payload, id)
      if (!read.ok) return read
      const whole = await withPast(read.value, past, { appVersion, now })
      if (!whole.ok) return whole
      const { workbook, files } = whole.value
      const created = await createFolder(workbook, past.length === 0 ? payload : payloadOf(workbook), files)
      return created.ok ? openFromLibrary({ id, workingCopy: null }) : created
    },
    open: openFromLibrary,
    save: async (request) => {
      const saved = (await open.get(request.id)?.save(request)) ?? notOpen(request.id)
      if (saved.ok && saved.value !== null) older.forget(request.id)
      return saved
    },
    keepPart: (part) => {
      open.get(part.id)?.keepPart(part)
      return ok(null)
    },
    sendCopy: async ({ id, target, unsaved }) => {
      const workbook = open.get(id)
      if (!workbook) return notOpen(id)
      const saved = workbook.saved()
      const read = unsaved === null ? ok(await workbook.savedRecords()) : readPayload(unsaved.payload, id)
      const records = read.ok ? read.value : null
      return writePortable({ places: placesOf(id), id, target, saved, records, unsaved, savedAt: now().toISOString(), appVersion }, fs)
    },
    importFile,
    conflicted: conflictedCopies({ placesOf, openFromLibrary, fs }),
    duplicate,
    ...care,
    quarters: { ...lockedQuartersOf(ofQuarters), ...quarterApprovals(ofQuarters), ...quarterSignatures(ofQuarters) },
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

function nameOf(workbook: Workbook): string {
  return workbook.tables.company['company']?.name ?? ''
}

function withName(workbook: Workbook, name: string): Workbook {
  const { company } = workbook.tables.company
  return company === undefined ? workbook : { ...workbook, tables: { ...workbook.tables, company: { company: { ...company, name } } } }
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

// Takes a .rightsize file of the user's into the library: as the workbook it is, as a copy beside one that differs, or not
// at all. The file stays unchanged, and nothing of it is believed before it was read here. Part of the library service.

import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import type { OpenedWorkbook, OpenRequest } from '#contract'
import {
  fail,
  localDate,
  ok,
  type PickedSource,
  type PortableContent,
  parsePortableFile,
  payloadOf,
  problem,
  type Result,
  sameValue,
  splitEnvelope,
  type Workbook,
} from '#core'
import { type AttachmentBytes, keepUnpacked, unpackCarried } from './attachments.ts'
import { nodeByteTools, sha256Aside } from './byte-tools.ts'
import type { FileSystem } from './file-system.ts'
import { readCard } from './library-card.ts'
import { WORKBOOK_ID } from './library-list.ts'
import type { ImportFile, WhenDifferent } from './library-service.ts'
import { offerMerge } from './merge-offer.ts'
import type { OpenWorkbook } from './open-workbook.ts'
import { keepBase } from './portable-copies.ts'
import { checkQuarters, keepCarried, verifyCarried } from './quarter-files.ts'
import { pickFromFolder } from './read-workbook-folder.ts'
import { readUserFile } from './user-file.ts'
import { MAX_FILE_MEGABYTES, type WorkbookFolder } from './workbook-folder.ts'

export interface TakingInSurroundings {
  readonly now: () => Date
  readonly fs: FileSystem
  readonly placesOf: (id: string) => WorkbookFolder
  readonly openFromLibrary: (request: OpenRequest) => Promise<Result<OpenedWorkbook>>
  /** A new workbook of the library, with its file. */
  readonly createFolder: (workbook: Workbook, payload: string) => Promise<Result<WorkbookFolder>>
  /** Calls work once. */
  readonly later: (delayMs: number, work: () => void) => void
  readonly openOf: (id: string) => OpenWorkbook | undefined
}

export function takingIn({ now, fs, placesOf, openFromLibrary, createFolder, later, openOf }: TakingInSurroundings): ImportFile {
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
    const { workbook, payload, sha256, readOnly, attachments, quarters } = read.value
    if (readOnly) return fail(readOnly)
    const files = await unpackCarried(attachments, openedFrom)
    if (!files.ok) return files
    const locked = await verifyCarried(quarters, workbook)
    if (!locked.ok) return locked
    const damaged = locked.value.missing
    const mine = await ownCopy(workbook.id)
    if (mine.ok && sameContents(mine.value, workbook)) {
      const refused =
        (await keepUnpacked(placesOf(workbook.id), files.value, fs)) ?? (await keepCarried(placesOf(workbook.id), workbook, quarters, fs))
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
      if (wanted === null) return ok(null)
      if (wanted === 'merge') return openToMerge(openedFrom, read.value, mine.value, files.value)
      // A locked quarter that the library lost, or that was changed, comes back from any copy that has it.
      if (wanted === 'library') {
        await keepCarried(placesOf(workbook.id), mine.value.workbook, quarters, fs)
        return openFromLibrary({ id: workbook.id, workingCopy: null })
      }
    }
    // Whatever the library has under this id, readable or not, stays; the file gets a folder of its own.
    const keptApart = mine.ok || mine.problem.code !== 'workbook-missing'
    const taken: Workbook = { ...workbook, id: keptApart ? randomUUID() : workbook.id, pastHashes: [...workbook.pastHashes, sha256] }
    const created = await createFolder(taken, payloadOf(taken))
    if (!created.ok) return created
    // The workbook is in the library by now; what of its files could not be written comes with the next opening of this file.
    const refused = (await keepUnpacked(created.value, files.value, fs)) ?? (await keepCarried(created.value, taken, quarters, fs))
    if (refused !== null) return fail(refused)
    await keepBase(created.value.base, { rev: workbook.rev, sha256, payload }, fs).catch(() => undefined)
    return openTaken(taken.id, bytes.value, { openedFrom, keptApart, damaged })
  }

  /** What comes beside the records stays even if nothing is merged: it lies under its hash or name, and no record names it. */
  async function openToMerge(
    file: string,
    theirs: PortableContent,
    mine: PickedSource,
    attached: readonly AttachmentBytes[],
  ): Promise<Result<OpenedWorkbook>> {
    const { id } = mine.workbook
    const merge = await offerMerge({ file, theirs, mine, places: placesOf(id) }, fs)
    if (!merge.ok) return merge
    const refused = await keepUnpacked(placesOf(id), attached, fs)
    if (refused !== null) return fail(refused)
    const opened = await openFromLibrary({ id, workingCopy: null })
    return opened.ok ? ok({ ...opened.value, merge: merge.value }) : opened
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
    if (!opened.ok || opened.value.sha256 !== known.card.sha256 || hash !== header.sha256) return null
    if (opened.value.payload.includes(NAMES_QUARTERS)) later(LOOK_AFTER_MS, () => void bringBack(id, bytes).catch(() => undefined))
    return opened.value
  }

  /** A locked quarter that was lost here or changed comes back from the file, once the window has drawn what it opened. */
  async function bringBack(id: string, file: Uint8Array): Promise<void> {
    const records = (await openOf(id)?.savedRecords()) ?? null
    if (records === null || (await checkQuarters(placesOf(id), records, fs)).damaged.length === 0) return
    const read = parsePortableFile(file, '', nodeByteTools)
    if (read.ok) await keepCarried(placesOf(id), records, read.value.quarters, fs)
  }

  /** Opens what the library holds of a file, and remembers that it is what the file holds. */
  async function openTaken(id: string, file: Uint8Array, from: Partial<OpenedWorkbook>): Promise<Result<OpenedWorkbook>> {
    const opened = await openFromLibrary({ id, workingCopy: null })
    if (!opened.ok) return opened
    const split = splitEnvelope(file, '', nodeByteTools)
    if (split.ok) void openOf(id)?.noteOpenedFrom(split.value.header.sha256, localDate(now()))
    return ok({ ...opened.value, ...from })
  }

  return importFile
}

/** As long as main waits with what it prepares. */
const LOOK_AFTER_MS = 1500

/** A payload with locked quarters has this in it. */
const NAMES_QUARTERS = '"quarters":{'

const asCopy: WhenDifferent = () => Promise.resolve('copy')

/** Told apart by what people see in them; revisions and past hashes move without any edit. */
function sameContents({ workbook }: PickedSource, other: Workbook): boolean {
  return sameValue(workbook.tables, other.tables)
}

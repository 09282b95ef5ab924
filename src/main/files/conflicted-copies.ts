// Second versions of a workbook that a sync service left beside it, because two computers saved it apart: Dropbox, OneDrive, iCloud,
// Syncthing, Google Drive and Nextcloud each name them in their own way and language. Found by what is in them, offered to be merged,
// and kept aside when they are done with. Part of the library service.

import { join } from 'node:path'
import type { OpenedWorkbook, OpenRequest } from '#contract'
import {
  type Base,
  type FileHeader,
  fail,
  hasGoneThrough,
  ok,
  type PickedSource,
  parsePortableFile,
  problem,
  type Result,
  readFileStart,
  TEMPORARY_ENDING,
} from '#core'
import { ensureFolder } from './atomic-write.ts'
import { listBackups } from './backups.ts'
import { nodeByteTools } from './byte-tools.ts'
import { type FileSystem, ifMissing } from './file-system.ts'
import { offerMerge } from './merge-offer.ts'
import { pickFromFolder } from './read-workbook-folder.ts'
import { candidateAt, type WorkbookFolder } from './workbook-folder.ts'
import { saveProblem } from './write-failure.ts'

/** A version that holds what the workbook does not. */
interface ConflictedCopy {
  readonly file: string
  /** ISO time, as the file says. */
  readonly savedAt: string
  readonly sha256: string
}

export interface ConflictedCopies {
  /** Of a workbook that is open. Those that hold nothing new are put aside on the way. */
  readonly list: (id: string) => Promise<readonly ConflictedCopy[]>
  /** Second versions of its other files, by their place in its folder: nothing reads them, and who saved apart has to know. */
  readonly others: (id: string) => Promise<readonly string[]>
  /** Opens the workbook with the copy to be merged into it; the copy stays until it is merged. */
  readonly merge: (order: { readonly id: string; readonly file: string }) => Promise<Result<OpenedWorkbook>>
  /** The copy goes to a folder beside, where nobody looks for it any more. */
  readonly putAside: (order: { readonly id: string; readonly file: string }) => Promise<Result<null>>
}

export interface ConflictSurroundings {
  readonly placesOf: (id: string) => WorkbookFolder
  readonly openFromLibrary: (request: OpenRequest) => Promise<Result<OpenedWorkbook>>
  readonly fs: FileSystem
}

const HEADER_BYTES = 4096
const FOLDER = 'conflicted-copies'

/**
 * "workbook (Ana's conflicted copy 2026-11-24).json", "workbook-ANA-PC.json", "workbook 2.json", "workbook (1).json",
 * "workbook.sync-conflict-20261124-140200-ABCDEFG.json", "[Conflict] workbook.json": whatever was made of our name but our own
 * names and what was made of those.
 */
export function isConflictedName(name: string): boolean {
  const lower = name.toLowerCase()
  return lower.endsWith('.json') && lower.includes('workbook') && !/^workbook(\.json|\.prev|\.damaged)/.test(lower)
}

/** What stands in the name of each kind of file beside the workbook, and the name itself. */
const OTHER_FILES = {
  folder: { part: /history/i, own: /^history\.log$/ },
  quarters: { part: /\d{4}Q[1-4]-r\d+/i, own: /^\d{4}Q[1-4]-r\d+(\.approval)?\.json$/ },
  attachments: { part: /[0-9a-f]{64}/i, own: /^[0-9a-f]{64}$/ },
} as const

/** @param name of what is no file of ours, and was made of the name of one; what is half written has a name of its own */
export function isOtherConflictedName(kind: keyof typeof OTHER_FILES, name: string): boolean {
  const { part, own } = OTHER_FILES[kind]
  return part.test(name) && !own.test(name) && !name.startsWith('.') && !name.endsWith(TEMPORARY_ENDING)
}

export function conflictedCopies({ placesOf, openFromLibrary, fs }: ConflictSurroundings): ConflictedCopies {
  async function putAside({ id, file }: { readonly id: string; readonly file: string }): Promise<Result<null>> {
    const { folder } = placesOf(id)
    if (!isConflictedName(file) || !(await fs.list(folder)).includes(file)) return fail(problem('file-missing', { file }))
    try {
      await ensureFolder(join(folder, FOLDER), fs)
      await fs.rename(join(folder, file), join(folder, FOLDER, await freeName(join(folder, FOLDER), file)))
      return ok(null)
    } catch (error) {
      return fail(saveProblem(error))
    }
  }

  async function freeName(folder: string, file: string): Promise<string> {
    const taken = new Set(await fs.list(folder).catch(ifMissing<readonly string[]>([])))
    let name = file
    for (let count = 2; taken.has(name); count += 1) name = `${count}-${file}`
    return name
  }

  return {
    list: async (id) => {
      const places = placesOf(id)
      const names = (await fs.list(places.folder).catch(() => [])).filter(isConflictedName).toSorted()
      if (names.length === 0) return []
      const mine = await pickFromFolder(places, id, null, fs)
      if (!mine.ok || mine.value.readOnly) return []
      const found: ConflictedCopy[] = []
      for (const file of names) {
        // A file that is damaged, of another workbook or of a newer version is nobody's to merge, and stays where it is.
        const copy = await candidateAt(join(places.folder, file), 'current', file, fs)
        if (!copy?.envelope.ok || copy.envelope.value.header.workbookId !== id) continue
        const { header } = copy.envelope.value
        if (hasAlready(mine.value, header)) await putAside({ id, file })
        else found.push({ file, savedAt: header.savedAt, sha256: header.sha256 })
      }
      return found
    },
    others: async (id) => {
      const places = placesOf(id)
      const found: string[] = []
      for (const kind of ['folder', 'quarters', 'attachments'] as const) {
        const names = (await fs.list(places[kind]).catch(() => [])).filter((name) => isOtherConflictedName(kind, name))
        found.push(...names.map((name) => (kind === 'folder' ? name : `${kind}/${name}`)))
      }
      return found.toSorted()
    },
    merge: async ({ id, file }) => {
      const places = placesOf(id)
      const mine = await pickFromFolder(places, id, null, fs)
      if (!mine.ok) return mine
      if (!isConflictedName(file)) return fail(problem('file-missing', { file }))
      const bytes = await fs.read(join(places.folder, file)).catch(ifMissing(null))
      if (bytes === null) return fail(problem('file-missing', { file }))
      const read = parsePortableFile(bytes, file, nodeByteTools)
      if (!read.ok) return read
      if (read.value.readOnly) return fail(read.value.readOnly)
      const header = readFileStart(bytes.subarray(0, HEADER_BYTES), bytes.length, nodeByteTools)
      const shared = header === null ? [] : await sharedStates(places, mine.value, header, fs)
      const merge = await offerMerge({ file, theirs: read.value, mine: mine.value, places, shared }, fs)
      if (!merge.ok) return merge
      const opened = await openFromLibrary({ id, workingCopy: null })
      return opened.ok ? ok({ ...opened.value, merge: merge.value }) : opened
    },
    putAside,
  }
}

/** What it holds was merged, is what the workbook is, or is where the workbook was before. */
function hasAlready({ workbook, envelope }: PickedSource, copy: FileHeader): boolean {
  return hasGoneThrough(envelope.header, copy.sha256) || workbook.pastHashes.includes(copy.sha256)
}

/** What is there in full of the states that both went through, the newest first: the workbook itself, and the newest such backup. */
async function sharedStates(places: WorkbookFolder, mine: PickedSource, theirs: FileHeader, fs: FileSystem): Promise<readonly Base[]> {
  const { header, payload } = mine.envelope
  if (hasGoneThrough(theirs, header.sha256)) return [{ rev: header.rev, sha256: header.sha256, payload }]
  for (const { file } of await listBackups(places.backups, fs)) {
    const path = join(places.backups, file)
    const size = await fs.stat(path).then(
      (facts) => facts.size,
      () => 0,
    )
    const start = await fs.readStart(path, HEADER_BYTES).catch(() => new Uint8Array())
    const state = readFileStart(start, size, nodeByteTools)
    if (state === null || !hasGoneThrough(header, state.sha256) || !hasGoneThrough(theirs, state.sha256)) continue
    const copy = await candidateAt(path, 'backup', file, fs)
    if (copy?.envelope.ok) return [{ rev: state.rev, sha256: state.sha256, payload: copy.envelope.value.payload }]
  }
  return []
}

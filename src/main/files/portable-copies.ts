// .rightsize files in and out. The base, the state that both sides have had, is kept beside the
// workbook in base.json: it changes only when a file is opened or sent, so it has no place in every save. A copy handed over
// to be merged lies in merged.json and counts as the base once the workbook says that it has had it: an undone merge takes that back.

import type { WorkingCopyOffer } from '#contract'
import { type Base, encodePortableFile, isBase, type Result, type Workbook } from '#core'
import { atomicWrite } from './atomic-write.ts'
import { carriedFiles } from './attachments.ts'
import { nodeByteTools } from './byte-tools.ts'
import type { FileSystem } from './file-system.ts'
import type { SavedFile } from './open-workbook.ts'
import { carriedQuarters } from './quarter-files.ts'
import { writeUserFile } from './user-file.ts'
import type { WorkbookFolder } from './workbook-folder.ts'

const NEWLINE = 0x0a

export interface PortableOrder {
  readonly places: WorkbookFolder
  readonly id: string
  readonly target: string
  readonly saved: SavedFile
  /** Of what is sent: they name the locked quarters that go along. null: they cannot be read. */
  readonly records: Workbook | null
  /** What the page has when the library cannot be written: it leaves, but is not what others may count on having met. */
  readonly unsaved: WorkingCopyOffer | null
  readonly savedAt: string
  readonly appVersion: string
}

/**
 * Writes the copy and answers its path. It carries the base from before; afterwards the state sent
 * is the base, so that the next exchange starts from what both sides have.
 */
export async function writePortable(order: PortableOrder, fs: FileSystem): Promise<Result<string>> {
  const { places, id, target, saved, records, unsaved, savedAt, appVersion } = order
  const state = unsaved ?? savedState(saved)
  const facts = { workbookId: id, rev: state.rev, savedAt, appVersion, ...(unsaved ? {} : { schemaVersion: saved.header.schemaVersion }) }
  const attachments = await carriedFiles(places, state.payload, fs).catch(() => ({}))
  const quarters = records === null ? [] : await carriedQuarters(places, records, fs)
  const [base = null] = await basesIn(places, state.payload, fs)
  const { bytes, sha256 } = encodePortableFile(facts, state.payload, base, nodeByteTools, {
    attachments,
    quarters,
  })
  const written = await writeUserFile(target, bytes, fs)
  if (written.ok && unsaved === null) {
    await keepBase(places.base, { rev: state.rev, sha256, payload: state.payload }, fs).catch(() => undefined)
    await fs.remove(places.merged).catch(() => undefined)
  }
  return written
}

export function keepBase(path: string, base: Base, fs: FileSystem): Promise<void> {
  return atomicWrite({ target: path, bytes: Buffer.from(JSON.stringify(base), 'utf8') }, fs)
}

/** What was merged last, when that is in the workbook still, and what was opened or sent last. @param payload of the workbook */
export async function basesIn(places: WorkbookFolder, payload: string, fs: FileSystem): Promise<readonly Base[]> {
  const merged = await readBase(places.merged, fs)
  const bases = [merged !== null && payload.includes(`"${merged.sha256}"`) ? merged : null, await readBase(places.base, fs)]
  return bases.filter((base) => base !== null)
}

/** null when there is none or it is damaged: then a merge has one way less to start from, and nothing is lost. */
async function readBase(path: string, fs: FileSystem): Promise<Base | null> {
  try {
    const raw: unknown = JSON.parse(Buffer.from(await fs.read(path)).toString('utf8'))
    return isBase(raw) && nodeByteTools.sha256(nodeByteTools.encode(raw.payload)) === raw.sha256 ? raw : null
  } catch {
    return null
  }
}

/** As it is in the file, an older or newer shape included. */
export function savedState({ bytes, header }: SavedFile): WorkingCopyOffer {
  return { rev: header.rev, payload: Buffer.from(bytes.subarray(bytes.indexOf(NEWLINE) + 1)).toString('utf8') }
}

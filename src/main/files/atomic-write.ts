// Replaces a file so that at every moment, a power cut included, the old or the new content is there
// whole. Everything that Rightsize writes for keeps goes through here: workbooks, backups, portable
// files and exports.

import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { temporaryName } from '#core'
import { errnoOf, refuseForeign } from '#disk'
import { type FileSystem, ifMissing, nodeFileSystem, type WritableFile } from './file-system.ts'

/** Whole, or in pieces that need not be joined to be written. */
export type FileBytes = Uint8Array | readonly Uint8Array[]

export interface AtomicWrite {
  readonly target: string
  readonly bytes: FileBytes
  /** Where the content before goes instead of being replaced. In the same folder. */
  readonly keepPreviousAs?: string
  /**
   * A file of the user's outside the library: a link or one marked read-only is refused instead of replaced, and others may
   * read it as they could before. What lies in the library is its owner's alone, and a link there makes room for it.
   */
  readonly isOutside?: boolean
  /** Defaults to a hidden name next to the target that nobody can foresee. */
  readonly temporary?: string
}

/** Settles when the bytes are on the device; rejects with the file system's error and the old content in place. What a link leads to is never written. */
export async function atomicWrite(write: AtomicWrite, fs: FileSystem = nodeFileSystem): Promise<void> {
  const { target } = write
  const temporary = write.temporary ?? join(dirname(target), temporaryName(basename(target), randomUUID()))
  const link = await fs.readLink(target).catch(() => null)
  const before = link === null ? await fs.stat(target).catch(ifMissing(null)) : null
  refuseForeign(write.isOutside ? link : null, before)
  if (write.isOutside && before !== null && (before.mode & ANYBODY_MAY_WRITE) === 0) {
    throw Object.assign(new Error('The target is marked read-only'), { code: 'EACCES' })
  }
  try {
    await writeFlushed(temporary, write.bytes, write.isOutside ? (before === null ? modeOfNew() : before.mode & 0o777) : null, fs)
    if (before !== null && write.keepPreviousAs !== undefined) await fs.rename(target, write.keepPreviousAs)
    await fs.rename(temporary, target)
  } catch (error) {
    await putBack(target, write.keepPreviousAs, before !== null, fs)
    await fs.remove(temporary).catch(() => undefined)
    throw error
  }
  await fs.syncFolder(dirname(target))
}

const ANYBODY_MAY_WRITE = 0o222

/** A file of a name that is always the same: what an interrupted write left there goes, a link itself and not what it leads to. */
export async function createAnew(path: string, fs: FileSystem): Promise<WritableFile> {
  try {
    return await fs.create(path)
  } catch (error) {
    if (errnoOf(error) !== 'EEXIST') throw error
    await fs.remove(path)
    return fs.create(path)
  }
}

/** What this user lets others do with new files. */
function modeOfNew(): number {
  return 0o666 & ~process.umask()
}

/** A small text of our own, such as the settings. */
export function writeTextWhole(file: string, text: string): Promise<void> {
  return atomicWrite({ target: file, bytes: Buffer.from(text, 'utf8') })
}

/** Creates the folder and what is missing above it, each flushed into its parent. */
export async function ensureFolder(folder: string, fs: FileSystem = nodeFileSystem): Promise<void> {
  try {
    await fs.makeFolder(folder)
  } catch (error) {
    // A link to a disk that is away has the name and leads nowhere: nothing can be made behind it, and asking says so.
    if (errnoOf(error) === 'EEXIST') return void (await fs.stat(folder))
    if (errnoOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    await ensureFolder(dirname(folder), fs)
    await fs.makeFolder(folder)
  }
  await fs.syncFolder(dirname(folder))
}

/** @param mode null: its owner's alone */
async function writeFlushed(path: string, bytes: FileBytes, mode: number | null, fs: FileSystem): Promise<void> {
  const file = await createAnew(path, fs)
  try {
    await file.write([bytes].flat())
    // A disk without modes, such as a memory stick, refuses this and has nothing to lose by it.
    if (mode !== null) await file.setMode(mode).catch(() => undefined)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Between the two renames there is no file under the name; a failure there must not leave it so. */
async function putBack(target: string, previous: string | undefined, hadContent: boolean, fs: FileSystem): Promise<void> {
  if (!hadContent || previous === undefined) return
  const exists = await fs.stat(target).then(
    () => true,
    () => false,
  )
  if (!exists) await fs.rename(previous, target).catch(() => undefined)
}

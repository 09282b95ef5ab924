// Replaces a file so that at every moment, a power cut included, the old or the new content is there
// whole. Everything that Rightsize writes for keeps goes through here: workbooks, backups, portable
// files and exports.

import { basename, dirname, join, resolve } from 'node:path'
import { errnoOf, type FileSystem, ifMissing, NOT_A_FILE, nodeFileSystem } from './file-system.ts'

export interface AtomicWrite {
  readonly target: string
  readonly bytes: Uint8Array
  /** Where the content before goes instead of being replaced. In the same folder. */
  readonly keepPreviousAs?: string
  /** A file that its owner marked read-only is refused instead of replaced: for files outside the library. */
  readonly keepsReadOnly?: boolean
  /** Defaults to a hidden name next to the target. */
  readonly temporary?: string
}

/** Settles when the bytes are on the device; rejects with the file system's error and the old content in place. */
export async function atomicWrite(write: AtomicWrite, fs: FileSystem = nodeFileSystem): Promise<void> {
  const target = await realTarget(write.target, fs)
  const temporary = write.temporary ?? temporaryFile(target)
  const before = await fs.stat(target).catch(ifMissing(null))
  if (before !== null && !before.isFile() && !before.isDirectory()) {
    // A pipe or a device: the rename would put a file in its place.
    throw Object.assign(new Error('The target is not a file'), { code: NOT_A_FILE })
  }
  if (write.keepsReadOnly && before !== null && (before.mode & ANYBODY_MAY_WRITE) === 0) {
    throw Object.assign(new Error('The target is marked read-only'), { code: 'EACCES' })
  }
  try {
    await writeFlushed(temporary, write.bytes, before === null ? 0o666 : before.mode & 0o777, fs)
    if (before !== null && write.keepPreviousAs !== undefined) await renamePatiently(target, write.keepPreviousAs, fs)
    await renamePatiently(temporary, target, fs)
  } catch (error) {
    await putBack(target, write.keepPreviousAs, before !== null, fs)
    await fs.remove(temporary).catch(() => undefined)
    throw error
  }
  await fs.syncFolder(dirname(target))
}

/** A rename over a symbolic link would replace the link and leave the real file old. The file it leads to may not be there yet. */
export async function realTarget(path: string, fs: Pick<FileSystem, 'realPath' | 'readLink'> = nodeFileSystem): Promise<string> {
  const real = await fs.realPath(path).catch(ifMissing(null))
  if (real !== null) return real
  const led = await fs.readLink(path).catch(() => null)
  return led === null ? path : realTarget(resolve(dirname(path), led), fs)
}

export const TEMPORARY_ENDING = '.rightsize-tmp'

const ANYBODY_MAY_WRITE = 0o222

/** Of the target's name: with four bytes each, dot and ending still fit into the 255 bytes of a name. */
const CHARACTERS_OF_NAME = 50

/** Where an unfinished write to this target lies until it is done. */
export function temporaryFile(target: string): string {
  const name = Array.from(basename(target)).slice(0, CHARACTERS_OF_NAME).join('')
  return join(dirname(target), `.${name}${TEMPORARY_ENDING}`)
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
    if (errnoOf(error) === 'EEXIST') return
    if (errnoOf(error) !== 'ENOENT' || dirname(folder) === folder) throw error
    await ensureFolder(dirname(folder), fs)
    return ensureFolder(folder, fs)
  }
  await fs.syncFolder(dirname(folder))
}

async function writeFlushed(path: string, bytes: Uint8Array, mode: number, fs: FileSystem): Promise<void> {
  const file = await fs.create(path, mode)
  try {
    await file.write(bytes)
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

const PATIENCE_MS = 10_000

/** On Windows a virus scanner or an indexer holds a file for a moment and the rename is refused. */
async function renamePatiently(from: string, to: string, fs: FileSystem): Promise<void> {
  const giveUpAt = Date.now() + PATIENCE_MS
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 2, 500)) {
    try {
      return await fs.rename(from, to)
    } catch (error) {
      const isPassing = process.platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(errnoOf(error))
      if (!isPassing || Date.now() > giveUpAt) throw error
      await new Promise((resolve) => setTimeout(resolve, pauseMs))
    }
  }
}

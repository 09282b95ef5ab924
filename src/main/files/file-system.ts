// The few file operations that saving needs, named so that a test can make any one of them fail. The
// real one is Node's; nothing in this module reaches around it.

import * as node from 'node:fs/promises'
import { DISK, type Disk, errnoOf } from '#disk'

export interface WritableFile {
  /** One behind the other. */
  readonly write: (pieces: readonly Uint8Array[]) => Promise<void>
  readonly setMode: (mode: number) => Promise<void>
  /** Flushes to the device (F_FULLFSYNC on macOS). */
  readonly sync: () => Promise<void>
  readonly close: () => Promise<void>
}

interface FileFacts {
  readonly size: number
  readonly mode: number
  /** Of its owner; 0 where the system has none. */
  readonly uid: number
  readonly isFile: () => boolean
  readonly isDirectory: () => boolean
}

export interface FileSystem {
  /** A new file that its owner alone may read. Fails with EEXIST when the name is taken, by a link too: what a link leads to is never written. */
  readonly create: (path: string) => Promise<WritableFile>
  /** A link of that name makes room for a file. */
  readonly append: (path: string, bytes: Uint8Array) => Promise<void>
  readonly read: (path: string) => Promise<Uint8Array>
  /** The first bytes, fewer when the file is shorter. */
  readonly readStart: (path: string, bytes: number) => Promise<Uint8Array>
  readonly rename: Disk['rename']
  readonly remove: (path: string) => Promise<void>
  /** A folder with all that is in it; one that is missing is no failure. */
  readonly removeFolder: (folder: string) => Promise<void>
  readonly list: (folder: string) => Promise<readonly string[]>
  /** One level; fails with EEXIST when the folder is there. */
  readonly makeFolder: (folder: string) => Promise<void>
  readonly syncFolder: Disk['flushFolder']
  readonly stat: (path: string) => Promise<FileFacts>
  readonly realPath: (path: string) => Promise<string>
  /** Where a symbolic link leads, as it says; fails for whatever is none. */
  readonly readLink: (path: string) => Promise<string>
  /** Fails when nothing can be written there. */
  readonly checkWritable: (folder: string) => Promise<void>
}

export const nodeFileSystem: FileSystem = {
  create: async (path) => {
    const handle = await node.open(path, 'wx', 0o600)
    return {
      write: (pieces) => writeAll(handle, pieces),
      setMode: (mode) => handle.chmod(mode),
      sync: () => handle.sync(),
      close: () => handle.close(),
    }
  },
  append: appendInPlace,
  read: (path) => node.readFile(path),
  readStart: async (path, bytes) => {
    const handle = await node.open(path, 'r')
    try {
      const { buffer, bytesRead } = await handle.read(new Uint8Array(bytes), 0, bytes, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await handle.close()
    }
  },
  rename: DISK.rename,
  remove: node.unlink,
  removeFolder: (folder) => node.rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  list: (folder) => node.readdir(folder),
  makeFolder: (folder) => node.mkdir(folder, { mode: 0o700 }),
  syncFolder: DISK.flushFolder,
  stat: node.stat,
  realPath: (path) => node.realpath(path),
  readLink: (path) => node.readlink(path),
  checkWritable: (folder) => node.access(folder, node.constants.W_OK),
}

/** A full disk takes some of the bytes and only refuses the rest. */
export async function writeAll(handle: Pick<node.FileHandle, 'writev'>, pieces: readonly Uint8Array[]): Promise<void> {
  let left = pieces.filter(({ length }) => length > 0)
  while (left.length > 0) {
    const { bytesWritten } = await handle.writev(left)
    left = behind(left, bytesWritten)
  }
}

function behind(pieces: readonly Uint8Array[], bytes: number): Uint8Array[] {
  let passed = 0
  return pieces.flatMap((piece) => {
    const from = Math.max(0, bytes - passed)
    passed += piece.length
    return from < piece.length ? [piece.subarray(from)] : []
  })
}

/** Windows has no such flag, and lets only administrators make a link. */
const NO_LINK = (node.constants as Partial<typeof node.constants>).O_NOFOLLOW ?? 0
const { O_APPEND, O_CREAT, O_WRONLY } = node.constants

async function appendInPlace(path: string, bytes: Uint8Array): Promise<void> {
  const append = () => node.appendFile(path, bytes, { mode: 0o600, flag: O_APPEND | O_CREAT | O_WRONLY | NO_LINK })
  try {
    await append()
  } catch (error) {
    if (errnoOf(error) !== 'ELOOP') throw error
    await node.unlink(path)
    await append()
  }
}

export function isMissing(error: unknown): boolean {
  return errnoOf(error) === 'ENOENT' || errnoOf(error) === 'ENOTDIR'
}

/** For a catch: what stands in for a file or folder that is not there. Every other failure goes on its way. */
export function ifMissing<T>(fallback: T): (error: unknown) => T {
  return (error) => {
    if (isMissing(error)) return fallback
    throw error
  }
}

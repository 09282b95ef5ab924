// The last two steps of a write: the whole file gets its name, and the folder is flushed so that the name survives a power cut.
// Systems and disks answer here in ways that are no failure of the write.

import { type FileHandle, open, rename } from 'node:fs/promises'
import { errnoOf } from './errno.ts'

export interface Disk {
  readonly rename: (from: string, to: string) => Promise<void>
  /** Flushes a folder's entries, so that a rename or a new file survives a power cut. */
  readonly flushFolder: (folder: string) => Promise<void>
}

const PATIENCE_MS = 10_000

/** The disks of this computer. */
export const DISK: Disk = { rename: patientRename(rename, process.platform), flushFolder: folderFlush(open, process.platform) }

/** On Windows a virus scanner or an indexer holds a file for a moment and the rename is refused. */
export function patientRename(once: Disk['rename'], platform: NodeJS.Platform, patienceMs = PATIENCE_MS): Disk['rename'] {
  return async (from, to) => {
    const giveUpAt = Date.now() + patienceMs
    for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 2, 500)) {
      try {
        return await once(from, to)
      } catch (error) {
        const isPassing = platform === 'win32' && ['EPERM', 'EBUSY', 'EACCES'].includes(errnoOf(error))
        if (!isPassing || Date.now() > giveUpAt) throw error
        await new Promise((resolve) => setTimeout(resolve, pauseMs))
      }
    }
  }
}

type OpenFolder = (folder: string, flags: 'r') => Promise<Pick<FileHandle, 'sync' | 'close'>>

/** Windows cannot open a folder for this and keeps its entries by itself. */
export function folderFlush(openFolder: OpenFolder, platform: NodeJS.Platform): Disk['flushFolder'] {
  return async (folder) => {
    if (platform === 'win32') return
    const handle = await openFolder(folder, 'r').catch(unless(NOT_OPENED, null))
    if (handle === null) return
    try {
      await handle.sync().catch(unless(NOT_FLUSHED, undefined))
    } finally {
      await handle.close()
    }
  }
}

/**
 * Disks of a network and of FUSE may not know how to flush a folder, and one may be written into whose list nobody may read. The file
 * itself was flushed and renamed by then, and to say that it was not saved would be wrong; that the disk failed is another answer, and
 * goes on its way.
 */
const NOT_FLUSHED = ['EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EPERM', 'EBADF']
const NOT_OPENED = ['EACCES', 'EPERM', 'EINVAL', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EISDIR']

function unless<T>(codes: readonly string[], instead: T): (error: unknown) => T {
  return (error) => {
    if (!codes.includes(errnoOf(error))) throw error
    return instead
  }
}

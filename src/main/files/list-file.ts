// Reads a list that the user chose to import: its bytes and its name, nothing else. What they mean is
// worked out in the page's worker, which can reach neither the disk nor Node. Called by handlers.ts.

import { basename } from 'node:path'
import type { ListFile } from '#contract'
import { fail, MAX_LIST_MEGABYTES, ok, problem, type Result } from '#core'
import { type FileSystem, isMissing } from './file-system.ts'
import { failureOf } from './write-failure.ts'

/** Refuses what is too large before a byte of it is read. */
export async function readListFile(path: string, fs: Pick<FileSystem, 'stat' | 'read'>): Promise<Result<ListFile>> {
  const name = basename(path)
  try {
    const facts = await fs.stat(path)
    // A pipe or a device may give bytes for ever, or none.
    if (!facts.isFile()) return fail(problem('file-unreadable', { file: name, reason: facts.isDirectory() ? 'folder' : 'not-a-file' }))
    const megabytes = facts.size / 1_000_000
    if (megabytes > MAX_LIST_MEGABYTES) {
      return fail(problem('file-too-large', { file: name, megabytes: Math.ceil(megabytes), max: MAX_LIST_MEGABYTES }))
    }
    return ok({ name, bytes: await fs.read(path) })
  } catch (error) {
    if (isMissing(error)) return fail(problem('file-missing', { file: name }))
    const { reason, detail } = failureOf(error)
    return fail(problem('file-unreadable', { file: name, reason: reason === 'no-permission' ? reason : detail }))
  }
}

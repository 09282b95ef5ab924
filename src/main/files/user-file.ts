// Reads a file that the user chose or dropped, wherever it lies: its bytes and nothing else, and refuses what is
// too large before a byte of it is read. What the bytes mean is worked out by whoever asked.

import { basename } from 'node:path'
import { fail, ok, problem, type Result } from '#core'
import { type FileSystem, isMissing } from './file-system.ts'
import { failureOf } from './write-failure.ts'

export async function readUserFile(path: string, maxMegabytes: number, fs: Pick<FileSystem, 'stat' | 'read'>): Promise<Result<Uint8Array>> {
  const file = basename(path)
  try {
    const facts = await fs.stat(path)
    // A pipe or a device may give bytes for ever, or none.
    if (!facts.isFile()) return fail(problem('file-unreadable', { file, reason: facts.isDirectory() ? 'folder' : 'not-a-file' }))
    const megabytes = Math.ceil(facts.size / 1_000_000)
    if (megabytes > maxMegabytes) return fail(problem('file-too-large', { file, megabytes, max: maxMegabytes }))
    return ok(await fs.read(path))
  } catch (error) {
    if (isMissing(error)) return fail(problem('file-missing', { file }))
    const { reason, detail } = failureOf(error)
    return fail(problem('file-unreadable', { file, reason: reason === 'no-permission' ? reason : detail }))
  }
}

// A file of the user's, wherever it lies. One that was chosen or dropped is read, its bytes and nothing else, and refused
// before a byte of it is read when it is too large; what the bytes mean is worked out by whoever asked. One is written where
// the user said.

import { basename, dirname, join } from 'node:path'
import { fail, isTemporaryNameOf, ok, problem, type Result } from '#core'
import { atomicWrite } from './atomic-write.ts'
import { type FileSystem, isMissing, nodeFileSystem } from './file-system.ts'
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

/** Answers the path. A link or a file marked read-only is refused, and whatever fails leaves the file before as it was. @param name told to the user */
export async function writeUserFile(
  target: string,
  bytes: Uint8Array,
  fs: FileSystem = nodeFileSystem,
  name: string = target,
): Promise<Result<string>> {
  try {
    await atomicWrite({ target, bytes, isOutside: true }, fs)
    await removeUnfinished(target, fs)
    return ok(target)
  } catch (error) {
    return fail(problem('target-unwritable', { file: name, ...failureOf(error) }))
  }
}

/** Takes away what writes to this target left beside it when they were ended in the middle. Never fails: the target itself is old or new, whatever lies beside it. */
export async function removeUnfinished(target: string, fs: FileSystem = nodeFileSystem): Promise<void> {
  const folder = dirname(target)
  for (const name of await fs.list(folder).catch(() => [])) {
    if (!isTemporaryNameOf(basename(target), name)) continue
    const path = join(folder, name)
    // In a folder that several people share, somebody else may be writing the same file.
    const isOurs = await fs.stat(path).then(
      ({ uid }) => process.getuid === undefined || uid === process.getuid(),
      () => false,
    )
    if (isOurs) await fs.remove(path).catch(() => undefined)
  }
}

// A data room as a folder: written beside its place and put there whole, and read back without following a link out of it.

import { randomUUID } from 'node:crypto'
import { chmod, lstat, mkdir, open, readdir, readFile, rm, rmdir, stat } from 'node:fs/promises'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fail, ok, type Problem, problem, type Result, temporaryName } from '#core'
import { ROOM_LIMITS, type RoomFiles } from '#data-room'
import { DISK, type Disk, linkAt, refuseForeign } from '#disk'
import { errorCode } from './read-file.ts'
import { unwritable, unwritten, whenStopped } from './write-file.ts'

/** Refused before any work is done: a folder that holds something, and a place where nothing can be written. */
export async function checkFolderTarget(folder: string): Promise<Result<null>> {
  try {
    refuseForeign(await linkAt(folder), null)
    const before = await stat(folder).catch(() => null)
    if (before !== null && !before.isDirectory()) return fail(unwritable(folder, 'EEXIST'))
    if (before !== null && (await readdir(folder)).length > 0) return fail(problem('data-room-folder-taken', { file: folder }))
    const above = await stat(dirname(resolve(folder)))
    return above.isDirectory() ? ok(null) : fail(unwritable(folder, 'ENOTDIR'))
  } catch (error) {
    return fail(unwritten(folder, error))
  }
}

/** Stopped at any moment it leaves no folder of that name, or the whole of it. */
export async function writeFolder(folder: string, files: ReadonlyMap<string, Uint8Array>, disk: Disk = DISK): Promise<Result<null>> {
  let temporary: string | null = null
  const stop = whenStopped()
  try {
    const target = resolve(folder)
    refuseForeign(await linkAt(target), null)
    temporary = join(dirname(target), temporaryName(basename(target), randomUUID()))
    await mkdir(temporary, 0o700)
    for (const [path, bytes] of files) {
      await writeFlushed(join(temporary, path), bytes)
      stop.check()
    }
    for (const inside of new Set([...files.keys()].map((path) => dirname(path)))) await disk.flushFolder(join(temporary, inside))
    // An empty folder of that name makes room; one that was filled meanwhile does not, and stays.
    await rmdir(target).catch(() => undefined)
    await chmod(temporary, 0o777 & ~process.umask()).catch(() => undefined)
    await disk.rename(temporary, target)
    await disk.flushFolder(dirname(target))
    return ok(null)
  } catch (error) {
    if (temporary !== null) await rm(temporary, { recursive: true, force: true }).catch(() => undefined)
    return fail(unwritten(folder, error))
  } finally {
    stop.end()
  }
}

async function writeFlushed(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Its files with slashes in their paths. A link is listed and not read. */
export async function readRoomFolder(folder: string): Promise<Result<RoomFiles>> {
  const paths: string[] = []
  try {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      if (entry.isDirectory()) continue
      if (paths.length === ROOM_LIMITS.parts) return fail(problem('archive-refused', { file: folder, why: 'too-many-parts' }))
      paths.push(relative(folder, join(entry.parentPath, entry.name)).split('\\').join('/'))
    }
  } catch (error) {
    return fail(problem('file-unreadable', { file: folder, reason: errorCode(error) }))
  }
  return ok({ paths: paths.sort(), read: (path) => readInside(folder, path) })
}

async function readInside(folder: string, path: string): Promise<Result<Uint8Array>> {
  const refuse = (why: Problem) => fail(why)
  const file = join(folder, path)
  try {
    const facts = await lstat(file)
    if (!facts.isFile()) return refuse(problem('file-unreadable', { file, reason: 'not-a-file' }))
    const max = ROOM_LIMITS.partBytes / 1_000_000
    if (facts.size > ROOM_LIMITS.partBytes)
      return refuse(problem('file-too-large', { file, megabytes: Math.ceil(facts.size / 1_000_000), max }))
    return ok(await readFile(file))
  } catch (error) {
    return refuse(problem('file-unreadable', { file, reason: errorCode(error) }))
  }
}

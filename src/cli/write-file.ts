// Writes a result whole or not at all: a temporary file next to the target, flushed, then renamed
// onto it. Whether the target can be written is asked before any work is done.

import { randomUUID } from 'node:crypto'
import type { Stats } from 'node:fs'
import { access, constants, open, realpath, rm, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import { fail, ok, type Problem, problem, type Result, type SaveFailure, temporaryName } from '#core'
import { DISK, type Disk, IS_LINK, isLinkError, linkAt, NOT_A_FILE, refuseForeign } from '#disk'
import { formatAlternatives } from '#wording'
import { errorCode } from './read-file.ts'

/** @param endings ".xlsx", ".rightsize": one of them it has to have */
export async function checkTarget(file: string, ...endings: readonly string[]): Promise<Result<null>> {
  if (!endings.includes(extname(file).toLowerCase()))
    return fail(problem('target-extension', { file, expected: formatAlternatives(endings) }))
  try {
    const before = await fileBefore(file)
    if (before?.isDirectory()) return fail(unwritable(file, 'EISDIR'))
    // Its owner marked it read-only; a rename onto it would not mind.
    if (before !== null && (before.mode & 0o222) === 0) return fail(unwritable(file, 'EACCES'))
    const folder = dirname(resolve(file))
    if (!(await stat(folder)).isDirectory()) return fail(unwritable(file, 'ENOTDIR'))
    await access(folder, constants.W_OK)
    return ok(null)
  } catch (error) {
    return fail(unwritten(file, error))
  }
}

/** null: nothing stands there. @throws for a link, wherever it leads, and for whatever else is no file and no folder */
async function fileBefore(file: string): Promise<Stats | null> {
  const link = await linkAt(file)
  const before = link === null ? await stat(file).catch(() => null) : null
  refuseForeign(link, before)
  return before
}

/** Whether a target is one of the files that are read, by whatever name: it would be lost. */
export async function checkApart(target: string, inputs: readonly (string | null)[]): Promise<Result<null>> {
  const real = async (file: string) => realpath(file).catch(() => resolve(file))
  const written = await real(target)
  for (const input of inputs)
    if (input !== null && (await real(input)) === written) return fail(problem('target-is-input', { file: target }))
  return ok(null)
}

/** Until it is whole, nobody else can read it or foresee its name. A link is refused and an existing file keeps its permissions; a failure leaves the old file as it was. */
export function writeWhole(file: string, bytes: Uint8Array, disk: Disk = DISK): Promise<Result<null>> {
  return writeAllWhole([{ file, bytes }], disk)
}

/** Its owner's alone, and never over a file that is there: a key that is written over is lost. */
export async function writeNew(file: string, bytes: Uint8Array): Promise<Result<null>> {
  try {
    await writeFlushed(file, bytes, 0o600)
    await DISK.flushFolder(dirname(resolve(file)))
    return ok(null)
  } catch (error) {
    return fail(unwritten(file, error))
  }
}

interface FileToWrite {
  readonly file: string
  readonly bytes: Uint8Array
}

/** Several that belong together: each is complete on disk before the first takes its place. */
export async function writeAllWhole(files: readonly FileToWrite[], disk: Disk = DISK): Promise<Result<null>> {
  const staged: { readonly file: string; readonly temporary: string; readonly target: string }[] = []
  let current = ''
  const stop = whenStopped()
  try {
    for (const { file, bytes } of files) {
      current = file
      const target = resolve(file)
      const before = await fileBefore(target)
      const temporary = join(dirname(target), temporaryName(basename(target), randomUUID()))
      staged.push({ file, temporary, target })
      await writeFlushed(temporary, bytes, before === null ? 0o666 & ~process.umask() : before.mode & 0o777)
      stop.check()
    }
    for (const { file, temporary, target } of staged) {
      current = file
      await disk.rename(temporary, target)
      await disk.flushFolder(dirname(target))
    }
    return ok(null)
  } catch (error) {
    for (const { temporary } of staged) await rm(temporary, { force: true }).catch(() => undefined)
    return fail(unwritten(current, error))
  } finally {
    stop.end()
  }
}

/** Ctrl+C while a result is written: instead of ending at once the command takes away what is half written, and says so. */
export function whenStopped(): { readonly check: () => void; readonly end: () => void } {
  let isStopped = false
  const stop = () => {
    isStopped = true
  }
  for (const signal of STOPPING) process.on(signal, stop)
  return {
    check() {
      if (isStopped) throw Object.assign(new Error(STOPPED), { code: STOPPED })
    },
    end() {
      for (const signal of STOPPING) process.off(signal, stop)
    },
  }
}

const STOPPING = ['SIGINT', 'SIGTERM'] as const
const STOPPED = 'stopped'

async function writeFlushed(file: string, bytes: Uint8Array, mode: number): Promise<void> {
  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(bytes)
    // A disk without modes, such as a memory stick, refuses this and has nothing to lose by it.
    await handle.chmod(mode).catch(() => undefined)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const FAILURES: Readonly<Record<string, SaveFailure>> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EROFS: 'read-only',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  ENOENT: 'folder-missing',
  ENOTDIR: 'folder-missing',
  EBUSY: 'in-use',
  ETXTBSY: 'in-use',
  [NOT_A_FILE]: 'not-a-file',
  [IS_LINK]: 'link',
}

/** What a failed write comes to for whoever asked for it. */
export function unwritten(file: string, error: unknown): Problem {
  return isLinkError(error) ? unwritable(file, IS_LINK, error.leadsTo) : unwritable(file, errorCode(error))
}

/** @param code of the system's error: "ENOSPC" */
export function unwritable(file: string, code: string, detail: string = code): Problem {
  if (code === STOPPED) return problem('command-stopped', { file })
  return problem('target-unwritable', { file, reason: FAILURES[code] ?? 'other', detail })
}

// Reads a file the user named, size first: a folder, a device or a gigabyte never gets as far as
// being read, so no input makes the command line hang.

import { readFile, stat } from 'node:fs/promises'
import { fail, ok, problem, type Result } from '#core'

/** @param maxMegabytes beyond this the file is not read at all */
export async function readBytes(file: string, maxMegabytes: number): Promise<Result<Uint8Array>> {
  try {
    const facts = await stat(file)
    if (facts.isDirectory()) return fail(problem('file-unreadable', { file, reason: 'folder' }))
    if (!facts.isFile()) return fail(problem('file-unreadable', { file, reason: 'not-a-file' }))
    if (facts.size > maxMegabytes * 1_000_000) {
      return fail(problem('file-too-large', { file, megabytes: Math.ceil(facts.size / 1_000_000), max: maxMegabytes }))
    }
    return ok(await readFile(file))
  } catch (error) {
    return fail(readProblem(file, error))
  }
}

/** Why a file could not be read; an exception that is no answer of the system goes on its way. */
export function readProblem(file: string, error: unknown) {
  const code = errorCode(error)
  if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ELOOP') return problem('file-missing', { file })
  const reason = code === 'EACCES' || code === 'EPERM' ? 'no-permission' : code
  return problem('file-unreadable', { file, reason })
}

/** "ENOENT" and the like; an exception without one is a bug and goes on its way. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code
  throw error
}

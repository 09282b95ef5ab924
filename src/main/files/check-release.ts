// Whether a downloaded package is the file that its release lists, without a network: the sums of the release lie beside it.

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { CheckedRelease } from '#contract'
import { fail, ok, problem, type Result } from '#core'
import { RELEASE_SUMS_FILE } from '#wording'
import { nodeFileSystem } from './file-system.ts'
import { readUserFile } from './user-file.ts'
import { failureOf } from './write-failure.ts'

/** A release has a dozen files. */
const MAX_SUMS_MEGABYTES = 1

/** As `sha256sum` writes them: 64 digits, a space, a space or an asterisk, the name. */
const SUM = /^([0-9a-f]{64}) [ *](.+)$/i

/** @param path of the package; SHA256SUMS of its release is looked for in the same folder */
export async function checkRelease(path: string): Promise<Result<CheckedRelease>> {
  const file = basename(path)
  const sums = await readUserFile(join(dirname(path), RELEASE_SUMS_FILE), MAX_SUMS_MEGABYTES, nodeFileSystem)
  if (!sums.ok) return sums.problem.code === 'file-missing' ? fail(problem('release-without-sums', { file })) : sums
  const lines = new TextDecoder().decode(sums.value).split(/\r?\n/)
  const all = lines.flatMap((line) => {
    const [, sum, name] = SUM.exec(line) ?? []
    return sum === undefined ? [] : [{ sum: sum.toLowerCase(), name }]
  })
  if (all.length === 0) return fail(problem('release-sums-unreadable', { file }))
  const listed = all.flatMap(({ sum, name }) => (name === file ? [sum] : []))
  if (listed.length === 0) return fail(problem('release-not-listed', { file }))
  const sha256 = await hashOf(path, file)
  if (!sha256.ok) return sha256
  // A name that is listed twice with two sums is no proof of either.
  return listed.every((sum) => sum === sha256.value) ? ok({ file, sha256: sha256.value }) : fail(problem('release-differs', { file }))
}

async function hashOf(path: string, file: string): Promise<Result<string>> {
  const hash = createHash('sha256')
  try {
    const facts = await stat(path)
    // A pipe or a device may give bytes for ever, or none.
    if (!facts.isFile()) return fail(problem('file-unreadable', { file, reason: facts.isDirectory() ? 'folder' : 'not-a-file' }))
    for await (const part of createReadStream(path)) hash.update(part)
    return ok(hash.digest('hex'))
  } catch (error) {
    return fail(problem('file-unreadable', { file, reason: failureOf(error).detail }))
  }
}

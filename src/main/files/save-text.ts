// A text that the user wants as a file of their own, where they say.

import { fail, ok, problem, type Result } from '#core'
import { atomicWrite } from './atomic-write.ts'
import { type FileSystem, nodeFileSystem } from './file-system.ts'
import { failureOf } from './write-failure.ts'

/** Answers the path. A file marked read-only is refused, and whatever fails leaves the file before as it was. */
export async function saveText(target: string, text: string, fs: FileSystem = nodeFileSystem): Promise<Result<string>> {
  try {
    await atomicWrite({ target, bytes: Buffer.from(text, 'utf8'), keepsReadOnly: true }, fs)
    return ok(target)
  } catch (error) {
    return fail(problem('target-unwritable', { file: target, ...failureOf(error) }))
  }
}

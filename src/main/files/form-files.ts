// Reads the forms that the user chose: their bytes and their names, nothing else. What they mean is worked out in the page's
// worker, which can reach neither the disk nor Node. Called by handlers.ts.

import { basename } from 'node:path'
import type { ChosenFile } from '#contract'
import { fail, MAX_SPREADSHEET_MEGABYTES, ok, problem, type Result } from '#core'
import type { FileSystem } from './file-system.ts'
import { readUserFile } from './user-file.ts'

/** A hundred forms are one megabyte; whole folders of other files are not held in memory. */
const MAX_TOGETHER_MEGABYTES = 100

/** Each file on its own: too large, gone or unreadable, it does not keep the others back. */
export async function readFormFiles(
  paths: readonly string[],
  fs: Pick<FileSystem, 'stat' | 'read'>,
): Promise<Result<readonly ChosenFile[]>> {
  const files: ChosenFile[] = []
  let megabytes = 0
  for (const path of paths) {
    const name = basename(path)
    const content = await readUserFile(path, MAX_SPREADSHEET_MEGABYTES, fs)
    if (content.ok) megabytes += content.value.length / 1_000_000
    if (megabytes <= MAX_TOGETHER_MEGABYTES) files.push({ name, content })
    else
      files.push({
        name,
        content: fail(problem('file-too-large', { file: name, megabytes: Math.ceil(megabytes), max: MAX_TOGETHER_MEGABYTES })),
      })
  }
  return ok(files)
}

// The bytes of a pack that came from outside, for a side process. A form of a pack without cells is refused unread.

import { basename, extname } from 'node:path'
import { fail, MAX_SPREADSHEET_MEGABYTES, problem, type Result } from '#core'
import { nodeFileSystem } from '../files/file-system.ts'
import { readUserFile } from '../files/user-file.ts'

const WITHOUT_CELLS: readonly string[] = ['.pdf', '.pptx']

/** @param max megabytes */
export async function readForeign(path: string, max: number = MAX_SPREADSHEET_MEGABYTES): Promise<Result<Uint8Array>> {
  if (WITHOUT_CELLS.includes(extname(path).toLowerCase())) return fail(problem('pack-no-cells', { file: basename(path) }))
  return readUserFile(path, max, nodeFileSystem)
}

// The bytes of a pack that came from outside, for a side process. Its size is looked at first: a folder, a device or a
// gigabyte never gets as far as being read.

import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { MAX_SPREADSHEET_MEGABYTES, type Problem, problem } from '#core'

/** Forms of a pack without cells. */
const WITHOUT_CELLS: readonly string[] = ['.pdf', '.pptx']

/** @param max megabytes */
export async function readForeign(path: string, max: number = MAX_SPREADSHEET_MEGABYTES): Promise<Uint8Array | Problem> {
  const file = basename(path)
  if (WITHOUT_CELLS.includes(extname(path).toLowerCase())) return problem('pack-no-cells', { file })
  const facts = await stat(path).catch(() => null)
  if (facts === null) return problem('file-missing', { file })
  if (!facts.isFile()) return problem('file-unreadable', { file, reason: facts.isDirectory() ? 'folder' : 'not-a-file' })
  const megabytes = Math.ceil(facts.size / 1_000_000)
  if (megabytes > max) return problem('file-too-large', { file, megabytes, max })
  return readFile(path).catch(() => problem('file-unreadable', { file, reason: 'no-permission' }))
}

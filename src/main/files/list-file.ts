// Reads a list that the user chose to import: its bytes, its name and its folder, nothing else. What they mean is
// worked out in the page's worker, which can reach neither the disk nor Node. Called by handlers.ts.

import { basename, dirname } from 'node:path'
import type { ListFile } from '#contract'
import { MAX_LIST_MEGABYTES, ok, type Result } from '#core'
import type { FileSystem } from './file-system.ts'
import { readUserFile } from './user-file.ts'

export async function readListFile(path: string, fs: Pick<FileSystem, 'stat' | 'read'>): Promise<Result<ListFile>> {
  const bytes = await readUserFile(path, MAX_LIST_MEGABYTES, fs)
  return bytes.ok ? ok({ name: basename(path), folders: dirname(path), bytes: bytes.value }) : bytes
}

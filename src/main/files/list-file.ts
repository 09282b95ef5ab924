// Reads a list that the user chose to import: its bytes, its name and the folders just above it, nothing else. What they mean is
// worked out in the page's worker, which can reach neither the disk nor Node. Called by handlers.ts.

import { basename, dirname } from 'node:path'
import type { ListFile } from '#contract'
import { MAX_LIST_MEGABYTES, ok, type Result } from '#core'
import type { FileSystem } from './file-system.ts'
import { readUserFile } from './user-file.ts'

export async function readListFile(path: string, fs: Pick<FileSystem, 'stat' | 'read'>): Promise<Result<ListFile>> {
  const bytes = await readUserFile(path, MAX_LIST_MEGABYTES, fs)
  return bytes.ok ? ok({ name: basename(path), folders: foldersOf(path), bytes: bytes.value }) : bytes
}

const MOST_FOLDERS = 3

function foldersOf(path: string): string {
  return dirname(path)
    .split(/[\\/]/)
    .filter((folder) => folder !== '' && folder !== '.')
    .slice(-MOST_FOLDERS)
    .join('/')
}

// The keys that the user knows, in the data folder: on this computer, for all workbooks, so that a workbook from outside brings no
// trust along.

import { basename, join } from 'node:path'
import { ok, type Result } from '#core'
import { type KnownKeys, readKnownKeys } from '#signing'
import { type FileSystem, nodeFileSystem } from './file-system.ts'
import { readUserFile } from './user-file.ts'

const MAX_MEGABYTES = 1

export function knownKeysFile(userData: string): string {
  return join(userData, 'known-keys.txt')
}

/** None where there is no such file. One that cannot be read is a Problem: it may name the very key that would be called unknown. */
export async function readKnownKeysFile(file: string, fs: Pick<FileSystem, 'stat' | 'read'> = nodeFileSystem): Promise<Result<KnownKeys>> {
  const bytes = await readUserFile(file, MAX_MEGABYTES, fs)
  if (bytes.ok) return readKnownKeys(new TextDecoder().decode(bytes.value), basename(file))
  return bytes.problem.code === 'file-missing' ? ok(new Map()) : bytes
}

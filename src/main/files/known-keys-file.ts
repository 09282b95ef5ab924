// The keys that the user knows, in the data folder: on this computer, for all workbooks, so that a workbook from outside brings no
// trust along.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type KnownKeys, readKnownKeys } from '#signing'

export function knownKeysFile(userData: string): string {
  return join(userData, 'known-keys.txt')
}

/** None where there is no such file, or one that cannot be read: every key is unknown then. */
export async function readKnownKeysFile(file: string): Promise<KnownKeys> {
  return readKnownKeys(await readFile(file, 'utf8').catch(() => ''))
}

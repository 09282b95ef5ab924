// Which version used the data folder last, in a file beside the data. After a downgrade the user is told once: a workbook that the
// newer version upgraded opens read-only, and nobody should wonder why.

import { join } from 'node:path'
import { readSmallFile } from './read-small-file.ts'

export interface LastRunSurroundings {
  readonly userData: string
  readonly version: string
  readonly writeWhole: (file: string, text: string) => Promise<void>
}

/** Answers the newer version that was here last, else null; from now on it is this one. A folder that cannot be written is no reason to stop. */
export async function newerLastRun({ userData, version, writeWhole }: LastRunSurroundings): Promise<string | null> {
  const file = join(userData, 'last-version')
  const last = readVersion(file)
  if (last !== version) await writeWhole(file, version).catch(() => undefined)
  return last !== null && isNewer(last, version) ? last : null
}

/** null: there is none, or it is none. */
function readVersion(file: string): string | null {
  try {
    const text = readSmallFile(file).trim()
    return /^\d{1,5}\.\d{1,5}\.\d{1,5}(-[\w.]{1,40})?$/.test(text) ? text : null
  } catch {
    return null
  }
}

/** What follows the three numbers says how it was built, not when. */
function isNewer(one: string, other: string): boolean {
  const [mine = [], theirs = []] = [one, other].map((version) => version.split('-')[0]?.split('.').map(Number))
  const at = mine.findIndex((part, place) => part !== theirs[place])
  return at !== -1 && (mine[at] ?? 0) > (theirs[at] ?? 0)
}

// Whether the archive that holds the app is the one that was packed: its hash against the one in the small file beside it. On Linux
// nobody else looks, and elsewhere Electron ends a program that is not whole without a word.

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** Of the file beside the archive, in the form that `sha256sum --check` reads. Written by scripts/package/whole-archive.mjs. */
const SUM_SUFFIX = '.sha256'
/** 3: it has said so itself, and scripts/package/launcher.mjs need not. */
export const SAID_DAMAGED = 3

/** The file that is not as it was packed, null when both are. */
export function damagedFile(archive: string): string | null {
  const listed = textOf(`${archive}${SUM_SUFFIX}`)?.slice(0, 64)
  if (listed === undefined || !/^[\da-f]{64}$/.test(listed)) return `${archive}${SUM_SUFFIX}`
  const bytes = bytesOf(archive)
  return bytes !== null && createHash('sha256').update(bytes).digest('hex') === listed ? null : archive
}

function textOf(file: string): string | undefined {
  return bytesOf(file)?.toString('latin1')
}

/** null: it cannot be read. */
function bytesOf(file: string): Buffer | null {
  // Electron shows an archive as a folder unless told otherwise; everybody else has no such word.
  const before = process.noAsar
  process.noAsar = true
  try {
    return readFileSync(file)
  } catch {
    return null
  } finally {
    process.noAsar = before ?? false
  }
}

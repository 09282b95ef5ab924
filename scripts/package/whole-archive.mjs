// The small file beside the archive by which the app sees at its start that the archive is whole (src/main/whole-archive.ts).
// Called by program-folder.mjs, by the packager of the release workflow and by the tests of the package.
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'

/** In the form that `sha256sum --check` reads. */
export function writeArchiveSum(archive) {
  const sum = createHash('sha256').update(readFileSync(archive)).digest('hex')
  writeFileSync(`${archive}.sha256`, `${sum}  ${basename(archive)}\n`)
}

// Tells whether something must be built again: a hash over the contents of its sources, kept beside what was built.
// Contents, not times: a fresh clone or a branch switch touches times without changing anything. Called by build.mjs.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/**
 * `paths`: files and folders relative to `root`; missing ones count as missing, so that their arrival is a change. `baked`: what
 * comes into the result and lies in no file.
 */
export function fingerprint(root, paths, baked = '') {
  const hash = createHash('sha256').update(baked)
  for (const path of [...paths].sort()) addTo(hash, root, path)
  return hash.digest('hex')
}

function addTo(hash, root, path) {
  const full = join(root, path)
  const stats = statSync(full, { throwIfNoEntry: false })
  hash.update(`\0${path}\0${stats ? '' : 'missing'}`)
  if (stats?.isDirectory()) for (const name of readdirSync(full).sort()) addTo(hash, root, `${path}/${name}`)
  else if (stats) hash.update(readFileSync(full))
}

/** Built from exactly these sources, with the result still there? */
export function isFresh(stampPath, print, results) {
  return results.every((path) => existsSync(path)) && existsSync(stampPath) && readFileSync(stampPath, 'utf8') === print
}

/** The stamp goes before the build and comes back after it, so that an interrupted build is never taken for a whole one. */
export function dropStamp(stampPath) {
  rmSync(stampPath, { force: true })
}

export function writeStamp(stampPath, print) {
  mkdirSync(dirname(stampPath), { recursive: true })
  writeFileSync(stampPath, print)
}

// Holds that what runs apart from the page carries only what it needs: the sandboxed preload, the workers and what writes Excel files.
// Their sizes jump when a module starts to do something at load, because then nothing of it can be left out. Called by build.mjs.
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** Folder and beginning of the file's name → most bytes. */
export const SIZE_LIMITS = {
  'main/chunks/excel': 520_000,
  'main/chunks/zip-thread': 145_000,
  'preload/index': 20_000,
  'renderer/assets/bill-worker': 309_000,
  'renderer/assets/form-worker': 130_000,
  'renderer/assets/import-worker': 565_000,
  'renderer/assets/stack-desk': 160_000,
}

/** What is wrong with the sizes below `folder`, a sentence each; a bundle that is not there is wrong, too. */
export function sizeProblems(folder, limits = SIZE_LIMITS) {
  return Object.entries(limits).flatMap(([name, limit]) => {
    const at = name.lastIndexOf('/')
    const place = join(folder, name.slice(0, at))
    const files = readdirSync(place).filter((file) => file.startsWith(name.slice(at + 1)) && /\.c?js$/.test(file))
    if (files.length === 0) return [`${name} was not built.`]
    return files
      .map((file) => ({ file, bytes: statSync(join(place, file)).size }))
      .filter(({ bytes }) => bytes > limit)
      .map(
        ({ file, bytes }) => `${file} has ${bytes} bytes, ${limit} at most. What does it import, and is package.json's sideEffects true?`,
      )
  })
}

// Finds circles of files: each imports the next, and the last one the first. Imports of types count, too, because a reader
// has to follow them all the same.

import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { sourceFiles } from './house.ts'

const RELATIVE = /\bfrom\s*'(\.[^']+)'|\bimport\(\s*'(\.[^']+)'\s*\)/g

/** Groups of files below dir, sorted, in which every file can be reached from every other. */
export function circlesIn(dir: string): readonly (readonly string[])[] {
  const files = sourceFiles(dir)
  const imports = new Map(files.map((file) => [file, importsOf(dir, file)]))
  const reached = new Map(files.map((file) => [file, reachedFrom(file, imports)]))
  const circles = files.map((file) => files.filter((other) => reached.get(file)?.has(other) && reached.get(other)?.has(file)))
  return circles.filter((circle, at) => circle.length > 0 && circle[0] === files[at])
}

function importsOf(dir: string, file: string): readonly string[] {
  const found = readFileSync(join(dir, file), 'utf8').matchAll(RELATIVE)
  return [...found].map((match) => normalize(join(dirname(file), match[1] ?? match[2] ?? '')).replaceAll('\\', '/'))
}

function reachedFrom(file: string, imports: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = [...(imports.get(file) ?? [])]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (reached.has(next)) continue
    reached.add(next)
    open.push(...(imports.get(next) ?? []))
  }
  return reached
}

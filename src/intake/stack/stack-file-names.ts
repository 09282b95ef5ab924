// What files are called in a workbook: by their names, and where several have one name by as much of their folders as tells them apart.
// Nothing else of where they are is kept.

import { importSource } from '../workbook-from-list.ts'
import type { StackFile } from './read-stack.ts'

export interface NamedStackFiles {
  readonly files: readonly StackFile[]
  /** Names that the workbook had for them, these ones too: what they said before is theirs to say again. */
  readonly read: readonly string[]
}

/**
 * @param paths where each file is
 * @param remembered names of files that the workbook has: one of them is called so again
 */
export function namedStackFiles(files: readonly StackFile[], paths: readonly string[], remembered: readonly string[]): NamedStackFiles {
  const all = paths.map(partsOf)
  const below = belowCommon(all)
  const names = all.map((parts, at) => {
    const others = all.filter((_, other) => other !== at)
    const isOwn = (name: string) => isEndOf(partsOf(name), parts) && !others.some((other) => isEndOf(partsOf(name), other))
    const known = remembered.filter(isOwn).sort((a, b) => b.length - a.length)[0]
    return known ?? shortestEnd(below[at] ?? parts, others)
  })
  // A name that several of them had together is told apart now.
  const shared = remembered.filter((name) => all.filter((parts) => isEndOf(partsOf(name), parts)).length > 1)
  return {
    files: files.map((file, at) => ({ ...file, file: names[at] ?? file.file })),
    read: [...new Set([...names, ...shared])],
  }
}

function partsOf(path: string): readonly string[] {
  return path
    .split(/[\\/]/)
    .filter((part) => part !== '' && part !== '.')
    .map(importSource)
}

function isEndOf(end: readonly string[], parts: readonly string[]): boolean {
  return end.length <= parts.length && end.every((part, at) => part === parts[parts.length - end.length + at])
}

/** Without the folders that all of them are in. */
function belowCommon(all: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const [first = []] = all
  let common = 0
  while (all.every((parts) => common < parts.length - 1 && parts[common] === first[common])) common++
  return all.map((parts) => parts.slice(common))
}

function shortestEnd(parts: readonly string[], others: readonly (readonly string[])[]): string {
  const lengths = parts.map((_, at) => at + 1)
  const length = lengths.find((count) => !others.some((other) => isEndOf(parts.slice(-count), other))) ?? parts.length
  return parts.slice(-length).join('/')
}

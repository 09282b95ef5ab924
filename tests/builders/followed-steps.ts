// A file system of which no step is over at once, and a service on it that may answer only when all steps that it began are over: what it
// still writes behind its answer, a power cut or the next question would meet half done.

import { dirname } from 'node:path'
import type { FileSystem, WritableFile } from '../../src/main/files/file-system.ts'

interface Step {
  readonly name: string
  readonly paths: readonly string[]
}

export interface FollowedSteps {
  readonly fs: FileSystem
  /** The same service, each of whose promises rejects when a step of it was too late or too early. */
  readonly following: <T extends object>(service: T) => T
}

/** Meant to be written behind the answers: what the list shows before it has read a workbook, and the backup of one that was opened. */
const BEHIND = /[\\/]card\.json$|[\\/]\.card\.json\.[^\\/]*$|[\\/]backups(?:[\\/]|$)/

const CHANGING: ReadonlySet<string> = new Set([
  ...['create', 'write', 'setMode', 'sync', 'close', 'append', 'rename', 'remove', 'removeFolder', 'makeFolder', 'syncFolder'],
])

/** Answered at once, with nothing read or written. */
const AT_ONCE: ReadonlySet<string> = new Set(['keepPart', 'savedFile'])

/** Clocks of tests do not turn this one. */
const soon = setImmediate

/** @param userData is flushed for the folder of the backups as well, behind an answer */
export function followedSteps(base: FileSystem, userData: string): FollowedSteps {
  const running = new Set<Step>()
  let early: string[] = []
  let calls = 0
  let open = 0

  async function during<T>(step: Step, work: () => Promise<T>): Promise<T> {
    if (!step.paths.some((path) => path === userData || BEHIND.test(path))) {
      for (const other of running) if (isTooEarly(step, other)) early.push(`${textOf(step)} while ${textOf(other)}`)
      running.add(step)
    }
    try {
      await new Promise((done) => soon(done))
      return await work()
    } finally {
      running.delete(step)
    }
  }

  function followed<T extends object>(operations: T, pathsOf: (args: readonly unknown[]) => readonly string[]): T {
    const entries = Object.keys(operations).map((name) => [
      name,
      async (...args: unknown[]) => {
        const paths = pathsOf(args)
        // A test may put another one in its place meanwhile.
        const operation = operations[name as keyof T] as (...all: unknown[]) => Promise<unknown>
        const result = await during({ name, paths }, () => operation(...args))
        return name === 'create' ? followed(result as WritableFile, () => paths) : result
      },
    ])
    return Object.fromEntries(entries) as T
  }

  /** Of several calls at once nobody can say whose step it is. */
  async function answer(name: string, call: () => unknown): Promise<unknown> {
    const isFirst = open === 0
    const begun = ++calls
    open += 1
    if (isFirst) early = []
    const answered = (async () => call())()
    await answered.catch(() => undefined)
    open -= 1
    const late = [...running].map(textOf)
    const wasAlone = isFirst && begun === calls
    if (wasAlone && late.length + early.length > 0)
      throw new Error(`${name} answered with steps too late (${late}) or too early (${early})`)
    return answered
  }

  function following<T extends object>(service: T): T {
    const entries = Object.entries(service).map(([name, part]) => {
      if (typeof part === 'object' && part !== null) return [name, following(part)]
      if (typeof part !== 'function' || AT_ONCE.has(name)) return [name, part]
      return [name, (...args: unknown[]) => answer(name, () => part(...args))]
    })
    return Object.fromEntries(entries) as T
  }

  return { fs: followed(base, (args) => args.filter((arg) => typeof arg === 'string')), following }
}

/** One of them changes what the other one is about. */
function isTooEarly(step: Step, other: Step): boolean {
  if (!CHANGING.has(step.name) && !CHANGING.has(other.name)) return false
  if (step.name === other.name) return false
  return step.paths.some((path) => other.paths.some((is) => path === is || dirname(path) === is || path === dirname(is)))
}

function textOf({ name, paths }: Step): string {
  return `${name} ${paths.join(' → ')}`
}

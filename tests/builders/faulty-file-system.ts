// A file system that fails at the step a test chooses, on top of the real one, and a count of the
// steps a run took. What was written before the fault stays on disk, as it would.

import type { FileSystem, WritableFile } from '../../src/main/files/file-system.ts'
import { nodeFileSystem } from '../../src/main/files/file-system.ts'

export interface FaultySystem {
  readonly fs: FileSystem
  /** Names of the operations so far, in order. */
  readonly steps: () => readonly string[]
}

export type Fault = 'ENOSPC' | 'EIO' | 'EPERM' | 'EROFS'

/** Operations that change something, plus the flushes: those a disk refuses. */
const REFUSABLE: ReadonlySet<string> = new Set([
  'create',
  'write',
  'sync',
  'close',
  'rename',
  'remove',
  'removeFolder',
  'makeFolder',
  'syncFolder',
  'append',
])

/**
 * @param failAt the step counted from 1 that fails. @param andAllAfter a disk that stays full: every later step that
 * needs room fails too. @param halfWritten leaves half of the bytes of a failing write on disk.
 */
export function faultySystem(failAt: number, fault: Fault, andAllAfter = false): FaultySystem {
  const steps: string[] = []
  const needsRoom = new Set(['create', 'write', 'append', 'makeFolder'])

  function mayFail(name: string): void {
    if (!REFUSABLE.has(name)) return
    steps.push(name)
    const isDue = steps.length === failAt || (andAllAfter && steps.length > failAt && needsRoom.has(name))
    if (isDue) throw Object.assign(new Error(`${fault}: injected at step ${steps.length}, ${name}`), { code: fault })
  }

  function guarded(file: WritableFile): WritableFile {
    return {
      write: async (pieces) => {
        try {
          mayFail('write')
        } catch (error) {
          const bytes = Buffer.concat(pieces)
          await file.write([bytes.subarray(0, bytes.length >> 1)])
          throw error
        }
        await file.write(pieces)
      },
      setMode: (mode) => file.setMode(mode),
      sync: async () => {
        mayFail('sync')
        await file.sync()
      },
      close: async () => {
        await file.close()
        mayFail('close')
      },
    }
  }

  const fs = Object.fromEntries(
    Object.entries(nodeFileSystem).map(([name, operation]) => [
      name,
      async (...args: never[]) => {
        mayFail(name)
        const result: unknown = await (operation as (...all: never[]) => Promise<unknown>)(...args)
        return name === 'create' ? guarded(result as WritableFile) : result
      },
    ]),
  ) as unknown as FileSystem
  return { fs, steps: () => steps }
}

/** The real one, which notes every path that it is asked about. */
export function watchedSystem(asked: string[]): FileSystem {
  return Object.fromEntries(
    Object.entries(nodeFileSystem).map(([name, operation]) => [
      name,
      (...args: never[]) => {
        asked.push(...args.filter((arg) => typeof arg === 'string'))
        return (operation as (...all: never[]) => unknown)(...args)
      },
    ]),
  ) as unknown as FileSystem
}

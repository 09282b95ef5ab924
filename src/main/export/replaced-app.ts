// An upgrade replaces the app's files while it runs. What runs goes on with the files that it has open, but a side process would
// be started from the new ones, and the two may not speak the same language: it is refused, and the user told to restart.

import { statSync } from 'node:fs'
import type { Problem } from '#core'
import type { SideProcess } from './conversation.ts'
import type { ExportAnswer } from './export-messages.ts'

/** Tells one file of a path from another that took its place; null when there is none. */
export function fileStamp(path: string): string | null {
  // Electron shows the archive of the app as a folder with nothing of its own unless told otherwise; everybody else has no such word.
  const before = process.noAsar
  process.noAsar = true
  try {
    const { dev, ino, size, mtimeMs } = statSync(path)
    return [dev, ino, size, mtimeMs].join(' ')
  } catch {
    return null
  } finally {
    process.noAsar = before ?? false
  }
}

/** Stands in for a process that must not be started: answers every order with the reason. */
export function refusingProcess(why: Problem): SideProcess {
  const onMessage: ((answer: ExportAnswer) => void)[] = []
  const onExit: ((code: number) => void)[] = []
  return {
    postMessage: () => {
      for (const answer of onMessage) answer({ kind: 'failed', problem: why })
    },
    kill: () => {
      queueMicrotask(() => {
        for (const leave of onExit) leave(0)
      })
      return true
    },
    on: (event: 'message' | 'exit', listener: (given: never) => void) => {
      if (event === 'message') onMessage.push(listener as (answer: ExportAnswer) => void)
      else onExit.push(listener as (code: number) => void)
    },
  }
}

// A short log beside the data, for bugs a user reports: when the app started, what failed and where, never what a workbook says.
// The message of an error may quote a file, and a path has names in it, so neither is written: the kind of the error and the
// places in the code are. Written without waiting; a log that cannot be written is no reason to stop.

import { appendFileSync, closeSync, constants, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'

export interface Log {
  readonly folder: string
  readonly error: (where: string, error: unknown) => void
  /** @param what in the app's own words, with nothing in it that came from outside */
  readonly note: (where: string, what: string) => void
  /** The newest last. */
  readonly lastLines: (count: number) => readonly string[]
}

/** With the file before it that is a megabyte at most. */
const MAX_BYTES = 500_000
const MAX_FRAMES = 12
/** Not through a link: the file it leads to is none of ours. Windows has no such flag, and lets only administrators make one. */
const APPENDING = constants.O_APPEND | constants.O_CREAT | constants.O_WRONLY | ((constants as Partial<typeof constants>).O_NOFOLLOW ?? 0)

export function openLog(userData: string, now: () => Date): Log {
  const folder = join(userData, 'logs')
  const file = join(folder, 'rightsize.log')
  const write = (where: string, what: string) => {
    const line = `${now().toISOString()} ${where}: ${what}\n`
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 })
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) + line.length > MAX_BYTES) renameSync(file, `${file}.old`)
      append(file, line)
    } catch {
      // The disk may be the very thing that failed.
    }
  }
  return {
    folder,
    error: (where, error) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      process.stderr.write(`${now().toISOString()} ${where}: ${text}\n`)
      write(where, withoutWords(error))
    },
    note: write,
    lastLines: (count) => linesOf(file).slice(-count),
  }
}

function append(file: string, line: string): void {
  const handle = openSync(file, APPENDING, 0o600)
  try {
    appendFileSync(handle, line)
  } finally {
    closeSync(handle)
  }
}

function linesOf(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n').filter(Boolean)
  } catch {
    return []
  }
}

/** "TypeError ENOENT index.js:12:5 < start.js:8:1": the kind of the error and where, of its message nothing. */
function withoutWords(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const { name, message, stack = '' } = error
  const code = 'code' in error && typeof error.code === 'string' && /^[A-Z][A-Z0-9_]{1,40}$/.test(error.code) ? ` ${error.code}` : ''
  // The message comes first, and could look like a place.
  const places = stack.slice(stack.indexOf(message) + message.length).matchAll(/([^\s()]+):(\d+):(\d+)\)?$/gm)
  const frames = [...places].slice(0, MAX_FRAMES).map(([, path = '', line, column]) => `${basename(path)}:${line}:${column}`)
  const kind = /^[A-Za-z]{1,40}$/.test(name) ? name : typeof error
  return [`${kind}${code}`, frames.join(' < ')].filter(Boolean).join(' ')
}

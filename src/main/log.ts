// A short log beside the data, for bugs a user reports: what failed and when, never what a workbook
// says. Written without waiting; a log that cannot be written is no reason to stop.

import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'

export interface Log {
  readonly error: (where: string, error: unknown) => void
}

const MAX_BYTES = 1_000_000

export function openLog(userData: string, now: () => Date): Log {
  const file = join(userData, 'logs', 'rightsize.log')
  return {
    error: (where, error) => {
      const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
      const line = `${now().toISOString()} ${where}: ${text}\n`
      process.stderr.write(line)
      try {
        mkdirSync(join(userData, 'logs'), { recursive: true, mode: 0o700 })
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) renameSync(file, `${file}.old`)
        appendFileSync(file, line, { mode: 0o600 })
      } catch {
        // The disk may be the very thing that failed.
      }
    },
  }
}

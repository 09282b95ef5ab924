// Removes a folder that a running app may still be writing into.
import { rmSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'

const TRIES = 100
const PAUSE_MS = 50

/** Reads the folder anew at every try: rmSync's own retries do not see what came into it meanwhile. */
export async function removeFolder(path: string): Promise<void> {
  for (let left = TRIES; ; left -= 1) {
    try {
      rmSync(path, { recursive: true, force: true })
      return
    } catch (error) {
      if (left === 0 || (error as NodeJS.ErrnoException).code !== 'ENOTEMPTY') throw error
      await pause(PAUSE_MS)
    }
  }
}

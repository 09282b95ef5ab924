// Gives way to whatever waits: input, drawing, answers of the main process. Used where the session works
// for longer than a frame.

import type { WorkDone } from '#core'

/** Not a timer: timers of a window in the background are held back for a second. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      port1.close()
      resolve()
    }
    port2.postMessage(null)
  })
}

export interface WorkWatch {
  readonly onProgress?: (progress: WorkDone) => void
  /** Asked between two slices; false ends the work and forgets it. */
  readonly isWanted?: () => boolean
}

/** Shorter than a frame, with room for the slice that overruns. */
const TASK_MS = 8

/** Works through the slices in tasks of a few milliseconds; null when the result is no longer wanted. */
export function inTasks<T>(slices: Generator<WorkDone, T>): Promise<T>
export function inTasks<T>(slices: Generator<WorkDone, T>, watch: WorkWatch): Promise<T | null>
export async function inTasks<T>(slices: Generator<WorkDone, T>, { onProgress, isWanted }: WorkWatch = {}): Promise<T | null> {
  await nextTask()
  let since = performance.now()
  for (;;) {
    const slice = slices.next()
    if (slice.done) return slice.value
    if (performance.now() - since < TASK_MS) continue
    onProgress?.(slice.value)
    await nextTask()
    if (isWanted?.() === false) return null
    since = performance.now()
  }
}

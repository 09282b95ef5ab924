// Long work of main in slices of a few milliseconds: main's thread is also the one that passes input and frames to the window.

import type { WorkDone } from '#core'

const SLICE_MS = 4

/** When this thread gave way last: works that follow one another without a pause share one slice. */
let since = Number.NEGATIVE_INFINITY

/** The result of the slices, with room in between for whatever waits. */
export async function inSlices<T>(slices: Generator<WorkDone, T>): Promise<T> {
  for (;;) {
    const slice = slices.next()
    if (slice.done) return slice.value
    if (performance.now() - since >= SLICE_MS) await giveWay()
  }
}

export function giveWay(): Promise<void> {
  return new Promise((resolve) =>
    setImmediate(() => {
      since = performance.now()
      resolve()
    }),
  )
}

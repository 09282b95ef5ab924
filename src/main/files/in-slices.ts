// Long work of main in slices of a few milliseconds: main's thread is also the one that passes input to the window.

import type { WorkDone } from '#core'

const SLICE_MS = 8

/** The result of the slices, with room in between for whatever waits. */
export async function inSlices<T>(slices: Generator<WorkDone, T>): Promise<T> {
  let since = performance.now()
  for (;;) {
    const slice = slices.next()
    if (slice.done) return slice.value
    if (performance.now() - since < SLICE_MS) continue
    await giveWay()
    since = performance.now()
  }
}

export function giveWay(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

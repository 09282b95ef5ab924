// Long work in slices: a generator that gives way every few milliseconds and returns its result at the
// end, so that a window can draw in between, show how far it is, or stop and forget it.

export interface WorkDone {
  readonly done: number
  readonly total: number
}

/** The result of the slices, one after the other. */
export function inOneGo<T>(slices: Generator<unknown, T>): T {
  for (;;) {
    const slice = slices.next()
    if (slice.done) return slice.value
  }
}

// Work that must not overlap: each piece begins when the one before has ended, well or not.

/** @returns starts `work` after all that it was given before, and answers as that does; a failure keeps nothing from its turn */
export function turns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
}

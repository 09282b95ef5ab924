// Files that are handed over, in their order and one at a time: each may ask the user something. Those that come before the
// window can take them wait.

export interface WaitingFiles {
  readonly add: (file: string) => void
  /** Takes the one out that came first. */
  readonly takeFirst: () => string | null
  /** From now on, those that waited first. */
  readonly openWith: (open: (file: string) => Promise<void>) => void
}

export function waitingFiles(first: readonly string[]): WaitingFiles {
  const waiting = [...first]
  let opening: ((file: string) => Promise<void>) | null = null
  let isBusy = false
  async function work(): Promise<void> {
    if (isBusy || opening === null) return
    isBusy = true
    for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
      // What went wrong with one was told where it was opened, and keeps no other from being opened.
      await opening(file).catch(() => undefined)
    }
    isBusy = false
  }
  return {
    add: (file) => {
      waiting.push(file)
      void work()
    },
    takeFirst: () => waiting.shift() ?? null,
    openWith: (open) => {
      opening = open
      void work()
    },
  }
}

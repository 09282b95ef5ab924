// A write to IndexedDB that neither succeeds nor fails was seen when a disk filled up. Nothing of ours waits for one forever.

/** The promise's answer, or a rejection after limitMs. */
export function withinTime<T>(work: PromiseLike<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer within ${limitMs} ms`)), limitMs)
    work.then(resolve, reject).then(() => clearTimeout(timer))
  })
}

// Some of the rows of a file, chosen by what they say: two files that have rows in common have them in their samples too. What it needs
// does not grow with the file.

const MOST_ROWS = 1024

export class RowSample {
  readonly #marks = new Set<number>()
  /** Marks with none of these bits are in it. */
  #mask = 0

  get mask(): number {
    return this.#mask
  }

  /** @param hash of the row, FNV-1a */
  add(hash: number): void {
    const mark = mixed(hash)
    if ((mark & this.#mask) !== 0) return
    this.#marks.add(mark)
    while (this.#marks.size > MOST_ROWS) {
      this.#mask = this.#mask * 2 + 1
      for (const kept of this.#marks) if ((kept & this.#mask) !== 0) this.#marks.delete(kept)
    }
  }

  /** Those that a sample of this mask has: of two samples the wider mask makes them comparable. */
  within(mask: number): readonly number[] {
    return [...this.#marks].filter((mark) => (mark & mask) === 0)
  }
}

/** Its low bits come of the low bits of the text alone, and rows that are alike in those would all be chosen, or none. */
function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return half ^ (half >>> 13)
}

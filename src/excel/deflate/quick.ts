// Deflate for the rows of a long list, several times faster than a general one: a row is mostly the row before it, so that is
// where the next copy is sought first. The same bytes on every machine.

import { blockWriter, copyToken, LONGEST_COPY, MOST_TOKENS, WINDOW } from './blocks.ts'

/** Bytes that are looked through before the window moves on. */
const ROOM = 1_048_576
const HASH_BITS = 15
/** A copy so long is taken without looking for a longer one. */
const LONG = 32
/** From here on a copy is one from the row before, and the next one likely too. */
const FAR = 2000
/** Places within a copy that can be found later: few of a long one, whose own row is found through the distance to the row before. */
const stepIn = (length: number) => (length > 24 ? 12 : 1)

export class QuickDeflate {
  readonly #write: (tokens: Int32Array, isLast: boolean) => void
  readonly #tokens = new Int32Array(MOST_TOKENS)
  #count = 0
  readonly #buffer = new Uint8Array(WINDOW + ROOM)
  readonly #view = new DataView(this.#buffer.buffer)
  /** Of each four bytes the last place with them, and the one before. */
  readonly #last = new Int32Array(2 ** HASH_BITS)
  readonly #former = new Int32Array(2 ** HASH_BITS)
  #filled = 0
  #done = 0
  /** Place of the buffer in the part, counted from where no copy reaches back to nothing. */
  #base = WINDOW + 1
  /** Distances of the last copy, and of the last one from the row before. */
  #near = 1
  #far = 1

  /** @param take gets the stream piece by piece, each with its memory to itself */
  constructor(take: (bytes: Uint8Array<ArrayBuffer>) => void) {
    this.#write = blockWriter(take)
  }

  /** The bytes may be changed afterwards. */
  push(bytes: Uint8Array): void {
    const buffer = this.#buffer
    for (let from = 0; from < bytes.length; ) {
      const piece = bytes.subarray(from, from + buffer.length - this.#filled)
      buffer.set(piece, this.#filled)
      this.#filled += piece.length
      from += piece.length
      if (this.#filled < buffer.length) continue
      this.#find(this.#filled - LONGEST_COPY)
      this.#move()
    }
  }

  end(): void {
    this.#find(this.#filled)
    this.#write(this.#tokens.subarray(0, this.#count), true)
  }

  /** Over variables of its own: it meets every byte of a file. @param until where a copy may begin at last */
  #find(until: number): void {
    const tokens = this.#tokens
    const buffer = this.#buffer
    const view = this.#view
    const last = this.#last
    const former = this.#former
    const filled = this.#filled
    let at = this.#done
    let near = this.#near
    let far = this.#far
    let count = this.#count
    const base = this.#base
    while (at < until) {
      if (count === MOST_TOKENS) {
        this.#write(tokens, false)
        count = 0
      }
      const most = Math.min(filled - at, LONGEST_COPY)
      let distance = near
      let length = near > at ? 0 : alike(view, at - near, at, most)
      if (far !== near && far <= at && buffer[at - far + length] === buffer[at + length]) {
        const same = alike(view, at - far, at, most)
        if (same > length + 1) {
          length = same
          distance = far
        }
      }
      if (at + 4 <= filled) {
        const key = keyAt(view, at)
        const newest = last[key] as number
        if (length < LONG) {
          for (let from = newest - base, tries = 0; tries < 2; tries++, from = (former[key] as number) - base) {
            if (from < 0 || at - from > WINDOW || buffer[from + length] !== buffer[at + length]) continue
            const same = alike(view, from, at, most)
            if (same <= length) continue
            length = same
            distance = at - from
          }
        }
        former[key] = newest
        last[key] = base + at
      }
      if (length < 3 || (length < 4 && distance > 256) || (length < 5 && distance > FAR)) {
        tokens[count++] = buffer[at++] as number
        continue
      }
      tokens[count++] = copyToken(length, distance)
      near = distance
      if (distance > FAR) far = distance
      const end = at + length
      const step = stepIn(length)
      const memorable = Math.min(end, filled - 3)
      for (let place = at + 1; place < memorable; place += step) {
        const key = keyAt(view, place)
        former[key] = last[key] as number
        last[key] = base + place
      }
      at = end
    }
    this.#done = at
    this.#near = near
    this.#far = far
    this.#count = count
  }

  /** Forgets what no copy reaches. */
  #move(): void {
    const by = this.#done - WINDOW
    this.#buffer.copyWithin(0, by, this.#filled)
    this.#filled -= by
    this.#done = WINDOW
    this.#base += by
  }
}

function keyAt(view: DataView, place: number): number {
  return Math.imul(view.getInt32(place, true), 0x9e37_79b1) >>> (32 - HASH_BITS)
}

/** Bytes that two places have in common, at most so many. */
function alike(view: DataView, from: number, at: number, most: number): number {
  let same = 0
  while (same + 4 <= most && view.getInt32(from + same, true) === view.getInt32(at + same, true)) same += 4
  while (same < most && view.getUint8(from + same) === view.getUint8(at + same)) same++
  return same
}

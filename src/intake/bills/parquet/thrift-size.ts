// How much a compact Thrift struct holds, found without making anything of it: Parquet describes itself in them, and a list may
// claim a billion entries.

import { orDamaged, tooLarge } from './parquet-limits.ts'

const MOST_DEPTH = 24
const BYTE = 3
const I16 = 4
const I64 = 6
const DOUBLE = 7
const BINARY = 8
const LIST = 9
const STRUCT = 12
const LONG_LIST = 15

/**
 * Where the struct ends.
 * @param most values in it
 * @throws ByteFault where it has more, is nested deeper than any, or does not end
 */
export function endOfThrift(view: DataView, start: number, most: number, file: string): number {
  return orDamaged(file, () => new ThriftWalk(view, start, most, file).end())
}

class ThriftWalk {
  readonly #view: DataView
  readonly #file: string
  #at: number
  #left: number

  constructor(view: DataView, start: number, most: number, file: string) {
    this.#view = view
    this.#file = file
    this.#at = start
    this.#left = most
  }

  end(): number {
    this.#struct(0)
    return this.#at
  }

  #struct(depth: number): void {
    if (depth > MOST_DEPTH) throw tooLarge(this.#file)
    for (;;) {
      const byte = this.#byte()
      const type = byte & 0x0f
      if (type === 0) return
      if (byte >> 4 === 0) this.#number()
      this.#value(type, depth)
    }
  }

  #value(type: number, depth: number): void {
    if (--this.#left < 0) throw tooLarge(this.#file)
    if (type === BYTE) this.#byte()
    else if (type >= I16 && type <= I64) this.#number()
    else if (type === DOUBLE) this.#skip(8)
    else if (type === BINARY) this.#skip(this.#number())
    else if (type === LIST) this.#list(depth)
    else if (type === STRUCT) this.#struct(depth + 1)
    else if (type > 2) throw new RangeError('no type of Thrift')
  }

  #list(depth: number): void {
    const byte = this.#byte()
    const length = byte >> 4 === LONG_LIST ? this.#number() : byte >> 4
    if (length > this.#left) throw tooLarge(this.#file)
    // In a list, what is true or false has a byte of its own.
    const type = Math.max(BYTE, byte & 0x0f)
    for (let at = 0; at < length; at++) this.#value(type, depth + 1)
  }

  #byte(): number {
    return this.#view.getUint8(this.#at++)
  }

  /** Never negative; a number of more than 53 bits is only passed over. */
  #number(): number {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = this.#byte()
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
      factor *= 128
      if (factor > 2 ** 70) throw new RangeError('no number of Thrift')
    }
  }

  #skip(length: number): void {
    if (length > this.#view.byteLength - this.#at) throw new RangeError('beyond the end')
    this.#at += length
  }
}

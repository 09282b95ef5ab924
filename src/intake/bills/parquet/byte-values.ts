// Texts and numbers of many digits where they stand in a page. An array of its own for each takes some 170 bytes: of a page of a
// million short texts many times what the page has.

import type { DecodedArray } from 'hyparquet/src/types.js'
import { damaged } from './parquet-limits.ts'

/** An array of the library is one, too. */
export type PageValues = Pick<DecodedArray, 'length'> & { readonly at: (place: number) => unknown }

export class ByteValues implements PageValues {
  readonly length: number
  readonly #page: Uint8Array
  readonly #starts: Int32Array
  readonly #view: DataView

  /** @param start where they begin: each says its length before it. @throws ByteFault */
  constructor(page: Uint8Array, start: number, count: number, file: string) {
    this.length = count
    this.#page = page
    this.#view = new DataView(page.buffer, page.byteOffset, page.byteLength)
    this.#starts = new Int32Array(count)
    let at = start
    for (let place = 0; place < count; place++) {
      if (at + LENGTH_BYTES > page.length) throw damaged(file)
      this.#starts[place] = at + LENGTH_BYTES
      at += LENGTH_BYTES + this.#view.getUint32(at, true)
    }
    if (at > page.length) throw damaged(file)
  }

  at(place: number): Uint8Array | undefined {
    const start = this.#starts[place]
    return start === undefined ? undefined : this.#page.subarray(start, start + this.#view.getUint32(start - LENGTH_BYTES, true))
  }
}

const LENGTH_BYTES = 4

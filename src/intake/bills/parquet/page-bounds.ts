// Whether the values of a page fit into what it says of itself. The library makes what a run of a page claims, and a run of five
// bytes may claim two billion values: so runs are walked through first.

import { deltaBinaryUnpack } from 'hyparquet/src/delta.js'
import type { PageHeader } from 'hyparquet/src/types.js'
import type { ParquetLeaf } from './parquet-footer.ts'
import { damaged, MOST_PAGE_BYTES, MOST_PAGE_VALUES, orDamaged, tooLarge, unknownForm } from './parquet-limits.ts'

/** Values beyond the last one, which fill up a run. */
const SPARE = 4096
const MOST_WIDTH = 32
/** Values of a block of differences, and parts of it. */
const MOST_BLOCK = 1_048_576
const MOST_PARTS = 4096

/** Before anything is unpacked. @param left bytes of the column from here on. @throws ByteFault */
export function checkHeader(header: PageHeader, left: number, file: string): void {
  const { compressed_page_size: packed, uncompressed_page_size: size, data_page_header_v2: v2 } = header
  const values = valuesOf(header)
  if (!(packed >= 0 && packed <= left && size >= 0 && values >= 0)) throw damaged(file)
  if (packed > MOST_PAGE_BYTES || size > MOST_PAGE_BYTES || values > MOST_PAGE_VALUES) throw tooLarge(file)
  if (v2 === undefined) return
  const [levels, repeats] = [v2.definition_levels_byte_length, v2.repetition_levels_byte_length]
  if (!(levels >= 0 && repeats >= 0 && levels + repeats <= Math.min(packed, size))) throw damaged(file)
  if (!(v2.num_nulls >= 0 && v2.num_nulls <= values)) throw damaged(file)
}

export function valuesOf({ data_page_header, data_page_header_v2, dictionary_page_header }: PageHeader): number {
  return (data_page_header ?? data_page_header_v2 ?? dictionary_page_header)?.num_values ?? 0
}

/** Once it is unpacked: levels first, then values. @returns where those begin. @throws ByteFault */
export function checkPage(bytes: Uint8Array, header: PageHeader, leaf: ParquetLeaf, file: string): number {
  return orDamaged(file, () => new PageWalk(bytes, leaf, file).check(header))
}

class PageWalk {
  readonly #view: DataView
  readonly #leaf: ParquetLeaf
  readonly #file: string
  #at = 0

  constructor(bytes: Uint8Array, leaf: ParquetLeaf, file: string) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#leaf = leaf
    this.#file = file
  }

  check({ data_page_header: v1, data_page_header_v2: v2 }: PageHeader): number {
    const { most, isRepeated } = this.#leaf
    let start = 0
    if (v1 !== undefined) {
      if (isRepeated) this.#runs(1, v1.num_values, this.#length())
      if (most > 0) this.#runs(bitsOf(most), v1.num_values, this.#length())
      start = this.#at
      this.#values(v1.encoding, v1.num_values)
    } else if (v2 !== undefined) {
      const { repetition_levels_byte_length: repeats, definition_levels_byte_length: levels } = v2
      if (isRepeated) this.#runs(1, v2.num_values, repeats)
      this.#at = repeats
      if (most > 0) this.#runs(bitsOf(most), v2.num_values, levels)
      start = repeats + levels
      this.#at = start
      this.#values(v2.encoding, v2.num_values, true)
    }
    return start
  }

  #length(): number {
    const length = this.#view.getUint32(this.#at, true)
    this.#at += 4
    return length
  }

  #values(encoding: string, count: number, isNewer = false): void {
    const { type, type_length = 0 } = this.#leaf.element
    const rest = this.#view.byteLength - this.#at
    if (encoding === 'PLAIN') return
    if (encoding === 'PLAIN_DICTIONARY' || encoding === 'RLE_DICTIONARY') {
      // A page without a value has no width. The older form reads no runs of width 0.
      if (count === 0 || rest === 0) return
      const width = this.#view.getUint8(this.#at++)
      if (width > 0 || isNewer) this.#runs(width, count, rest - 1)
    } else if (encoding === 'RLE' && type === 'BOOLEAN') this.#runs(1, count, this.#length())
    else if (encoding === 'BYTE_STREAM_SPLIT') {
      const width = type === 'FIXED_LEN_BYTE_ARRAY' ? type_length : 8
      if (width * count > 2 * MOST_PAGE_BYTES) throw tooLarge(this.#file)
    } else if (encoding === 'DELTA_BYTE_ARRAY') this.#prefixes(count)
    else if (/^DELTA_(?:BINARY_PACKED|LENGTH_BYTE_ARRAY)$/.test(encoding)) this.#block()
    else throw unknownForm(this.#file, encoding)
  }

  /** Runs of one value, and of values side by side, as far as the library reads them: to the last value, whatever length they claim. */
  #runs(width: number, count: number, length: number): void {
    if (width > MOST_WIDTH) throw damaged(this.#file)
    const end = this.#at + length
    let seen = 0
    while (seen < count && this.#at < this.#view.byteLength) {
      const header = this.#number()
      const half = Math.floor(header / 2)
      const isPacked = header % 2 === 1
      seen += isPacked ? half * 8 : half
      this.#at += isPacked ? half * width : (width + 7) >> 3
      if (seen > count + SPARE) throw damaged(this.#file)
    }
    this.#at = end
  }

  /** A value may repeat the beginning of the one before it: all of them together must be no more than a page. */
  #prefixes(count: number): void {
    const start = this.#at
    this.#block()
    if (count === 0) return
    const lengths = new Int32Array(count)
    deltaBinaryUnpack({ view: this.#view, offset: start }, count, lengths)
    let sum = 0
    for (const length of lengths) {
      if (length < 0) throw damaged(this.#file)
      sum += length
    }
    if (sum > MOST_PAGE_BYTES) throw tooLarge(this.#file)
  }

  /** How blocks of differences are laid out. */
  #block(): void {
    if (this.#at >= this.#view.byteLength) return
    for (const most of [MOST_BLOCK, MOST_PARTS]) {
      const size = this.#number()
      if (size === 0 || size > most) throw damaged(this.#file)
    }
  }

  #number(): number {
    let value = 0
    let factor = 1
    for (;;) {
      const byte = this.#view.getUint8(this.#at++)
      value += (byte & 0x7f) * factor
      if (byte < 0x80) return value
      factor *= 128
    }
  }
}

/** Bits of the largest level. */
function bitsOf(most: number): number {
  return 32 - Math.clz32(most)
}

// The values of one path in one row group, a page at a time: what a bill needs of a file does not grow with its row groups.

import type { ColumnMetaData } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import { readDataPage, readDataPageV2 } from 'hyparquet/src/datapage.js'
import { readPlain } from 'hyparquet/src/plain.js'
import type { DecodedArray, PageHeader } from 'hyparquet/src/types.js'
import type { BillFile } from '../bill-file.ts'
import { ByteValues, type PageValues } from './byte-values.ts'
import { checkHeader, checkPage, valuesOf } from './page-bounds.ts'
import type { ParquetLeaf } from './parquet-footer.ts'
import { damaged, type HeldBytes, orDamaged, unknownForm } from './parquet-limits.ts'
import { endOfThrift } from './thrift-size.ts'
import { unpackPage } from './unpack-page.ts'

/** Values of a page; −1 stands for none. A code is a place in the values. */
export interface LeafPage {
  readonly rows: number
  /** By the places of codes; dictionaries are the same object from page to page. */
  readonly values: PageValues
  readonly isDictionary: boolean
  readonly codes: Int8Array | Int16Array | Int32Array
  /** Where each row begins in the codes, and the end of the last one; null: each row has one code. */
  readonly starts: Int32Array | null
  /** Entries at the start that belong to the last row of the page before. */
  readonly leading: number
}

const WINDOW_BYTES = 131_072
const HEADER_BYTES = 8192
const MOST_HEADER_BYTES = 1_048_576
const MOST_HEADER_VALUES = 200
/** What a value of a dictionary takes beside its bytes once it was asked for. */
const KNOWN_BYTES = 96
/** What a value of a page takes beside its bytes while it is read: a place and levels, a number, or an array of its own. */
const PLACE_BYTES = 24
const START_BYTES = 4
const NUMBER_BYTES = 64
const VIEW_BYTES = 190

export class LeafPages {
  readonly #file: BillFile
  readonly #leaf: ParquetLeaf
  readonly #chunk: ColumnMetaData
  readonly #held: HeldBytes
  #at: number
  readonly #end: number
  #window: Uint8Array = new Uint8Array()
  #windowStart = 0
  #seen = 0
  #dictionary: PageValues | null = null
  #ofDictionary = 0
  #ofPage = 0

  constructor(file: BillFile, leaf: ParquetLeaf, chunk: ColumnMetaData, held: HeldBytes) {
    this.#file = file
    this.#leaf = leaf
    this.#chunk = chunk
    this.#held = held
    const { data_page_offset: data, dictionary_page_offset: dictionary } = chunk
    this.#at = Number(dictionary !== undefined && dictionary > 0 && dictionary < data ? dictionary : data)
    this.#end = this.#at + Number(chunk.total_compressed_size)
    if (!(this.#at >= 4 && this.#end >= this.#at && this.#end <= file.size)) throw damaged(file.name)
    if (chunk.type !== leaf.element.type) throw damaged(file.name)
  }

  /** The next page with values; null: there is none. @throws ByteFault */
  async next(): Promise<LeafPage | null> {
    this.#held.give(this.#ofPage)
    this.#ofPage = 0
    while (this.#seen < Number(this.#chunk.num_values) && this.#at < this.#end) {
      const header = await this.#header()
      const body = await this.#bytes(this.#at, header.compressed_page_size)
      this.#at += header.compressed_page_size
      if (header.type === 'DICTIONARY_PAGE') await this.#readDictionary(header, body)
      else if (header.type === 'DATA_PAGE' || header.type === 'DATA_PAGE_V2') return await this.#readData(header, body)
    }
    return null
  }

  /** Lets go of what its pages take. */
  close(): void {
    this.#held.give(this.#ofPage + this.#ofDictionary)
    this.#ofPage = 0
    this.#ofDictionary = 0
  }

  async #header(): Promise<PageHeader> {
    const { name } = this.#file
    const left = this.#end - this.#at
    const view = await this.#headerView(left)
    const end = endOfThrift(view, 0, MOST_HEADER_VALUES, name)
    const header = orDamaged(name, () => parquetHeader({ view, offset: 0 }))
    checkHeader(header, left - end, name)
    this.#at += end
    return header
  }

  /** Statistics of long texts make long headers. */
  async #headerView(left: number): Promise<DataView> {
    const short = viewOf(await this.#bytes(this.#at, Math.min(left, HEADER_BYTES)))
    if (short.byteLength === left) return short
    try {
      endOfThrift(short, 0, MOST_HEADER_VALUES, this.#file.name)
      return short
    } catch {
      return viewOf(await this.#bytes(this.#at, Math.min(left, MOST_HEADER_BYTES)))
    }
  }

  /** Small pages are read some at a time. */
  async #bytes(start: number, length: number): Promise<Uint8Array> {
    const from = start - this.#windowStart
    if (from >= 0 && from + length <= this.#window.length) return this.#window.subarray(from, from + length)
    const bytes = await this.#file.slice(start, Math.min(this.#end, start + Math.max(length, WINDOW_BYTES)))
    if (bytes.length < length) throw damaged(this.#file.name)
    this.#window = length < WINDOW_BYTES ? bytes : new Uint8Array()
    this.#windowStart = start
    return bytes.subarray(0, length)
  }

  async #readDictionary(header: PageHeader, body: Uint8Array): Promise<void> {
    const { element } = this.#leaf
    const count = valuesOf(header)
    this.#held.give(this.#ofDictionary)
    this.#ofDictionary = 0
    const needed = header.uncompressed_page_size + count * KNOWN_BYTES
    this.#held.take(needed)
    this.#ofDictionary = needed
    const { name } = this.#file
    const page = await unpackPage(body, header.uncompressed_page_size, this.#chunk.codec, name)
    this.#dictionary =
      this.#chunk.type === 'BYTE_ARRAY'
        ? new ByteValues(page, 0, count, name)
        : orDamaged(name, () => readPlain({ view: viewOf(page), offset: 0 }, this.#chunk.type, count, element.type_length))
  }

  async #readData(header: PageHeader, body: Uint8Array): Promise<LeafPage> {
    const { name } = this.#file
    const count = valuesOf(header)
    const encoding = (header.data_page_header ?? header.data_page_header_v2)?.encoding ?? 'PLAIN'
    const isDictionary = encoding.endsWith('_DICTIONARY')
    const isInPlace = encoding === 'PLAIN' && this.#chunk.type === 'BYTE_ARRAY'
    const each = isDictionary || isInPlace ? PLACE_BYTES : this.#chunk.type.endsWith('BYTE_ARRAY') ? VIEW_BYTES : NUMBER_BYTES
    this.#ofPage = header.uncompressed_page_size + count * each
    this.#held.take(this.#ofPage)
    const page = await this.#unpacked(header, body)
    const start = checkPage(page, header, this.#leaf, name)
    this.#seen += count
    if (isDictionary && this.#dictionary === null) throw damaged(name)
    const read = orDamaged(name, () => {
      const { definitionLevels = [], repetitionLevels, dataPage } = this.#levelsAndValues(page, header, isInPlace)
      const own = isInPlace ? new ByteValues(page, start, dataPage.length, name) : dataPage
      const values = isDictionary ? (this.#dictionary ?? []) : own
      const of = { count, values, codes: isDictionary ? dataPage : null, found: dataPage.length, name }
      return this.#leaf.isRepeated
        ? repeatedPage(of, this.#leaf, definitionLevels, repetitionLevels)
        : flatPage(of, this.#leaf, definitionLevels)
    })
    const kept = read.codes.byteLength + (read.starts?.byteLength ?? 0)
    if (isDictionary) this.#keepOnly(kept)
    else if (isInPlace) this.#keepOnly(kept + page.length + count * START_BYTES)
    return read
  }

  /** What a page was read with goes: a column may have all rows of its group in one page. */
  #keepOnly(bytes: number): void {
    this.#held.give(this.#ofPage - bytes)
    this.#ofPage = bytes
  }

  /** Levels of the newer form are never packed. */
  async #unpacked(header: PageHeader, body: Uint8Array): Promise<Uint8Array> {
    const { codec } = this.#chunk
    const { uncompressed_page_size: size, data_page_header_v2: newer } = header
    if (newer === undefined) return unpackPage(body, size, codec, this.#file.name)
    if (newer.is_compressed === false) return unpackPage(body, size, 'UNCOMPRESSED', this.#file.name)
    const levels = newer.definition_levels_byte_length + newer.repetition_levels_byte_length
    const page = new Uint8Array(size)
    page.set(body.subarray(0, levels))
    page.set(await unpackPage(body.subarray(levels), size - levels, codec, this.#file.name), levels)
    return page
  }

  /** @param isInPlace of values that stay where they are it is enough how many they are: each has the length of a number before it */
  #levelsAndValues(page: Uint8Array, header: PageHeader, isInPlace: boolean) {
    const { element, path } = this.#leaf
    const { path_in_schema: pathInSchema } = this.#chunk
    const type = isInPlace ? 'INT32' : this.#chunk.type
    const decoder = { ...this.#chunk, type, element, schemaPath: path, pathInSchema, codec: 'UNCOMPRESSED' } as const
    const { data_page_header: older, data_page_header_v2: newer } = header
    if (older !== undefined) return readDataPage(page, older, decoder as never)
    if (newer === undefined) throw unknownForm(this.#file.name, header.type)
    return readDataPageV2(page, { ...header, data_page_header_v2: { ...newer, is_compressed: false } }, decoder as never)
  }
}

interface FoundValues {
  readonly count: number
  readonly values: PageValues
  /** null: each value is its own code. */
  readonly codes: DecodedArray | null
  readonly found: number
  readonly name: string
}

function flatPage(
  { count, values, codes: found, found: foundCount, name }: FoundValues,
  { most }: ParquetLeaf,
  levels: readonly number[],
): LeafPage {
  const codes = newCodes(count, values.length)
  let next = 0
  for (let at = 0; at < count; at++) {
    const isThere = levels.length === 0 || levels[at] === most
    codes[at] = isThere ? codeOf(found, next++, values.length, name) : -1
  }
  if (next !== foundCount) throw damaged(name)
  return { rows: count, values, isDictionary: found !== null, codes, starts: null, leading: 0 }
}

function repeatedPage(
  { count, values, codes: found, found: foundCount, name }: FoundValues,
  { most, entry }: ParquetLeaf,
  levels: readonly number[],
  repeats: readonly number[],
): LeafPage {
  const codes = newCodes(count, values.length)
  const starts = new Int32Array(count + 1)
  let rows = 0
  let leading = 0
  let entries = 0
  let next = 0
  for (let at = 0; at < count; at++) {
    if (repeats[at] === 0) starts[rows++] = entries
    const level = levels.length === 0 ? most : (levels[at] ?? 0)
    if (level >= entry) codes[entries++] = level === most ? codeOf(found, next++, values.length, name) : -1
    if (rows === 0) leading = entries
  }
  starts[rows] = entries
  if (next !== foundCount) throw damaged(name)
  return { rows, values, isDictionary: found !== null, codes, starts: starts.slice(0, rows + 1), leading }
}

function codeOf(found: DecodedArray | null, at: number, values: number, name: string): number {
  const code = found === null ? at : Number(found[at])
  if (!(code >= 0 && code < values)) throw damaged(name)
  return code
}

/** As narrow as the values allow: a page of a million rows is common. */
function newCodes(count: number, values: number): LeafPage['codes'] {
  if (values <= 0x7f) return new Int8Array(count)
  return values <= 0x7fff ? new Int16Array(count) : new Int32Array(count)
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

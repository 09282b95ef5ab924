// Parquet bills that tests write: those of tests/fixtures/bills with their texts and amounts in columns, and made-up ones.

import { gzipSync } from 'node:zlib'
import type { CompressionCodec, SchemaElement } from 'hyparquet'
import { ByteWriter, parquetWrite } from 'hyparquet-writer'
import { serializeTCompactProtocol } from 'hyparquet-writer/src/thrift.js'
import Papa from 'papaparse'
import { billFile } from './bill-files.ts'

interface Written {
  readonly codec?: CompressionCodec
  readonly rowGroupSize?: number
  readonly pageSize?: number
}

export interface WrittenColumn {
  readonly element: SchemaElement
  /** Of a list or a map: what is below it. */
  readonly below?: readonly SchemaElement[]
  readonly data: readonly unknown[]
}

const PACKERS = { GZIP: (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)), ZSTD: zstdStored }

export function parquetOf(
  columns: readonly WrittenColumn[],
  { codec = 'SNAPPY', rowGroupSize = 100_000, pageSize }: Written = {},
): Uint8Array {
  const writer = new ByteWriter()
  // Into memory it writes at once.
  void parquetWrite({
    writer,
    // The writer has types of an older reader.
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(({ element, below = [] }) => [element, ...below])] as never,
    columnData: columns.map(({ element, data }) => ({ name: element.name, data: [...data] })),
    ...{ codec, rowGroupSize, compressors: PACKERS },
    ...(pageSize === undefined ? {} : { pageSize }),
  })
  return new Uint8Array(writer.getBuffer())
}

export function textColumn(name: string, data: readonly (string | null)[]): WrittenColumn {
  return { element: { name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' }, data }
}

/** What a decimal is written as: whole numbers, whose scale is the column's. */
export function decimalColumn(
  name: string,
  texts: readonly (string | null)[],
  type: 'INT32' | 'INT64' | 'FIXED_LEN_BYTE_ARRAY',
  scale: number,
): WrittenColumn {
  const element: SchemaElement = {
    ...{ name, type, repetition_type: 'OPTIONAL', logical_type: { type: 'DECIMAL', scale, precision: 38 } },
    ...(type === 'FIXED_LEN_BYTE_ARRAY' ? { type_length: 16 } : {}),
  }
  const digitsOf = (text: string) => {
    const [whole = '', part = ''] = text.split('.')
    return BigInt(`${whole}${part.padEnd(scale, '0')}`)
  }
  const written = (digits: bigint) => (type === 'INT32' ? Number(digits) : type === 'INT64' ? digits : bytesOf(digits))
  return { element, data: texts.map((text) => (text === null ? null : written(digitsOf(text)))) }
}

function bytesOf(digits: bigint): Uint8Array {
  const hex = BigInt.asUintN(128, digits).toString(16).padStart(32, '0')
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16))
}

/** A bill of the fixtures, with its amounts as decimals of so many places. */
export function parquetBill(name: string, amounts: readonly string[], places: number, written: Written = {}): Uint8Array {
  const text = new TextDecoder().decode(billFile(name))
  const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data
  const columns = header.map((column, at) => {
    const cells = rows.map((row) => (row[at] === undefined || row[at] === '' ? null : row[at]))
    return amounts.includes(column)
      ? decimalColumn(column, cells.map(plainText), 'FIXED_LEN_BYTE_ARRAY', places)
      : textColumn(column, cells)
  })
  return parquetOf(columns, written)
}

/** "-0.000076" of "-7.6E-05", because decimals know no powers of ten. */
function plainText(text: string | null): string | null {
  const [, power = '', exponent = '0'] = /^(-?[\d.]+)e(-?\d+)$/i.exec(text ?? '') ?? []
  if (power === '') return text
  const [whole = '', part = ''] = power.replace('-', '').split('.')
  return `${power.startsWith('-') ? '-' : ''}0.${`${whole}${part}`.padStart(whole.length + part.length - whole.length - Number(exponent), '0')}`
}

/** One frame of blocks that are not packed at all. */
export function zstdStored(bytes: Uint8Array): Uint8Array {
  const MOST = 100_000
  const blocks: number[] = []
  for (let from = 0; from < bytes.length || from === 0; from += MOST) {
    const block = bytes.subarray(from, from + MOST)
    const head = (block.length << 3) | (from + MOST >= bytes.length ? 1 : 0)
    blocks.push(head & 0xff, (head >> 8) & 0xff, head >> 16, ...block)
  }
  return Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd, 0xa0, ...littleEndian(bytes.length), ...blocks])
}

export function littleEndian(value: number): readonly number[] {
  return [value & 0xff, (value >>> 8) & 0xff, (value >>> 16) & 0xff, value >>> 24]
}

/** A struct as Parquet describes itself: { field_1: 2, field_4: [ … ] }. */
export function thrift(fields: object): Uint8Array {
  const writer = new ByteWriter()
  serializeTCompactProtocol(writer, fields as never)
  return writer.getBytes()
}

export function joined(...parts: readonly (Uint8Array | readonly number[])[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts.map((part) => Uint8Array.from(part))))
}

const MAGIC = new TextEncoder().encode('PAR1')

/** A file of whatever bytes, with a footer that may say anything. */
export function withFooter(body: Uint8Array, footer: Uint8Array, length = footer.length): Uint8Array {
  return joined(MAGIC, body, footer, littleEndian(length), MAGIC)
}

const TEXT_TYPE = 6
const CODECS = { UNCOMPRESSED: 0, SNAPPY: 1, GZIP: 2, ZSTD: 6 }

interface RawColumn {
  readonly name: string
  /** Bytes of its pages, headers with them. */
  readonly pages: Uint8Array
  readonly values: number
  readonly codec?: keyof typeof CODECS
  /** That of texts where it is not said. */
  readonly type?: number
}

/** A file of columns of texts whose pages are given byte by byte. */
export function rawParquet(columns: readonly RawColumn[], rows: number): Uint8Array {
  let at = MAGIC.length
  const chunks = columns.map(({ name, pages, values, codec = 'UNCOMPRESSED', type = TEXT_TYPE }) => {
    const start = at
    at += pages.length
    const [size, offset] = [BigInt(pages.length), BigInt(start)]
    const meta = { field_1: type, field_2: [0], field_3: [name], field_4: CODECS[codec], field_5: BigInt(values), field_6: size }
    return { field_2: 0n, field_3: { ...meta, field_7: size, field_9: offset } }
  })
  const schema = [
    { field_4: 'root', field_5: columns.length },
    ...columns.map(({ name, type = TEXT_TYPE }) => ({ field_1: type, field_3: 0, field_4: name })),
  ]
  const group = { field_1: chunks, field_2: 0n, field_3: BigInt(rows) }
  return withFooter(
    joined(...columns.map(({ pages }) => pages)),
    thrift({ field_1: 1, field_2: schema, field_3: BigInt(rows), field_4: [group] }),
  )
}

interface RawPage {
  readonly bytes: Uint8Array | readonly number[]
  readonly values: number
  /** What it says that it unpacks to. */
  readonly size?: number
  readonly encoding?: number
  readonly isDictionary?: boolean
}

export const ENCODINGS = { plain: 0, deltaBytes: 7, dictionary: 8, split: 9 }

export function rawPage({ bytes, values, size = bytes.length, encoding = ENCODINGS.plain, isDictionary = false }: RawPage): Uint8Array {
  const of = { field_1: values, field_2: encoding, field_3: 3, field_4: 3 }
  const header = { field_1: isDictionary ? 2 : 0, field_2: size, field_3: bytes.length }
  return joined(thrift({ ...header, ...(isDictionary ? { field_7: { field_1: values, field_2: encoding } } : { field_5: of }) }), bytes)
}

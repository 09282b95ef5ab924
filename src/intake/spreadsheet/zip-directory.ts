// The directory of a zip archive, read and judged before a byte is unpacked: how many parts, how large, what they are
// called. Everything a size or a name could do to us is refused here.

import { fail, ok, problem, type Result, type SpreadsheetRefusal } from '#core'
import { ALL_RATIO_FROM_BYTES, MAX_PART_BYTES, MAX_PARTS, MAX_RATIO, MAX_UNPACKED_BYTES, RATIO_FROM_BYTES } from './limits.ts'

export interface ZipPart {
  readonly name: string
  /** Where its own header begins. */
  readonly offset: number
  readonly packed: number
  readonly size: number
  readonly crc: number
  readonly isDeflated: boolean
}

/** How much is unpacked at all. */
export interface ZipLimits {
  readonly parts: number
  readonly partBytes: number
  readonly unpackedBytes: number
  /** Names in any case and with the slashes of Windows are taken as small ones, which is how spreadsheet programs look parts up. */
  readonly namesInAnyCase?: true
  /** Every byte belongs to a part that the directory lists: programs that read from the first byte on would find others. */
  readonly isTight?: true
}

export const SPREADSHEET_LIMITS: ZipLimits = { parts: MAX_PARTS, partBytes: MAX_PART_BYTES, unpackedBytes: MAX_UNPACKED_BYTES }

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_BYTES = 22
const ENTRY_BYTES = 46
export const LOCAL_HEADER = 0x04034b50
export const LOCAL_BYTES = 30
const MAX_COMMENT = 65_535

/** A compound file: .xls, and every Office file behind a password. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])
}

export function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b])
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte)
}

/** Every part by its name. Encrypted, split and zip64 archives are refused: no form is one. */
export function readZipDirectory(
  bytes: Uint8Array,
  file: string,
  limits: ZipLimits = SPREADSHEET_LIMITS,
): Result<ReadonlyMap<string, ZipPart>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return fail(problem('spreadsheet-cut', { file }))
  const refuse = (why: SpreadsheetRefusal) => fail(problem('spreadsheet-refused', { file, why }))
  const count = view.getUint16(end + 10, true)
  if (count > limits.parts) return refuse('too-many-parts')
  if (view.getUint16(end + 8, true) !== count) return refuse('wrong-directory')
  const parts = new Map<string, ZipPart>()
  let at = view.getUint32(end + 16, true)
  let unpacked = 0
  for (let place = 0; place < count; place++) {
    if (at + ENTRY_BYTES > end || view.getUint32(at, true) !== ENTRY) return fail(problem('spreadsheet-cut', { file }))
    const part = partAt(view, at, limits.namesInAnyCase ?? false)
    const why = refusalOf(part, limits, view.getUint16(at + 8, true), view.getUint16(at + 10, true))
    if (why !== null) return refuse(why)
    if (parts.has(part.name)) return refuse('part-name')
    if (!isNamedAlike(bytes, view, at, part.offset)) return refuse('wrong-directory')
    if (limits.isTight === true && !isAsLargeAs(view, part)) return refuse('wrong-directory')
    unpacked += part.size
    if (unpacked > limits.unpackedBytes) return refuse('too-large')
    parts.set(part.name, part)
    at += ENTRY_BYTES + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  if (unpacked > ALL_RATIO_FROM_BYTES && unpacked > bytes.length * MAX_RATIO) return refuse('packed-too-tightly')
  // Programs that count and programs that read on to the end would see different archives.
  if (at !== end) return refuse('wrong-directory')
  if (limits.isTight === true && !isTight(view, [...parts.values()], view.getUint32(end + 16, true))) return refuse('wrong-directory')
  return ok(parts)
}

/** Of a data descriptor, signed and with sizes of eight bytes. */
const MOST_BETWEEN = 24

/** Where the header of each is there. */
function isTight(view: DataView, parts: readonly ZipPart[], directory: number): boolean {
  let next = 0
  for (const { offset, packed } of parts.toSorted((one, other) => one.offset - other.offset)) {
    const isFirst = next === 0
    if (offset < next || offset - next > (isFirst ? 0 : MOST_BETWEEN)) return false
    next = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true) + packed
  }
  return directory >= next && directory - next <= MOST_BETWEEN
}

/**
 * The name that a part carries itself is the one of the directory, byte by byte, and so is how it is packed. A header that is not there
 * is found when it is unpacked.
 */
function isNamedAlike(bytes: Uint8Array, view: DataView, at: number, offset: number): boolean {
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) return true
  const length = view.getUint16(at + 28, true)
  if (view.getUint16(offset + 26, true) !== length) return false
  if (view.getUint16(offset + 8, true) !== view.getUint16(at + 10, true)) return false
  const listed = bytes.subarray(at + ENTRY_BYTES, at + ENTRY_BYTES + length)
  return listed.every((byte, place) => bytes[offset + LOCAL_BYTES + place] === byte)
}

const SIZES_FOLLOW = 8

/** Of parts that nobody unpacks, too: whoever reads from the first byte on goes by the sizes that stand before a part, if any do. */
function isAsLargeAs(view: DataView, { offset, packed, size, crc, isDeflated }: ZipPart): boolean {
  if (offset + LOCAL_BYTES > view.byteLength || view.getUint32(offset, true) !== LOCAL_HEADER) return false
  const said = [14, 18, 22].map((at) => view.getUint32(offset + at, true))
  // What is packed ends by itself.
  if (isDeflated && (view.getUint16(offset + 6, true) & SIZES_FOLLOW) !== 0 && said.every((each) => each === 0)) return true
  return said[0] === crc && said[1] === packed && said[2] === size
}

function findEnd(view: DataView): number | null {
  const first = Math.max(0, view.byteLength - END_BYTES - MAX_COMMENT)
  for (let at = view.byteLength - END_BYTES; at >= first; at--) if (view.getUint32(at, true) === END) return at
  return null
}

function partAt(view: DataView, at: number, inAnyCase: boolean): ZipPart {
  const bytes = new Uint8Array(
    view.buffer,
    view.byteOffset + at + ENTRY_BYTES,
    Math.min(view.getUint16(at + 28, true), view.byteLength - at - ENTRY_BYTES),
  )
  const name = new TextDecoder().decode(bytes)
  return {
    name: inAnyCase ? name.replaceAll('\\', '/').toLowerCase() : name,
    offset: view.getUint32(at + 42, true),
    packed: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
    isDeflated: view.getUint16(at + 10, true) === 8,
  }
}

const STORED = 0
const DEFLATED = 8

function refusalOf({ name, packed, size }: ZipPart, limits: ZipLimits, flags: number, method: number): SpreadsheetRefusal | null {
  if ((flags & 1) !== 0) return 'encrypted'
  if (method !== STORED && method !== DEFLATED) return 'encrypted'
  if (!isPlainName(name)) return 'part-name'
  if (size > limits.partBytes) return 'too-large'
  return size > RATIO_FROM_BYTES && size > packed * MAX_RATIO ? 'packed-too-tightly' : null
}

/** No way out of the archive, and no name that means something to JavaScript. */
function isPlainName(name: string): boolean {
  const pieces = name.split('/')
  const isOdd = (piece: string) => piece === '..' || piece === '__proto__' || piece === 'constructor' || piece === 'prototype'
  return name.length < 300 && !name.startsWith('/') && !/[\\:\p{Cc}]/u.test(name) && !pieces.some(isOdd)
}

// One part of an archive, unpacked piece by piece with the platform's own inflater. What unpacks to more than its
// directory says, or to something else, is noticed while it comes; nothing is ever held whole.

import { problem } from '#core'
import { Refusal } from './refusal.ts'
import { LOCAL_BYTES, LOCAL_HEADER, type ZipPart } from './zip-directory.ts'

/** @throws Refusal */
export async function* unpackPart(bytes: Uint8Array, part: ZipPart, file: string): AsyncGenerator<Uint8Array> {
  const packed = packedBytes(bytes, part, file)
  let size = 0
  let crc = 0xffffffff
  for await (const piece of part.isDeflated ? inflated(packed, part, file) : [packed]) {
    size += piece.length
    if (size > part.size) throw new Refusal(problem('spreadsheet-refused', { file, why: 'wrong-size' }))
    crc = crcAfter(crc, piece)
    yield piece
  }
  if (size !== part.size || (crc ^ 0xffffffff) >>> 0 !== part.crc) throw damaged(file, part)
  if (part.isDeflated && (await isWholeWithoutItsEnd(packed))) throw damaged(file, part)
}

/**
 * Bytes behind the end of a stream are read by nobody, and a copy of a file would differ in them unseen. The standard has an inflater refuse
 * them; that of Node 20 drops them.
 */
async function isWholeWithoutItsEnd(packed: Uint8Array): Promise<boolean> {
  dropsWhatFollows ??= isWhole(EMPTY_STREAM_AND_MORE)
  return (await dropsWhatFollows) && (await isWhole(packed.subarray(0, -1)))
}

const EMPTY_STREAM_AND_MORE = Uint8Array.of(0x03, 0x00, 0x00)
let dropsWhatFollows: Promise<boolean> | undefined

async function isWhole(packed: Uint8Array): Promise<boolean> {
  const reader = inflating(packed)
  try {
    while (!(await reader.read()).done);
    return true
  } catch {
    return false
  }
}

function packedBytes(bytes: Uint8Array, part: ZipPart, file: string): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset, packed } = part
  if (offset + LOCAL_BYTES > bytes.length || view.getUint32(offset, true) !== LOCAL_HEADER) throw damaged(file, part)
  const start = offset + LOCAL_BYTES + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) throw damaged(file, part)
  return bytes.subarray(start, start + packed)
}

async function* inflated(packed: Uint8Array, part: ZipPart, file: string): AsyncGenerator<Uint8Array> {
  const reader = inflating(packed)
  try {
    for (;;) {
      const step = await reader.read().catch(() => {
        throw damaged(file, part)
      })
      if (step.done) return
      yield step.value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

function inflating(packed: Uint8Array): ReadableStreamDefaultReader<Uint8Array> {
  // A copy, because a stream takes no view of a buffer that may be shared.
  return new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
}

function damaged(file: string, { name }: ZipPart): Refusal {
  return new Refusal(problem('spreadsheet-damaged', { file, part: name }))
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = (value & 1) === 0 ? value >>> 1 : (value >>> 1) ^ 0xedb88320
  return value
})

function crcAfter(crc: number, piece: Uint8Array): number {
  let value = crc
  for (const byte of piece) value = (value >>> 8) ^ (CRC_TABLE[(value ^ byte) & 0xff] ?? 0)
  return value
}

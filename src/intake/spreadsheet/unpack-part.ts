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
  // A copy, because a stream takes no view of a buffer that may be shared.
  const reader = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader()
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

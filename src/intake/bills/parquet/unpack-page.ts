// One page, unpacked to exactly as many bytes as it says. Whatever comes to more is stopped while it comes.

import { Decompress } from 'fzstd'
import { snappyUncompress } from 'hyparquet'
import { damaged, orDamaged, tooLarge, unknownForm } from './parquet-limits.ts'

/** @throws ByteFault */
export async function unpackPage(packed: Uint8Array, size: number, codec: string | undefined, file: string): Promise<Uint8Array> {
  if (size === 0) return new Uint8Array()
  switch (codec) {
    case 'UNCOMPRESSED':
      if (packed.length !== size) throw damaged(file)
      return packed
    case 'SNAPPY':
      return orDamaged(file, () => unsnappy(packed, size, file))
    case 'ZSTD':
      return orDamaged(file, () => unzstd(packed, size, file))
    case 'GZIP':
      return gunzip(packed, size, file)
    default:
      throw unknownForm(file, codec)
  }
}

function unsnappy(packed: Uint8Array, size: number, file: string): Uint8Array {
  // The library writes to the end of what it is given, whatever comes: it must not run for longer than the page is.
  if (packed.length > size + (size >> 2) + SPARE_BYTES) throw damaged(file)
  const page = new Uint8Array(size)
  snappyUncompress(packed, page)
  return page
}

const SPARE_BYTES = 1024
/** Of a window that is looked back at; the strongest usual level has this one. */
const MOST_WINDOW = 8_388_608
const ZSTD_PIECE = 65_536

function unzstd(packed: Uint8Array, size: number, file: string): Uint8Array {
  checkWindow(packed, size, file)
  const page = new Uint8Array(size)
  let at = 0
  const stream = new Decompress((piece) => {
    if (at + piece.length > size) throw damaged(file)
    page.set(piece, at)
    at += piece.length
  })
  for (let from = 0; from < packed.length; from += ZSTD_PIECE)
    stream.push(packed.subarray(from, from + ZSTD_PIECE), from + ZSTD_PIECE >= packed.length)
  if (at !== size) throw damaged(file)
  return page
}

/** What the head of a frame claims is made before the first byte of it is unpacked. */
function checkWindow(packed: Uint8Array, size: number, file: string): void {
  const flags = packed[4] ?? 0
  const isWhole = (flags & 0x20) !== 0
  const sizeBytes = [isWhole ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0
  const start = 5 + (isWhole ? 0 : 1) + ([0, 1, 2, 4][flags & 3] ?? 0)
  let said = sizeBytes === 2 ? 256 : 0
  for (let at = 0; at < sizeBytes; at++) said += (packed[start + at] ?? 0) * 256 ** at
  if (sizeBytes > 0 && said !== size) throw damaged(file)
  const window = isWhole ? 0 : 2 ** (10 + ((packed[5] ?? 0) >> 3)) * (1 + ((packed[5] ?? 0) & 7) / 8)
  if (window > MOST_WINDOW) throw tooLarge(file)
}

async function gunzip(packed: Uint8Array, size: number, file: string): Promise<Uint8Array> {
  // A copy, because a stream takes no view of a buffer that may be shared.
  const reader = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip')).getReader()
  const page = new Uint8Array(size)
  let at = 0
  try {
    for (;;) {
      const step = await reader.read().catch(() => {
        throw damaged(file)
      })
      if (step.done) break
      if (at + step.value.length > size) throw damaged(file)
      page.set(step.value, at)
      at += step.value.length
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
  if (at !== size) throw damaged(file)
  return page
}

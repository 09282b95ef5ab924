// workbook.json from the pieces of its payload, hashed in slices: joined it is the file that encodeWorkbookFile makes of the
// whole text, without holding main's thread for a large one. Nothing joins them for a save: seven megabytes that every edit of a
// long list left behind had all of main's memory collected after every second one, while the window drew.

import { createHash } from 'node:crypto'
import { type EnvelopeFacts, type FileHeader, headerLine, headerOf, type PayloadPieces } from '#core'
import { giveWay } from './in-slices.ts'

/** About two milliseconds of hashing. */
const SLICE_BYTES = 2_000_000

export async function encodeInSlices(
  facts: Omit<EnvelopeFacts, 'format'>,
  pieces: PayloadPieces,
): Promise<{ readonly pieces: readonly Uint8Array[]; readonly header: FileHeader }> {
  const hash = createHash('sha256')
  let bytes = 0
  let slice = 0
  for (const piece of pieces) {
    hash.update(piece)
    bytes += piece.length
    slice += piece.length
    if (slice < SLICE_BYTES) continue
    slice = 0
    await giveWay()
  }
  const header = headerOf({ ...facts, format: 'rightsize-workbook' }, { bytes, sha256: hash.digest('hex') })
  return { pieces: [Buffer.from(headerLine(header), 'utf8'), ...pieces], header }
}

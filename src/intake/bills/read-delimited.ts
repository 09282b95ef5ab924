// A bill in delimited text, also in gzip: read once, a piece at a time, and never held. What it needs does not grow with its length.

import { type Problem, problem } from '#core'
import { guessDelimiter } from '../formats/delimited-text/delimiter.ts'
import type { BillFile } from './bill-file.ts'
import type { BillReading } from './bill-reading.ts'
import { openBytes } from './open-bytes.ts'
import type { Watched } from './read-bill.ts'
import { RowScanner, type ScanFault } from './row-scanner.ts'

/** So many bytes are read between two looks at whether somebody has stopped it. */
const PIECE_BYTES = 262_144

type Rows = Pick<BillReading, 'take' | 'refused' | 'isUnknown'>

/** null: its rows were taken, as far as they are wanted. @throws ByteFault */
export async function readDelimited(file: BillFile, reading: Rows, { signal, onProgress }: Watched): Promise<Problem | null> {
  const opened = await openBytes(counted(file, onProgress), file.name)
  if (!opened.ok) return opened.problem
  const { first, pieces, close } = opened.value
  try {
    const scanner = new RowScanner(delimiterOf(first), (row) => reading.take(row))
    for await (const all of pieces) {
      for (let from = 0; from < all.length; from += PIECE_BYTES) {
        if (signal?.aborted) return problem('bill-stopped', { file: file.name })
        const refused = refusalOf(file.name, reading, scanner.push(all.subarray(from, from + PIECE_BYTES)))
        if (refused !== null) return refused
        if (reading.isUnknown) return null
      }
    }
    return refusalOf(file.name, reading, scanner.end())
  } finally {
    await close()
  }
}

/** Bytes of the file itself, whatever they unpack to: of them it is known how many there are. */
async function* counted({ pieces }: BillFile, onProgress: Watched['onProgress']): AsyncGenerator<Uint8Array> {
  let done = 0
  for await (const piece of pieces()) {
    yield piece
    done += piece.length
    onProgress?.(done)
  }
}

function delimiterOf(first: Uint8Array): string {
  return guessDelimiter(new TextDecoder('latin1').decode(first)) ?? ','
}

/** null: go on. */
function refusalOf(file: string, { refused }: Rows, fault: ScanFault | null): Problem | null {
  if (refused !== null || fault === null) return refused
  const { line } = fault
  switch (fault.kind) {
    case 'unclosed-quote':
      return problem('csv-unclosed-quote', { file, line })
    case 'row-too-long':
      return problem('bill-row-too-long', { file, line })
    case 'encoding':
      // Shift-JIS has the same bytes as Windows-1252.
      return problem('csv-wrong-encoding', { file, encoding: null, line })
  }
}

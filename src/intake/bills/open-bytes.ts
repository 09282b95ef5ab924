// The bytes of a bill as they come: unpacked where they are gzip, refused where they are no text.

import { fail, ok, type Problem, problem, type Result } from '#core'
import { isBinary, wideEncoding } from '../formats/delimited-text/decode-text.ts'

/** What went wrong while bytes came: thrown, because a stream has no other way to say it. */
export class ByteFault extends Error {
  readonly problem: Problem

  constructor(found: Problem) {
    super(found.code)
    this.problem = found
  }
}

export interface OpenBytes {
  readonly first: Uint8Array
  /** The first piece again, and all that follows. @throws ByteFault */
  readonly pieces: AsyncIterable<Uint8Array>
  /** Lets go of the file; called once nothing more is read of it. */
  readonly close: () => Promise<void>
}

/** Enough to see what a file is, and which row names its columns. */
const FIRST_BYTES = 65_536

export async function openBytes(source: AsyncIterable<Uint8Array>, file: string): Promise<Result<OpenBytes>> {
  const packed = await peeked(source, 2)
  const isGzip = packed.first[0] === 0x1f && packed.first[1] === 0x8b
  try {
    const opened = await peeked(isGzip ? gunzipped(packed.pieces, file) : packed.pieces, FIRST_BYTES)
    const close = async () => {
      await opened.close()
      await packed.close()
    }
    const refused = refusalOf(opened.first, file)
    if (refused === null) return ok({ ...opened, close })
    await close()
    return fail(refused)
  } catch (error) {
    await packed.close()
    if (error instanceof ByteFault) return fail(error.problem)
    throw error
  }
}

function refusalOf(first: Uint8Array, file: string): Problem | null {
  if (first.length === 0) return problem('file-empty', { file })
  if (startsWith(first, 'PAR1')) return problem('bill-parquet-packed', { file })
  const kind = kindOf(first)
  if (kind !== null) return problem('bill-not-columns', { file, kind })
  if (startsWith(first, '{') || startsWith(first, '[')) return problem('bill-json', { file })
  if (wideEncoding(first) !== null) return problem('csv-wrong-encoding', { file, encoding: 'UTF-16', line: 1 })
  return isBinary(first) ? problem('csv-binary', { file }) : null
}

/** What people take for a bill in columns, because it shows one. */
function kindOf(first: Uint8Array): 'spreadsheet' | 'pdf' | 'zip' | null {
  if (startsWith(first, '%PDF')) return 'pdf'
  if (startsWith(first, '\xD0\xCF\x11\xE0')) return 'spreadsheet'
  if (!startsWith(first, 'PK\x03\x04')) return null
  const names = new TextDecoder('latin1').decode(first)
  return /\[Content_Types\]\.xml|xl\/|mimetypeapplication\/vnd\.oasis/.test(names) ? 'spreadsheet' : 'zip'
}

function startsWith(bytes: Uint8Array, text: string): boolean {
  return [...text].every((char, at) => bytes[at] === char.charCodeAt(0))
}

/** The first bytes, at least so many where there are as many. */
async function peeked(source: AsyncIterable<Uint8Array>, least: number): Promise<OpenBytes> {
  const iterator = source[Symbol.asyncIterator]()
  const seen: Uint8Array[] = []
  let length = 0
  while (length < least) {
    const step = await iterator.next()
    if (step.done) break
    seen.push(step.value)
    length += step.value.length
  }
  const first = new Uint8Array(length)
  let at = 0
  for (const piece of seen) {
    first.set(piece, at)
    at += piece.length
  }
  async function* pieces(): AsyncGenerator<Uint8Array> {
    yield first
    for (;;) {
      const step = await iterator.next()
      if (step.done) return
      yield step.value
    }
  }
  return {
    first,
    pieces: pieces(),
    close: async () => {
      await iterator.return?.()
    },
  }
}

/** Of lines that say something else than the one before a byte holds some tens; gzip can make a thousand of it. */
const MOST_UNPACKED_OF_BYTE = 500
/** Up to here nobody waits. */
const FREE_UNPACKED_BYTES = 67_108_864

/** At once: what is fed ahead counts as packed. */
const FED_BYTES = 65_536

/** With the platform's own inflater, a piece at a time. */
async function* gunzipped(source: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<Uint8Array> {
  const gunzip = new DecompressionStream('gzip')
  const writer = gunzip.writable.getWriter()
  let isEnding = false
  let [packed, unpacked] = [0, 0]
  const fed = (async () => {
    for await (const piece of source) {
      for (let from = 0; from < piece.length; from += FED_BYTES) {
        if (isEnding) return
        // A copy, because a stream takes no view of a buffer that may be shared.
        const part = new Uint8Array(piece.subarray(from, from + FED_BYTES))
        packed += part.length
        await writer.ready
        await writer.write(part)
      }
    }
    await writer.close()
  })()
  // Whoever reads is told; nobody waits here.
  fed.catch(() => undefined)
  const reader = gunzip.readable.getReader()
  try {
    for (;;) {
      const step = await reader.read().catch(() => {
        throw new ByteFault(problem('bill-cut', { file }))
      })
      if (step.done) return
      unpacked += step.value.length
      if (unpacked > FREE_UNPACKED_BYTES && unpacked > packed * MOST_UNPACKED_OF_BYTE)
        throw new ByteFault(problem('bill-gzip-too-large', { file }))
      yield step.value
    }
  } finally {
    isEnding = true
    await reader.cancel().catch(() => undefined)
    await writer.abort().catch(() => undefined)
  }
}

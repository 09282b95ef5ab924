// Bytes of a file to text, or the reason why not. UTF-8 only, with or without a byte order mark:
// guessing another encoding would turn names into other names without anybody noticing.

import { fail, ok, problem, type Result } from '#core'

/** Control bytes that no text holds, as a share of the first bytes, beyond which a file is taken for binary. */
const BINARY_SHARE = 0.05
const SAMPLE_BYTES = 65_536

const SIGNATURES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04], // zip, which .xlsx, .ods and .numbers are
  [0xd0, 0xcf, 0x11, 0xe0], // .xls
  [0x25, 0x50, 0x44, 0x46], // PDF
  [0x1f, 0x8b], // gzip
]

/** The text without its byte order mark. Refuses an empty, a binary and a wrongly encoded file, naming the encoding seen. */
export function decodeText(bytes: Uint8Array, file: string): Result<string> {
  if (bytes.length === 0) return fail(problem('file-empty', { file }))
  if (isUtf32(bytes)) return fail(problem('csv-wrong-encoding', { file, encoding: 'UTF-32', line: 1 }))
  if (wideEncoding(bytes) !== null) return fail(problem('csv-wrong-encoding', { file, encoding: 'UTF-16', line: 1 }))
  if (isBinary(bytes)) return fail(problem('csv-binary', { file }))
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail(problem('csv-wrong-encoding', { file, encoding: 'Windows-1252', line: firstWrongLine(bytes) }))
  }
}

/** Four bytes a character, with a mark at the start or mostly Latin letters. */
export function isUtf32(bytes: Uint8Array): boolean {
  const [a, b, c, d] = bytes
  if ((a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)) return true
  const sample = bytes.subarray(0, 200)
  const zeros = sample.reduce((count, byte) => (byte === 0 ? count + 1 : count), 0)
  return sample.length >= 8 && zeros > sample.length * 0.7
}

/** Two bytes a character, by the mark at the start or by the zeros between Latin letters. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Without a mark, text of mostly Latin letters has a zero in nearly every second byte.
  const sample = bytes.subarray(0, 200)
  if (sample.length < 4) return null
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) <= sample.length * 0.4 || Math.min(even, odd) > 0) return null
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** Another program's format, or more control bytes than any text has. */
export function isBinary(bytes: Uint8Array): boolean {
  if (SIGNATURES.some((signature) => signature.every((byte, index) => bytes[index] === byte))) return true
  const sample = bytes.subarray(0, SAMPLE_BYTES)
  let controls = 0
  for (const byte of sample) if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls++
  return controls > sample.length * BINARY_SHARE
}

/** Line breaks are the same bytes in every encoding left here, so each line can be tried alone. */
function firstWrongLine(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start)
    const next = end === -1 ? bytes.length : end + 1
    try {
      decoder.decode(bytes.subarray(start, next))
    } catch {
      return line
    }
    start = next
  }
  return 1
}

// What a deflate stream (RFC 1951) is made of: single bytes, and copies of what stands before them, in blocks with codes of their own.

import { codeLengths, codesOf, LONGEST } from './huffman.ts'

/** How far back a copy may reach. */
export const WINDOW = 32_768
export const LONGEST_COPY = 258

/** Bytes and copies of a block at most: some rows of a long list, so that the digit in which they differ has a short code. */
export const MOST_TOKENS = 16_384
/** Bytes that are handed on together, give or take a block. */
const PIECE = 65_536
/** Bits of one token at most, in bytes: two codes and 18 bits beside them. */
const MOST_BYTES = 6

const END = 256
const FIRST_LENGTH = 257
/** Behind the bytes in a table of both. */
const FIRST_COPY = 256
const SHORTEST_COPY = 3
/** Places of that table, which stand in the low bits of a token. */
const TABLE = 512
const TABLE_BITS = 9
const PLACE = TABLE - 1

/** First value and bits beside the code, of each code. */
const SHORTER = stepsOf(SHORTEST_COPY, 28, 4, 8)
const LENGTHS: Steps = { base: [...SHORTER.base, LONGEST_COPY], extra: [...SHORTER.extra, 0] }
const DISTANCES = stepsOf(1, 30, 2, 4)
const LENGTH_CODE = codeOfEach(LENGTHS, LONGEST_COPY)
const DISTANCE_CODE = codeOfEach(DISTANCES, WINDOW)
const DISTANCE_BASE = Uint16Array.from(DISTANCES.base)
const DISTANCE_EXTRA = Uint8Array.from(DISTANCES.extra)

interface Steps {
  readonly base: readonly number[]
  readonly extra: readonly number[]
}

/** Every few codes a code stands for twice as many values. */
function stepsOf(first: number, codes: number, every: number, alone: number): Steps {
  const extra = Array.from({ length: codes }, (_, code) => (code < alone ? 0 : Math.floor(code / every) - 1))
  let next = first
  const base = extra.map((bits) => {
    const own = next
    next += 2 ** bits
    return own
  })
  return { base, extra }
}

function codeOfEach({ base }: Steps, most: number): Uint8Array {
  const codes = new Uint8Array(most + 1)
  for (const [code, first] of base.entries()) codes.fill(code, first)
  return codes
}

/** A copy as a token; a byte is one as it is. @param length 3 to 258 @param distance 1 to 32,768 */
export function copyToken(length: number, distance: number): number {
  return (distance << TABLE_BITS) | (FIRST_COPY + length - SHORTEST_COPY)
}

/**
 * Writes blocks with codes of their own, each of MOST_TOKENS at most.
 * @param take gets the stream piece by piece, each with its memory to itself
 */
export function blockWriter(take: (bytes: Uint8Array<ArrayBuffer>) => void): (tokens: Int32Array, isLast: boolean) => void {
  const out = new Uint8Array(PIECE + MOST_TOKENS * MOST_BYTES)
  let size = 0
  let held = 0
  let bits = 0

  const put = (value: number, length: number): void => {
    held |= value << bits
    bits += length
    while (bits > 7) {
      out[size++] = held
      held >>>= 8
      bits -= 8
    }
  }

  // A loop without calls, over variables of its own: it meets every token of a file.
  const putTokens = (tokens: Int32Array, { codes, bits: lengths }: Table, distanceBits: Uint8Array, distanceCodes: Uint16Array): void => {
    let at = size
    let rest = held
    let some = bits
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index] as number
      const place = token & PLACE
      rest |= (codes[place] as number) << some
      some += lengths[place] as number
      const distance = token >>> TABLE_BITS
      if (distance > 0) {
        while (some > 7) {
          out[at++] = rest
          rest >>>= 8
          some -= 8
        }
        const code = DISTANCE_CODE[distance] as number
        rest |= (distanceCodes[code] as number) << some
        some += distanceBits[code] as number
        if (some > 15) {
          out[at++] = rest
          out[at++] = rest >>> 8
          rest >>>= 16
          some -= 16
        }
        rest |= (distance - (DISTANCE_BASE[code] as number)) << some
        some += DISTANCE_EXTRA[code] as number
      }
      while (some > 7) {
        out[at++] = rest
        rest >>>= 8
        some -= 8
      }
    }
    size = at
    held = rest
    bits = some
  }

  return (tokens, isLast) => {
    const { symbols, distances } = frequencies(tokens)
    const symbolBits = codeLengths(symbols, LONGEST)
    const distanceBits = codeLengths(distances, LONGEST)
    // One code at least has to be said.
    if (distanceBits.every((length) => length === 0)) distanceBits[0] = 1
    const symbolCodes = codesOf(symbolBits)
    put(isLast ? 1 : 0, 1)
    put(OWN_CODES, 2)
    putLengths(symbolBits, distanceBits, put)
    putTokens(tokens, tableOf(symbolBits, symbolCodes), distanceBits, codesOf(distanceBits))
    put(symbolCodes[END] as number, symbolBits[END] as number)
    if (isLast) put(0, 7)
    if (!isLast && size < PIECE) return
    take(out.slice(0, size))
    size = 0
  }
}

/** How often each code comes: of bytes, the end of the block and lengths, and of distances. */
function frequencies(tokens: Int32Array): { readonly symbols: Uint32Array; readonly distances: Uint32Array } {
  const often = new Uint32Array(TABLE)
  const distances = new Uint32Array(DISTANCES.base.length)
  for (const token of tokens) {
    const place = token & PLACE
    often[place] = (often[place] as number) + 1
    if (token < TABLE) continue
    const code = DISTANCE_CODE[token >>> TABLE_BITS] as number
    distances[code] = (distances[code] as number) + 1
  }
  const symbols = new Uint32Array(FIRST_LENGTH + LENGTHS.base.length)
  symbols.set(often.subarray(0, FIRST_COPY))
  symbols[END] = 1
  for (let length = SHORTEST_COPY; length <= LONGEST_COPY; length++) {
    const symbol = FIRST_LENGTH + (LENGTH_CODE[length] as number)
    symbols[symbol] = (symbols[symbol] as number) + (often[FIRST_COPY + length - SHORTEST_COPY] as number)
  }
  return { symbols, distances }
}

/** Codes of bytes and lengths, with the bits beside them. */
interface Table {
  readonly codes: Int32Array
  readonly bits: Uint8Array
}

function tableOf(symbolBits: Uint8Array, symbolCodes: Uint16Array): Table {
  const codes = new Int32Array(TABLE)
  const bits = new Uint8Array(TABLE)
  codes.set(symbolCodes.subarray(0, FIRST_COPY))
  bits.set(symbolBits.subarray(0, FIRST_COPY))
  for (let length = SHORTEST_COPY; length <= LONGEST_COPY; length++) {
    const place = FIRST_COPY + length - SHORTEST_COPY
    const code = LENGTH_CODE[length] as number
    const own = symbolBits[FIRST_LENGTH + code] as number
    codes[place] = (symbolCodes[FIRST_LENGTH + code] as number) | ((length - (LENGTHS.base[code] as number)) << own)
    bits[place] = own + (LENGTHS.extra[code] as number)
  }
  return { codes, bits }
}

/** A block whose codes stand before it. */
const OWN_CODES = 2
/** The order in which lengths of the codes for lengths are said. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]
/** "The same again", "some zeros", "many zeros": symbol, fewest, most, bits that say how many. */
const AGAIN = { symbol: 16, fewest: 3, most: 6, bits: 2 }
const ZEROS = { symbol: 17, fewest: 3, most: 10, bits: 3 }
const MANY_ZEROS = { symbol: 18, fewest: 11, most: 138, bits: 7 }

interface Run {
  readonly symbol: number
  readonly more: number
  readonly bits: number
}

/** The lengths of both kinds of codes, runs of the same said as one, with codes of their own. */
function putLengths(symbols: Uint8Array, distances: Uint8Array, put: (value: number, length: number) => void): void {
  const [said, far] = [untilLast(symbols, FIRST_LENGTH), untilLast(distances, 1)]
  const runs = runsOf([...said, ...far])
  const often = new Uint32Array(ORDER.length)
  for (const { symbol } of runs) often[symbol] = (often[symbol] as number) + 1
  const lengths = codeLengths(often, 7)
  const codes = codesOf(lengths)
  const ordered = untilLast(
    Uint8Array.from(ORDER, (symbol) => lengths[symbol] as number),
    4,
  )
  put(said.length - FIRST_LENGTH, 5)
  put(far.length - 1, 5)
  put(ordered.length - 4, 4)
  for (const length of ordered) put(length, 3)
  for (const { symbol, more, bits } of runs) {
    put(codes[symbol] as number, lengths[symbol] as number)
    put(more, bits)
  }
}

function untilLast(lengths: Uint8Array, fewest: number): Uint8Array {
  return lengths.subarray(0, Math.max(fewest, lengths.findLastIndex((length) => length > 0) + 1))
}

function runsOf(lengths: readonly number[]): readonly Run[] {
  const runs: Run[] = []
  for (let at = 0; at < lengths.length; ) {
    const symbol = lengths[at] as number
    let same = 1
    while (lengths[at + same] === symbol) same++
    at += same
    if (symbol > 0) {
      runs.push({ symbol, more: 0, bits: 0 })
      same--
    }
    while (same > 2) {
      const kind = symbol > 0 ? AGAIN : same < MANY_ZEROS.fewest ? ZEROS : MANY_ZEROS
      const taken = Math.min(same, kind.most)
      runs.push({ symbol: kind.symbol, more: taken - kind.fewest, bits: kind.bits })
      same -= taken
    }
    for (; same > 0; same--) runs.push({ symbol, more: 0, bits: 0 })
  }
  return runs
}

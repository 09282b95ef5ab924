// Delimited text as rows, while its bytes arrive: a bill of a gigabyte is never held, and only cells that somebody asks for
// become text. Every row is split to its end, so that a cell behind the last column is seen. Called by read-delimited.ts.

import type { AmountCell } from './amount-cell.ts'
import { readAmountCell } from './amount-cell.ts'

export type ScanFault =
  | { readonly kind: 'unclosed-quote'; readonly line: number }
  | { readonly kind: 'row-too-long'; readonly line: number }
  | { readonly kind: 'encoding'; readonly line: number }

/** A row that is longer has an unclosed quote, or is no row of a bill. */
const MAX_ROW_BYTES = 4_194_304
/** More columns than any bill has. */
const MAX_CELLS = 16_384

/** What a cell is known by, with its length: names and numbers are shorter, and no two rows differ in long texts alone. */
const MARKED_BYTES = 24

/** FNV-1a. */
const FNV_SEED = 0x811c9dc5 | 0
const FNV_PRIME = 0x01000193

const LF = 0x0a
const CR = 0x0d
const QUOTE = 0x22

/** Cells of the row at hand; all of it is gone once the next row is asked for. */
export interface ScannedRow {
  /** Where the row begins, counted from 1. */
  readonly line: number
  readonly count: number
  /** Trimmed; "" for a cell that the row does not have. */
  readonly text: (column: number) => string
  readonly amount: (column: number, into: AmountCell) => void
  /** The first text behind so many cells; "": nothing stands there. */
  readonly behind: (columns: number) => string
  /** A number that rows have which say the same, and hardly any others; 0: nobody knows what else the row says. */
  readonly mark: () => number
}

export class RowScanner implements ScannedRow {
  line = 1
  count = 0
  #bytes: Uint8Array = new Uint8Array()
  #rest: Uint8Array = new Uint8Array()
  #isBegun = false
  #fault: ScanFault | null = null
  #breaks = 0
  /** Where the next row begins. */
  #next = 0
  #isEnded = false
  readonly #starts = new Int32Array(MAX_CELLS)
  readonly #ends = new Int32Array(MAX_CELLS)
  /** The last line in which a cell had quotes within, which are written twice. */
  readonly #doubledIn = new Float64Array(MAX_CELLS)
  readonly #texts: CellTexts[] = []
  readonly #delimiter: number
  readonly #onRow: (row: ScannedRow) => boolean

  /** @param onRow answers false when no further row is wanted */
  constructor(delimiter: string, onRow: (row: ScannedRow) => boolean) {
    this.#delimiter = delimiter.charCodeAt(0)
    this.#onRow = onRow
  }

  /** All rows that end in what has come so far. null: go on. */
  push(chunk: Uint8Array): ScanFault | null {
    return this.#scan(chunk, false)
  }

  /** The last row, which may have no line break. */
  end(): ScanFault | null {
    return this.#scan(new Uint8Array(), true)
  }

  text(column: number): string {
    if (column < 0 || column >= this.count) return ''
    const texts = this.#texts[column] ?? new CellTexts()
    this.#texts[column] = texts
    const text = texts.of(this.#bytes, this.#starts[column] ?? 0, this.#ends[column] ?? 0, this.#doubledIn[column] === this.line)
    if (text !== null) return text
    this.#fault ??= { kind: 'encoding', line: this.line }
    return ''
  }

  amount(column: number, into: AmountCell): void {
    if (column < 0 || column >= this.count) into.kind = 'blank'
    else readAmountCell(this.#bytes, this.#starts[column] ?? 0, this.#ends[column] ?? 0, into)
  }

  behind(columns: number): string {
    for (let at = columns; at < this.count; at++) {
      const text = this.text(at)
      if (text !== '') return text
    }
    return ''
  }

  mark(): number {
    const bytes = this.#bytes
    const starts = this.#starts
    const ends = this.#ends
    const count = this.count
    let mark = FNV_SEED
    for (let cell = 0; cell < count; cell++) {
      const start = starts[cell] as number
      const length = (ends[cell] as number) - start
      if (length === 0) continue
      mark = Math.imul(mark ^ (cell + length * MAX_CELLS), FNV_PRIME)
      const end = start + Math.min(length, MARKED_BYTES)
      let at = start
      // Four at a time, which costs a third.
      for (; at + 3 < end; at += 4) mark = Math.imul(mark ^ fourBytes(bytes, at), FNV_PRIME)
      for (; at < end; at++) mark = Math.imul(mark ^ (bytes[at] as number), FNV_PRIME)
    }
    return mark
  }

  #scan(chunk: Uint8Array, isLast: boolean): ScanFault | null {
    const begun = this.#rest
    // The row that a piece cuts is put together by itself; what follows it is read where it lies.
    const cut = begun.length === 0 || isLast ? -1 : chunk.indexOf(LF)
    if (cut < 0) return this.#scanBytes(begun.length === 0 ? chunk : joined(begun, chunk), isLast)
    const fault = this.#scanBytes(joined(begun, chunk.subarray(0, cut + 1)), false)
    if (fault !== null || this.#isEnded) return fault
    const rest = chunk.subarray(cut + 1)
    return this.#scanBytes(this.#rest.length === 0 ? rest : joined(this.#rest, rest), false)
  }

  #scanBytes(bytes: Uint8Array, isLast: boolean): ScanFault | null {
    this.#bytes = bytes
    let from = 0
    if (!this.#isBegun) {
      // A mark at the start may come in pieces.
      if (bytes.length < 3 && !isLast) {
        this.#rest = bytes.slice()
        return null
      }
      this.#isBegun = true
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) from = 3
    }
    while (from < bytes.length) {
      if (!this.#scanRow(from, isLast)) break
      from = this.#next
      const isBlank = this.count === 1 && this.#starts[0] === this.#ends[0]
      this.#isEnded = !isBlank && !this.#onRow(this)
      if (this.#isEnded || this.#fault !== null) return this.#fault
      this.line += this.#breaks + 1
    }
    this.#rest = bytes.slice(from)
    if (isLast && this.#rest.length > 0) return { kind: 'unclosed-quote', line: this.line }
    return this.#rest.length > MAX_ROW_BYTES ? { kind: 'row-too-long', line: this.line } : null
  }

  /** Splits the row that begins there. Answers false where it does not end in what has come so far. */
  #scanRow(from: number, isLast: boolean): boolean {
    this.#breaks = 0
    const bytes = this.#bytes
    const end = bytes.length
    const delimiter = this.#delimiter
    const starts = this.#starts
    const ends = this.#ends
    // Letters and digits stand above the line breaks and, mostly, above the delimiter: one comparison passes over them.
    const highest = Math.max(delimiter, CR)
    let at = from
    let cell = 0
    let byte = 0
    for (;;) {
      if (at < end && bytes[at] === QUOTE) {
        const closing = this.#closingQuote(at + 1, cell, isLast)
        if (closing < 0) return false
        starts[cell] = at + 1
        ends[cell] = closing
        at = closing + 1
        // What stands between the closing quote and the delimiter is no part of any cell.
        while (at < end && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) at++
      } else {
        starts[cell] = at
        for (; at < end; at++) {
          byte = bytes[at] as number
          if (byte <= highest && (byte === delimiter || byte === LF || byte === CR)) break
        }
        ends[cell] = at
      }
      if (at >= end && !isLast) return false
      if (cell < MAX_CELLS - 1) cell++
      if (at >= end || bytes[at] !== delimiter) break
      at++
    }
    this.count = cell
    this.#next = at
    return this.#passBreak(at, isLast)
  }

  /** LF, CR or both. */
  #passBreak(at: number, isLast: boolean): boolean {
    const bytes = this.#bytes
    if (at >= bytes.length) return true
    this.#next = at + 1
    if (bytes[at] !== CR) return true
    if (at + 1 >= bytes.length && !isLast) return false
    if (bytes[at + 1] === LF) this.#next = at + 2
    return true
  }

  /** −1: the cell does not end in what has come so far. */
  #closingQuote(from: number, cell: number, isLast: boolean): number {
    const bytes = this.#bytes
    const end = bytes.length
    let at = from
    for (;;) {
      while (at < end && bytes[at] !== QUOTE) if (bytes[at++] === LF) this.#breaks++
      if (at >= end) return -1
      if (at + 1 >= end) return isLast ? at : -1
      if (bytes[at + 1] !== QUOTE) return at
      this.#doubledIn[cell] = this.line
      at += 2
    }
  }
}

function fourBytes(bytes: Uint8Array, at: number): number {
  const low = (bytes[at] as number) | ((bytes[at + 1] as number) << 8)
  return low | ((bytes[at + 2] as number) << 16) | ((bytes[at + 3] as number) << 24)
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array {
  const both = new Uint8Array(a.length + b.length)
  both.set(a)
  both.set(b, a.length)
  return both
}

/** So many different texts of one column are kept; more are none that repeat. */
const MOST_KEPT = 2000
/** Longer texts are rather decoded than compared. */
const LONGEST_KEPT = 400

interface KnownText {
  readonly bytes: Uint8Array
  readonly text: string
}

/** Texts of a column that have been met: most cells of a bill say what others have said. */
class CellTexts {
  readonly #known = new Map<number, KnownText>()
  /** Neighbors are mostly the same: compared before anything is looked up. */
  #last: KnownText = { bytes: new Uint8Array(), text: '' }

  /** null: these bytes are no UTF-8. */
  of(bytes: Uint8Array, start: number, end: number, isDoubled: boolean): string | null {
    if (start === end) return ''
    if (isSame(this.#last.bytes, bytes, start, end)) return this.#last.text
    if (end - start > LONGEST_KEPT) return decoded(bytes.subarray(start, end), isDoubled)
    let hash = FNV_SEED
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), FNV_PRIME)
    const known = this.#known.get(hash)
    if (known !== undefined && isSame(known.bytes, bytes, start, end)) {
      this.#last = known
      return known.text
    }
    const own = bytes.slice(start, end)
    const text = decoded(own, isDoubled)
    if (text !== null && known === undefined && this.#known.size < MOST_KEPT) this.#known.set(hash, { bytes: own, text })
    return text
  }
}

function isSame(known: Uint8Array, bytes: Uint8Array, start: number, end: number): boolean {
  if (known.length !== end - start) return false
  for (let at = 0; at < known.length; at++) if (known[at] !== bytes[start + at]) return false
  return true
}

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

function decoded(bytes: Uint8Array, isDoubled: boolean): string | null {
  try {
    const text = decoder.decode(bytes)
    return (isDoubled ? text.replaceAll('""', '"') : text).trim()
  } catch {
    return null
  }
}

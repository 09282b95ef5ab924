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
  #words = new ByteWords(this.#bytes)
  #rest: Uint8Array = new Uint8Array()
  #isBegun = false
  #fault: ScanFault | null = null
  #breaks = 0
  /** Where the next row begins. */
  #next = 0
  #isEnded = false
  /** Where the row at hand begins. */
  #first = 0
  /** Where each of its cells ends; the next one begins a byte further. */
  readonly #ends = new Int32Array(MAX_CELLS)
  /** Where a cell that begins with a quotation mark is closed. */
  readonly #closings = new Int32Array(MAX_CELLS)
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
    // What a line is for is asked of it again and again.
    if (texts.line === this.line) return texts.text
    const start = this.#startOf(column)
    const text = texts.of(this.#bytes, start, this.#endOf(column, start), this.#doubledIn[column] === this.line)
    if (text === null) this.#fault ??= { kind: 'encoding', line: this.line }
    texts.line = this.line
    texts.text = text ?? ''
    return texts.text
  }

  amount(column: number, into: AmountCell): void {
    if (column < 0 || column >= this.count) {
      into.kind = 'blank'
      return
    }
    const start = this.#startOf(column)
    readAmountCell(this.#bytes, start, this.#endOf(column, start), into)
  }

  /** Behind the quotation mark that the cell may begin with. */
  #startOf(cell: number): number {
    const start = cell === 0 ? this.#first : (this.#ends[cell - 1] as number) + 1
    return this.#bytes[start] === QUOTE ? start + 1 : start
  }

  #endOf(cell: number, start: number): number {
    return start > 0 && this.#bytes[start - 1] === QUOTE ? (this.#closings[cell] as number) : (this.#ends[cell] as number)
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
    const count = this.count
    let mark = FNV_SEED
    for (let cell = 0; cell < count; cell++) {
      const start = this.#startOf(cell)
      const length = this.#endOf(cell, start) - start
      if (length === 0) continue
      mark = Math.imul(mark ^ (cell + length * MAX_CELLS), FNV_PRIME)
      const end = start + Math.min(length, MARKED_BYTES)
      let at = start
      // Four at a time, which costs a third.
      for (; at + 3 < end; at += 4) {
        mark = Math.imul(mark ^ fourBytes(bytes, at), FNV_PRIME)
        // A product carries upwards alone: the last byte of each word would never reach the lower bits.
        mark ^= mark >>> 15
      }
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
    this.#words = new ByteWords(bytes)
    let from = 0
    if (!this.#isBegun) {
      // A mark at the start may come in pieces.
      if (bytes.length < 3 && !isLast) {
        this.#rest = new Uint8Array(bytes)
        return null
      }
      this.#isBegun = true
      if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) from = 3
    }
    while (from < bytes.length) {
      if (!this.#scanRow(from, isLast)) break
      from = this.#next
      this.#isEnded = !this.#isBlank() && !this.#onRow(this)
      if (this.#isEnded || this.#fault !== null) return this.#fault
      this.line += this.#breaks + 1
    }
    this.#rest = new Uint8Array(bytes.subarray(from))
    if (isLast && this.#rest.length > 0) return { kind: 'unclosed-quote', line: this.line }
    return this.#rest.length > MAX_ROW_BYTES ? { kind: 'row-too-long', line: this.line } : null
  }

  #isBlank(): boolean {
    const start = this.#startOf(0)
    return this.count === 1 && start === this.#endOf(0, start)
  }

  /** Splits the row that begins there. Answers false where it does not end in what has come so far. */
  #scanRow(from: number, isLast: boolean): boolean {
    this.#breaks = 0
    this.#first = from
    const bytes = this.#bytes
    const delimiter = this.#delimiter
    const delimiters = Math.imul(delimiter, LOWEST)
    const ends = this.#ends
    const end = bytes.length
    const { whole, last, ahead } = this.#words
    let cell = 0
    let at = this.#pastQuotes(from, cell, isLast)
    if (at < 0) return false
    let word = (at + ahead) >> 2
    let marks = marksIn(wordAt(whole, last, word), delimiters) & marksFrom(at + ahead)
    for (;;) {
      while (marks === 0 && word < whole.length) marks = marksIn(wordAt(whole, last, ++word), delimiters)
      if (marks === 0) {
        if (!isLast) return false
        at = end
        break
      }
      at = (word << 2) - ahead + ((31 - Math.clz32(marks & -marks)) >> 3)
      marks &= marks - 1
      const byte = bytes[at]
      if (byte === LF || byte === CR) break
      if (byte !== delimiter) continue
      ends[cell] = at
      if (cell < MAX_CELLS - 1) cell++
      if (at + 1 >= end || bytes[at + 1] !== QUOTE) continue
      at = this.#pastQuotes(at + 1, cell, isLast)
      if (at < 0) return false
      word = (at + ahead) >> 2
      marks = marksIn(wordAt(whole, last, word), delimiters) & marksFrom(at + ahead)
    }
    ends[cell] = at
    this.count = cell + 1
    this.#next = at
    return this.#passBreak(at, isLast)
  }

  /**
   * Behind the closing quotation mark of a cell that begins with one; what stands between it and the delimiter is no part of any cell.
   * −1: it does not end in what has come so far.
   */
  #pastQuotes(from: number, cell: number, isLast: boolean): number {
    if (from >= this.#bytes.length || this.#bytes[from] !== QUOTE) return from
    const closing = this.#closingQuote(from + 1, cell, isLast)
    this.#closings[cell] = closing
    return closing < 0 ? closing : closing + 1
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

const WORD = 4
/** In each of four bytes: the lowest bit, all bits but the highest, the highest. */
const LOWEST = 0x01010101
const LOWER = 0x7f7f7f7f
const HIGHEST = 0x80808080 | 0
/** What a byte above the line breaks needs to come to its highest bit. */
const ABOVE_BREAKS = (0x80 - CR - 1) * LOWEST

/**
 * The highest bit of each byte that is the delimiter, or no higher than a line break: most words have none, and one look passes over
 * four bytes. No sum carries into the next byte.
 */
function marksIn(word: number, delimiters: number): number {
  const apart = word ^ delimiters
  return ~((((apart & LOWER) + LOWER) | apart) & (((word & LOWER) + ABOVE_BREAKS) | word)) & HIGHEST
}

/** Without what stands before this byte in its word. */
function marksFrom(byte: number): number {
  return -1 << ((byte & (WORD - 1)) << 3)
}

/** Bytes that are looked at four at a time, the lowest first, as every machine has them that Electron runs on. */
class ByteWords {
  readonly whole: Int32Array
  /** What stands behind them, filled up. */
  readonly last: number
  /** So many bytes of the first word stand before the first byte. */
  readonly ahead: number

  constructor(bytes: Uint8Array) {
    this.ahead = bytes.byteOffset % WORD
    this.whole = new Int32Array(bytes.buffer, bytes.byteOffset - this.ahead, Math.floor((bytes.length + this.ahead) / WORD))
    const start = this.whole.length * WORD - this.ahead
    this.last = [3, 2, 1, 0].reduce((word, at) => (word << 8) | (bytes[start + at] ?? NO_MARK), 0)
  }
}

const NO_MARK = 0x41

function wordAt(whole: Int32Array, last: number, word: number): number {
  return word < whole.length ? (whole[word] as number) : last
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
  /** Of the line that was asked for last. */
  line = 0
  text = ''
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
    // A slice of a Buffer would be a view, which keeps all that was read with it.
    const own = new Uint8Array(bytes.subarray(start, end))
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

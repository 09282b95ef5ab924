// What a Parquet bill may take. A file of a hundred bytes can say that it unpacks to gigabytes, so everything that it says of
// itself is compared with these before anything is made of it.

import { problem } from '#core'
import { ByteFault } from '../open-bytes.ts'

/** Bytes of the part that says where all columns are: some thousands of row groups. */
export const MOST_FOOTER_BYTES = 16_777_216
/** Values in it, each of which is kept for a while. */
export const MOST_FOOTER_VALUES = 600_000
export const MOST_COLUMNS = 4000
/** Packed or unpacked; writers make pages of one megabyte. */
export const MOST_PAGE_BYTES = 33_554_432
export const MOST_PAGE_VALUES = 2_097_152
/** What all pages at hand may take together, roughly. */
const MOST_HELD_BYTES = 100_663_296
/** A bill writes some bytes for each line; one that claims more lines than this repeats nothing over and over. */
const FREE_ROWS = 500_000
const ROWS_PER_BYTE = 4

export function mostRows(bytes: number): number {
  return FREE_ROWS + bytes * ROWS_PER_BYTE
}

export function tooLarge(file: string): ByteFault {
  return new ByteFault(problem('bill-parquet-too-large', { file }))
}

export function damaged(file: string): ByteFault {
  return new ByteFault(problem('bill-cut', { file }))
}

/** @param form undefined: a number that stands for nothing */
export function unknownForm(file: string, form: string | undefined): ByteFault {
  return form === undefined ? damaged(file) : new ByteFault(problem('bill-parquet-form', { file, form: form.slice(0, 40) }))
}

/** Whatever a reader of broken bytes throws means that they are broken. */
export function orDamaged<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof ByteFault ? error : damaged(file)
  }
}

/** What the pages at hand take: each says what it needs before it is unpacked. */
export class HeldBytes {
  #left = MOST_HELD_BYTES
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** @throws ByteFault */
  take(bytes: number): void {
    if (bytes > this.#left) throw tooLarge(this.#file)
    this.#left -= bytes
  }

  give(bytes: number): void {
    this.#left += bytes
  }
}

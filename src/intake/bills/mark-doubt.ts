// Whether the amounts of a bill show what separates decimals: a column of 1,234 and 5,678 may be of thousands or of ones.

import type { AmountCell } from './amount-cell.ts'

/**
 * One mark before three digits, and a number before it that is no zero. An apostrophe says nothing of it: 2'400.000 are thousands with
 * decimals in Switzerland and millions in Latin America.
 */
const EITHER = /^[1-9]\d{0,2}(?:['’]\d{3})?[.,]\d{3}$/

/** "2,500/-" are thousands. */
const WITHOUT_DECIMALS = /\d ?[/:]-/

/** The point of "Rs." and "Cr." is none of the amount. */
const WORDS = /\p{L}+\.?/gu

export class MarkDoubt {
  readonly #asksPoint: boolean
  #example: string | null = null
  #isShown = false

  /** @param asksPoint clouds write a point for decimals, other files may write it for thousands */
  constructor(asksPoint: boolean) {
    this.#asksPoint = asksPoint
  }

  /** An amount shows that a point separates decimals, or a comma thousands. */
  get isShown(): boolean {
    return this.#isShown
  }

  /** An amount that may be read either way; null: there is none, or another amount shows which way it is. */
  get example(): string | null {
    return this.#isShown ? null : this.#example
  }

  /** @param textOf what the cell has been read from */
  see(cell: AmountCell, textOf: () => string): void {
    if (this.#isShown || cell.kind === 'blank' || cell.kind === 'wrong') return
    if (cell.kind === 'short' && (cell.decimals === 0 || !this.#asksPoint)) {
      this.#isShown = cell.decimals > 0
      return
    }
    const text = textOf()
    const plain = text.replace(WORDS, '').replace(/[^\d.,'’]/g, '')
    if (!/[.,]/.test(plain)) return
    if (EITHER.test(plain) && !WITHOUT_DECIMALS.test(text) && (this.#asksPoint || plain.includes(','))) this.#example ??= text.slice(0, 60)
    else this.#isShown = true
  }
}

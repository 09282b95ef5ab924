// Charges of a kind that their source does not know: how many, and what they come to. They count as something all the same, so
// somebody has to be told what.

import type { BilledCategory } from '#core'
import type { AmountCell } from './amount-cell.ts'
import type { UnknownKind } from './bill-read.ts'
import { addTo, newTotal, type OpenTotal } from './open-totals.ts'

/** Of a column that holds something else; what is beyond that is one sum. */
const MOST_KINDS = 20

interface OpenKind {
  readonly kind: string | null
  readonly countsAs: BilledCategory
  readonly currency: string
  readonly total: OpenTotal
}

export class UnknownKinds {
  readonly #open = new Map<string, OpenKind>()

  /** @param kind "": the line says none */
  add(kind: string, countsAs: BilledCategory, currency: string, amount: AmountCell): void {
    const own = `${kind}\n${countsAs}\n${currency}`
    const isNamed = this.#open.has(own) || this.#open.size < MOST_KINDS
    const key = isNamed ? own : `${countsAs}\n${currency}`
    const known = this.#open.get(key) ?? { kind: isNamed ? kind : null, countsAs, currency, total: newTotal() }
    this.#open.set(key, known)
    addTo(known.total, amount, null, 1)
  }

  /** @param currency of what names none */
  found(currency: string): readonly UnknownKind[] {
    const all = [...this.#open.values()].map(({ total, ...of }): UnknownKind => {
      return { ...of, currency: of.currency || currency, amount: total.amount.total(), lines: total.lines }
    })
    return all.sort((a, b) => rank(a).localeCompare(rank(b), 'en'))
  }
}

/** Whatever has no name stands last. */
function rank({ kind, currency }: UnknownKind): string {
  return `${kind === null ? 1 : 0}${kind ?? ''} ${currency}`
}

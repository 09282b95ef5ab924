// Sums of a bill while its lines are read, one for each currency, and what the file itself says that they come to.

import { type Decimal, ExactSum, isSameExact, roundedExact } from '#core'
import { type AmountCell, addCell } from './amount-cell.ts'
import type { BillTotal, OwnTotal } from './bill-read.ts'

export interface OpenTotal {
  readonly amount: ExactSum
  readonly effective: ExactSum
  /** Of every line: of some of them it would stand beside the amount of all. */
  hasEffective: boolean
  lines: number
}

/** Equal as far as it is written: an invoice shows cents of a sum that has ten decimals. */
export function ownTotal({ file, line, of }: Pick<OwnTotal, 'file' | 'line' | 'of'>, stated: Decimal, summed: Decimal): OwnTotal {
  const isTied =
    isSameExact(stated, summed) ||
    (stated.decimals < summed.decimals && roundedExact(summed, stated.decimals) === roundedExact(stated, stated.decimals))
  return { file, line, of, stated, summed, isTied, isBalance: false }
}

export function newTotal(): OpenTotal {
  return { amount: new ExactSum(), effective: new ExactSum(), hasEffective: true, lines: 0 }
}

export function openIn(totals: Map<string, OpenTotal>, currency: string): OpenTotal {
  const known = totals.get(currency)
  if (known !== undefined) return known
  const made = newTotal()
  totals.set(currency, made)
  return made
}

export function addTo(total: OpenTotal, amount: AmountCell, effective: AmountCell | null, lines: number): void {
  addCell(total.amount, amount)
  total.lines += lines
  if (effective === null) total.hasEffective = false
  else addCell(total.effective, effective)
}

export function totalOf(currency: string, { amount, effective, hasEffective, lines }: OpenTotal): BillTotal {
  return { currency, amount: amount.total(), effective: hasEffective ? effective.total() : null, lines }
}

// Whether the costs of each month stand as they were paid, or spread over the terms of what was bought. Both of one month count it
// twice. Months are compared once the order of the file's days is known.

import type { CostBasis, DayOrder } from '#core'
import { monthIn } from './bill-months.ts'
import type { ShownBasis } from './bill-source.ts'

interface MonthBases {
  /** The last one that shows any. */
  file: string
  readonly counts: Record<ShownBasis, number>
}

export class CostBases {
  readonly #months = new Map<string, MonthBases>()

  /** @param month as the line writes it */
  note(month: string, shown: ShownBasis, file: string): void {
    const known = this.#months.get(month) ?? { file, counts: { actual: 0, amortized: 0, covered: 0 } }
    this.#months.set(month, known)
    known.file = file
    known.counts[shown]++
  }

  /** both: the file whose costs count again a month that counts already; basis: of all months, where it is one; bases: of each. */
  settled(order: DayOrder): {
    readonly both: string | null
    readonly basis: CostBasis | null
    readonly bases: Readonly<Record<string, CostBasis>>
  } {
    const months = new Map<string, MonthBases[]>()
    for (const [written, bases] of this.#months) {
      const month = monthIn(written, order) ?? ''
      months.set(month, [...(months.get(month) ?? []), bases])
    }
    const found: Record<string, CostBasis> = {}
    for (const [month, shown] of months) {
      const { actual, amortized } = basesIn(shown)
      if (actual && amortized) return { both: shown.at(-1)?.file ?? '', basis: null, bases: {} }
      if (actual || amortized) found[month] = actual ? 'actual' : 'amortized'
    }
    const [only = null, ...others] = new Set(Object.values(found))
    return { both: null, basis: others.length === 0 ? only : null, bases: found }
  }
}

/**
 * A file of actual costs has a line at 0 for each one that an amortized file has at its price. Fewer of them than of those are lines
 * of an amortized file that are rounded to nothing.
 */
function basesIn(bases: readonly MonthBases[]): Readonly<Record<CostBasis, boolean>> {
  const count = (shown: ShownBasis) => bases.reduce((sum, { counts }) => sum + counts[shown], 0)
  const [actual, amortized, covered] = [count('actual'), count('amortized'), count('covered')]
  return { actual: actual > 0 || (covered > 0 && covered >= amortized), amortized: amortized > 0 }
}

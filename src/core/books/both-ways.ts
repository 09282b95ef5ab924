// What makes the books differ from the inventory, in both directions: vendors that are paid and not listed, vendors that are listed and
// not paid, and other amounts of vendors on both sides. A total that fits by chance does not hide them.

import type { Reconciliation } from './reconcile.ts'

/** Smallest units of the workbook's currency, of the whole period. */
interface BothWays {
  /** Booked, of vendors that no component is bought from. */
  readonly bookedOnlyMinor: number
  /** Expected, of vendors that nothing was booked of. */
  readonly expectedOnlyMinor: number
  /** Booked less expected of vendors on both sides. */
  readonly amountsMinor: number
  /** All differences without their sign. */
  readonly grossMinor: number
  /** Of them what stands on one side only. */
  readonly oneSidedMinor: number
}

export function bothWays({ matches }: Pick<Reconciliation, 'matches'>): BothWays {
  const sum = (state: (typeof matches)[number]['state'], of: 'bookedMinor' | 'expectedMinor' | 'differenceMinor') =>
    matches.reduce((all, match) => all + (match.state === state ? match[of] : 0), 0)
  const gross = (isOf: (match: (typeof matches)[number]) => boolean) =>
    matches.reduce((all, match) => all + (isOf(match) ? Math.abs(match.differenceMinor) : 0), 0)
  return {
    bookedOnlyMinor: sum('not-listed', 'bookedMinor'),
    expectedOnlyMinor: sum('not-paid', 'expectedMinor'),
    amountsMinor: sum('both', 'differenceMinor') + sum('nothing', 'differenceMinor'),
    grossMinor: gross(() => true),
    oneSidedMinor: gross(({ state }) => state !== 'both'),
  }
}

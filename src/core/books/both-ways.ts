// What makes the books differ from the inventory, in both directions: vendors that are paid and not listed, vendors that are listed and
// not paid, and other amounts of vendors on both sides. A total that fits by chance does not hide them.

import { timesOver } from '../amounts/rounding.ts'
import type { Reconciliation } from './reconcile.ts'

/** Smallest units of the workbook's currency, of the whole period. */
interface BothWays {
  /** Booked, of vendors of which somebody said that no component is bought from them. */
  readonly bookedOnlyMinor: number
  /** Booked, of vendors of which nobody has said what they stand for. */
  readonly notAnsweredMinor: number
  /** Expected, of vendors that nothing booked was matched with. */
  readonly expectedOnlyMinor: number
  /** Booked less expected of vendors on both sides. */
  readonly amountsMinor: number
  /** All differences without their sign. */
  readonly grossMinor: number
  /**
   * Basis points of them that somebody has explained: what is known to stand on one side only. What is listed and not booked is known
   * to once every vendor and account has its answer; until then it may be booked under one of them. null: nothing is booked, or
   * nothing differs.
   */
  readonly explainedBp: number | null
}

export function bothWays({ matches, accounts, bookedMinor }: Pick<Reconciliation, 'matches' | 'accounts' | 'bookedMinor'>): BothWays {
  const sum = (state: (typeof matches)[number]['state'], of: 'bookedMinor' | 'expectedMinor' | 'differenceMinor') =>
    matches.reduce((all, match) => all + (match.state === state ? match[of] : 0), 0)
  const gross = (isOf: (match: (typeof matches)[number]) => boolean) =>
    matches.reduce((all, match) => all + (isOf(match) ? Math.abs(match.differenceMinor) : 0), 0)
  const isAnswered =
    matches.every(({ state }) => state !== 'not-answered') &&
    accounts.every(({ counts, bookedMinor: booked }) => counts !== null || booked === 0)
  const all = gross(() => true)
  const explained = gross(({ state }) => state === 'not-listed' || (isAnswered && state === 'not-paid'))
  return {
    bookedOnlyMinor: sum('not-listed', 'bookedMinor'),
    notAnsweredMinor: sum('not-answered', 'bookedMinor'),
    expectedOnlyMinor: sum('not-paid', 'expectedMinor'),
    amountsMinor: sum('both', 'differenceMinor') + sum('nothing', 'differenceMinor'),
    grossMinor: all,
    explainedBp: bookedMinor === 0 || all === 0 ? null : timesOver(explained, 10_000, all),
  }
}

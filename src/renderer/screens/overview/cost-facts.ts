// What the five most expensive components cost, of what, and what that did since a quarter was locked.

import { type Assessment, countsInTotals, type MinorUnits, priceThen, ratioBp } from '#core'

const MOST_SHOWN = 5

interface TopCost {
  readonly id: string
  readonly name: string
  readonly minor: MinorUnits
  /** Of the whole spend, unallocated bills included; null while the whole is not known. */
  readonly shareBp: number | null
  /** Against the last lock, at the exchange rates of today; null: not priced in it. */
  readonly change: number | null
}

export interface TopCosts {
  readonly rows: readonly TopCost[]
  readonly isTotalKnown: boolean
  /** "2026Q3": the lock that changes are measured against; null: none is, or it kept no prices. */
  readonly since: string | null
  /** Components with a cost that are not among them. */
  readonly further: number
}

export function topCosts({ components, totals, setting }: Assessment): TopCosts {
  const priced = components.flatMap(({ subject }) => {
    const { monthlyCost: minor } = subject
    return minor === null || minor === 0 || !countsInTotals(subject.component) ? [] : [{ subject, minor }]
  })
  const sorted = priced.toSorted((a, b) => b.minor - a.minor)
  const { lastLock } = setting
  return {
    rows: sorted.slice(0, MOST_SHOWN).map(({ subject, minor }): TopCost => {
      const { id, name } = subject.component
      const then = priceThen(subject, setting)
      const change = then.kind === 'known' ? minor - then.minor : null
      return { id, name, minor, shareBp: ratioBp(minor, totals.monthlyCostMinor), change }
    }),
    isTotalKnown: totals.monthlyCostMinor !== null,
    since: lastLock === null || lastLock.prices.size === 0 ? null : lastLock.quarter,
    further: sorted.length - Math.min(sorted.length, MOST_SHOWN),
  }
}

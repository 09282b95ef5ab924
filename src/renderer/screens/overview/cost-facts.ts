// What the five most expensive components cost, of what, and what that did since a quarter was locked.

import { type Assessment, type ComponentCost, countsInTotals, knownMonthlyCost, priceThen, ratioBp } from '#core'

const MOST_SHOWN = 5

interface TopCost {
  readonly id: string
  readonly name: string
  readonly cost: ComponentCost
  /** Of the whole spend as far as it is known, unallocated bills included. */
  readonly shareBp: number
  /** Against the last lock, at the exchange rates of today; null: not priced in it, or not wholly priced now. */
  readonly change: number | null
}

export interface TopCosts {
  readonly rows: readonly TopCost[]
  /** Nothing of the spend waits for a price or a rate. */
  readonly isWhole: boolean
  /** "2026Q3": the lock that changes are measured against; null: none is, or it kept no prices. */
  readonly since: string | null
  /** Components with a cost that are not among them. */
  readonly further: number
}

export function topCosts(assessment: Assessment): TopCosts {
  const { components, totals, setting } = assessment
  const spend = knownMonthlyCost(assessment)
  const priced = components.flatMap(({ subject }) => {
    const { component, knownCost: minor } = subject
    return minor === 0 || !countsInTotals(component) ? [] : [{ subject, minor }]
  })
  const sorted = priced.toSorted((a, b) => b.minor - a.minor)
  const { lastLock } = setting
  return {
    rows: sorted.slice(0, MOST_SHOWN).map(({ subject, minor }): TopCost => {
      const { id, name } = subject.component
      const then = priceThen(subject, setting)
      const change = then.kind === 'known' && subject.monthlyCost !== null ? minor - then.minor : null
      return { id, name, cost: subject, shareBp: ratioBp(minor, spend) ?? 0, change }
    }),
    isWhole: totals.monthlyCostMinor !== null && totals.componentsWithoutCost === 0 && totals.billsWithoutCost === 0,
    since: lastLock === null || lastLock.prices.size === 0 ? null : lastLock.quarter,
    further: sorted.length - Math.min(sorted.length, MOST_SHOWN),
  }
}

// What the counted components add up to. Whole numbers, so that after an edit only the components that
// changed are taken out and put in again, and the result is the same to the last unit.

import { countsInTotals, isRequestPath } from '../checks/applies.ts'
import { isCostOpen } from '../checks/known-cost.ts'
import type { Setting } from '../checks/subject.ts'
import { isManagedWithoutTime } from '../checks/without-time.ts'
import { lacksRate } from '../costs/monthly-cost.ts'
import type { ComponentAssessment } from './component-assessment.ts'
import { STANDINGS, type Standing, standingOf } from './standing.ts'

/** Unassigned and exempt time included, vendor staff not. Costs are list run-rates in the workbook's currency. */
export interface Sums {
  /** Request paths are none of them. */
  readonly components: number
  /** Their cost, time and standing are in the other sums. */
  readonly requestPaths: number
  /** Bought, with no time recorded and none asked for. */
  readonly withoutTime: number
  /** As far as it is known: of a component with a blank price the other prices count. */
  readonly costMinor: number
  /** Components whose cost is not known, or not all of it. */
  readonly withoutCost: number
  /** Of those: components whose cost only waits for a rate. */
  readonly withoutRate: number
  readonly ownerTimeBp: number
  readonly buildingProductBp: number
  readonly byStanding: Readonly<Record<Standing, number>>
}

type Draft = { -readonly [K in keyof Sums]: Sums[K] extends number ? number : Record<Standing, number> }

export function sumsOf(components: readonly ComponentAssessment[], setting: Setting): Sums {
  const sums = noSums()
  for (const component of components) add(sums, component, 1, setting)
  return sums
}

/** @param changed what was said of a component before and what is said now; undefined where it was not there or is gone */
export function sumsAfter(
  before: Sums,
  changed: Iterable<readonly [old: ComponentAssessment | undefined, next: ComponentAssessment | undefined]>,
  setting: Setting,
): Sums {
  const sums: Draft = { ...before, byStanding: { ...before.byStanding } }
  for (const [old, next] of changed) {
    if (old !== undefined) add(sums, old, -1, setting)
    if (next !== undefined) add(sums, next, 1, setting)
  }
  return sums
}

function noSums(): Draft {
  const byStanding = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>
  const none = { components: 0, requestPaths: 0, withoutTime: 0, costMinor: 0, withoutCost: 0, withoutRate: 0 }
  return { ...none, ownerTimeBp: 0, buildingProductBp: 0, byStanding }
}

function add(sums: Draft, component: ComponentAssessment, times: 1 | -1, setting: Setting): void {
  const { subject } = component
  if (!countsInTotals(subject.component)) return
  if (isRequestPath(subject.component)) sums.requestPaths += times
  else sums.components += times
  sums.byStanding[standingOf(component)] += times
  if (isManagedWithoutTime(subject, setting)) sums.withoutTime += times
  sums.costMinor += times * subject.knownCost
  if (isCostOpen(subject, setting)) {
    sums.withoutCost += times
    if (lacksRate(subject.costLines, setting)) sums.withoutRate += times
  }
  sums.ownerTimeBp += times * subject.ownerTime.knownBp
  if (subject.component.edge === 'yes') sums.buildingProductBp += times * subject.ownerTime.knownBp
}

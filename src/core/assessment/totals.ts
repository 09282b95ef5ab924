// The figures of the whole list. Only what is live or retiring counts, request paths never do.

import { minorUnits } from '../amounts/units.ts'
import { countsInTotals } from '../checks/applies.ts'
import type { Setting } from '../checks/subject.ts'
import { CHECK_STATES, type CheckState } from '../checks/verdict.ts'
import { lacksRate } from '../costs/monthly-cost.ts'
import type { ComponentAssessment, Totals } from './assessment.ts'

/** Unassigned and exempt time included, vendor staff not. The same sums serve groups of the grid. */
export function totalsOf(components: readonly ComponentAssessment[], setting: Setting): Totals {
  const byVerdict = Object.fromEntries(CHECK_STATES.map((state) => [state, 0])) as Record<CheckState, number>
  const sum = { components: 0, toDecide: 0, toDecideSmall: 0, cost: 0, withoutCost: 0, withoutRate: 0, ownerTime: 0, building: 0 }
  for (const { subject, verdict, toDecide, small } of components) {
    if (!countsInTotals(subject.component)) continue
    sum.components += 1
    byVerdict[verdict] += 1
    if (toDecide) sum.toDecide += 1
    if (toDecide && small) sum.toDecideSmall += 1
    if (subject.monthlyCost !== null) sum.cost += subject.monthlyCost
    else {
      sum.withoutCost += 1
      if (lacksRate(subject.costLines, setting)) sum.withoutRate += 1
    }
    sum.ownerTime += subject.ownerTime.knownBp
    if (subject.component.edge === 'yes') sum.building += subject.ownerTime.knownBp
  }
  return {
    components: sum.components,
    toDecide: sum.toDecide,
    toDecideSmall: sum.toDecideSmall,
    monthlyCostMinor: sum.withoutRate > 0 ? null : minorUnits(sum.cost),
    componentsWithoutCost: sum.withoutCost,
    ownerTimeBp: sum.ownerTime,
    buildingProductBp: sum.building,
    keepingAliveBp: sum.ownerTime - sum.building,
    byVerdict,
  }
}

// How much of what infrastructure costs grows with use, and how much of that is only assumed: said beside every growth, so
// that a figure that rests on a guess is not read as a fact.

import type { Assessment } from '../assessment/assessment.ts'
import { ratioBp } from '../assessment/figures.ts'
import { countsInTotals } from '../checks/applies.ts'
import { isRunRate, lineMonthlyCost } from '../costs/monthly-cost.ts'
import { driverOf } from '../costs/price-driver.ts'

export interface VolumeShare {
  /** In basis points of the known cost a month at list price; null: nothing has a price. */
  readonly shareBp: number | null
  /** The part of it, in basis points of the same cost, of prices whose driver nobody typed. */
  readonly assumedBp: number
}

export function volumeShare({ components, setting, totals }: Pick<Assessment, 'components' | 'setting' | 'totals'>): VolumeShare {
  let [all, byUse, assumed] = [totals.unallocatedMinor ?? 0, 0, 0]
  for (const { subject } of components) {
    if (!countsInTotals(subject.component)) continue
    for (const line of subject.costLines) {
      const minor = isRunRate(line) ? (lineMonthlyCost(line, setting) ?? 0) : 0
      const { driver, isAssumed } = driverOf(line, subject.component)
      all += minor
      if (!isPaidByUse(driver)) continue
      byUse += minor
      if (isAssumed) assumed += minor
    }
  }
  return { shareBp: ratioBp(byUse, all), assumedBp: ratioBp(assumed, all) ?? 0 }
}

/** Goes up with use; what is fixed stays, and what is paid per seat follows people. */
export function isPaidByUse(driver: 'fixed' | 'per-seat' | 'per-request' | 'usage'): boolean {
  return driver === 'usage' || driver === 'per-request'
}

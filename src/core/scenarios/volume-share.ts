// How much of what infrastructure costs grows with use, and how much of that is only assumed: said beside every growth, so
// that a figure that rests on a guess is not read as a fact.

import type { Assessment } from '../assessment/assessment.ts'
import { ratioBp } from '../assessment/figures.ts'
import { costDrivers } from './cost-drivers.ts'

export interface VolumeShare {
  /** In basis points of the known cost a month at list price; null: nothing has a price. */
  readonly shareBp: number | null
  /** The part of it, in basis points of the same cost, of prices whose driver nobody typed. */
  readonly assumedBp: number
}

export function volumeShare(assessment: Pick<Assessment, 'components' | 'setting' | 'totals'>): VolumeShare {
  let [all, byUse, assumed] = [assessment.totals.unallocatedMinor ?? 0, 0, 0]
  for (const { monthlyMinor, isByUse, isAssumed } of costDrivers(assessment)) {
    all += monthlyMinor
    if (!isByUse) continue
    byUse += monthlyMinor
    if (isAssumed) assumed += monthlyMinor
  }
  return { shareBp: ratioBp(byUse, all), assumedBp: ratioBp(assumed, all) ?? 0 }
}

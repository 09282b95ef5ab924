// How steady a load is, from what its months have cost, and how much of a reservation must be used.

import { lineMonthlyCost } from '../../costs/monthly-cost.ts'
import type { Project } from '../../inventory/tables.ts'
import type { ComponentSubject, Setting } from '../subject.ts'

export function isReservation({ reserved }: Pick<Project, 'reserved'>): boolean {
  return reserved.discount !== null || reserved.expectedUse !== null
}

/** Of the first project that has one. */
export function reservationOf({ projects }: Pick<ComponentSubject, 'projects'>): Project['reserved'] | null {
  return projects.find(isReservation)?.reserved ?? null
}

/** What each recorded month cost, in the workbook's currency. Forecasts and amounts without a rate are no record. */
export function monthlyHistory({ costLines }: Pick<ComponentSubject, 'costLines'>, setting: Setting): readonly number[] {
  const months = new Map<string, number>()
  for (const line of costLines) {
    if (line.month === null || line.basis !== 'actual') continue
    const amount = lineMonthlyCost({ ...line, per: 'month' }, setting)
    if (amount !== null) months.set(line.month, (months.get(line.month) ?? 0) + amount)
  }
  return [...months.values()]
}

/** Standard deviation (n − 1) ÷ mean, in basis points: 100, 110, 95, 105, 120, 90 → 1045. Endless where the mean is 0. */
export function variation(history: readonly number[]): number {
  const count = history.length
  const mean = history.reduce((sum, value) => sum + value, 0) / count
  if (mean === 0) return Number.MAX_SAFE_INTEGER
  const squares = history.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.round((Math.sqrt(squares / (count - 1)) / mean) * 10_000)
}

/** A reservation breaks even at 1 − discount; five points more leave room. */
export function neededUse(discount: number | null, limits: Setting['limits']): number {
  return 10_000 - (discount ?? limits['reserved-discount']) + limits['use-margin']
}

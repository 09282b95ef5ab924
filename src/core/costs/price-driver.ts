// What a price grows with. Most lists do not say, and a price that grows with nothing makes every growth look free: what was
// not typed is assumed by type and approach, and shown as assumed.

import type { Approach, Kind } from '../inventory/component.ts'
import type { Component, CostLine } from '../inventory/tables.ts'

/** Sold by what is used, whoever sells it. */
const BY_USE: ReadonlySet<Kind | null> = new Set<Kind>([
  ...(['llm-api', 'embeddings', 'gpu', 'object-store', 'search', 'vector-store'] as const),
  ...(['warehouse', 'observability', 'stream', 'queue'] as const),
])

export interface PriceDriverOf {
  readonly driver: CostLine['driver']
  /** Nobody has typed it. */
  readonly isAssumed: boolean
}

/** What is rented by use, and what is sold by use, grows with use; else nothing says that it grows. */
export function assumedDriver(kind: Kind | null, approach: Approach | null): 'usage' | 'fixed' {
  return approach === 'borrow' || BY_USE.has(kind) ? 'usage' : 'fixed'
}

/** @param component whose price it is; null: nobody's, so that nothing says what it grows with */
export function driverOf(
  { driver, seats, meta }: Pick<CostLine, 'driver' | 'seats' | 'meta'>,
  component: Pick<Component, 'kind' | 'approach'> | null,
): PriceDriverOf {
  // The initial value is no answer unless somebody gave it.
  if (driver !== 'fixed' || meta['driver'] !== undefined) return { driver, isAssumed: false }
  if (seats !== null) return { driver: 'per-seat', isAssumed: true }
  return { driver: component === null ? 'fixed' : assumedDriver(component.kind, component.approach), isAssumed: true }
}

/** Goes up with use; what is fixed stays, and what is paid per seat follows people. */
export function isPaidByUse(driver: PriceDriverOf['driver']): boolean {
  return driver === 'usage' || driver === 'per-request'
}

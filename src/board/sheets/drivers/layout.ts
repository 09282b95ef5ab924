// Where things stand on Drivers: one row a scenario with its levers, then one row a recurring price with what it grows with.

import { type CostDriver, costDrivers } from '#core'
import { SHEETS } from '#wording'
import { sheetRange } from '../../cells.ts'
import type { BoardPack } from '../../pack.ts'
import type { ScenariosLayout } from '../runway/layout.ts'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly drivers: DriversLayout | null
  }
}

export interface DriversLayout {
  readonly drivers: readonly CostDriver[]
  readonly scenariosHeading: number
  /** Of the base case; the others follow in the order of the cash bridge. */
  readonly firstScenario: number
  readonly heading: number
  readonly first: number
  readonly last: number
  readonly total: number
}

export const LEVER_LETTERS = { id: 'A', name: 'B', volume: 'C', revenue: 'D', seats: 'E', hired: 'F' } as const
export const DRIVER_LETTERS = {
  ...{ id: 'A', component: 'B', label: 'C', driver: 'D', isAssumed: 'E', byUse: 'F', bySeat: 'G', monthly: 'H', withUse: 'I' },
  ...{ withSeats: 'J', paid: 'K', paidWithUse: 'L', grant: 'M' },
} as const

/** A column over all prices, for formulas of other sheets. */
export function driverRange({ first, last }: DriversLayout, key: keyof typeof DRIVER_LETTERS): string {
  return sheetRange(SHEETS.drivers, DRIVER_LETTERS[key], first, last)
}

const SCENARIOS_HEADING = 5

/** null: there is no cash bridge that would read them. */
export function driversLayout({ assessment, places }: Pick<BoardPack, 'assessment' | 'places'>): DriversLayout | null {
  const bridge = places.of('runway')
  if (bridge === null) return null
  const drivers = costDrivers(assessment)
  const firstScenario = SCENARIOS_HEADING + 2
  const heading = firstScenario + columnCount(bridge) + 1
  const first = heading + 3
  const last = first + Math.max(drivers.length, 1) - 1
  return { drivers, scenariosHeading: SCENARIOS_HEADING, firstScenario, heading, first, last, total: last + 1 }
}

function columnCount({ cases, scenarios }: ScenariosLayout): number {
  return 1 + cases.length + scenarios.length
}

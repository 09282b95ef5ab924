// Every recurring price with what it grows with: what a scenario of more use or more people is computed from, in the app and on the
// sheet Drivers.

import type { Assessment } from '../assessment/assessment.ts'
import { countsInTotals } from '../checks/applies.ts'
import { isRunRate, lineMonthlyCost } from '../costs/monthly-cost.ts'
import { driverOf, isPaidByUse, type PriceDriverOf } from '../costs/price-driver.ts'
import type { CostLine } from '../inventory/tables.ts'

export interface CostDriver extends PriceDriverOf {
  readonly componentId: string
  readonly line: CostLine
  /** A month at list price in minor units of the workbook's currency; what is not known is 0 here. */
  readonly monthlyMinor: number
  /** Follows use; what is fixed stays. */
  readonly isByUse: boolean
  /** Follows people. A part of a bill does not: its bill says what it is. */
  readonly isBySeat: boolean
}

/** Of components that count, in their order. */
export function costDrivers({ components, setting }: Pick<Assessment, 'components' | 'setting'>): readonly CostDriver[] {
  return components.flatMap(({ subject: { component, costLines } }) =>
    countsInTotals(component)
      ? costLines.filter(isRunRate).map((line): CostDriver => {
          const of = driverOf(line, component)
          return {
            ...{ componentId: component.id, line, monthlyMinor: lineMonthlyCost(line, setting) ?? 0, ...of },
            ...{ isByUse: isPaidByUse(of.driver), isBySeat: of.driver === 'per-seat' && line.billId === null },
          }
        })
      : [],
  )
}

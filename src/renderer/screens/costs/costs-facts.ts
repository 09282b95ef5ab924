// What the costs screen shows, worked out of an assessment: bills with their parts and rest, credits with their
// state, and the currencies that wait for a rate.

import {
  type Assessment,
  type Bill,
  type CostLine,
  type CreditGrant,
  countsInTotals,
  currenciesWithoutRate,
  drawsOn,
  type GrantState,
  grantState,
  isRestUnknown,
  type MinorUnits,
  unallocatedMonthly,
  unallocatedOf,
} from '#core'

export interface BillRow {
  readonly bill: Bill
  readonly parts: readonly BillPartRow[]
  /** Per period in the bill's currency; null: the bill has no amount. */
  readonly restMinor: number | null
  /** In the workbook's currency; null: paid once, or it waits for a rate. */
  readonly restMonthly: MinorUnits | null
  readonly isRestTooLarge: boolean
}

export interface BillPartRow {
  readonly line: CostLine
  readonly componentName: string
}

export interface GrantRow {
  readonly grant: CreditGrant
  readonly state: GrantState
  /** Prices that draw on it. */
  readonly prices: number
}

export interface CostsFacts {
  readonly bills: readonly BillRow[]
  readonly grants: readonly GrantRow[]
  readonly missingRates: readonly string[]
}

export function costsFacts({ index, setting, byId, components }: Assessment): CostsFacts {
  const { tables, billParts } = index
  const partsOf = (billId: string) => billParts.get(billId) ?? []
  const lines = components.filter(({ subject }) => countsInTotals(subject.component)).flatMap(({ subject }) => subject.costLines)
  return {
    bills: Object.values(tables.bills).map((bill) => ({
      bill,
      parts: partsOf(bill.id)
        .filter(({ componentId }) => componentId !== null)
        .map((line) => ({ line, componentName: byId.get(line.componentId ?? '')?.subject.component.name ?? '' })),
      restMinor: unallocatedOf(bill, partsOf(bill.id)),
      restMonthly: unallocatedMonthly(bill, partsOf(bill.id), setting),
      isRestTooLarge: bill.amount !== null && isRestUnknown(bill, partsOf(bill.id), setting),
    })),
    grants: Object.values(tables.creditGrants).map((grant) => ({
      grant,
      state: grantState(grant, lines, setting.asOf),
      prices: lines.filter((line) => drawsOn(line, grant)).length,
    })),
    missingRates: currenciesWithoutRate(index, setting),
  }
}

// Which currencies wait for a rate: one question a currency, however many prices are in it.

import { countsInTotals } from '../checks/applies.ts'
import { type BillPart, billLacksRate } from '../costs/bill.ts'
import { type CostSetting, lacksRate } from '../costs/monthly-cost.ts'
import type { Bill, Component, CostLine } from '../inventory/tables.ts'

interface PricedInventory {
  readonly components: Iterable<Component>
  readonly linesOf: (componentId: string) => readonly CostLine[]
  readonly bills: Iterable<Bill>
  readonly partsOf: (billId: string) => readonly BillPart[]
}

/** Currencies of prices that count and that no rate dated up to asOf leads to the workbook's currency, in alphabetical order. */
export function currenciesWithoutRate({ components, linesOf, bills, partsOf }: PricedInventory, setting: CostSetting): readonly string[] {
  const waiting = new Set<string>()
  for (const component of components) {
    if (!countsInTotals(component)) continue
    for (const line of linesOf(component.id)) if (lacksRate([line], setting)) waiting.add(line.currency)
  }
  for (const bill of bills) if (billLacksRate(bill, partsOf(bill.id), setting)) waiting.add(bill.currency)
  return [...waiting].sort()
}

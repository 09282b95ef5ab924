// Which currencies wait for a rate: one question a currency, however many prices are in it.

import { countsInTotals } from '../checks/applies.ts'
import { billLacksRate } from '../costs/bill.ts'
import { type CostSetting, lacksRate } from '../costs/monthly-cost.ts'
import type { InventoryIndex } from '../inventory/inventory-index.ts'

/** Currencies of prices that count and that no rate dated up to asOf leads to the workbook's currency, in alphabetical order. */
export function currenciesWithoutRate({ tables, costLines, billParts }: InventoryIndex, setting: CostSetting): readonly string[] {
  const waiting = new Set<string>()
  for (const component of Object.values(tables.components)) {
    if (!countsInTotals(component)) continue
    for (const line of costLines.get(component.id) ?? []) if (lacksRate([line], setting)) waiting.add(line.currency)
  }
  for (const bill of Object.values(tables.bills)) {
    if (billLacksRate(bill, billParts.get(bill.id) ?? [], setting)) waiting.add(bill.currency)
  }
  return [...waiting].sort()
}

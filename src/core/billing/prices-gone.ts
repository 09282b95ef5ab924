// Prices that an import takes away without giving another one: a service that the file doesn't have any more, a rule that leads
// elsewhere, a purchase whose term is over. They are named, so that nothing leaves the totals unseen.

import type { CostPeriod } from '../amounts/price-words.ts'
import { recordOf } from '../inventory/edits.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import type { CostLine } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { PlannedBill } from './planned-bills.ts'

export interface PriceGone {
  readonly componentId: string
  /** Its name. */
  readonly component: string
  readonly vendor: string
  readonly currency: string
  readonly per: CostPeriod
  /** What it was, per period. */
  readonly minor: number
}

interface BillsThatGo {
  readonly bills: readonly PlannedBill[]
  /** Of bills that end or are replaced. */
  readonly goneBillIds: readonly string[]
}

/** Parts of the bill that nobody bears any more. */
export function partsGone(lines: readonly CostLine[], { parts }: Pick<PlannedBill, 'parts'>): readonly CostLine[] {
  return lines.filter(({ componentId }) => !parts.some((part) => part.componentId === componentId))
}

/** Largest first within a currency. A component that a bill pays for anew has another price. */
export function pricesGone(workbook: Workbook, { bills, goneBillIds }: BillsThatGo): readonly PriceGone[] {
  const { billParts } = indexOf(workbook.tables)
  const linesOf = (id: string) => billParts.get(id) ?? []
  const paidAnew = new Set<string | null>()
  for (const { id, parts } of bills) {
    const had = new Set(linesOf(id).map(({ componentId }) => componentId))
    for (const { componentId, minor } of parts) if (minor > 0 && !had.has(componentId)) paidAnew.add(componentId)
  }
  const gone = [...bills.flatMap((bill) => partsGone(linesOf(bill.id), bill)), ...goneBillIds.flatMap(linesOf)]
  return gone
    .flatMap(({ componentId, billId, amount, currency, per }): readonly PriceGone[] => {
      if (componentId === null || billId === null || paidAnew.has(componentId) || (amount ?? 0) <= 0) return []
      const component = recordOf(workbook, 'components', componentId)?.name ?? ''
      return [{ componentId, component, vendor: recordOf(workbook, 'bills', billId)?.vendor ?? '', currency, per, minor: amount ?? 0 }]
    })
    .sort((a, b) => (a.currency === b.currency ? b.minor - a.minor : a.currency < b.currency ? -1 : 1))
}

// Contracts that came of purchases which an import takes away: without the purchase nobody is bound by it.

import type { IsoDate } from '../amounts/units.ts'
import { isBought, keyOfPurchase, purchaseId, purchaseOfBill } from '../costs/purchases.ts'
import { recordOf, recordsOf } from '../inventory/edits.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import type { Component } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import type { BilledChanges } from './billed-records.ts'
import type { PlannedBill } from './planned-bills.ts'
import { partsGone } from './prices-gone.ts'

export interface ContractGone {
  readonly componentId: string
  /** Its name. */
  readonly component: string
  readonly last: IsoDate
}

interface PlannedTerms {
  readonly bills: readonly PlannedBill[]
  readonly changes: BilledChanges
}

/** Of who bears no purchase any more; never where the term is over by now: that it was bought is true still. */
export function contractsGone(
  workbook: Workbook,
  plan: PlannedTerms & { readonly endedBillIds: readonly string[] },
  today: IsoDate,
): readonly ContractGone[] {
  const { billParts, costLines } = indexOf(workbook.tables)
  const { bills, endedBillIds } = plan
  const ended = endedBillIds.flatMap((id) => billParts.get(id) ?? [])
  const moved = bills.flatMap((bill) => partsGone(billParts.get(bill.id) ?? [], bill))
  const gone = [...ended, ...moved].filter(({ billId }) => purchaseOfBill(workbook.tables, billId) !== undefined)
  const goneIds = new Set(gone.map(({ id }) => id))
  const bearing = new Set(bills.flatMap(({ term, parts }) => (term === null ? [] : parts.map(({ componentId }) => componentId))))
  return [...new Set(gone.map(({ componentId }) => componentId ?? ''))].flatMap((id) => {
    const component = recordOf(workbook, 'components', id)
    const last = component?.contract.end ?? null
    if (component === undefined || last === null || last < today || bearing.has(id) || !hasBilledDates(component)) return []
    const lines = costLines.get(id) ?? []
    const stays = lines.some(({ id: lineId, billId }) => !goneIds.has(lineId) && purchaseOfBill(workbook.tables, billId) !== undefined)
    return stays || !isOfBilledTerms(workbook, plan, component) ? [] : [{ componentId: id, component: component.name, last }]
  })
}

/** Nobody entered or blanked them. */
export function hasBilledDates({ meta }: Component): boolean {
  return meta['contract.start']?.source !== 'typed' && meta['contract.end']?.source !== 'typed'
}

/** By what was ever bought of what the component bears: a list may give another one the same dates. */
export function isOfBilledTerms(
  workbook: Workbook,
  { bills, changes }: PlannedTerms,
  { id, contract: { start, end } }: Component,
): boolean {
  const lines = indexOf(workbook.tables).costLines.get(id) ?? []
  const ids = new Set(bills.flatMap((bill) => (bill.parts.some(({ componentId }) => componentId === id) ? [bill.id] : [])))
  const borne = [
    ...lines.flatMap(({ billId }) => purchaseOfBill(workbook.tables, billId) ?? []),
    ...changes.after.filter((of) => ids.has(purchaseId(of.id))),
  ]
  const keys = new Set(borne.map(keyOfPurchase))
  const terms = recordsOf(workbook, 'billed').filter((of) => isBought(of) && keys.has(keyOfPurchase(of)))
  return terms.some(({ termStart }) => termStart === start) && terms.some(({ termEnd }) => termEnd === end)
}

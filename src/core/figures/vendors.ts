// Vendor concentration: whose prices the month goes to, by the vendor a component names and, of what no component bears,
// by the vendor of the bill. Two spellings that differ in case alone are one vendor.

import type { Assessment } from '../assessment/assessment.ts'
import { countsInTotals } from '../checks/applies.ts'
import { unallocatedMonthly } from '../costs/bill.ts'
import { nameKey } from '../inventory/name-key.ts'

export interface VendorCost {
  /** As it is spelled first. */
  readonly name: string
  /** A month at list price, in smallest units of the workbook's currency. */
  readonly minor: number
}

/** So many make "the largest vendors together". */
export const TOP_VENDORS = 3

/** The most expensive first, then by name. What names no vendor is in none of them. */
export function vendorCosts({ components, index, setting }: Assessment): readonly VendorCost[] {
  const vendors = new Map<string, { name: string; minor: number }>()
  const add = (vendor: string | null, minor: number) => {
    const key = nameKey(vendor)
    if (key === '' || minor === 0) return
    const known = vendors.get(key)
    if (known === undefined) vendors.set(key, { name: (vendor ?? '').trim(), minor })
    else known.minor += minor
  }
  for (const { subject } of components) if (countsInTotals(subject.component)) add(subject.component.vendor, subject.knownCost)
  for (const bill of Object.values(index.tables.bills))
    add(bill.vendor, unallocatedMonthly(bill, index.billParts.get(bill.id) ?? [], setting) ?? 0)
  return [...vendors.values()].sort((a, b) => b.minor - a.minor || (a.name < b.name ? -1 : 1))
}

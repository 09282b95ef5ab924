// What each vendor is paid a month at list price: by the vendor a component names and, of what no component bears of a bill,
// by the vendor of the bill. Blank prices are left out and counted; a currency without a rate leaves everything open.

import { billLacksRate, isRestUnknown, unallocatedMonthly } from '../../costs/bill.ts'
import { lacksRate } from '../../costs/monthly-cost.ts'
import { nameKey } from '../../inventory/name-key.ts'
import { countsAsComponent, countsInTotals } from '../applies.ts'
import { isCostOpen } from '../known-cost.ts'
import type { PortfolioSubject, Setting } from '../subject.ts'

interface VendorSpend {
  /** nameKey: two spellings that differ in case alone are one vendor. */
  readonly key: string
  /** As it is spelled first. */
  readonly name: string
  readonly minor: number
  /** The part of it that no component bears. */
  readonly restMinor: number
}

export interface ListSpend {
  /** The most expensive first, then by name. What names no vendor is in none of them. */
  readonly vendors: readonly VendorSpend[]
  readonly totalMinor: number
  readonly restMinor: number
  /** Components that count, and rows with a price that is not set. */
  readonly components: number
  readonly withoutPrice: number
  /** Bills without an amount, or with a rest too large for one. */
  readonly billsWithoutPrice: number
  /** Bills whose rest waits for a rate. */
  readonly billsWaiting: number
  readonly isRateMissing: boolean
}

/** Asked several times of one list, and for every row of it: added up once. */
const KNOWN = new WeakMap<PortfolioSubject, { readonly setting: Setting; readonly spend: ListSpend }>()

export function listSpend(list: PortfolioSubject, setting: Setting): ListSpend {
  const known = KNOWN.get(list)
  if (known?.setting === setting) return known.spend
  const spend = addedUp(list, setting)
  KNOWN.set(list, { setting, spend })
  return spend
}

function addedUp({ components, bills }: PortfolioSubject, setting: Setting): ListSpend {
  const vendors = new Map<string, { name: string; minor: number; restMinor: number }>()
  const add = (vendor: string | null, minor: number, restMinor: number) => {
    if (vendor === null || minor === 0) return
    const key = nameKey(vendor)
    if (key === '') return
    const spend = vendors.get(key) ?? { name: vendor.trim(), minor: 0, restMinor: 0 }
    spend.minor += minor
    spend.restMinor += restMinor
    vendors.set(key, spend)
  }
  const counted = components.filter(({ component }) => countsInTotals(component))
  let [ofComponents, ofBills, billsWaiting] = [0, 0, 0]
  for (const subject of counted) {
    ofComponents += subject.knownCost
    add(subject.component.vendor, subject.knownCost, 0)
  }
  for (const { bill, parts } of bills) {
    if (billLacksRate(bill, parts, setting)) billsWaiting += 1
    const minor = unallocatedMonthly(bill, parts, setting) ?? 0
    ofBills += minor
    add(bill.vendor, minor, minor)
  }
  return {
    vendors: [...vendors]
      .map(([key, spend]) => ({ key, ...spend }))
      .sort((a, b) => b.minor - a.minor || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
    totalMinor: ofComponents + ofBills,
    restMinor: ofBills,
    components: counted.filter(({ component }) => countsAsComponent(component)).length,
    withoutPrice: counted.filter((subject) => isCostOpen(subject, setting)).length,
    billsWithoutPrice: bills.filter(({ bill, parts }) => isRestUnknown(bill, parts, setting)).length,
    billsWaiting,
    isRateMissing: billsWaiting > 0 || counted.some(({ costLines }) => lacksRate(costLines, setting)),
  }
}

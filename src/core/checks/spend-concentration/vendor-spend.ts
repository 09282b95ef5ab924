// What each vendor is paid a month at list price: by the vendor a component names and, of what no component bears of a bill,
// by the vendor of the bill. Blank prices are left out and counted; a currency without a rate leaves everything open.

import { billLacksRate, isRestUnknown, unallocatedMonthly } from '../../costs/bill.ts'
import { lacksRate } from '../../costs/monthly-cost.ts'
import { nameKey } from '../../inventory/name-key.ts'
import { keptOf } from '../../kept.ts'
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
export const listSpend = /* @__PURE__ */ keptOf(addedUp)

function addedUp({ components, bills }: PortfolioSubject, setting: Setting): ListSpend {
  const vendors = new Map<string, { name: string; minor: number; restMinor: number }>()
  const keys = new Map<string, string>()
  const keyOf = (vendor: string) => {
    // A long list has few vendors, and to make the key of a name takes longer than all else here.
    const key = keys.get(vendor) ?? nameKey(vendor)
    keys.set(vendor, key)
    return key
  }
  const add = (vendor: string | null, minor: number, restMinor: number) => {
    if (vendor === null || minor === 0) return
    const key = keyOf(vendor)
    if (key === '') return
    const spend = vendors.get(key) ?? { name: vendor.trim(), minor: 0, restMinor: 0 }
    spend.minor += minor
    spend.restMinor += restMinor
    vendors.set(key, spend)
  }
  let [ofComponents, ofBills, billsWaiting, counted, withoutPrice] = [0, 0, 0, 0, 0]
  let isRateMissing = false
  // Once through the list: it is long, and every component has to be fetched from memory each time.
  for (const subject of components) {
    const { component, knownCost, costLines } = subject
    if (!countsInTotals(component)) continue
    ofComponents += knownCost
    add(component.vendor, knownCost, 0)
    if (countsAsComponent(component)) counted += 1
    if (isCostOpen(subject, setting)) withoutPrice += 1
    isRateMissing ||= lacksRate(costLines, setting)
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
    components: counted,
    withoutPrice,
    billsWithoutPrice: bills.filter(({ bill, parts }) => isRestUnknown(bill, parts, setting)).length,
    billsWaiting,
    isRateMissing: billsWaiting > 0 || isRateMissing,
  }
}

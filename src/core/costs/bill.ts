// One vendor's bill that several components share: what its parts take, and what is left over. The rest
// belongs to nobody and still counts, once. Called by the totals, the costs screen and the board workbook.

import { divideRounded } from '../amounts/rounding.ts'
import { type MinorUnits, minorUnits } from '../amounts/units.ts'
import type { Bill, CostLine } from '../inventory/tables.ts'
import { type CostSetting, monthlyAmount, rateOn } from './monthly-cost.ts'

/** A part of a bill that a component bears. What names no component is not allocated. */
export type BillPart = Pick<CostLine, 'id' | 'componentId' | 'amount' | 'billShare'>

/** Per period of the bill, in its currency. A part whose amount is blank takes nothing yet. */
export function allocatedOf(parts: readonly BillPart[]): number {
  return parts.reduce((sum, { componentId, amount }) => sum + (componentId === null ? 0 : (amount ?? 0)), 0)
}

/** What no component bears, per period. null: the bill has no amount. Below 0 only in a file that no edit of ours made. */
export function unallocatedOf({ amount }: Pick<Bill, 'amount'>, parts: readonly BillPart[]): number | null {
  return amount === null ? null : amount - allocatedOf(parts)
}

/**
 * The amount of each part: those given as a share are worked out of the bill's amount. Running sums are rounded,
 * not the shares one by one, so that shares of 100 % make exactly the bill. null: the bill has no amount.
 */
export function partAmounts({ amount }: Pick<Bill, 'amount'>, parts: readonly BillPart[]): readonly (MinorUnits | null)[] {
  let shares = 0
  let given = 0
  return parts.map((part) => {
    if (part.billShare === null) return part.amount
    if (amount === null) return null
    shares += part.billShare
    const upTo = divideRounded(amount * shares, 10_000)
    const own = minorUnits(upTo - given)
    given = upTo
    return own
  })
}

/** The rest of a standing bill a month in the workbook's currency: rounded like a line of its own. null: not known. */
export function unallocatedMonthly(bill: Bill, parts: readonly BillPart[], setting: CostSetting): MinorUnits | null {
  const rest = unallocatedOf(bill, parts)
  if (rest === null || bill.per === 'one-off') return null
  return rest <= 0 ? minorUnits(0) : monthlyAmount(minorUnits(rest), bill, setting)
}

/** What is left of a standing bill is not known: the bill has no amount, or its rest is more than one amount may be. A rate would not help. */
export function isRestUnknown(bill: Bill, parts: readonly BillPart[], setting: CostSetting): boolean {
  return bill.per !== 'one-off' && unallocatedMonthly(bill, parts, setting) === null && !billLacksRate(bill, parts, setting)
}

/** The rest of the bill waits for a rate. Nothing left over needs none. */
export function billLacksRate(bill: Bill, parts: readonly BillPart[], setting: CostSetting): boolean {
  const rest = unallocatedOf(bill, parts)
  if (bill.per === 'one-off' || rest === null || rest <= 0 || bill.currency === setting.currency) return false
  return rateOn(setting, bill.currency, setting.currency) === null
}

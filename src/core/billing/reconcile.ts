// The books compared with the list, where bills say what their months came to: a price that has moved since is not what was paid then.

import { minorUnits } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { type BilledIn, type Reconciliation, reconcileWith } from '../books/reconcile.ts'
import { countsInTotals } from '../checks/applies.ts'
import { monthlyAmount } from '../costs/monthly-cost.ts'
import { groupedBy } from '../grouped-by.ts'
import { monthlyAmounts } from './assign-amounts.ts'
import { rulesInOrder } from './bill-rules.ts'
import { fullMonths } from './counted-months.ts'
import { keptFees, withMonthlyFees } from './monthly-fees.ts'
import { monthlyBillId } from './planned-bills.ts'

/** null: the books have no month that is over. */
export function reconcile(assessment: Assessment): Reconciliation | null {
  return reconcileWith(assessment, billedIn(assessment))
}

/** Of whole months that came in, counted as a bill's price is: credits, refunds and what is paid once are no part of it. */
function billedIn({ index: { tables }, setting, asOf }: Assessment): BilledIn {
  const rules = rulesInOrder({ tables })
  const counts = (id: string) => {
    const component = tables.components[id]
    return component !== undefined && countsInTotals(component)
  }
  const amounts = withMonthlyFees(Object.values(tables.billed), keptFees(tables))
  const bySource = groupedBy(amounts, ({ source }) => source)
  const byBill = groupedBy(amounts, monthlyBillId)
  return (bill, months) => {
    const ofBill = byBill.get(bill.id) ?? []
    const full = new Set(fullMonths(bySource.get(ofBill[0]?.source ?? '') ?? [], asOf))
    const billed = groupedBy(ofBill, ({ month }) => month ?? '')
    // A source that billed in another currency then has another bill for it, or none any more: the price now stands.
    const whole = months.filter((month) => full.has(month) && billed.has(month))
    const { currency } = bill
    const inMonth = (month: string) => {
      const { parts, restMinor } = monthlyAmounts(billed.get(month) ?? [], { rules, counts, months: 1, currency })
      return parts.reduce((sum, { minor }) => sum + minor, Math.max(0, restMinor))
    }
    const inOwn = (minor: number) => monthlyAmount(minorUnits(minor), { per: 'month', currency }, setting) ?? 0
    return { months: whole.length, minor: whole.reduce((sum, month) => sum + inOwn(inMonth(month)), 0) }
  }
}

// The figures of the whole list. Only what is live or retiring counts, request paths never do. What a
// bill leaves unallocated belongs to no component and counts here.

import { type MinorUnits, minorUnits } from '../amounts/units.ts'
import { countsInTotals } from '../checks/applies.ts'
import type { Setting } from '../checks/subject.ts'
import { CHECK_STATES, type CheckState } from '../checks/verdict.ts'
import { billLacksRate, unallocatedMonthly } from '../costs/bill.ts'
import { drawsOn, grantState, monthlyCredit } from '../costs/credits.ts'
import { lacksRate, monthlyAmount } from '../costs/monthly-cost.ts'
import type { CostLine } from '../inventory/tables.ts'
import type { ComponentAssessment, Totals } from './assessment.ts'
import type { InventoryIndex } from './inventory-index.ts'

/** Unassigned and exempt time included, vendor staff not. */
export function totalsOf(components: readonly ComponentAssessment[], index: InventoryIndex, setting: Setting): Totals {
  const byVerdict = Object.fromEntries(CHECK_STATES.map((state) => [state, 0])) as Record<CheckState, number>
  const sum = { components: 0, toDecide: 0, toDecideSmall: 0, cost: 0, withoutCost: 0, withoutRate: 0, ownerTime: 0, building: 0 }
  const credited: CreditedLine[] = []
  for (const { subject, verdict, toDecide, small } of components) {
    if (!countsInTotals(subject.component)) continue
    sum.components += 1
    byVerdict[verdict] += 1
    if (toDecide) sum.toDecide += 1
    if (toDecide && small) sum.toDecideSmall += 1
    if (subject.monthlyCost !== null) sum.cost += subject.monthlyCost
    else {
      sum.withoutCost += 1
      if (lacksRate(subject.costLines, setting)) sum.withoutRate += 1
    }
    for (const line of subject.costLines) if (line.grantId !== null) credited.push({ line, isInTotal: subject.monthlyCost !== null })
    sum.ownerTime += subject.ownerTime.knownBp
    if (subject.component.edge === 'yes') sum.building += subject.ownerTime.knownBp
  }
  const unallocatedMinor = unallocatedOfBills(index, setting)
  const isOpen = sum.withoutRate > 0 || unallocatedMinor === null
  const monthlyCostMinor = isOpen ? null : minorUnits(sum.cost + unallocatedMinor)
  return {
    components: sum.components,
    toDecide: sum.toDecide,
    toDecideSmall: sum.toDecideSmall,
    monthlyCostMinor,
    unallocatedMinor,
    cashAfterCreditsMinor: monthlyCostMinor === null ? null : minorUnits(monthlyCostMinor - paidByCredits(credited, setting)),
    componentsWithoutCost: sum.withoutCost,
    ownerTimeBp: sum.ownerTime,
    buildingProductBp: sum.building,
    keepingAliveBp: sum.ownerTime - sum.building,
    byVerdict,
  }
}

interface CreditedLine {
  readonly line: CostLine
  /** A component whose cost is not known is in no total: its credits take nothing off. */
  readonly isInTotal: boolean
}

/** null while the rest of a bill waits for a rate. A bill without an amount leaves nothing that is known. */
function unallocatedOfBills({ tables, billParts }: InventoryIndex, setting: Setting): MinorUnits | null {
  let rest = 0
  for (const bill of Object.values(tables.bills)) {
    const parts = billParts.get(bill.id) ?? []
    if (billLacksRate(bill, parts, setting)) return null
    rest += unallocatedMonthly(bill, parts, setting) ?? 0
  }
  return minorUnits(rest)
}

/** In the workbook's currency, each line converted and rounded for itself. Credits that ended pay nothing. */
function paidByCredits(credited: readonly CreditedLine[], setting: Setting): number {
  if (credited.length === 0) return 0
  let paid = 0
  for (const grant of Object.values(setting.creditGrants)) {
    const drawing = credited.filter(({ line }) => drawsOn(line, grant))
    const lines = drawing.map(({ line }) => line)
    if (drawing.length === 0 || !grantState(grant, lines, setting.asOf).pays) continue
    for (const { line, isInTotal } of drawing)
      if (isInTotal) paid += monthlyAmount(monthlyCredit(line), { per: 'month', currency: line.currency }, setting) ?? 0
  }
  return paid
}

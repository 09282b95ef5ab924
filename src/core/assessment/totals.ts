// The figures of the whole list. Only what is live or retiring counts. What a bill leaves unallocated belongs to no component and counts here.

import { type MinorUnits, minorUnits } from '../amounts/units.ts'
import { countsInTotals } from '../checks/applies.ts'
import type { Setting } from '../checks/subject.ts'
import { billLacksRate, isRestUnknown, unallocatedMonthly } from '../costs/bill.ts'
import { drawsOn, grantState, monthlyCredit } from '../costs/credits.ts'
import { lineMonthlyCost, monthlyAmount } from '../costs/monthly-cost.ts'
import type { InventoryIndex } from '../inventory/inventory-index.ts'
import type { CostLine } from '../inventory/tables.ts'
import { setWhenRead } from '../when-read.ts'
import type { Assessment, Totals } from './assessment.ts'
import { companyWideFindings } from './company-wide.ts'
import type { ComponentAssessment } from './component-assessment.ts'

/** @param judged what the totals are of, with its totals still to come; what rules say of the whole list is not read before somebody asks */
export function totalsOf(judged: Omit<Assessment, 'totals'>): Totals {
  const { components, sums, index, setting } = judged
  const unallocatedMinor = unallocatedOfBills(index, setting)
  const { costMinor, withoutCost, withoutRate, ...counts } = sums
  const { byStanding } = counts
  const isOpen = withoutRate > 0 || unallocatedMinor === null
  const monthlyCostMinor = isOpen ? null : minorUnits(costMinor + unallocatedMinor)
  const cashAfterCreditsMinor = monthlyCostMinor === null ? null : minorUnits(monthlyCostMinor - paidByCredits(components, setting))
  const totals: Omit<Totals, 'toDecideCompanyWide'> & Partial<Totals> = {
    ...counts,
    monthlyCostMinor,
    unallocatedMinor,
    cashAfterCreditsMinor,
    componentsWithoutCost: withoutCost,
    billsWithoutCost: billsWithoutCost(index, setting),
    toDecide: byStanding['to-decide'] + byStanding.minor,
    toDecideSmall: byStanding.minor,
    toDecideMaterial: byStanding['to-decide'],
    keepingAliveBp: sums.ownerTimeBp - sums.buildingProductBp,
  }
  // After most edits nobody looks at it, and its rules look through the whole list.
  setWhenRead(totals, 'toDecideCompanyWide', () => companyWideFindings(judged).filter(({ state }) => state === 'to-decide').length)
  return totals as Totals
}

/** None where there is no grant that could pay. */
function creditedLines(components: readonly ComponentAssessment[], { creditGrants }: Setting): readonly CostLine[] {
  const credited: CostLine[] = []
  if (Object.keys(creditGrants).length === 0) return credited
  for (const { subject } of components) {
    if (!countsInTotals(subject.component)) continue
    for (const line of subject.costLines) if (line.grantId !== null) credited.push(line)
  }
  return credited
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

function billsWithoutCost({ tables, billParts }: InventoryIndex, setting: Setting): number {
  return Object.values(tables.bills).filter((bill) => isRestUnknown(bill, billParts.get(bill.id) ?? [], setting)).length
}

function paidByCredits(components: readonly ComponentAssessment[], setting: Setting): number {
  return [...paidByGrants(components, setting).values()].reduce((sum, paid) => sum + paid, 0)
}

/** What credits that still run take off a line a month, in the workbook's currency; off a price that is in no total they take nothing. */
export function creditOf(line: CostLine, setting: Setting): number {
  if (lineMonthlyCost(line, setting) === null) return 0
  return monthlyAmount(monthlyCredit(line), { per: 'month', currency: line.currency }, setting) ?? 0
}

/**
 * What each pool of credits pays a month in the workbook's currency, each line converted and rounded for itself. Pools
 * that ended pay nothing and are not in it.
 *
 * @param isMeant of the lines that draw, those whose part is asked for; all of them use the pool up
 */
export function paidByGrants(
  components: readonly ComponentAssessment[],
  setting: Setting,
  isMeant: (line: CostLine) => boolean = () => true,
): ReadonlyMap<string, number> {
  const paid = new Map<string, number>()
  const credited = creditedLines(components, setting)
  if (credited.length === 0) return paid
  for (const grant of Object.values(setting.creditGrants)) {
    const drawing = credited.filter((line) => drawsOn(line, grant))
    if (drawing.length === 0 || !grantState(grant, drawing, setting.asOf).pays) continue
    let sum = 0
    for (const line of drawing) if (isMeant(line)) sum += creditOf(line, setting)
    paid.set(grant.id, sum)
  }
  return paid
}

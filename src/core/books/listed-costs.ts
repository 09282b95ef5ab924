// What the list says is paid, and to whom: the sender of the bill, else the vendor of the component, else the component
// itself. Together the items are the infrastructure total; a component that two are paid for has two.

import type { Assessment } from '../assessment/assessment.ts'
import { creditOf, paidByGrants } from '../assessment/totals.ts'
import { countsInTotals } from '../checks/applies.ts'
import type { ComponentSubject } from '../checks/subject.ts'
import { unallocatedMonthly } from '../costs/bill.ts'
import { drawsOn } from '../costs/credits.ts'
import { isRunRate, lineMonthlyCost } from '../costs/monthly-cost.ts'
import { recordedAmount } from '../figures/cost-months.ts'
import { groupedBy } from '../grouped-by.ts'
import { nameKey } from '../inventory/name-key.ts'
import type { Bill, CostLine } from '../inventory/tables.ts'

/** Smallest units of the workbook's currency; prices a month. */
export interface ListedCost {
  readonly payee: string
  /** null: what no component bears of a bill. */
  readonly componentId: string | null
  /** The bill whose rest this is. */
  readonly billId: string | null
  readonly lines: readonly CostLine[]
  readonly monthMinor: number
  readonly creditsMinor: number
  /** Paid once in the months asked for, and what a bill came to in them beyond the price that it has now; below 0: less. Together. */
  readonly onceMinor: number
}

/** How many of the months asked for a bill has whole, and what it came to in them. */
export interface BilledMonths {
  readonly months: number
  /** In the workbook's currency. */
  readonly minor: number
}

const NOT_BILLED: BilledMonths = { months: 0, minor: 0 }

interface MonthSpan {
  /** "2026-07"; both included. */
  readonly first: string
  readonly last: string
}

/** @param span the months whose one-off costs are asked for; null: none */
export function listedCosts(
  assessment: Assessment,
  span: MonthSpan | null,
  billedOf: (bill: Bill) => BilledMonths = () => NOT_BILLED,
): readonly ListedCost[] {
  const { components, setting, index } = assessment
  const pays = paidByGrants(components, setting)
  const paidOf = (line: CostLine) => {
    const grant = line.grantId === null ? undefined : setting.creditGrants[line.grantId]
    return grant === undefined || !pays.has(grant.id) || !drawsOn(line, grant) ? 0 : creditOf(line, setting)
  }
  const onceOf = (line: CostLine) => {
    const isInSpan = span !== null && line.month !== null && line.month >= span.first && line.month <= span.last
    return isInSpan && line.per === 'one-off' ? (recordedAmount(line, setting) ?? 0) : 0
  }
  const billNames = new Map(Object.values(index.tables.bills).map(({ id, vendor }) => [id, vendor]))
  const listed: ListedCost[] = []
  const borne = new Map<string, number>()
  for (const { subject } of components) {
    if (!countsInTotals(subject.component)) continue
    for (const [payee, lines] of byPayee(subject, billNames)) {
      const standing = lines.filter(isRunRate)
      for (const line of standing) {
        if (line.billId !== null) borne.set(line.billId, (borne.get(line.billId) ?? 0) + (lineMonthlyCost(line, setting) ?? 0))
      }
      listed.push({
        ...{ payee, componentId: subject.component.id, billId: null, lines },
        monthMinor: sumOf(standing, (line) => lineMonthlyCost(line, setting) ?? 0),
        creditsMinor: sumOf(standing, paidOf),
        onceMinor: sumOf(lines, onceOf),
      })
    }
  }
  for (const bill of Object.values(index.tables.bills)) {
    const monthMinor = unallocatedMonthly(bill, index.billParts.get(bill.id) ?? [], setting) ?? 0
    const { months, minor } = billedOf(bill)
    const onceMinor = minor - months * (monthMinor + (borne.get(bill.id) ?? 0))
    listed.push({ payee: bill.vendor, componentId: null, billId: bill.id, lines: [], monthMinor, creditsMinor: 0, onceMinor })
  }
  return listed
}

/** Two spellings that differ in case are one payee, spelled as first met. */
function byPayee({ component, costLines }: ComponentSubject, billNames: ReadonlyMap<string, string>): Map<string, CostLine[]> {
  const spelled = new Map<string, string>()
  return groupedBy(costLines, ({ billId }) => {
    const name = (billId === null ? undefined : billNames.get(billId)) ?? component.vendor ?? component.name
    const payee = spelled.get(nameKey(name)) ?? name
    spelled.set(nameKey(name), payee)
    return payee
  })
}

function sumOf(lines: readonly CostLine[], amountOf: (line: CostLine) => number): number {
  return lines.reduce((sum, line) => sum + amountOf(line), 0)
}

/** What the list says of a whole period. */
export interface ExpectedCosts {
  readonly listedMinor: number
  readonly creditsMinor: number
  readonly onceMinor: number
  /** listed − credits + once: what the books should show. */
  readonly expectedMinor: number
}

export function expectedCosts(items: readonly ListedCost[], months: number): ExpectedCosts {
  const sum = (of: 'monthMinor' | 'creditsMinor' | 'onceMinor') => items.reduce((total, item) => total + item[of], 0)
  const [listedMinor, creditsMinor, onceMinor] = [sum('monthMinor') * months, sum('creditsMinor') * months, sum('onceMinor')]
  return { listedMinor, creditsMinor, onceMinor, expectedMinor: listedMinor - creditsMinor + onceMinor }
}

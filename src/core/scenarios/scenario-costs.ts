// What a scenario changes about costs: more use, and other prices of a vendor. Only the standing run-rate moves: what was
// paid once, is forecast or belongs to one past month stays, and so does what is retired.

import { timesBp } from '../amounts/rounding.ts'
import { type MinorUnits, minorUnits } from '../amounts/units.ts'
import { partAmounts } from '../costs/bill.ts'
import { isRunRate } from '../costs/monthly-cost.ts'
import { driverOf, isPaidByUse } from '../costs/price-driver.ts'
import { recordOf, recordsOf, setField } from '../inventory/edits.ts'
import { nameKey } from '../inventory/name-key.ts'
import type { CostLine } from '../inventory/tables.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { resizeBill } from './scenario-bill.ts'
import { type Building, type ChangeContext, changeKind, EditList, inSlices } from './scenario-change.ts'
import { companyOf } from './scenario-company.ts'

/** A hundredth to a thousand times today's; said in times. */
const GROWTH = { min: 100, max: 10_000_000 }
/** Free to ten times today's; said as percent up or down. */
const PRICE = { min: 0, max: 100_000 }

/** The same range, said in another unit than it is kept in. */
function readRange(field: string, value: number | null, range: typeof GROWTH, unit: string, said: (bp: number) => number): Result<number> {
  if (value === null || !Number.isInteger(value)) return fail(problem('not-a-number', { field, text: String(value ?? '') }))
  if (value >= range.min && value <= range.max) return ok(value)
  return fail(problem('out-of-range', { field, value: said(value), min: said(range.min), max: said(range.max), unit }))
}

export const growthChange = changeKind<number>((_, { value }) => readRange('growth', value, GROWTH, 'times', (bp) => bp / 10_000), growing)

/** What more use comes from, and brings in. */
const GROWING_FIGURES = ['revenue', 'customers', 'activeUsers', 'requestsPerMonth'] as const

function* growing(context: ChangeContext, factor: number): Building {
  const { workbook } = context
  const edits = new EditList()
  const company = companyOf(workbook)
  for (const field of GROWING_FIGURES) {
    const figure = company[field]
    if (figure !== null) edits.add(setField(context, 'company', 'company', field, timesBp(figure, factor)))
  }
  yield* inSlices(recordsOf(workbook, 'components'), ({ id, lifecycle, requestsPerMonth: requests }) => {
    if (requests === null || lifecycle === 'retired') return
    edits.add(setField(context, 'components', id, 'requestsPerMonth', timesBp(requests, factor)))
  })
  const bills = new Set<string>()
  const isMoved = (line: CostLine) => {
    const component = line.componentId === null ? undefined : recordOf(workbook, 'components', line.componentId)
    if (component === undefined || component.lifecycle === 'retired' || !isRunRate(line)) return false
    return isPaidByUse(driverOf(line, component).driver)
  }
  yield* inSlices(recordsOf(workbook, 'costLines'), (line) => {
    if (line.amount === null || !isMoved(line)) return
    if (line.billId !== null) bills.add(line.billId)
    else edits.add(setField(context, 'costLines', line.id, 'amount', timesBp(line.amount, factor)))
  })
  const grown = (part: CostLine) => (part.amount === null || !isMoved(part) ? part.amount : amountOf(part.amount, factor))
  yield* inSlices([...bills], (billId) => edits.add(...resizeBill(context, billId, grown)))
  return edits.result()
}

interface PriceWish {
  /** nameKey of the vendor. */
  readonly vendor: string
  readonly factor: number
}

export const priceChange = changeKind<PriceWish>((context, { target, value }) => {
  const factor = readRange('price', value, PRICE, 'bp', (bp) => bp - 10_000)
  if (!factor.ok) return factor
  const vendor = nameKey(target)
  return vendor !== '' && isPriced(context, vendor)
    ? ok({ vendor, factor: factor.value })
    : fail(problem('vendor-unpriced', { vendor: target ?? '' }))
}, repricing)

function isPriced({ workbook, index }: ChangeContext, vendor: string): boolean {
  return (
    recordsOf(workbook, 'bills').some((bill) => nameKey(bill.vendor) === vendor) ||
    recordsOf(workbook, 'components').some(
      (component) => nameKey(component.vendor) === vendor && (index.costLines.get(component.id) ?? []).length > 0,
    ) ||
    recordsOf(workbook, 'projects').some(({ managed }) => managed.quote !== null && nameKey(managed.vendor) === vendor)
  )
}

/** A part of a bill has the price of whoever sends the bill; a quote is a price, too. */
function* repricing(context: ChangeContext, { vendor, factor }: PriceWish): Building {
  const { workbook } = context
  const edits = new EditList()
  yield* inSlices(recordsOf(workbook, 'costLines'), (line) => {
    const component = line.componentId === null ? undefined : recordOf(workbook, 'components', line.componentId)
    if (line.amount === null || line.billId !== null || !isRunRate(line) || component === undefined) return
    if (component.lifecycle === 'retired' || nameKey(component.vendor) !== vendor) return
    edits.add(setField(context, 'costLines', line.id, 'amount', timesBp(line.amount, factor)))
  })
  yield* inSlices(recordsOf(workbook, 'bills'), (bill) => {
    if (nameKey(bill.vendor) === vendor && bill.per !== 'one-off') repriceBill(context, bill.id, factor, edits)
  })
  yield* inSlices(recordsOf(workbook, 'projects'), ({ id, managed }) => {
    if (managed.quote === null || nameKey(managed.vendor) !== vendor) return
    edits.add(setField(context, 'projects', id, 'managed.quote', timesBp(managed.quote, factor)))
  })
  return edits.result()
}

/** Shares stay shares. Running sums are rounded, so that parts that made the whole bill still do. */
function repriceBill(context: ChangeContext, billId: string, factor: number, edits: EditList): void {
  const bill = recordOf(context.workbook, 'bills', billId)
  const parts = context.index.billParts.get(billId) ?? []
  const amount = bill?.amount === undefined || bill.amount === null ? null : amountOf(bill.amount, factor)
  if (amount !== null) edits.add(setField(context, 'bills', billId, 'amount', amount))
  let before = 0
  const typed = parts.map((part) => {
    if (part.billShare !== null || part.amount === null) return part
    const from = before
    before += part.amount
    return { ...part, amount: minorUnits(timesBp(before, factor) - timesBp(from, factor)) }
  })
  for (const [place, next] of partAmounts({ amount }, typed).entries()) {
    const part = parts[place]
    if (part !== undefined && next !== part.amount) edits.add(setField(context, 'costLines', part.id, 'amount', next))
  }
}

function amountOf(amount: MinorUnits, factor: number): MinorUnits {
  return minorUnits(timesBp(amount, factor))
}

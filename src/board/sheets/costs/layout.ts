// What stands on the Costs sheet and in which row: prices that are more than one amount a month, what bills leave
// unallocated, and the bills, credits, rates and periods they name. A plain amount a month stays on Components.

import {
  type Assessment,
  type Bill,
  COST_PERIODS,
  type CostLine,
  type CreditGrant,
  type IsoDate,
  minorUnits,
  newRecord,
  rateOn,
  unallocatedOf,
} from '#core'

declare module '../../pack.ts' {
  interface SheetPlaces {
    readonly costs: CostsLayout | null
  }
}

export interface CostRow {
  readonly number: number
  /** The rest of a bill is a line too, of no component. */
  readonly line: CostLine
  readonly componentId: string | null
}

interface RateRow {
  readonly number: number
  readonly currency: string
  /** 1 for the workbook's own currency; null while none is dated up to the day. */
  readonly rate: number | null
  readonly date: IsoDate | null
}

export interface Numbered<R> {
  readonly number: number
  readonly record: R
}

export interface RowSpan {
  readonly first: number
  readonly last: number
}

export interface CostsLayout {
  readonly rows: readonly CostRow[]
  /** Rows of a component's prices; it is not in here when one plain amount stands on Components. */
  readonly ofComponent: ReadonlyMap<string, RowSpan>
  /** Rows of what bills leave unallocated, one a bill. */
  readonly rests: RowSpan | null
  readonly lines: RowSpan
  readonly bills: readonly Numbered<Bill>[]
  readonly grants: readonly Numbered<CreditGrant>[]
  readonly rates: readonly RateRow[]
  readonly headings: Readonly<Record<CostBlock, number>>
  readonly lastRow: number
}

type CostBlock = 'bills' | 'grants' | 'rates' | 'periods'

/** null: every price is one amount a month in the workbook's currency, and there are neither bills nor credits. */
export function costsLayout(assessment: Assessment, firstRow: number): CostsLayout | null {
  const { index, setting } = assessment
  const bills = Object.values(index.tables.bills)
  const { rows, ofComponent } = rowsOfComponents(assessment, firstRow)
  const firstRest = firstRow + rows.length
  for (const bill of bills)
    rows.push({ number: firstRow + rows.length, line: restOf(bill, index.billParts.get(bill.id) ?? []), componentId: null })
  const grants = Object.values(setting.creditGrants)
  if (rows.length === 0 && grants.length === 0) return null
  // Credits that nothing draws on have a price to draw on in a row that is blank.
  const last = firstRow + Math.max(rows.length, 1) - 1
  const rates = ratesOf(rows, grants, assessment)
  let next = last + 2
  const block = (count: number) => {
    const heading = next
    next += 3 + Math.max(count, 1)
    return heading
  }
  const headings = {
    bills: block(bills.length),
    grants: block(grants.length),
    rates: block(rates.length),
    periods: block(CONSTANTS.length),
  }
  const numbered = <R>(records: readonly R[], heading: number) => records.map((record, at) => ({ record, number: heading + 2 + at }))
  return {
    rows,
    ofComponent,
    rests: bills.length === 0 ? null : { first: firstRest, last },
    lines: { first: firstRow, last },
    bills: numbered(bills, headings.bills),
    grants: numbered(grants, headings.grants),
    rates: rates.map((rate, at) => ({ ...rate, number: headings.rates + 2 + at })),
    headings,
    lastRow: next - 2,
  }
}

/** What the block of periods holds, top down: months of each period, then what formulas compare with. */
const CONSTANTS = [...COST_PERIODS, 'largest', 'longest'] as const

function rowsOfComponents({ components, setting }: Assessment, firstRow: number) {
  const rows: CostRow[] = []
  const ofComponent = new Map<string, RowSpan>()
  for (const { subject } of components) {
    const { costLines, component } = subject
    const [only, ...others] = costLines
    if (only === undefined || (others.length === 0 && isPlain(only, setting.currency))) continue
    const first = firstRow + rows.length
    for (const line of costLines) rows.push({ number: firstRow + rows.length, line, componentId: component.id })
    ofComponent.set(component.id, { first, last: first + costLines.length - 1 })
  }
  return { rows, ofComponent }
}

/** One amount a month of its own, in the workbook's currency. */
function isPlain(line: CostLine, currency: string): boolean {
  const { per, driver, basis, month, billId, grantId, grantAmount } = line
  const isStanding = per === 'month' && driver !== 'per-seat' && basis === 'actual' && month === null
  return isStanding && billId === null && grantId === null && grantAmount === null && line.currency === currency
}

function restOf(bill: Bill, parts: readonly CostLine[]): CostLine {
  const { id, currency, per, vendor: label } = bill
  const rest = unallocatedOf(bill, parts)
  return { ...newRecord('costLines', id), billId: id, label, currency, per, amount: rest === null ? null : minorUnits(Math.max(0, rest)) }
}

function ratesOf(rows: readonly CostRow[], grants: readonly CreditGrant[], { setting }: Assessment): Omit<RateRow, 'number'>[] {
  const others = new Set([...rows.map(({ line }) => line.currency), ...grants.map(({ currency }) => currency)])
  others.delete(setting.currency)
  const found = [...others].sort().map((currency) => {
    const rate = rateOn(setting, currency, setting.currency)
    return { currency, rate: rate?.rate ?? null, date: rate?.date ?? null }
  })
  return [{ currency: setting.currency, rate: 1, date: null }, ...found]
}

// Prices and where they stand in the books, one row each: what a team goes through once, the most expensive first.

import type { Assessment } from '../assessment/assessment.ts'
import { countsInTotals } from '../checks/applies.ts'
import { billLacksRate, unallocatedMonthly } from '../costs/bill.ts'
import { currencyWithoutRate, isCostTooLarge, isRunRate, lineMonthlyCost } from '../costs/monthly-cost.ts'
import { driverOf } from '../costs/price-driver.ts'
import type { BookedAs, CostLineValues } from '../inventory/cost.ts'
import type { BatchEdit } from '../inventory/edit.ts'
import { type EditContext, setField, stepOf } from '../inventory/edits.ts'
import type { Component, CostLine } from '../inventory/tables.ts'
import type { Result } from '../result.ts'

/** A standing price of a component that counts, or what a bill leaves unallocated. */
export interface BookedPrice {
  readonly table: 'costLines' | 'bills'
  readonly id: string
  /** null: the rest of a bill. */
  readonly componentName: string | null
  /** What the price is for, or the vendor of the bill. */
  readonly label: string | null
  /** A month in the workbook's currency; null: not known. */
  readonly monthlyMinor: number | null
  /** The currency for whose rate it waits; null: for none. */
  readonly withoutRate: string | null
  /** It is set, and more than one amount may be. */
  readonly isTooLarge: boolean
  readonly bookedAs: BookedAs | null
  /** null: the rest of a bill has none. */
  readonly driver: CostLineValues['driver'] | null
  /** By type and approach, because nobody typed it. */
  readonly isDriverAssumed: boolean
}

/** What a price can grow with by choice; what is paid by seat follows people. */
export const PRICE_DRIVERS = ['fixed', 'usage', 'per-request'] as const
export type PriceDriver = (typeof PRICE_DRIVERS)[number]

export function bookedPrices({ components, index, setting }: Assessment): readonly BookedPrice[] {
  const lines = components.flatMap(({ subject: { component, costLines } }) =>
    !countsInTotals(component)
      ? []
      : costLines.filter(isRunRate).map(
          (line): BookedPrice => ({
            ...{ table: 'costLines', id: line.id, label: line.label, bookedAs: line.bookedAs },
            ...driverAs(line, component),
            ...{
              componentName: component.name,
              monthlyMinor: lineMonthlyCost(line, setting),
              withoutRate: currencyWithoutRate([line], setting),
              isTooLarge: isCostTooLarge([line], setting),
            },
          }),
        ),
  )
  const rests = Object.values(index.tables.bills).flatMap((bill): BookedPrice[] => {
    const { id, vendor: label, bookedAs, per, currency } = bill
    const parts = index.billParts.get(id) ?? []
    const monthlyMinor = unallocatedMonthly(bill, parts, setting)
    if (monthlyMinor === 0 || per === 'one-off') return []
    const withoutRate = billLacksRate(bill, parts, setting) ? currency : null
    const isTooLarge = monthlyMinor === null && withoutRate === null && bill.amount !== null
    const price = { id, componentName: null, label, monthlyMinor, withoutRate, isTooLarge, bookedAs }
    return [{ ...price, table: 'bills', driver: null, isDriverAssumed: false }]
  })
  return [...lines, ...rests].sort((a, b) => (b.monthlyMinor ?? -1) - (a.monthlyMinor ?? -1))
}

function driverAs(line: CostLine, component: Component): Pick<BookedPrice, 'driver' | 'isDriverAssumed'> {
  const { driver, isAssumed } = driverOf(line, component)
  return { driver, isDriverAssumed: isAssumed }
}

/** Several prices at once are one step. @param bookedAs null: it is not said any more */
export function bookPrices(
  context: EditContext,
  prices: readonly Pick<BookedPrice, 'table' | 'id' | 'componentName' | 'label'>[],
  bookedAs: BookedAs | null,
): Result<BatchEdit> {
  const edits = prices.map(({ table, id }) => setField(context, table, id, 'bookedAs', bookedAs))
  return stepOf(context, { code: 'change-booking', facts: namesOf(prices) }, edits)
}

/** Sets what several prices grow with, as one step. @param prices of components, none of them paid by seat */
export function setPriceDrivers(
  context: EditContext,
  prices: readonly Pick<BookedPrice, 'id' | 'componentName' | 'label'>[],
  driver: PriceDriver,
): Result<BatchEdit> {
  const edits = prices.map(({ id }) => setField(context, 'costLines', id, 'driver', driver))
  return stepOf(context, { code: 'change-drivers', facts: namesOf(prices) }, edits)
}

function namesOf(prices: readonly Pick<BookedPrice, 'componentName' | 'label'>[]) {
  const [first] = prices
  return { name: prices.length === 1 ? (first?.componentName ?? first?.label ?? '') : '', count: prices.length }
}

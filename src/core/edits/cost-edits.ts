// Edits of what a component costs: the one figure of the grid's cell, and lines of the inspector.

import { localDate } from '../amounts/calendar.ts'
import type { TypedCost } from '../amounts/parse-text.ts'
import type { IsoDate, MinorUnits } from '../amounts/units.ts'
import { isPlainMonthly } from '../costs/monthly-cost.ts'
import { standingTables } from '../costs/purchases.ts'
import type { CostLineValues } from '../inventory/cost.ts'
import type { BatchEdit, Edit, EditLabel } from '../inventory/edit.ts'
import { addRecord, batch, currencyOf, type EditContext, recordOf, removeRecord, setField, setFields, stepOf } from '../inventory/edits.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import type { CostLine } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'

/** Without purchases whose term is over or hasn't begun on that day. */
export function standingLinesOf({ tables }: Workbook, day: IsoDate, componentId: string): readonly CostLine[] {
  return indexOf(standingTables(tables, day)).costLines.get(componentId) ?? []
}

/** Those that the cell shows, on the same day: the one on the user's wall, not the one in Greenwich. */
function shownLines({ workbook, at }: EditContext, componentId: string): readonly CostLine[] {
  return standingLinesOf(workbook, localDate(new Date(at)), componentId)
}

/** The monthly cost of a component with one line (or none yet); one figure for several lines is a Problem. */
export function setMonthlyCost(context: EditContext, componentId: string, amount: MinorUnits | null): Result<BatchEdit> {
  return setMonthlyCosts(context, componentId, [amount])
}

/**
 * One monthly amount in the workbook's currency for each line, in the order of `standingLinesOf`. Another number of amounts is a
 * Problem, and so is a line that is no plain monthly price.
 */
function setMonthlyCosts(context: EditContext, componentId: string, amounts: readonly (MinorUnits | null)[]): Result<BatchEdit> {
  const component = recordOf(context.workbook, 'components', componentId)
  if (!component) return fail(problem('record-missing', { table: 'components', id: componentId }))
  const lines = shownLines(context, componentId)
  const currency = currencyOf(context.workbook)
  if (amounts.length !== Math.max(1, lines.length))
    return fail(problem('several-cost-lines', { component: component.name, lines: lines.length, amounts: amounts.length }))
  const other = lines.find((line) => !isPlainMonthly(line, currency))
  if (other !== undefined) return fail(problem('cost-line-not-monthly', { component: component.name, per: keptPer(other) }))
  const label = { code: 'change-cost', facts: { name: component.name } } as const
  const [amount = null] = amounts
  if (lines.length === 0 && amount === null) return ok(batch(context, [], label))
  if (lines.length === 0) return stepOf(context, label, [addRecord(context, 'costLines', { componentId, amount, currency })])
  const set = lines.map((line, place) => setField(context, 'costLines', line.id, 'amount', amounts[place] ?? null))
  return stepOf(context, label, set)
}

function keptPer({ billId, driver, per, currency }: CostLine): string {
  if (billId !== null) return 'bill'
  if (driver === 'per-seat') return 'seat'
  return per === 'month' ? currency : per
}

export function addCostLine(context: EditContext, componentId: string, values: Partial<CostLineValues>): Result<BatchEdit> {
  const component = recordOf(context.workbook, 'components', componentId)
  if (!component) return fail(problem('record-missing', { table: 'components', id: componentId }))
  const currency = currencyOf(context.workbook)
  const label = { code: 'change-cost', facts: { name: component.name } } as const
  return stepOf(context, label, [addRecord(context, 'costLines', { currency, ...values, componentId })])
}

/** What was typed into the price of a line: amount, and whatever else was said with it. A part of a bill is split on its bill. */
export function setLinePrice(context: EditContext, lineId: string, typed: TypedCost): Result<BatchEdit> {
  const line = ownLine(context, lineId)
  if (!line.ok) return line
  const { amount, per, currency, seats } = typed
  return stepOf(context, labelOf(context, line.value), [
    setFields(context, 'costLines', lineId, {
      amount,
      ...(per === undefined ? {} : { per }),
      ...(seats === undefined ? {} : bySeat(seats, line.value)),
    }),
    ...(currency === undefined ? [] : [setLineCurrency(context, lineId, currency)]),
  ])
}

/** The price of a component that has one line or none yet, with whatever was typed with it: a currency, seats, a period. */
export function setComponentPrice(context: EditContext, componentId: string, typed: TypedCost): Result<BatchEdit> {
  const component = recordOf(context.workbook, 'components', componentId)
  if (!component) return fail(problem('record-missing', { table: 'components', id: componentId }))
  const [line, ...others] = shownLines(context, componentId)
  if (others.length > 0) return fail(problem('several-cost-lines', { component: component.name, lines: others.length + 1, amounts: 1 }))
  if (line !== undefined) return setLinePrice(context, line.id, typed)
  const { seats } = typed
  return addCostLine(context, componentId, { ...typed, ...(seats === undefined ? {} : { driver: 'per-seat' as const }) })
}

/**
 * What is typed over a cell is all that it holds: of each line in the order of `standingLinesOf` the amount, its currency, period and seats,
 * whatever the price was before. A blank clears the amount of every line, a blank part that of its line; both leave the rest as it is.
 * Bare figures for several lines go to plain monthly prices alone.
 */
export function replacePrices(context: EditContext, componentId: string, typed: readonly TypedCost[]): Result<BatchEdit> {
  const lines = shownLines(context, componentId)
  const currency = currencyOf(context.workbook)
  const [first = { amount: null }, ...more] = typed
  const [line, ...others] = lines
  if (line === undefined && more.length === 0 && !isFigure(first)) return setComponentPrice(context, componentId, first)
  const prices = more.length === 0 && first.amount === null ? lines.map(() => first) : typed
  const amounts = [first, ...more].map(({ amount }) => amount)
  if (line === undefined || prices.length !== lines.length) return setMonthlyCosts(context, componentId, amounts)
  const other = lines.find((each, place) => prices[place]?.amount !== null && !isPlainMonthly(each, currency))
  if (other !== undefined && others.length > 0 && prices.every(isFigure))
    return fail(problem('cost-line-not-monthly', { component: nameOf(context, line), per: keptPer(other) }))
  const set = lines.flatMap((each, place) => replaced(context, each, prices[place] ?? first, currency))
  return stepOf(context, labelOf(context, line), set)
}

/** An amount without anything beside it. */
function isFigure({ per = 'month', currency, seats }: TypedCost): boolean {
  return per === 'month' && currency === undefined && seats === undefined
}

function replaced(context: EditContext, line: CostLine, typed: TypedCost, currency: string): readonly Result<Edit | readonly Edit[]>[] {
  const own = ownLine(context, line.id)
  if (!own.ok) return [own]
  const { amount, per = 'month', seats = null, currency: other = currency } = typed
  // A line without an amount is shown as a blank, whatever seats, period and currency it has: a blank doesn't take them away.
  if (amount === null || (isFigure(typed) && isPlainMonthly(line, currency)))
    return [setField(context, 'costLines', line.id, 'amount', amount)]
  const fields = setFields(context, 'costLines', line.id, { amount, per, ...bySeat(seats, line) })
  return line.currency === other ? [fields] : [fields, setLineCurrency(context, line.id, other)]
}

/** Priced by seat from the first number of seats on; a blank makes it a price of its own again. */
export function setLineSeats(context: EditContext, lineId: string, seats: number | null): Result<BatchEdit> {
  const line = ownLine(context, lineId)
  if (!line.ok) return line
  return stepOf(context, labelOf(context, line.value), [setFields(context, 'costLines', lineId, bySeat(seats, line.value))])
}

/** A line that credits pay keeps their currency. */
export function setLineCurrency(context: EditContext, lineId: string, currency: string): Result<BatchEdit> {
  const line = ownLine(context, lineId)
  if (!line.ok) return line
  const grant = line.value.grantId === null ? undefined : recordOf(context.workbook, 'creditGrants', line.value.grantId)
  const set = setField(context, 'costLines', lineId, 'currency', currency)
  if (!set.ok) return set
  if (grant !== undefined && grant.currency !== currency)
    return fail(problem('grant-other-currency', { vendor: grant.vendor, currency: grant.currency, other: currency }))
  return ok(batch(context, [set.value], labelOf(context, line.value)))
}

function ownLine(context: EditContext, lineId: string): Result<CostLine> {
  const line = recordOf(context.workbook, 'costLines', lineId)
  if (!line) return fail(problem('record-missing', { table: 'costLines', id: lineId }))
  const bill = line.billId === null ? undefined : recordOf(context.workbook, 'bills', line.billId)
  return bill === undefined ? ok(line) : fail(problem('bill-part-fixed', { vendor: bill.vendor }))
}

/** Without seats it follows whatever it followed; a price that followed them follows nothing. */
function bySeat(seats: number | null, { driver }: Pick<CostLine, 'driver'>): Partial<Pick<CostLine, 'seats' | 'driver'>> {
  if (seats !== null) return { seats, driver: 'per-seat' }
  return driver === 'per-seat' ? { seats, driver: 'fixed' } : { seats }
}

function labelOf(context: EditContext, line: CostLine): EditLabel {
  return { code: 'change-cost', facts: { name: nameOf(context, line) } }
}

function nameOf({ workbook }: EditContext, { componentId }: CostLine): string {
  return componentId === null ? '' : (recordOf(workbook, 'components', componentId)?.name ?? '')
}

export function removeCostLine(context: EditContext, lineId: string): Result<BatchEdit> {
  const line = recordOf(context.workbook, 'costLines', lineId)
  if (!line) return fail(problem('record-missing', { table: 'costLines', id: lineId }))
  return ok(batch(context, [removeRecord(context, 'costLines', line)], labelOf(context, line)))
}

// Edits of what a component costs: the one figure of the grid's cell, and lines of the inspector.

import type { MinorUnits } from '../amounts/units.ts'
import type { TypedCost } from '../costs/parse-cost.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import type { CostLineValues } from './cost.ts'
import type { BatchEdit, EditLabel } from './edit.ts'
import { addRecord, allOf, batch, type EditContext, recordOf, removeRecord, setField } from './edits.ts'
import { indexOf } from './inventory-index.ts'
import type { CostLine } from './tables.ts'

export function costLinesOf(context: Pick<EditContext, 'workbook'>, componentId: string): readonly CostLine[] {
  return indexOf(context.workbook.tables).costLines.get(componentId) ?? []
}

/**
 * The monthly cost of a component with one monthly line in the workbook's currency (or none yet).
 * Several lines, seats, another period or another currency are a Problem: one figure cannot say which of them changes.
 */
export function setMonthlyCost(context: EditContext, componentId: string, amount: MinorUnits | null): Result<BatchEdit> {
  const component = recordOf(context.workbook, 'components', componentId)
  if (!component) return fail(problem('record-missing', { table: 'components', id: componentId }))
  const lines = costLinesOf(context, componentId)
  const [only] = lines
  const currency = context.workbook.tables.settings['settings']?.currency ?? 'USD'
  if (lines.length > 1) return fail(problem('several-cost-lines', { component: component.name, lines: lines.length }))
  if (only !== undefined && (only.per !== 'month' || only.driver === 'per-seat' || only.currency !== currency || only.billId !== null)) {
    const per = only.billId !== null ? 'bill' : only.driver === 'per-seat' ? 'seat' : only.per === 'month' ? only.currency : only.per
    return fail(problem('cost-line-not-monthly', { component: component.name, per }))
  }
  const label = { code: 'change-cost', facts: { name: component.name } } as const
  if (only === undefined && amount === null) return ok(batch(context, [], label))
  const edit =
    only === undefined
      ? addRecord(context, 'costLines', { componentId, amount, currency })
      : setField(context, 'costLines', only.id, 'amount', amount)
  return edit.ok ? ok(batch(context, [edit.value], label)) : edit
}

export function addCostLine(context: EditContext, componentId: string, values: Partial<CostLineValues>): Result<BatchEdit> {
  const component = recordOf(context.workbook, 'components', componentId)
  if (!component) return fail(problem('record-missing', { table: 'components', id: componentId }))
  const currency = context.workbook.tables.settings['settings']?.currency ?? 'USD'
  const added = addRecord(context, 'costLines', { currency, ...values, componentId })
  return added.ok ? ok(batch(context, [added.value], { code: 'change-cost', facts: { name: component.name } })) : added
}

/** What was typed into the price of a line: amount, and whatever else was said with it. A part of a bill is split on its bill. */
export function setLinePrice(context: EditContext, lineId: string, typed: TypedCost): Result<BatchEdit> {
  const line = ownLine(context, lineId)
  if (!line.ok) return line
  const { amount, per, currency, seats } = typed
  const fields = allOf([
    setField(context, 'costLines', lineId, 'amount', amount),
    ...(per === undefined ? [] : [setField(context, 'costLines', lineId, 'per', per)]),
    ...(seats === undefined ? [] : seatFields(context, lineId, seats)),
  ])
  if (!fields.ok) return fields
  const inCurrency = currency === undefined ? ok(null) : setLineCurrency(context, lineId, currency)
  if (!inCurrency.ok) return inCurrency
  return ok(batch(context, [...fields.value, ...(inCurrency.value === null ? [] : [inCurrency.value])], labelOf(context, line.value)))
}

/** Priced by seat from the first number of seats on; a blank makes it a price of its own again. */
export function setLineSeats(context: EditContext, lineId: string, seats: number | null): Result<BatchEdit> {
  const line = ownLine(context, lineId)
  if (!line.ok) return line
  const fields = allOf(seatFields(context, lineId, seats))
  return fields.ok ? ok(batch(context, fields.value, labelOf(context, line.value))) : fields
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

function seatFields(context: EditContext, lineId: string, seats: number | null) {
  const driver = seats === null ? 'fixed' : 'per-seat'
  return [setField(context, 'costLines', lineId, 'seats', seats), setField(context, 'costLines', lineId, 'driver', driver)]
}

function labelOf({ workbook }: EditContext, { componentId }: CostLine): EditLabel {
  const name = componentId === null ? '' : (recordOf(workbook, 'components', componentId)?.name ?? '')
  return { code: 'change-cost', facts: { name } }
}

export function removeCostLine(context: EditContext, lineId: string): Result<BatchEdit> {
  const line = recordOf(context.workbook, 'costLines', lineId)
  if (!line) return fail(problem('record-missing', { table: 'costLines', id: lineId }))
  return ok(batch(context, [removeRecord(context, 'costLines', line)], labelOf(context, line)))
}

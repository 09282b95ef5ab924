// Edits of what a component costs: the one figure of the grid's cell, and lines of the inspector.

import type { MinorUnits } from '../amounts/units.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import type { CostLineValues } from './cost.ts'
import type { BatchEdit } from './edit.ts'
import { addRecord, batch, type EditContext, recordOf, recordsOf, removeRecord, setField } from './edits.ts'
import type { CostLine } from './tables.ts'

export function costLinesOf(context: Pick<EditContext, 'workbook'>, componentId: string): readonly CostLine[] {
  return recordsOf(context.workbook, 'costLines').filter((line) => line.componentId === componentId)
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
  if (only !== undefined && (only.per !== 'month' || only.driver === 'per-seat' || only.currency !== currency)) {
    const per = only.driver === 'per-seat' ? 'seat' : only.per === 'month' ? only.currency : only.per
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

export function removeCostLine(context: EditContext, lineId: string): Result<BatchEdit> {
  const line = recordOf(context.workbook, 'costLines', lineId)
  if (!line) return fail(problem('record-missing', { table: 'costLines', id: lineId }))
  const name = line.componentId === null ? '' : (recordOf(context.workbook, 'components', line.componentId)?.name ?? '')
  return ok(batch(context, [removeRecord(context, 'costLines', line)], { code: 'change-cost', facts: { name } }))
}

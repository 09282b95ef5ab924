// Edits of the limits: a changed limit is a record of the policy table, a reset one is none.

import type { BatchEdit } from '../inventory/edit.ts'
import { addRecord, batch, type EditContext, recordOf, removeRecord, setField, stepOf } from '../inventory/edits.ts'
import { problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'
import { contradiction } from './limit-order.ts'
import { LIMITS, type LimitId, type LimitValues, limitDefault, limitValues } from './limits.ts'

/** value in the limit's own unit, within its range; the default itself resets the limit. */
export function setLimit(context: EditContext, id: LimitId, value: number): Result<BatchEdit> {
  const definition = LIMITS[id]
  if (!Number.isInteger(value)) return fail(problem('not-whole', { field: id, value }))
  if (value < definition.min || value > definition.max) {
    return fail(problem('out-of-range', { field: id, value, min: definition.min, max: definition.max, unit: definition.unit }))
  }
  if (value === limitDefault(id, currencyOf(context))) return resetLimit(context, id)
  const why = contradiction(limitsOf(context), id, value)
  if (why !== null) return fail(why)
  const exists = recordOf(context.workbook, 'policy', id) !== undefined
  const edit = exists ? setField(context, 'policy', id, 'value', value) : addRecord(context, 'policy', { id, value })
  return stepOf(context, { code: 'change-limit', facts: { limit: id } }, [edit])
}

/** Back to the default, unless another limit was moved past it. */
export function resetLimit(context: EditContext, id: LimitId): Result<BatchEdit> {
  const why = contradiction(limitsOf(context), id, limitDefault(id, currencyOf(context)))
  if (why !== null) return fail(why)
  const record = recordOf(context.workbook, 'policy', id)
  const edits = record === undefined ? [] : [removeRecord(context, 'policy', record)]
  return ok(batch(context, edits, { code: 'reset-limit', facts: { limit: id } }))
}

function limitsOf(context: EditContext): LimitValues {
  return limitValues(context.workbook.tables.policy, currencyOf(context))
}

function currencyOf({ workbook }: EditContext): string | undefined {
  return recordOf(workbook, 'settings', 'settings')?.currency
}

// What becomes of a decision when its component goes. One that is retired was decided and is done: its open decisions are closed on
// that day, credited with what it cost. One that is deleted takes its decisions along; who deletes says which of the two is meant.

import type { IsoDate } from '../amounts/units.ts'
import { isClosed } from '../inventory/decision-outcome.ts'
import type { BatchEdit, Edit } from '../inventory/edit.ts'
import { type EditContext, setField, setFields, stepOf } from '../inventory/edits.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import type { Decision } from '../inventory/tables.ts'
import type { Workbook } from '../inventory/workbook.ts'
import { ok, type Result } from '../result.ts'
import { removeComponents } from './component-edits.ts'
import { standingOf } from './decision-edits.ts'

/** How a decision is closed whose component is retired. */
export interface Retirement {
  readonly on: IsoDate
  /** The outcome as it is written into the decision. */
  readonly outcome: string
}

/** Planned, or overdue. */
export function openDecisionsOf(workbook: Workbook, componentId: string, asOf: IsoDate): readonly Decision[] {
  return (indexOf(workbook.tables).decisions.get(componentId) ?? []).filter((decision) => !isClosed(decision, asOf))
}

/**
 * @returns the edit itself where it retires nothing that has an open decision; else one step with the decisions closed. A version
 *   that is restored comes back as it was.
 */
export function withDecisionsClosed(context: EditContext, edit: Edit, retirement: Retirement): Result<Edit> {
  if (edit.op === 'origins' || edit.label.code === 'restore-version') return ok(edit)
  const { retired, settled } = readEdit(edit)
  const closings = [...retired].flatMap((id) => {
    const open = openDecisionsOf(context.workbook, id, retirement.on).filter((decision) => !settled.has(decision.id))
    return open.map((decision, at) => closing(context, id, decision, at === 0, retirement))
  })
  return closings.length === 0 ? ok(edit) : stepOf(context, edit.label, [edit, ...closings])
}

/** Components that it retires, and decisions that it closes or removes itself. */
function readEdit(edit: Edit): { readonly retired: ReadonlySet<string>; readonly settled: ReadonlySet<string> } {
  const retired = new Set<string>()
  const settled = new Set<string>()
  // Every edit passes here before it is shown: an import of 80,000 steps has no time for a generator of them.
  const look = (step: Edit): void => {
    if (step.op === 'batch') step.edits.forEach(look)
    else if (step.op === 'set' && step.table === 'components' && step.field === 'lifecycle') {
      if (step.after === 'retired' && step.before !== 'retired') retired.add(step.recordId)
      else retired.delete(step.recordId)
    } else if (step.op === 'remove' && step.table === 'decisions') settled.add(step.record.id)
    else if (step.op === 'set' && step.table === 'decisions' && step.field === 'outcome') settled.add(step.recordId)
  }
  look(edit)
  return { retired, settled }
}

/** What it cost when it was decided, and where nobody knew then, what it costs today. The same money is credited once, to the first. */
function closing(context: EditContext, componentId: string, decision: Decision, isFirst: boolean, { on, outcome }: Retirement) {
  const now = standingOf(context, componentId, on)
  const { cash, capacity } = { cash: decision.before.cash ?? now.cash, capacity: decision.before.capacity ?? now.capacity }
  const values = { outcome, closedOn: on, 'actual.cash': isFirst ? cash : 0, 'actual.capacity': isFirst ? capacity : 0 }
  return setFields({ ...context, source: 'derived' }, 'decisions', decision.id, values)
}

/**
 * Deletes components, but retires those with an open decision, so that what was decided counts as done. One step. Closing the
 * decisions follows from retiring (withDecisionsClosed).
 */
export function removeOrRetire(context: EditContext, ids: readonly string[], asOf: IsoDate): Result<BatchEdit> {
  const decided = ids.filter((id) => openDecisionsOf(context.workbook, id, asOf).length > 0)
  const others = ids.filter((id) => !decided.includes(id))
  const name = context.workbook.tables.components[decided[0] ?? '']?.name ?? ''
  const label = { code: others.length === 0 ? 'retire-components' : 'remove-components', facts: { name, count: ids.length } } as const
  const retired = decided.map((id) => setField(context, 'components', id, 'lifecycle', 'retired'))
  return stepOf(context, label, [...retired, ...(others.length === 0 ? [] : [removeComponents(context, others)])])
}

// Edits of decisions: what was decided about one component, about several small ones together, or about the company as a
// whole. A decision names the checks it covers; with one in force they no longer ask. Called by the component page and lists.

import { addMonths } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import { monthlyCost } from '../costs/monthly-cost.ts'
import type { BatchEdit, EditLabel } from '../inventory/edit.ts'
import { addRecord, batch, currencyOf, type EditContext, recordOf, recordsOf, removeRecord, setFields, stepOf } from '../inventory/edits.ts'
import { indexOf } from '../inventory/inventory-index.ts'
import type { DecisionValues } from '../inventory/planning.ts'
import { type Problem, problem } from '../problem.ts'
import { fail, ok, type Result } from '../result.ts'

/** One component and the reasons of its verdict that are decided, or the company as a whole and its findings. */
export interface Covered {
  /** null: the company. */
  readonly componentId: string | null
  readonly ruleIds: readonly string[]
}

/** date and approver are always asked; the rest by what was chosen. */
export type DecisionEntry = Pick<DecisionValues, 'choice'> & Partial<Omit<DecisionValues, 'componentId' | 'ruleIds' | 'outcome' | 'before'>>

/** "Nothing to buy" is an answer for a year at most; then it is asked again. */
const MONTHS_OF_NOTHING = 12

const NO_EFFECT = { cash: null, capacity: null } as const

/**
 * One decision for each component, together one step of undo. Who approved it is always needed; what is going to be
 * done needs an owner and a day as well. Amounts and texts are held to their fields.
 */
export function decide(context: EditContext, covered: readonly Covered[], entry: DecisionEntry): Result<BatchEdit> {
  const why = lacking(covered, entry)
  if (why !== null) return fail(why)
  const due = entry.choice === 'nothing-to-buy' ? askedAgain(entry) : (entry.due ?? null)
  const added = covered.map(({ componentId, ruleIds }) => {
    if (componentId !== null && recordOf(context.workbook, 'components', componentId) === undefined)
      return fail(problem('record-missing', { table: 'components', id: componentId }))
    const before = componentId === null ? NO_EFFECT : standingOf(context, componentId, entry.date ?? null)
    return addRecord(context, 'decisions', { ...entry, due, componentId, ruleIds, before })
  })
  return stepOf(context, coveredLabel(context, covered, 'decide'), added)
}

/** When it was closed, and what it came to as far as somebody says. */
interface Closing {
  readonly on: IsoDate
  readonly actual?: DecisionValues['actual']
}

/** What came of it: from then on the check speaks for itself again. null opens the decision again. */
export function closeDecision(context: EditContext, decisionId: string, outcome: string | null, closing?: Closing): Result<BatchEdit> {
  const decision = recordOf(context.workbook, 'decisions', decisionId)
  if (decision === undefined) return fail(problem('record-missing', { table: 'decisions', id: decisionId }))
  if (outcome !== null && outcome.trim() === '') return fail(problem('text-empty', { field: 'outcome' }))
  const { on = null, actual: { cash, capacity } = NO_EFFECT } = outcome === null ? {} : (closing ?? {})
  const values = { outcome, closedOn: on, 'actual.cash': cash, 'actual.capacity': capacity }
  const label: EditLabel = { code: 'close-decision', facts: namedComponent(context, decision.componentId) }
  return stepOf(context, label, [setFields(context, 'decisions', decisionId, values)])
}

/** Takes a decision out of the workbook, as if it had not been made. */
export function withdrawDecision(context: EditContext, decisionId: string): Result<BatchEdit> {
  const decision = recordOf(context.workbook, 'decisions', decisionId)
  if (decision === undefined) return fail(problem('record-missing', { table: 'decisions', id: decisionId }))
  const label: EditLabel = { code: 'withdraw-decision', facts: namedComponent(context, decision.componentId) }
  return ok(batch(context, [removeRecord(context, 'decisions', decision)], label))
}

/** The step's name in the menu: the component, or how many. */
export function coveredLabel(context: EditContext, covered: readonly Covered[], code: 'decide' | 'keep-until'): EditLabel {
  return { code, facts: { ...namedComponent(context, covered[0]?.componentId ?? null), count: covered.length } }
}

export function namedComponent({ workbook }: EditContext, componentId: string | null): { readonly name: string } {
  return { name: componentId === null ? '' : (recordOf(workbook, 'components', componentId)?.name ?? '') }
}

/** What it costs a month and takes on a day; null where that is not known. */
export function standingOf({ workbook }: EditContext, componentId: string, on: IsoDate | null): DecisionValues['before'] {
  const { owners, costLines } = indexOf(workbook.tables)
  const shares = (owners.get(componentId) ?? []).filter(
    ({ personId }) => personId === null || workbook.tables.people[personId]?.kind !== 'vendor',
  )
  const isTimeKnown = shares.length > 0 && shares.every(({ share }) => share !== null)
  const currency = currencyOf(workbook)
  const rates = recordsOf(workbook, 'exchangeRates')
  return {
    cash: on === null ? null : monthlyCost(costLines.get(componentId) ?? [], { currency, asOf: on, exchangeRates: rates }),
    capacity: isTimeKnown ? shares.reduce((sum, { share }) => sum + (share ?? 0), 0) : null,
  }
}

function lacking(covered: readonly Covered[], { choice, date, approver, owner, due, rationale }: DecisionEntry): Problem | null {
  if (covered.length === 0 || covered.some(({ ruleIds }) => ruleIds.length === 0)) return problem('nothing-covered', {})
  if (isBlank(approver)) return problem('text-empty', { field: 'approver' })
  if (date == null) return problem('date-needed', { field: 'date' })
  // Something else than the advice has to be said.
  if (choice === 'other' && isBlank(rationale)) return problem('text-empty', { field: 'rationale' })
  const isAction = choice === 'accept-advice' || choice === 'move' || choice === 'other'
  if (isAction && isBlank(owner)) return problem('text-empty', { field: 'owner' })
  if (isAction && due == null) return problem('date-needed', { field: 'due' })
  if (due != null && due < date) return problem('date-too-early', { field: 'due', date: due, earliest: date })
  const latest = addMonths(date, MONTHS_OF_NOTHING)
  if (choice === 'nothing-to-buy' && due != null && due > latest) return problem('date-too-late', { field: 'due', date: due, latest })
  return null
}

function askedAgain({ due, date }: DecisionEntry): IsoDate | null {
  return due ?? (date == null ? null : addMonths(date, MONTHS_OF_NOTHING))
}

function isBlank(text: string | null | undefined): boolean {
  return text == null || text.trim() === ''
}

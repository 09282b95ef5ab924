// Edits of exemptions: a component, or what is said of the company as a whole, is kept as it is until a day, for a written and
// approved reason. When the day is over the raw state is back by itself (assessment/exempt.ts). Called by the component page
// and the lists.

import { addMonths, dayBefore } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import type { BatchEdit } from '../inventory/edit.ts'
import { addRecord, type EditContext, recordOf, removeRecord, setField, stepOf } from '../inventory/edits.ts'
import type { ExemptionValues } from '../inventory/planning.ts'
import type { Component } from '../inventory/tables.ts'
import { type Problem, problem } from '../problem.ts'
import { fail, type Result } from '../result.ts'
import { type Covered, coveredLabel, namedComponent } from './decision-edits.ts'

/** Characters a reason has at least, here and for every exemption that a file brings. */
export const MIN_REASON_LENGTH = 20

export type Ground = NonNullable<ExemptionValues['ground']>
export const GROUNDS = ['contract-runs', 'regulation', 'nothing-to-buy', 'role-hired', 'other'] as const satisfies readonly Ground[]

export interface ExemptionEntry {
  readonly reason: string
  readonly ground: Ground
  readonly approver: string
  readonly since: IsoDate
  /** Inclusive. */
  readonly until: IsoDate | null
}

const TWO_QUARTERS = 6
const A_YEAR = 12
/** The company as a whole has no contract of its own that could run longer. */
export const NO_CONTRACT = { end: null }

/**
 * The last day an exemption may run to: two quarters from `since`, a year where the ground is one that takes its time, and
 * for a contract that runs its own end where that is known.
 */
export function latestEnd(ground: Ground, since: IsoDate, contract: Pick<Component['contract'], 'end'>): IsoDate {
  if (ground === 'other') return addMonths(since, TWO_QUARTERS)
  return ground === 'contract-runs' && contract.end !== null && contract.end >= since ? contract.end : addMonths(since, A_YEAR)
}

/** One exemption for each component, together one step of undo. What it covers are checks; data findings cannot be kept. */
export function keepUntil(context: EditContext, covered: readonly Covered[], entry: ExemptionEntry): Result<BatchEdit> {
  const why = refusal(context, covered, entry)
  if (why !== null) return fail(why)
  const reason = entry.reason.trim()
  const added = covered.map(({ componentId, ruleIds }) => addRecord(context, 'exemptions', { ...entry, reason, componentId, ruleIds }))
  return stepOf(context, coveredLabel(context, covered, 'keep-until'), added)
}

/** Ends an exemption before its day. @param from the first day on which it holds no more */
export function endExemption(context: EditContext, exemptionId: string, from: IsoDate): Result<BatchEdit> {
  const exemption = recordOf(context.workbook, 'exemptions', exemptionId)
  if (exemption === undefined) return fail(problem('record-missing', { table: 'exemptions', id: exemptionId }))
  const label = { code: 'end-exemption', facts: namedComponent(context, exemption.componentId) } as const
  const lastDay = dayBefore(from)
  // One that has not outlived its first day leaves nothing to remember.
  const isOverAtOnce = exemption.since !== null && lastDay < exemption.since
  return stepOf(context, label, [
    isOverAtOnce ? removeRecord(context, 'exemptions', exemption) : setField(context, 'exemptions', exemptionId, 'until', lastDay),
  ])
}

function refusal({ workbook }: EditContext, covered: readonly Covered[], { reason, ground, approver, since, until }: ExemptionEntry) {
  if (covered.length === 0 || covered.some(({ ruleIds }) => ruleIds.length === 0)) return problem('nothing-covered', {})
  const { length } = reason.trim()
  if (length < MIN_REASON_LENGTH) return problem('reason-too-short', { length, min: MIN_REASON_LENGTH })
  if (approver.trim() === '') return problem('text-empty', { field: 'approver' })
  if (until === null) return problem('date-needed', { field: 'until' })
  if (until < since) return problem('date-too-early', { field: 'until', date: until, earliest: since })
  for (const { componentId } of covered) {
    const contract = componentId === null ? NO_CONTRACT : recordOf(workbook, 'components', componentId)?.contract
    if (contract === undefined) return problem('record-missing', { table: 'components', id: componentId ?? '' }) satisfies Problem
    const latest = latestEnd(ground, since, contract)
    if (until > latest) return problem('date-too-late', { field: 'until', date: until, latest })
  }
  return null
}

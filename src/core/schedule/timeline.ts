// Everything with a day that a team has to remember, in one list: decisions that are due, the last day to give notice, the
// end of credits, what is kept until a day, and the next review; each with what it does to the cash, where it does.

import { addDays, daysBefore } from '../amounts/calendar.ts'
import type { IsoDate } from '../amounts/units.ts'
import { minorUnits } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { creditUse } from '../assessment/credit-use.ts'
import { isInForce } from '../assessment/exempt.ts'
import { firstEnd } from '../checks/credits/credit-end.ts'
import { termEnd } from '../checks/hardness.ts'
import { monthlyAmount } from '../costs/monthly-cost.ts'
import type { Workbook } from '../inventory/workbook.ts'

const TIMELINE_KINDS = ['decision-due', 'notice', 'contract-end', 'credits-end', 'kept-until', 'next-review'] as const
export type TimelineKind = (typeof TIMELINE_KINDS)[number]

export interface TimelineEntry {
  readonly day: IsoDate
  readonly kind: TimelineKind
  /** The component, or the vendor of credits; "" for the review itself. */
  readonly name: string
  readonly componentId: string | null
  /** Who does it, where somebody was named. */
  readonly owner: string | null
  /** A month in the workbook's currency from that day on: above 0 saved, below 0 to be paid. null: it changes nothing, or is not known. */
  readonly cashMinor: number | null
  /** A day that is over, of something that is still open. */
  readonly isOverdue: boolean
}

/** By day, then in the order of the kinds. */
export function timelineOf(workbook: Workbook, assessment: Assessment): readonly TimelineEntry[] {
  const entries = [
    ...dueDecisions(workbook, assessment),
    ...contractDays(assessment),
    ...creditEnds(workbook, assessment),
    ...keptUntil(workbook, assessment),
    ...nextReview(workbook, assessment),
  ]
  return entries.sort((a, b) =>
    a.day === b.day ? TIMELINE_KINDS.indexOf(a.kind) - TIMELINE_KINDS.indexOf(b.kind) : a.day < b.day ? -1 : 1,
  )
}

function dueDecisions({ tables }: Workbook, { asOf, byId }: Assessment): readonly TimelineEntry[] {
  return Object.values(tables.decisions).flatMap(({ componentId, due, owner, outcome, effect }): TimelineEntry[] => {
    if (due === null || outcome !== null) return []
    const name = byId.get(componentId ?? '')?.subject.component.name ?? ''
    return [{ day: due, kind: 'decision-due', name, componentId, owner, cashMinor: effect.cash, isOverdue: due < asOf }]
  })
}

/** Notice is given so many days before the end; a notice that was missed leaves the end itself. */
function contractDays({ asOf, components }: Assessment): readonly TimelineEntry[] {
  return components.flatMap(({ subject: { component, monthlyCost } }): TimelineEntry[] => {
    const end = termEnd(component.contract)
    if (component.lifecycle === 'retired' || end === null || end < asOf) return []
    const { noticeDays } = component.contract
    const notice = noticeDays === null ? null : daysBefore(end, noticeDays)
    const entry = { name: component.name, componentId: component.id, owner: null, cashMinor: monthlyCost, isOverdue: false }
    const last: TimelineEntry = { ...entry, day: end, kind: 'contract-end' }
    return notice === null || notice < asOf ? [last] : [{ ...entry, day: notice, kind: 'notice', cashMinor: monthlyCost }, last]
  })
}

/** From that day on what the credits paid is paid in cash. */
function creditEnds({ tables }: Workbook, { asOf, index, setting }: Assessment): readonly TimelineEntry[] {
  return Object.values(tables.creditGrants).flatMap((grant): TimelineEntry[] => {
    const use = creditUse(grant, index)
    const { day, isExpiry } = firstEnd([{ grant, monthlyUse: use }], { asOf })
    if (day === null || use === 0) return []
    // The last day of an expiry still pays; a balance is used up on its first unpaid day.
    const from = isExpiry ? addDays(day, 1) : day
    if (from < asOf) return []
    const monthly = monthlyAmount(minorUnits(use), { per: 'month', currency: grant.currency }, setting)
    const cashMinor = monthly === null ? null : -monthly
    return [{ day: from, kind: 'credits-end', name: grant.vendor, componentId: null, owner: null, cashMinor, isOverdue: false }]
  })
}

function keptUntil({ tables }: Workbook, { asOf, byId }: Assessment): readonly TimelineEntry[] {
  return Object.values(tables.exemptions).flatMap((exemption): TimelineEntry[] => {
    const { until, componentId, approver } = exemption
    if (until === null || !isInForce(exemption, asOf)) return []
    const name = byId.get(componentId ?? '')?.subject.component.name ?? ''
    return [{ day: until, kind: 'kept-until', name, componentId, owner: approver, cashMinor: null, isOverdue: false }]
  })
}

function nextReview({ tables }: Workbook, { asOf }: Assessment): readonly TimelineEntry[] {
  const day = tables.settings['settings']?.nextReview ?? null
  if (day === null) return []
  return [{ day, kind: 'next-review', name: '', componentId: null, owner: null, cashMinor: null, isOverdue: day < asOf }]
}

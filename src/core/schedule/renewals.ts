// Everything that comes due, in one list: decisions, the last day to give notice, the end of contracts, credits and exceptions,
// and the next review; each with the money it concerns. The Renewals view, the overview's card and the calendar file show it.

import { addDays } from '../amounts/calendar.ts'
import { type IsoDate, type MinorUnits, minorUnits } from '../amounts/units.ts'
import type { Assessment } from '../assessment/assessment.ts'
import { creditUse } from '../assessment/credit-use.ts'
import { isInForce } from '../assessment/exempt.ts'
import { firstEnd } from '../checks/credits/credit-end.ts'
import { termEnd } from '../checks/hardness.ts'
import { currencyWithoutRate, monthlyAmount, rateOn } from '../costs/monthly-cost.ts'
import { isClosed } from '../inventory/decision-outcome.ts'
import type { Workbook } from '../inventory/workbook.ts'

const RENEWAL_KINDS = ['decision-due', 'notice', 'contract-end', 'credits-end', 'exception-end', 'next-review'] as const
export type RenewalKind = (typeof RENEWAL_KINDS)[number]

export interface Renewal {
  /** Unique, and the same while the day moves: a calendar replaces its entry. */
  readonly key: string
  readonly kind: RenewalKind
  readonly day: IsoDate
  /** The component, or the vendor of credits; null: the company as a whole. */
  readonly name: string | null
  readonly componentId: string | null
  /** Owner of a decision, approver of an exception. */
  readonly owner: string | null
  /**
   * Per month in the workbook's currency: the price of what a contract or an exception keeps, what credits pay until then, what
   * a decision is expected to save (below 0: to spend). null: not known, or none.
   */
  readonly monthlyMinor: MinorUnits | null
  /** The currency for whose rate it waits; null: for none. */
  readonly withoutRate: string | null
  /** What it costs is set, and more than one amount may be. */
  readonly isTooLarge: boolean
  /** Its day is over and it is still open. */
  readonly isOverdue: boolean
}

/** By day, then in the order of the kinds. */
export function renewalsOf(workbook: Workbook, assessment: Assessment): readonly Renewal[] {
  const renewals = [
    ...dueDecisions(workbook, assessment),
    ...contractDays(assessment),
    ...creditEnds(workbook, assessment),
    ...exceptionEnds(workbook, assessment),
    ...nextReview(workbook, assessment),
  ]
  return renewals.sort((a, b) => (a.day === b.day ? RENEWAL_KINDS.indexOf(a.kind) - RENEWAL_KINDS.indexOf(b.kind) : a.day < b.day ? -1 : 1))
}

/** Those that are overdue or come up in so many days, the first one included. */
export function renewalsWithin(renewals: readonly Renewal[], asOf: IsoDate, days: number): readonly Renewal[] {
  const after = addDays(asOf, days)
  return renewals.filter(({ day }) => day < after)
}

function dueDecisions({ tables }: Workbook, { asOf, byId }: Assessment): readonly Renewal[] {
  return Object.values(tables.decisions).flatMap((decision): Renewal[] => {
    const { id, componentId, due, owner, effect } = decision
    if (due === null || isClosed(decision, asOf)) return []
    const name = nameOf(componentId, byId)
    const key = `decision-due.${id}`
    return [
      {
        key,
        day: due,
        kind: 'decision-due',
        name,
        componentId,
        owner,
        monthlyMinor: effect.cash,
        withoutRate: null,
        isTooLarge: false,
        isOverdue: due < asOf,
      },
    ]
  })
}

/** Notice is given so many days before the end; a notice that was missed leaves the end itself. */
function contractDays({ asOf, components, setting }: Assessment): readonly Renewal[] {
  return components.flatMap(({ subject: { component, monthlyCost, isCostTooLarge: isTooLarge, costLines } }): Renewal[] => {
    const { id, name, contract, lifecycle } = component
    const end = termEnd(contract)
    if (lifecycle === 'retired' || end === null || end < asOf) return []
    const notice = contract.noticeDays === null ? null : addDays(end, -contract.noticeDays)
    const withoutRate = currencyWithoutRate(costLines, setting)
    const shared = { name, componentId: id, owner: null, monthlyMinor: monthlyCost, withoutRate, isTooLarge, isOverdue: false }
    const last: Renewal = { ...shared, key: `contract-end.${id}`, day: end, kind: 'contract-end' }
    return notice === null || notice < asOf ? [last] : [{ ...shared, key: `notice.${id}`, day: notice, kind: 'notice' }, last]
  })
}

/** From that day on what the credits paid is paid in cash. */
function creditEnds({ tables }: Workbook, { asOf, index, setting }: Assessment): readonly Renewal[] {
  return Object.values(tables.creditGrants).flatMap((grant): Renewal[] => {
    const use = creditUse(grant, index)
    const { day, isExpiry } = firstEnd([{ grant, ...use }], setting)
    if (day === null || use.monthlyUse === 0) return []
    // The last day of an expiry still pays; a balance is used up on its first unpaid day.
    const from = isExpiry ? addDays(day, 1) : day
    if (from < asOf) return []
    const monthlyMinor = monthlyAmount(minorUnits(use.monthlyUse), { per: 'month', currency: grant.currency }, setting)
    const isConverted = grant.currency === setting.currency || rateOn(setting, grant.currency, setting.currency) !== null
    const withoutRate = monthlyMinor === null && !isConverted ? grant.currency : null
    const isTooLarge = monthlyMinor === null && isConverted
    const subject = { name: grant.vendor, componentId: null, owner: null, withoutRate, isTooLarge }
    return [{ ...subject, key: `credits-end.${grant.id}`, day: from, kind: 'credits-end', monthlyMinor, isOverdue: false }]
  })
}

function exceptionEnds({ tables }: Workbook, { asOf, byId, setting }: Assessment): readonly Renewal[] {
  return Object.values(tables.exemptions).flatMap((exemption): Renewal[] => {
    const { id, until, componentId, approver } = exemption
    if (until === null || !isInForce(exemption, asOf)) return []
    const kept = byId.get(componentId ?? '')?.subject
    const { monthlyCost: monthlyMinor = null, isCostTooLarge: isTooLarge = false, costLines = [] } = kept ?? {}
    const withoutRate = currencyWithoutRate(costLines, setting)
    const subject = { name: nameOf(componentId, byId), componentId, owner: approver, withoutRate, isTooLarge }
    return [{ ...subject, key: `exception-end.${id}`, day: until, kind: 'exception-end', monthlyMinor, isOverdue: false }]
  })
}

function nextReview({ tables }: Workbook, { asOf }: Assessment): readonly Renewal[] {
  const day = tables.settings['settings']?.nextReview ?? null
  if (day === null) return []
  const company = { name: null, componentId: null, owner: null, monthlyMinor: null, withoutRate: null, isTooLarge: false }
  return [{ ...company, key: 'next-review', day, kind: 'next-review', isOverdue: day < asOf }]
}

function nameOf(componentId: string | null, byId: Assessment['byId']): string | null {
  return byId.get(componentId ?? '')?.subject.component.name ?? null
}
